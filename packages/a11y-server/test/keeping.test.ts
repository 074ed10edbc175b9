// The service keeps what is prepared of travellers while facilities are recorded.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Customiser, immediateCustomiser, parseFacilityFeature, withOrder } from 'a11y-core';
import { afterAll, expect, test } from 'vitest';
import { createPolicy } from '../src/publication/policy.js';
import { openState } from '../src/state/state.js';
import { openSqliteStore } from '../src/storage/sqlite/sqlite-store.js';
import { townNetwork } from './support/town.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-keeping-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two streets of some 12 km from one end of the town to the other. */
const TOWN = `<osm version="0.6">
  <node id="1" lat="22.5" lon="114.0"/><node id="2" lat="22.5" lon="114.06"/>
  <node id="3" lat="22.5" lon="114.12"/><node id="4" lat="22.503" lon="114.06"/>
  <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="footway"/></way>
  <way id="2"><nd ref="1"/><nd ref="4"/><nd ref="3"/><tag k="highway" v="footway"/></way>
</osm>`;

test('a facility that is recorded puts right what is kept, and nothing is made anew', async () => {
  const now = Date.parse('2026-03-02T04:00:00Z');
  const store = openSqliteStore(join(folder, 'tongtu.sqlite'), () => now);
  let started = 0;
  const customiser: Customiser = {
    ...immediateCustomiser,
    start(job, done) {
      started += 1;
      immediateCustomiser.start(job, done);
    },
  };
  const state = await openState({
    store,
    policy: createPolicy({ approvalNumber: null }),
    network: withOrder(await townNetwork(TOWN)),
    attribution: [],
    keeping: { customiser },
    now: () => now,
  });
  const lengthM = (): number | undefined => {
    const outcome = state.current().ways?.router.route({
      from: [114.0, 22.5],
      to: [114.12, 22.5],
      profile: 'manual-wheelchair',
      unknown: 'accept',
    });
    return outcome?.outcome === 'route' ? outcome.distanceM : undefined;
  };
  const short = lengthM()!;
  expect(lengthM()).toBe(short);
  // For the traveller, and for the shortest way of anybody.
  expect(started).toBe(2);
  const bollard = parseFacilityFeature({
    type: 'Feature',
    id: 'bollard',
    geometry: { type: 'Point', coordinates: [114.03, 22.5] },
    properties: { facilityType: 'obstacle', observations: { remainingWidth: 300 } },
  });
  await state.record(bollard, { expectedVersion: 0, actor: 'somebody', cause: 'seen' });
  expect(lengthM()).toBeGreaterThan(short);
  expect(started).toBe(2);
  await store.close();
});
