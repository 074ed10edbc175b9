import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SchematicLayer } from './schematic-layer.js';

let box: HTMLElement;
let map: LeafletMap;

beforeEach(() => {
  box = document.createElement('div');
  for (const side of ['clientWidth', 'clientHeight']) {
    Object.defineProperty(box, side, { value: 200 });
  }
  document.body.append(box);
  map = new LeafletMap(box, { keyboard: false, fadeAnimation: false });
  map.setView([22.54, 114.05], 16);
});
afterEach(() => {
  map.remove();
  box.remove();
});

/** Adds the layer and waits until every tile was answered; gives back the failures. */
async function added(fetch: typeof globalThis.fetch) {
  const layer = new SchematicLayer({ tileUrl: 'tiles/{z}/{x}/{y}.mvt', theme: 'light', fetch });
  const failures: string[] = [];
  layer.on('tileerror', ({ error }) => failures.push(error.message));
  layer.addTo(map);
  await vi.waitFor(() => expect(layer.isLoading()).toBe(false));
  return { layer, failures };
}

test('asks for tiles by zoom, column and row; nothing there is no failure', async () => {
  const asked: string[] = [];
  const { failures } = await added(async (url) => {
    asked.push(String(url));
    return new Response(null, { status: 204 });
  });
  expect(failures).toEqual([]);
  // 114.05° east, 22.54° north at zoom 16.
  expect(asked).toContain('tiles/16/53529/28554.mvt');
});

test('a tile that cannot be had is a failure which names it', async () => {
  const { failures } = await added(async () => new Response('', { status: 503 }));
  expect(failures[0]).toMatch(/^Tile tiles\/16\/\d+\/\d+\.mvt was answered with 503\.$/);
});

test('what is still on its way is called off with the layer', async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  const layer = new SchematicLayer({
    tileUrl: 'tiles/{z}/{x}/{y}.mvt',
    theme: 'light',
    fetch: (_, init) => {
      signals.push(init?.signal);
      return new Promise(() => undefined);
    },
  }).addTo(map);
  expect(signals.length).toBeGreaterThan(0);
  layer.remove();
  expect(signals.every((signal) => signal?.aborted)).toBe(true);
});

test('another theme draws everything anew, the same one nothing', async () => {
  const fetch = vi.fn(async () => new Response(null, { status: 204 }));
  const { layer } = await added(fetch);
  const once = fetch.mock.calls.length;
  layer.setTheme('light');
  expect(fetch).toHaveBeenCalledTimes(once);
  layer.setTheme('dark');
  expect(fetch.mock.calls.length).toBeGreaterThan(once);
});

test('another theme between two zooms asks for tiles that there are', async () => {
  const asked: string[] = [];
  map.options.zoomSnap = 0;
  map.setZoom(15.25, { animate: false });
  const { layer } = await added(async (url) => {
    asked.push(String(url));
    return new Response(null, { status: 204 });
  });
  const before = asked.length;
  layer.setTheme('dark');
  await vi.waitFor(() => expect(layer.isLoading()).toBe(false));
  expect(asked.length).toBe(2 * before);
  for (const url of asked) expect(url).toMatch(/^tiles\/15\//);
});
