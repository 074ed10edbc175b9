import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layWays } from 'a11y-core';
import { afterAll, expect, test } from 'vitest';
import { findDemoRoutes } from '../src/demo/demo-routes.js';
import { loadDistrict } from '../src/demo/load-district.js';
import { openSqliteStore } from '../src/storage/sqlite/sqlite-store.js';
import { facilityRecorded } from './support/events.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the district is loaded once, and what people change survives', async () => {
  const now = () => Date.UTC(2026, 2, 1);
  const store = openSqliteStore(join(folder, 'tongtu.sqlite'), now);
  const first = await loadDistrict(store, folder, now);
  expect(first.changed).toBe(true);
  const ids = await store.facilityIds({});
  expect(ids.length).toBeGreaterThan(900);
  expect(await store.dataset('district')).toMatchObject({
    synthetic: true,
    facilityCount: ids.length,
  });

  const [id = ''] = ids;
  const before = await store.facility(id);
  await store.append(facilityRecorded({ ...before!.facility, name: '改名' }));
  const dump = await store.dump();
  const second = await loadDistrict(store, folder, now);
  expect(second.changed).toBe(false);
  expect(second.network.edgeCount).toBe(first.network.edgeCount);
  expect(await store.dump()).toBe(dump);

  // A network that another version of the importer made of the same map is not served.
  const [made = ''] = readdirSync(folder).filter((name) => name.endsWith('.net'));
  const byOther = made.replace(/-[0-9a-f]{16}\.net$/, '-0123456789abcdef.net');
  renameSync(join(folder, made), join(folder, byOther));
  writeFileSync(join(folder, byOther), 'made otherwise');
  const third = await loadDistrict(store, folder, now);
  expect(third.changed).toBe(false);
  expect(third.network.edgeCount).toBe(first.network.edgeCount);
  expect(await store.dump()).toBe(dump);
  expect(readdirSync(folder)).toContain(made);
  rmSync(join(folder, byOther));

  // A version of the district with other content: as if the one in the store were an older one.
  await store.append({
    type: 'dataset-loaded',
    subject: 'dataset/district',
    payload: { contentHash: 'older', facilityCount: 1, placeCount: 0, synthetic: true },
    actor: 'test',
    occurredAt: '2026-03-01T00:00:00Z',
    cause: 'test',
  });
  const gone = { ...before!.facility, id: 'no-longer-made' };
  await store.append({ ...facilityRecorded(gone), cause: 'dataset/district' });
  await store.append(facilityRecorded({ ...before!.facility, id: 'made-by-a-person' }));
  expect((await loadDistrict(store, folder, now)).changed).toBe(true);
  expect((await store.facility(id))?.facility.name).toBe('改名');
  expect(await store.facility('no-longer-made')).toBeUndefined();
  expect(await store.facility('made-by-a-person')).toBeDefined();
  // What did not change was not written again.
  expect((await store.facility(ids[1] ?? ''))?.version).toBe(1);
  expect(readdirSync(folder).filter((name) => name.endsWith('.net'))).toHaveLength(1);
  await store.close();

  const facilities = (await reopened(now)).facilities;
  const ways = layWays(first.network, facilities);
  const places = (await reopened(now)).places;
  const routes = findDemoRoutes(ways, places);
  expect(routes).toHaveLength(3);
  for (const { from, to } of routes) {
    const length = (profile: string) => {
      const outcome = ways.router.route({ from: [...from], to: [...to], profile });
      return outcome.outcome === 'route' ? outcome.distanceM : Number.NaN;
    };
    expect(length('manual-wheelchair') / length('walker')).toBeGreaterThan(1.15);
  }
}, 60_000);

test('hospitals, shops and libraries of the district are entered by name', async () => {
  const { facilities, places } = await reopened(() => Date.UTC(2026, 2, 1));
  const { network } = await loadedAgain();
  const { router } = layWays(network, facilities, { places, asOf: '2026-11-29T02:00:00Z' });
  const [home] = places.filter(({ category }) => category === 'residential');
  const public_ = places.filter(({ category }) =>
    ['medical', 'retail', 'public_culture', 'government_service'].includes(category),
  );
  expect(public_.length).toBeGreaterThan(20);
  const entranceFor = (profile: string, place: string) => {
    const outcome = router.route({ from: { place: home!.id }, to: { place }, profile });
    if (outcome.outcome === 'off-network') throw new Error(`${place} is off the network`);
    const { to } = outcome;
    // Whoever is not let in is told by what.
    if (to.place?.entrance === null) {
      for (const other of to.place.others) expect(other.barriers).not.toEqual([]);
      expect(to.place.others).not.toEqual([]);
    }
    return to.place?.entrance;
  };
  let differ = 0;
  for (const { id } of public_) {
    const [walker, wheelchair] = ['walker', 'manual-wheelchair'].map((who) => entranceFor(who, id));
    expect(walker?.name).toMatch(/出入口|门/);
    if (wheelchair?.facilityId !== walker?.facilityId) differ += 1;
  }
  expect(differ).toBeGreaterThan(2);
}, 60_000);

async function loadedAgain() {
  const now = () => Date.UTC(2026, 2, 1);
  const store = openSqliteStore(join(folder, 'tongtu.sqlite'), now);
  const loaded = await loadDistrict(store, folder, now);
  await store.close();
  return loaded;
}

async function reopened(now: () => number) {
  const store = openSqliteStore(join(folder, 'tongtu.sqlite'), now);
  const { facilities } = await store.facilities({}, { limit: 5000 });
  const places = await store.places();
  await store.close();
  return {
    facilities: facilities.map(({ facility }) => facility),
    places: places.map(({ place }) => place),
  };
}
