import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import gcoord from 'gcoord';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled, useBrowser } from './support/browser.js';
import { type RunningServer, startServer } from './support/server.js';

/** One grey pixel: what is on the tiles does not matter, which are asked for does. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

// The types of gcoord promise a `default` inside the default export; the files have none.
const { GCJ02, transform, WGS84 } = 'default' in gcoord ? gcoord.default : gcoord;

const { open } = useBrowser();
const asked = new Set<string>();
let tiles: Server;
let service: RunningServer;

beforeAll(async () => {
  tiles = createServer((request, response) => {
    asked.add(request.url ?? '');
    response.setHeader('content-type', 'image/png').end(PIXEL);
  }).listen(0, '127.0.0.1');
  await once(tiles, 'listening');
  const { port } = tiles.address() as AddressInfo;
  service = await startServer({
    TONGTU_TILE_URL: `http://127.0.0.1:${port}/{z}/{x}/{y}`,
    TONGTU_TILE_DATUM: 'gcj02',
    TONGTU_TILE_ATTRIBUTION: '© 测试底图',
  });
});

afterAll(async () => {
  await service.stop();
  tiles.close();
});

/** Web Mercator tile that holds a position. */
function tileOf([lon, lat]: readonly [number, number], z: number): string {
  const size = 2 ** z;
  const x = Math.floor(((lon + 180) / 360) * size);
  const radians = (lat * Math.PI) / 180;
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * size);
  return `/${z}/${x}/${y}`;
}

test('tiles drawn in GCJ-02 lie under the facilities, and their owner is named', async () => {
  const page = await open('', {}, service.baseUrl);
  const { centre } = (await (await fetch(`${service.baseUrl}api/v1/meta`)).json()) as {
    centre: [number, number];
  };
  // Close enough that half a kilometre of shift is several tiles.
  for (let press = 0; press < 3; press++) await page.locator('.a11y-move-zoomIn').click();
  await settled(page);
  const shifted = transform(centre, WGS84, GCJ02);
  const deepest = Math.max(...[...asked].map((url) => Number(url.split('/')[1])));
  expect(deepest).toBeGreaterThanOrEqual(17);
  expect(asked).toContain(tileOf(shifted, deepest));
  expect(asked).not.toContain(tileOf(centre, deepest));
  expect(await page.locator('.map, main').first().innerText()).toContain('© 测试底图');
});
