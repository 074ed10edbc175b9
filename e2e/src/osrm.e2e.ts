import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { startOsrmPage } from './support/osrm-page.js';
import { demoAroundSurveyed, type Meta, service } from './support/service.js';

/*
 * Leaflet Routing Machine, as it comes from its makers, pointed at this service and nothing else changed.
 */
type LonLat = readonly [lon: number, lat: number];

interface Drawn {
  readonly line: readonly LonLat[];
  readonly texts: readonly string[];
  readonly summary: { readonly totalDistance: number; readonly totalTime: number };
  readonly waypointIndices: readonly number[];
}

interface Answer {
  readonly geometry: { readonly coordinates: readonly LonLat[] };
  readonly properties: {
    readonly distanceM: number;
    readonly durationS: number;
    readonly steps: readonly { readonly name: string; readonly kind: string }[];
  };
}

let browser: Browser;
let page: Page;
let client: Awaited<ReturnType<typeof startOsrmPage>>;
const complaints: string[] = [];

beforeAll(async () => {
  client = await startOsrmPage();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  client.stop();
});
afterEach(() => {
  expect(complaints).toEqual([]);
});

/** Shows the way for a wheelchair by these points, and gives what was drawn. */
async function shown(points: readonly LonLat[], profile = 'manual-wheelchair'): Promise<Drawn[]> {
  const waypoints = points.map(([lon, lat]) => [lat, lon] as const);
  const serviceUrl = `${inject('baseUrl')}route/v1`;
  await page.goto('about:blank');
  await page.goto(client.urlOf({ serviceUrl, profile, waypoints }));
  await page.waitForFunction(() => 'found' in window || 'failed' in window);
  expect(await page.evaluate(() => Reflect.get(window, 'failed') as unknown)).toBeUndefined();
  return page.evaluate(() => Reflect.get(window, 'found') as Drawn[]);
}

/** Largest distance of two lines, point by point, in degrees; the client knows five digits. */
const apart = (a: readonly LonLat[], b: readonly LonLat[]): number =>
  Math.max(
    ...a.map(([lon, lat], i) => Math.max(Math.abs(lon - b[i]![0]), Math.abs(lat - b[i]![1]))),
  );

/** The same line without points twice in a row: the client strings the lines of the steps together. */
const once = (line: readonly LonLat[]): readonly LonLat[] =>
  line.filter(([lon, lat], i) => i === 0 || lon !== line[i - 1]![0] || lat !== line[i - 1]![1]);

const rounded = (line: readonly LonLat[]): readonly LonLat[] =>
  once(line.map(([lon, lat]): LonLat => [Number(lon.toFixed(5)), Number(lat.toFixed(5))]));

test('the client draws our route and lists our steps', async () => {
  const { demoRoutes } = await service<Meta>('meta');
  const { from, to } = demoRoutes[await demoAroundSurveyed()]!;
  const ours = await service<Answer>('routes', { from, to, profile: 'manual-wheelchair' });
  const [drawn] = await shown([from, to]);

  const { distanceM, durationS, steps } = ours.properties;
  expect(drawn!.summary.totalDistance).toBeCloseTo(distanceM, 0);
  expect(drawn!.summary.totalTime).toBeCloseTo(durationS, 0);
  const line = once(drawn!.line);
  const wanted = rounded(ours.geometry.coordinates);
  expect(line).toHaveLength(wanted.length);
  expect(apart(line, wanted)).toBeLessThan(1.1e-5);

  // What a person sees: the line on the map and the list beside it.
  const path = page.locator('.leaflet-overlay-pane path').first();
  await path.waitFor({ state: 'attached' });
  expect((await path.getAttribute('d'))?.length).toBeGreaterThan(50);
  const rows = page.locator('.leaflet-routing-alt').first().locator('tbody tr');
  expect(await rows.count()).toBe(steps.length);
  const said = (await rows.allInnerTexts()).join('\n');
  for (const { name } of steps.slice(0, -1)) if (name !== '') expect(said).toContain(name);
  expect(drawn!.texts.at(-1)).toMatch(/^You have arrived/);
});

test('the client goes by a point on the way', async () => {
  const { demoRoutes } = await service<Meta>('meta');
  const { from, to } = demoRoutes[await demoAroundSurveyed()]!;
  const direct = await service<Answer>('routes', { from, to, profile: 'walker' });
  const via = direct.geometry.coordinates[Math.floor(direct.geometry.coordinates.length / 2)]!;
  const ours = await service<Answer>('routes', { from, via: [via], to, profile: 'walker' });
  const [drawn] = await shown([from, via, to], 'foot');
  expect(drawn!.waypointIndices).toHaveLength(3);
  const [, at] = drawn!.waypointIndices;
  expect(apart([drawn!.line[at!]!], [via])).toBeLessThan(1e-4);
  expect(drawn!.summary.totalDistance).toBeCloseTo(ours.properties.distanceM, 0);
  expect(drawn!.texts).toHaveLength(ours.properties.steps.length);
});
