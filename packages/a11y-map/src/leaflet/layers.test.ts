import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { barrier, foundRoute, routeEdge } from '../../test/support/route.js';
import { FacilityLayer } from './facility-layer.js';
import type { FacilityMark, FacilityWords } from './facility-mark.js';
import { LegendControl } from './legend-control.js';
import { MOVES, MoveControl } from './move-control.js';
import { RouteLayer } from './route-layer.js';
import { SchematicLayer } from './schematic-layer.js';
import { STATUSES } from './status.js';

const WORDS: FacilityWords<FacilityMark> = {
  list: 'marks',
  listHelp: 'help',
  mark: ({ id, status }, metres) => `${id} ${status} ${Math.round(metres)}`,
  cluster: (counts) => `cluster ${counts.red} red`,
};
const STATUS_WORDS = Object.fromEntries(STATUSES.map((status) => [status, status])) as Record<
  (typeof STATUSES)[number],
  string
>;
const MOVE_WORDS = {
  group: 'move',
  ...(Object.fromEntries(MOVES.map((move) => [move, move])) as Record<
    (typeof MOVES)[number],
    string
  >),
};
const mark = (id: string, lon: number, lat: number, status: FacilityMark['status'] = 'green') => ({
  id,
  position: [lon, lat] as const,
  status,
  operation: 'working' as const,
});

let box: HTMLElement;
let map: LeafletMap;

beforeEach(() => {
  box = document.createElement('div');
  // The test DOM has no layout of its own.
  for (const side of ['clientWidth', 'clientHeight'])
    Object.defineProperty(box, side, { value: 800 });
  document.body.append(box);
  map = new LeafletMap(box, { keyboard: false, zoomControl: false }).setView([22.54, 114.05], 18);
});
afterEach(() => {
  vi.unstubAllGlobals();
  map.remove();
  box.remove();
});

const schematic = () =>
  new SchematicLayer({
    tileUrl: 'tiles/{z}/{x}/{y}.mvt',
    theme: 'light',
    fetch: async () => new Response(null, { status: 204 }),
  });

const route = () =>
  new RouteLayer().show({
    route: foundRoute({
      geometry: [
        [114.05, 22.54],
        [114.051, 22.54],
      ],
      edges: [routeEdge({ undecided: ['width'] })],
    }),
    from: [114.05, 22.54],
    to: [114.051, 22.54],
    barriers: [barrier({ position: [114.0505, 22.5401] })],
  });

test('other ways are drawn below the route, with stops numbered on the way', () => {
  const other = [
    [114.05, 22.54],
    [114.0505, 22.541],
  ] as const;
  const layer = new RouteLayer().addTo(map);
  layer.show({ ...route().shown, others: [other], stops: [[114.0505, 22.54]] });
  const classes = [...map.getPane('overlayPane')!.querySelectorAll('path')].map((path) =>
    path.getAttribute('class'),
  );
  const first = classes.findIndex((name) => name?.includes('a11y-route-first'));
  expect(classes.filter((name) => name?.includes('a11y-route-other'))).toHaveLength(2);
  expect(classes.slice(0, first).every((name) => name?.includes('a11y-route-other'))).toBe(true);
  expect(map.getPane('markerPane')!.querySelector('.a11y-spot-stop')?.textContent).toBe('1');
  layer.show({});
  expect(map.getPane('overlayPane')!.querySelectorAll('path')).toHaveLength(0);
});

describe('everything added is removed, twice', () => {
  test.each([
    [
      'facilities',
      () =>
        new FacilityLayer({ words: WORDS, onOpen: () => undefined }).show([
          mark('a', 114.05, 22.54),
        ]),
    ],
    ['route', route],
    ['schematic base map', schematic],
  ] as const)('%s', (_, make) => {
    // Panes and their renderer belong to the map and stay; nothing else may.
    route().addTo(map).remove();
    const before = shapeOf(map, box);
    const layer = make();
    for (let round = 0; round < 2; round++) {
      map.addLayer(layer);
      expect(shapeOf(map, box)).not.toBe(before);
      map.removeLayer(layer);
      expect(shapeOf(map, box)).toBe(before);
    }
  });

  test.each([
    ['legend', () => new LegendControl({ title: 'legend', statuses: STATUS_WORDS })],
    ['moves', () => new MoveControl(MOVE_WORDS, () => undefined)],
  ] as const)('%s', (_, make) => {
    const before = shapeOf(map, box);
    const control = make();
    for (let round = 0; round < 2; round++) {
      map.addControl(control);
      expect(shapeOf(map, box)).not.toBe(before);
      map.removeControl(control);
      expect(shapeOf(map, box)).toBe(before);
    }
  });
});

/** The elements of the map and how many listeners it holds. */
function shapeOf(held: LeafletMap, container: HTMLElement): string {
  const events: unknown = Reflect.get(held, '_events');
  const count =
    typeof events === 'object' && events !== null
      ? Object.values(events).reduce(
          (sum: number, list) => sum + (Array.isArray(list) ? list.length : 0),
          0,
        )
      : 0;
  return `${container.querySelectorAll('*').length} elements, ${count} listeners`;
}

describe('the marks', () => {
  const opened = vi.fn();
  const marks = [
    mark('far', 114.0508, 22.5403),
    mark('near', 114.05005, 22.54, 'red'),
    mark('middle', 114.0504, 22.54, 'incomplete'),
    mark('outside', 115, 23),
  ];
  const added = () => new FacilityLayer({ words: WORDS, onOpen: opened }).addTo(map).show(marks);
  const list = () => box.querySelector<HTMLElement>('.a11y-marks')!;
  const names = () =>
    [...box.querySelectorAll('[role=option]')].map((option) => option.getAttribute('aria-label'));
  const press = (key: string, more: KeyboardEventInit = {}) =>
    list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  const active = () =>
    document.getElementById(list().getAttribute('aria-activedescendant') ?? '')?.dataset['id'];

  test('are one list, nearest to the centre first, and no more than is in sight', () => {
    added();
    expect(list().getAttribute('role')).toBe('listbox');
    expect(names().map((name) => name?.split(' ')[0])).toEqual(['near', 'middle', 'far']);
  });

  test('are one tab stop', () => {
    added();
    expect(
      [...box.querySelectorAll('*')].filter(
        (e) =>
          e instanceof HTMLElement && e.tabIndex >= 0 && e.closest('.leaflet-control') === null,
      ),
    ).toEqual([list()]);
  });

  test('are walked by keyboard and opened with Enter', () => {
    opened.mockClear();
    added();
    press('ArrowDown');
    press('ArrowDown');
    expect(active()).toBe('middle');
    press('ArrowUp');
    press('Enter');
    expect(opened).toHaveBeenCalledExactlyOnceWith('near');
  });

  test('keep the active one through a refresh, by id and not by place', () => {
    const layer = added();
    press('End');
    expect(active()).toBe('far');
    layer.show(marks.filter(({ id }) => id !== 'near'));
    expect(active()).toBe('far');
    layer.show([]);
    expect(active()).toBeUndefined();
    expect(list().getAttribute('role')).toBe('group');
  });

  test('Shift with an arrow pans, at once where motion is not wanted, and leaves the walk alone', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    added();
    const before = map.getCenter().lng;
    press('ArrowRight', { shiftKey: true });
    expect(map.getCenter().lng).toBeGreaterThan(before);
    expect(active()).toBeUndefined();
  });

  test('too near to each other they are one, which keeps the worst and the count', () => {
    map.setZoom(14, { animate: false });
    added();
    expect(names()).toEqual(['cluster 1 red']);
    expect(box.querySelector('.a11y-mark-count')?.textContent).toBe('3');
    expect(box.querySelector('.a11y-shape-red')).not.toBeNull();
  });

  test('the selected one is never merged', () => {
    map.setZoom(14, { animate: false });
    added().select('middle');
    expect(box.querySelector('[aria-selected=true]')?.getAttribute('data-id')).toBe('middle');
    expect(names()).toHaveLength(2);
  });
});
