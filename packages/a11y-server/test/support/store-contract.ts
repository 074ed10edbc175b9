import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { boxOf } from '../../src/storage/box.js';
import { datasetSubject, facilitySubject, type NewEvent } from '../../src/storage/event.js';
import { type Bbox, type Store, VersionConflictError } from '../../src/storage/store.js';
import {
  facilityHeldBack,
  facilityRecorded,
  facilityWithdrawn,
  placeRecorded,
  rampAt,
} from './events.js';

/** A store that can be looked at, with a clock the test sets. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Milliseconds since 1970; every append reads it. */
  readonly setNow: (now: number) => void;
  /** The same data through a store opened anew. */
  readonly reopen: () => Promise<Store>;
}

const MARCH = Date.UTC(2026, 2, 1);
const DAY = 86_400_000;

/** What every engine behind the port must do. */
export function describeStore(engine: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${engine}: the store contract`, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await open();
      under.setNow(MARCH);
      store = under.store;
    });

    test('what was appended is read back as it was given', async () => {
      const ramp = rampAt('r-1', 114.0559021, 22.5434567, {
        name: '深圳会堂 西门坡道',
        placeId: 'p-1',
        observations: {
          slope: { state: 'measured', value: 1 / 12, uncertainty: 0.002, source: 'survey' },
          handrail: { state: 'absent', source: 'survey' },
        },
      });
      await store.append(facilityRecorded(ramp));
      expect(await store.facility('r-1')).toEqual({
        facility: ramp,
        version: 1,
        publication: 'published',
        recordedAt: '2026-03-01T00:00:00.000Z',
        cause: 'test',
      });
      expect(await store.facility('r-2')).toBeUndefined();
    });

    test('events know their place in the history and the one before them', async () => {
      await store.append(facilityRecorded(rampAt('a', 1, 1)));
      await store.append(facilityRecorded(rampAt('b', 1, 1)));
      under.setNow(MARCH + DAY);
      await store.append({
        ...facilityRecorded(rampAt('a', 2, 2), '2026-02-20T01:00:00Z'),
        rulesetRevision: 'r42',
      });
      const history = await store.events(facilitySubject('a'));
      expect(
        history.map(({ sequence, version, previous }) => [sequence, version, previous]),
      ).toEqual([
        [1, 1, null],
        [3, 2, 1],
      ]);
      expect(history[1]).toMatchObject({
        occurredAt: '2026-02-20T01:00:00Z',
        recordedAt: '2026-03-02T00:00:00.000Z',
        rulesetRevision: 'r42',
        actor: 'person/17',
      });
      expect(history[0]).not.toHaveProperty('rulesetRevision');
    });

    test('a batch is written whole or not at all', async () => {
      const good = facilityRecorded(rampAt('a', 1, 1));
      const bad: NewEvent = { ...facilityRecorded(rampAt('b', 1, 1)), subject: 'facility/other' };
      await expect(store.append([good, bad])).rejects.toThrow(/carries the id "b"/);
      const late: NewEvent = { ...good, occurredAt: 'yesterday' };
      await expect(store.append([good, late])).rejects.toThrow(/"yesterday" is not an instant/);
      // Refused by the engine in the middle of the batch: a box needs numbers.
      const torn = facilityRecorded(
        rampAt('c', 1, 1, { geometry: { type: 'LineString', coordinates: [] } }),
      );
      await expect(store.append([good, torn])).rejects.toThrow();
      expect(await store.facilityIds({})).toEqual([]);
      expect(await store.events(facilitySubject('a'))).toEqual([]);
    });

    test.each([
      ['new, and it is', 0, 0, true],
      ['new, but it is there', 1, 0, false],
      ['the version that is there', 2, 2, true],
      ['an older version', 2, 1, false],
      ['a version that never was', 1, 5, false],
    ])('expecting %s', async (_, existing, expectedVersion, accepted) => {
      for (let i = 0; i < existing; i++) await store.append(facilityRecorded(rampAt('a', i, 0)));
      const written = store.append(facilityRecorded(rampAt('a', 50, 0)), { expectedVersion });
      if (accepted) {
        expect((await written)[0]).toMatchObject({ version: existing + 1 });
      } else {
        await expect(written).rejects.toThrow(VersionConflictError);
        await expect(written).rejects.toMatchObject({
          subject: 'facility/a',
          expected: expectedVersion,
          actual: existing,
        });
        expect((await store.events(facilitySubject('a'))).length).toBe(existing);
      }
    });

    test('of two writers who saw the same version one is refused', async () => {
      await store.append(facilityRecorded(rampAt('a', 0, 0)));
      const results = await Promise.allSettled(
        [1, 2].map((lon) =>
          store.append(facilityRecorded(rampAt('a', lon, 0)), { expectedVersion: 1 }),
        ),
      );
      expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('a withdrawn facility is gone from the state and stays in the history', async () => {
      await store.append(facilityRecorded(rampAt('a', 1, 1)));
      await store.append(facilityWithdrawn('a'));
      expect(await store.facility('a')).toBeUndefined();
      expect(await store.facilityIds({ bbox: [0, 0, 2, 2] })).toEqual([]);
      expect((await store.events(facilitySubject('a'))).map((e) => e.type)).toEqual([
        'facility-recorded',
        'facility-withdrawn',
      ]);
      await store.append(facilityRecorded(rampAt('a', 1, 1)));
      expect(await store.facility('a')).toMatchObject({ version: 3 });
    });

    test('the publication state is set by an event and outlives a new record', async () => {
      await store.append(facilityRecorded(rampAt('a', 1, 1)));
      await store.append(facilityHeldBack('a'));
      await store.append(facilityRecorded(rampAt('a', 2, 2)));
      expect(await store.facility('a')).toMatchObject({ version: 3, publication: 'draft' });
    });

    test('a past date is answered as it was known then', async () => {
      await store.append(facilityRecorded(rampAt('a', 1, 1)));
      under.setNow(MARCH + 10 * DAY);
      await store.append(facilityRecorded(rampAt('a', 2, 2)));
      const lonAt = async (recordedAt: string) =>
        (await store.facilityAsOf('a', { recordedAt }))?.facility.geometry;
      expect(await lonAt('2026-02-28T23:59:59Z')).toBeUndefined();
      expect(await lonAt('2026-03-01T00:00:00Z')).toMatchObject({ coordinates: [1, 1] });
      expect(await lonAt('2026-03-10T23:59:59Z')).toMatchObject({ coordinates: [1, 1] });
      expect(await lonAt('2026-03-11T08:00:00+08:00')).toMatchObject({ coordinates: [2, 2] });
    });

    test('recording time never runs backwards, even when the clock does', async () => {
      await store.append(facilityRecorded(rampAt('a', 1, 1)));
      under.setNow(MARCH - 5 * DAY);
      const [event] = await store.append(facilityRecorded(rampAt('a', 2, 2)));
      expect(event?.recordedAt).toBe('2026-03-01T00:00:00.000Z');
    });

    test('filters narrow, and all of them hold together', async () => {
      await store.append([
        placeRecorded({ id: 'p-1', name: '福田区第二人民医院', category: 'medical' }),
        facilityRecorded(rampAt('a', 1, 1, { name: '东门坡道', placeId: 'p-1' })),
        facilityRecorded(rampAt('b', 1, 1, { name: 'ＷＥＳＴ Gate', facilityType: 'door' })),
        facilityRecorded(rampAt('c', 9, 9, { placeId: 'p-1', facilityType: 'door' })),
      ]);
      expect(await store.facilityIds({})).toEqual(['a', 'b', 'c']);
      expect(await store.facilityIds({ types: ['door', 'lift'] })).toEqual(['b', 'c']);
      expect(await store.facilityIds({ placeId: 'p-1' })).toEqual(['a', 'c']);
      expect(await store.facilityIds({ text: '坡道' })).toEqual(['a']);
      expect(await store.facilityIds({ text: 'west gate' })).toEqual(['b']);
      expect(await store.facilityIds({ text: '医院' })).toEqual(['a', 'c']);
      expect(await store.facilityIds({ text: '医院', types: ['door'] })).toEqual(['c']);
      expect(await store.facilityIds({ text: '%' })).toEqual([]);
      expect(await store.facilityIds({ bbox: [1, 1, 1, 1], types: ['ramp'] })).toEqual(['a']);
    });

    test('a renamed place is found by its new name, and a moved facility where it is now', async () => {
      await store.append(placeRecorded({ id: 'p', name: '旧名', category: 'medical' }));
      await store.append(facilityRecorded(rampAt('a', 1, 1, { placeId: 'p' })));
      await store.append(placeRecorded({ id: 'p', name: '新名', category: 'medical' }));
      await store.append(facilityRecorded(rampAt('a', 5, 5, { placeId: 'p' })));
      expect(await store.facilityIds({ text: '旧名' })).toEqual([]);
      expect(await store.facilityIds({ text: '新名' })).toEqual(['a']);
      expect(await store.facilityIds({ bbox: [0, 0, 2, 2] })).toEqual([]);
      expect(await store.facilityIds({ bbox: [4, 4, 6, 6] })).toEqual(['a']);
      expect(await store.place('p')).toMatchObject({ place: { name: '新名' }, version: 2 });
      expect(await store.places()).toHaveLength(1);
    });

    test('boxes find what a plain scan finds, to the last digit', async () => {
      const degree = fc.integer({ min: 1_140_000_000, max: 1_140_000_200 }).map((v) => v / 1e7);
      const points = fc.array(fc.tuple(degree, degree), { minLength: 1, maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(points, points, async (from, to) => {
          const { store } = await open();
          const facilities = from.map(([lon, lat], i) => {
            const [lon2, lat2] = to[i] ?? [lon, lat];
            return rampAt(`f-${String(i).padStart(2, '0')}`, 0, 0, {
              geometry: {
                type: 'LineString',
                coordinates: [
                  [lon, lat - 90],
                  [lon2, lat2 - 90],
                ],
              },
            });
          });
          await store.append(facilities.map((f) => facilityRecorded(f)));
          const [a, b] = [from[0]!, to[0]!];
          const box: Bbox = [
            Math.min(a[0], b[0]),
            Math.min(a[1], b[1]) - 90,
            Math.max(a[0], b[0]),
            Math.max(a[1], b[1]) - 90,
          ];
          const expected = facilities.filter((f) => {
            const [west, south, east, north] = boxOf(f.geometry);
            return east >= box[0] && west <= box[2] && north >= box[1] && south <= box[3];
          });
          expect(await store.facilityIds({ bbox: box })).toEqual(expected.map((f) => f.id));
          await store.close();
        }),
        { numRuns: 25, seed: 20260301 },
      );
    });

    test('pages put together are the whole, without gaps or repeats', async () => {
      const ids = Array.from({ length: 23 }, (_, i) => `f-${String(i).padStart(3, '0')}`);
      await store.append(ids.map((id) => facilityRecorded(rampAt(id, 1, 1))));
      for (const limit of [1, 7, 23, 100]) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.facilities({}, { limit, ...(after !== undefined && { after }) });
          expect(page.facilities.length).toBeLessThanOrEqual(limit);
          seen.push(...page.facilities.map((f) => f.facility.id));
          expect(seen.length).toBeLessThanOrEqual(ids.length);
          after = page.next ?? undefined;
        } while (after !== undefined);
        expect(seen).toEqual(ids);
      }
    });

    test('the state can be thrown away and folded again from the events', async () => {
      await store.append([
        placeRecorded({ id: 'p', name: '医院', category: 'medical' }),
        facilityRecorded(rampAt('a', 1, 1)),
        facilityRecorded(rampAt('b', 2, 2)),
      ]);
      await store.append(facilityWithdrawn('a'));
      await store.append(facilityRecorded(rampAt('b', 3, 3)));
      await store.append({
        type: 'dataset-loaded',
        subject: datasetSubject('demo'),
        payload: { contentHash: 'abc', facilityCount: 2, placeCount: 1, synthetic: true },
        actor: 'system',
        occurredAt: '2026-03-01T08:00:00Z',
        cause: 'test',
      });
      const before = await store.dump();
      expect(before.split('\n').map((line) => line.split(' ')[0])).toEqual([
        'dataset/demo',
        'facility/b',
        'place/p',
        '',
      ]);
      await store.rebuild();
      expect(await store.dump()).toBe(before);
      expect(await store.facilityIds({ bbox: [3, 3, 3, 3] })).toEqual(['b']);
    });

    test('everything is still there after closing and opening again', async () => {
      await store.append(facilityRecorded(rampAt('a', 1, 1)));
      const before = await store.dump();
      await store.close();
      const again = await under.reopen();
      expect(await again.dump()).toBe(before);
      expect(await again.dataset('demo')).toBeUndefined();
      await again.close();
    });

    test('a thousand facilities are loaded within a second', async () => {
      const events = Array.from({ length: 1000 }, (_, i) =>
        facilityRecorded(rampAt(`f-${i}`, 114 + i / 1e5, 22.5, { name: `坡道 ${i}` })),
      );
      const start = performance.now();
      await store.append(events);
      expect(performance.now() - start).toBeLessThan(1000);
      expect(await store.facilityIds({})).toHaveLength(1000);
    });
  });
}
