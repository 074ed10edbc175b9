import { describe, expect, test } from 'vitest';
import {
  KNOWN_AND_EASY,
  metres,
  networkOf,
  type TestEdge,
} from '../../../test/support/network-of.js';
import { facility, point, square } from '../../../test/support/overlaid-town.js';
import { InvalidInputError, UnknownNameError } from '../../errors.js';
import type { Place } from '../../facility/facility.js';
import { withOrder } from '../../hierarchy/of-network.js';
import { edgeKey } from '../../network/key.js';
import { createContext } from '../context.js';
import { createRouter } from '../route.js';
import { layWays } from '../ways.js';
import { chooseMatrixEngine } from './choose.js';
import { matrixIn } from './matrix.js';

/*
 *   a ──100── b ═kerb 60 mm up═ c ──100── d        x ─ y  an island 4 m beside a
 */
const WAYS: readonly TestEdge[] = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c', kind: 'kerb', kerbMm: 60, kerbSense: 'up' },
  { from: 'c', to: 'd' },
  { from: 'x', to: 'y' },
];
const town = (ways = WAYS) =>
  networkOf(
    { a: [0, 0], b: [100, 0], c: [100, 0], d: [200, 0], x: [0, 4], y: [5, 4] },
    ways,
    KNOWN_AND_EASY,
  ).network;
const at = (east: number, north: number): [number, number] => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};
const plain = { profile: 'walker', preferences: { speedMps: 1, kerbS: 0 } } as const;
const ask = (more: object, network = town()) =>
  createRouter(network).matrix({ sources: [at(20, 0)], targets: [at(80, 0)], ...plain, ...more });
const rounded = (rows: readonly (readonly (number | null)[])[] | undefined) =>
  rows?.map((row) => row.map((cell) => (cell === null ? null : Math.round(cell))));

describe('a matrix', () => {
  test('has a row for each source and a column for each target', () => {
    const outcome = ask({
      sources: [at(20, 0), at(80, 0), at(180, 0)],
      targets: [at(50, 0), at(20, 0)],
    });
    expect(rounded(outcome.distancesM)).toEqual([
      [30, 0],
      [30, 60],
      [130, 160],
    ]);
    expect(rounded(outcome.durationsS)).toEqual(rounded(outcome.distancesM));
    expect(outcome).not.toHaveProperty('weights');
  });

  test('holds what is asked for', () => {
    expect(Object.keys(ask({ values: ['weight'] })).toSorted()).toEqual([
      'outcome',
      'sources',
      'targets',
      'weights',
    ]);
    const { durationsS, weights } = ask(
      {
        values: ['weight', 'duration'],
        preferences: { speedMps: 1, roadAversion: 1 },
      },
      town([{ from: 'a', to: 'b', kind: 'road' }]),
    );
    expect(weights![0]![0]! / 1000).toBeGreaterThan(1.5 * durationsS![0]![0]!);
  });

  test('keeps to the limits, the ways to be avoided and the hours', () => {
    const across = { targets: [at(150, 0)] };
    expect(rounded(ask(across).distancesM)).toEqual([[130]]);
    expect(ask({ ...across, limits: { maxKerbUpMm: 30 } }).distancesM).toEqual([[null]]);
    // Down the kerb is another limit.
    const back = { sources: [at(150, 0)], targets: [at(20, 0)], limits: { maxKerbUpMm: 30 } };
    expect(rounded(ask(back).distancesM)).toEqual([[130]]);
    const avoid = { edges: [edgeKey(town(), 1)] };
    expect(ask({ ...across, avoid }).distancesM).toEqual([[null]]);
    const gated = town([
      { from: 'a', to: 'b' },
      {
        from: 'b',
        to: 'c',
        kind: 'barrier',
        hours: [{ expression: '08:00-18:00', means: 'opening-hours' }],
      },
      { from: 'c', to: 'd' },
    ]);
    const by = (hour: string) =>
      rounded(ask({ ...across, departAt: `2026-11-29T${hour}:00+08:00` }, gated).distancesM);
    expect([by('12:00'), by('22:00')]).toEqual([[[130]], [[null]]]);
  });

  test('tells where each end was put, or why it was not', () => {
    const { sources, targets } = ask({
      sources: [at(20, -3), at(20, -900)],
      targets: [{ node: '4' }],
    });
    expect(sources).toMatchObject([
      { outcome: 'placed', distanceM: expect.closeTo(3, 1), isMoved: false, asked: at(20, -3) },
      { outcome: 'off-network', reason: 'nothing-near', asked: at(20, -900) },
    ]);
    expect(targets).toMatchObject([{ outcome: 'placed', distanceM: 0 }]);
    const steps = town([{ from: 'a', to: 'b', steps: 4 }]);
    expect(ask({ profile: 'manual-wheelchair' }, steps).sources).toMatchObject([
      { outcome: 'off-network', reason: 'nothing-usable' },
    ]);
  });

  test('moves an end that is connected with none of the others, and keeps one that is with some', () => {
    const island = at(2, 4);
    const moved = ask({ sources: [island] });
    expect(moved.sources).toMatchObject([{ isMoved: true, distanceM: expect.closeTo(4, 1) }]);
    expect(rounded(moved.distancesM)).toEqual([[78]]);
    const target = ask({ targets: [island, at(40, 0)] });
    expect(target.targets).toMatchObject([{ isMoved: true }, { isMoved: false }]);
    expect(rounded(target.distancesM)).toEqual([[18, 20]]);
    const kept = ask({ sources: [island], targets: [at(4, 5), at(80, 0)] });
    expect(kept.sources).toMatchObject([{ isMoved: false }]);
    expect(rounded(kept.distancesM)).toEqual([[2, null]]);
  });

  test('an end is no less alone for being among the targets too', () => {
    const all = [at(1, 3.5), at(20, 0), at(80, 0)];
    const { sources, targets, distancesM } = ask({ sources: all, targets: all });
    const moved = { outcome: 'placed', isMoved: true };
    expect(sources[0]).toMatchObject(moved);
    expect(targets[0]).toMatchObject(moved);
    expect(rounded(distancesM)).toEqual([
      [0, 19, 79],
      [19, 0, 60],
      [79, 60, 0],
    ]);
    const [alone] = ask({ sources: [all[0]], targets: [all[0]] }).sources;
    expect(alone).toMatchObject({ outcome: 'placed', isMoved: false });
  });

  test('of two ends that are parted the one is moved that lies nearer to the other way', () => {
    const near = ask({ sources: [at(2, 4)], targets: [at(20, 0)] });
    expect([near.sources, near.targets]).toMatchObject([[{ isMoved: true }], [{ isMoved: false }]]);
    expect(rounded(near.distancesM)).toEqual([[18]]);
    const back = ask({ sources: [at(20, 0)], targets: [at(2, 4)] });
    expect([back.sources, back.targets]).toMatchObject([[{ isMoved: false }], [{ isMoved: true }]]);
  });

  test('an end is moved to where one gets on from, or where one gets to', () => {
    const oneWay = (directions: 'forwards' | 'backwards') =>
      town([
        { from: 'a', to: 'b', directions },
        { from: 'x', to: 'y' },
      ]);
    const island = at(2, 4);
    const left = ask({ sources: [island] }, oneWay('forwards'));
    expect([left.sources[0], rounded(left.distancesM)]).toMatchObject([{ isMoved: true }, [[78]]]);
    const comeTo = ask({ targets: [island] }, oneWay('backwards'));
    expect([comeTo.targets[0], rounded(comeTo.distancesM)]).toMatchObject([
      { isMoved: true },
      [[18]],
    ]);
  });

  test('a place is left and come to by the best of its entrances', () => {
    const hall: Place = {
      id: 'hall',
      name: 'Hall',
      category: 'public_culture',
      geometry: square([100, 20], 9),
    };
    const door = (id: string, east: number) =>
      facility('entrance', point([east, 5]), {}, id, { placeId: 'hall' });
    const shut = { ...hall, id: 'shut' };
    const narrow = facility(
      'door',
      point([60, 5]),
      { clearWidth: { value: 500, source: 'survey' } },
      'narrow',
      {
        placeId: 'shut',
        context: { outdoor: true },
      },
    );
    const { router } = layWays(town(), [door('west', 40), door('east', 160), narrow], {
      places: [hall, shut],
    });
    const asked = { ...plain, limits: { minWidthMm: 800 }, unknown: 'accept' } as const;
    const outcome = router.matrix({
      sources: [at(20, 0), at(180, 0)],
      targets: [{ place: 'hall' }, { place: 'shut' }],
      ...asked,
    });
    expect(rounded(outcome.distancesM)).toEqual([
      [20, null],
      [20, null],
    ]);
    expect(outcome.targets).toMatchObject([
      { outcome: 'placed', place: { id: 'hall' } },
      { outcome: 'off-network', reason: 'no-entrance' },
    ]);
  });

  test('says what is wrong with a request, and where', () => {
    const refused = (more: object): unknown => {
      try {
        return ask(more);
      } catch (error) {
        if (error instanceof InvalidInputError) return error.problems.map(({ pointer }) => pointer);
        throw error;
      }
    };
    expect(refused({ sources: [] })).toEqual(['/sources']);
    expect(refused({ targets: new Array(1001).fill(at(0, 0)) })).toEqual(['/targets']);
    expect(refused({ targets: [at(0, 0), [200, 0]] })).toEqual(['/targets/1/0']);
    expect(refused({ values: ['price'] })).toEqual(['/values/0']);
    expect(() => ask({ targets: [{ node: 'nowhere' }] })).toThrow(UnknownNameError);
  });
});

test('a traveller of one question, for whom nothing is kept, has a hierarchy too', () => {
  const context = createContext(withOrder(town()));
  const asked = { sources: [at(20, 0), at(80, 0)], targets: [at(150, 0), at(50, 0)], ...plain };
  const across = (avoid?: { edges: string[] }) =>
    rounded(matrixIn(context, { ...asked, ...(avoid && { avoid }) }, () => 'hierarchy').distancesM);
  expect(across()).toEqual([
    [130, 30],
    [70, 30],
  ]);
  expect(across({ edges: [edgeKey(context.network, 1)] })).toEqual([
    [null, 30],
    [null, 30],
  ]);
});

test('the hierarchy fills a matrix that is worth its preparation', () => {
  const few = { sources: 1, targets: 1000, hasHierarchy: true, isPrepared: false };
  expect(chooseMatrixEngine(few)).toBe('trees');
  expect(chooseMatrixEngine({ ...few, isPrepared: true })).toBe('hierarchy');
  expect(chooseMatrixEngine({ ...few, sources: 10 })).toBe('hierarchy');
  expect(chooseMatrixEngine({ ...few, sources: 10, hasHierarchy: false })).toBe('trees');
});
