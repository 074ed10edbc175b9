// Real map data, random places, random travellers. Of every extract `VERIFY_RUNS` pairs (default 900): A* and
// the hierarchy, before and after random edges changed, against Dijkstra's algorithm written anew, and
// every way past the path checker. Of three of them 150 whole answers of the router as well.
// `VERIFY_SEED` repeats a run.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withOrder } from '../../src/hierarchy/of-network.js';
import { edgePosition } from '../../src/network/edge-line.js';
import type { Network } from '../../src/network/network.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import { readOsm } from '../../src/network/osm/read-osm.js';
import { LIMIT_NAMES } from '../../src/profile/limit.js';
import { createRouter } from '../../src/routing/route.js';
import { anyTraveller } from '../support/any-traveller.js';
import { judgePairs } from '../support/judge-pairs.js';
import { expectSoundRoute } from '../support/path-check.js';

const DATA = resolve(process.env['TONGTU_DATA'] ?? '../shared/data');
const PAIRS = Number(process.env['VERIFY_RUNS'] ?? 900);
const ANSWERS = 150;
const SEED = Number(process.env['VERIFY_SEED'] ?? 20261122);
const STARTS_EACH = 6;
const GOALS_EACH = 30;
const ANSWERS_PER_TRAVELLER = 5;

const EXTRACTS = [
  'redmond-microsoft.osm.pbf',
  'berlin-neukoelln.osm',
  'heidelberg.osm.pbf',
  'milan.osm.pbf',
  'oslo-east.osm.pbf',
  'taipei.osm',
  'beijing-tsinghua.osm',
  'andorra.osm.pbf',
  'portland-central.osm.pbf',
  'helsinki-centre.osm.pbf',
  'lund-station.osm.pbf',
  'hamburg-wartenau.osm.pbf',
];

async function networkOfFile(file: string): Promise<Network> {
  const extract = await readOsm(createReadStream(resolve(DATA, 'osm', file)), {
    inflate: (data, maxBytes) => inflateSync(data, { maxOutputLength: maxBytes }),
  });
  const source = {
    kind: 'osm',
    attribution: 'OpenStreetMap contributors',
    licence: 'ODbL',
  } as const;
  return networkFromOsm(extract, source).network;
}

test.each(EXTRACTS)(`%s: ${PAIRS} pairs, seed ${SEED}`, async (file) => {
  const network = withOrder(await networkOfFile(file));
  const tally = judgePairs(network, {
    travellers: Math.ceil(PAIRS / (STARTS_EACH * GOALS_EACH)),
    startsEach: STARTS_EACH,
    goalsEach: GOALS_EACH,
    seed: SEED,
  });
  process.stderr.write(`${file}: ${JSON.stringify(tally)}\n`);
  expect(tally.pairs).toBeGreaterThanOrEqual(PAIRS);
  expect(tally.ways).toBeGreaterThan(PAIRS / 6);
});

test.each(['heidelberg.osm.pbf', 'redmond-microsoft.osm.pbf', 'berlin-neukoelln.osm'])(
  `%s: ${ANSWERS} whole answers, seed ${SEED}`,
  async (file) => {
    const network = await networkOfFile(file);
    const router = createRouter(network);
    const place = fc.tuple(
      fc.integer({ min: 0, max: network.edgeCount - 1 }),
      fc.constantFrom(0, 0.5, 1, 0.123, 0.877),
    );
    const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number, salt: number): T[] =>
      fc.sample(arbitrary, { seed: SEED + salt, numRuns: count });
    const tally = { route: 0, 'no-route': 0, 'off-network': 0 };
    const travellers = sample(anyTraveller, ANSWERS / ANSWERS_PER_TRAVELLER, 0);
    for (const [turn, options] of travellers.entries()) {
      for (const [a, b] of sample(fc.tuple(place, place), ANSWERS_PER_TRAVELLER, turn + 1)) {
        const at = ([edge, fraction]: typeof a) =>
          [...edgePosition(network, edge, fraction)] as [number, number];
        const outcome = router.route({
          from: at(a),
          to: at(b),
          profile: options.profile,
          objective: options.objective,
          unknown: options.unknown,
          preferences: options.preferences,
          limits: Object.fromEntries(
            LIMIT_NAMES.map((name) => [name, options.limits[name] ?? null]),
          ),
        });
        tally[outcome.outcome] += 1;
        if (outcome.outcome === 'route') expectSoundRoute(network, options, outcome);
        if (outcome.outcome === 'no-route' && outcome.reason === 'limits') {
          expect(outcome.barriers.length).toBeGreaterThan(0);
        }
      }
    }
    process.stderr.write(`${file}: ${JSON.stringify(tally)}\n`);
    expect(tally.route).toBeGreaterThan(ANSWERS / 6);
  },
);
