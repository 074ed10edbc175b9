import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo } from './support/demo-service.js';

/*
 * Questions to the demonstration district as `npm start` serves it: what the documentation says of its
 * answers, and tables beside the routes of their cells.
 */
let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  demo = await startDemo();
}, 240_000);
afterAll(() => demo.close());

async function get<A>(path: string): Promise<A> {
  return (await (await fetch(demo.address + path)).json()) as A;
}

/** The answer to an example of docs/api.md. */
async function exampleOf<A>(path: string): Promise<A> {
  const page = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  const [, body] = new RegExp(`/api/v1${path}' -H '[^']*' -d '([^']*)'`, 'u').exec(page) ?? [];
  const response = await fetch(`${demo.address}/api/v1${path}`, {
    method: 'POST',
    body: body!,
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as A;
}

test('the nearest toilet is the one that the documentation names', async () => {
  const { features } = await exampleOf<{
    features: { id: string; properties: { distanceM: number; colour: string } }[];
  }>('/nearest');
  expect(features).toHaveLength(3);
  const [first] = features;
  expect(first).toMatchObject({ id: 'accessibleToilet-0042', properties: { colour: 'yellow' } });
  expect(Math.round(first!.properties.distanceM)).toBe(15);
});

test('it is within reach, in an area that grows', async () => {
  const { features } = await exampleOf<{
    features: {
      properties: { budget: number; lengthM: number; facilities: { works: { id: string }[] } };
    }[];
  }>('/reach');
  expect(features.map(({ properties }) => properties.budget)).toEqual([300, 600]);
  const [near, far] = features.map(({ properties }) => properties);
  expect(near!.facilities.works[0]!.id).toBe('accessibleToilet-0042');
  expect(far!.lengthM).toBeGreaterThan(near!.lengthM);
  expect(far!.facilities.works.length).toBeGreaterThan(near!.facilities.works.length);
});

test('the matrix has the figures that the documentation names', async () => {
  const { durationsS, distancesM } = await exampleOf<{
    durationsS: number[][];
    distancesM: number[][];
  }>('/matrix');
  expect(durationsS.map((row) => row.map(Math.round))).toEqual([[1644, 563]]);
  expect(distancesM.map((row) => row.map(Math.round))).toEqual([[1011, 407]]);
});

/** What OSRM's `/route` answers for one pair; null where there is no way. */
async function routed(profile: string, from: string, to: string, more: string) {
  const { code, routes, waypoints } = await get<{
    readonly code: string;
    readonly routes: readonly { readonly duration: number; readonly distance: number }[];
    readonly waypoints: readonly { readonly location: readonly number[] }[];
  }>(`/route/v1/${profile}/${from};${to}?overview=false${more}`);
  if (code !== 'Ok') return { duration: null, distance: null };
  const { duration, distance } = routes[0]!;
  return { duration, distance, ends: waypoints.map(({ location }) => location) };
}

test('every cell of a table is what a route says', async () => {
  const { bbox } = await get<{ bbox: readonly [number, number, number, number] }>('/api/v1/meta');
  const [west, south, east, north] = bbox;
  const at = (x: number, y: number) =>
    `${(west + (east - west) * x).toFixed(6)},${(south + (north - south) * y).toFixed(6)}`;
  const points = [0.25, 0.5, 0.75].flatMap((x) => [0.3, 0.5, 0.7].map((y) => at(x, y)));
  let [ways, none] = [0, 0];
  // Few ways are known to be so wide: some pairs have none.
  for (const [profile, more] of [
    ['foot', ''],
    ['wheelchair', ''],
    ['wheelchair', '&minWidthMm=3500'],
  ] as const) {
    const { durations, distances, sources } = await get<{
      durations: (number | null)[][];
      distances: (number | null)[][];
      sources: { location: number[] }[];
    }>(`/table/v1/${profile}/${points.join(';')}?annotations=duration,distance${more}`);
    for (const [i, from] of points.entries()) {
      for (const [j, to] of points.entries()) {
        if (i === j) continue;
        const { duration, distance, ends } = await routed(profile, from, to, more);
        // A route moves an end for the sake of the other one; a table has one place for each.
        const put = [sources[i]!.location, sources[j]!.location];
        if (ends !== undefined && JSON.stringify(ends) !== JSON.stringify(put)) continue;
        expect([profile, i, j, durations[i]![j]]).toEqual([profile, i, j, duration]);
        expect(distances[i]![j]).toBe(distance);
        if (duration === null) none += 1;
        else ways += 1;
      }
    }
  }
  expect(ways).toBeGreaterThan(100);
  expect(none).toBeGreaterThan(0);
});
