// Real map data, random places, random limits: every answer against the slow search and the path
// checker. `VERIFY_RUNS` pairs per file (default 150), five to a traveller; `VERIFY_SEED` repeats a run.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgePosition } from '../../src/network/edge-line.js';
import type { Network } from '../../src/network/network.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import { readOsm } from '../../src/network/osm/read-osm.js';
import { LIMIT_NAMES, LIMITS, type LimitName } from '../../src/profile/limit.js';
import { OBJECTIVES, type ResolvedOptions, resolveOptions } from '../../src/profile/options.js';
import { PROFILE_IDS } from '../../src/profile/profiles.js';
import { UNKNOWN_POLICIES } from '../../src/profile/unknown.js';
import { costFor } from '../../src/routing/cost.js';
import { createRouter } from '../../src/routing/route.js';
import { type End, findPath } from '../../src/routing/search.js';
import { createWorkspace } from '../../src/routing/workspace.js';
import { expectSoundRoute, expectWalkable } from '../support/path-check.js';
import { plainDijkstra, type SlowArc, slowArc, slowLeastWeight } from '../support/slow-route.js';

const DATA = resolve(process.env['TONGTU_DATA'] ?? '../shared/data');
const PAIRS = Number(process.env['VERIFY_RUNS'] ?? 150);
const SEED = Number(process.env['VERIFY_SEED'] ?? 20261122);
const PAIRS_PER_TRAVELLER = 5;

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

/** Limits that real ways straddle; many switched off, so that many pairs have a way. */
const RANGES: Readonly<Record<LimitName, readonly [number, number]>> = {
  maxSlopeUp: [0.03, 0.15],
  maxSlopeDown: [0.03, 0.15],
  maxCrossSlope: [0.01, 0.1],
  minWidthMm: [600, 2000],
  maxKerbUpMm: [0, 120],
  maxKerbDownMm: [0, 120],
  maxSteps: [0, 20],
  maxRoughness: [2, 6],
  minLiftCarWidthMm: [700, 1600],
  minLiftCarDepthMm: [700, 2100],
  maxEscalators: [0, 1],
};

const travellers: fc.Arbitrary<ResolvedOptions> = fc
  .record({
    profile: fc.constantFrom(...PROFILE_IDS),
    objective: fc.constantFrom(...OBJECTIVES),
    unknown: fc.constantFrom('accept', 'penalise', 'penalise', ...UNKNOWN_POLICIES),
    limits: fc
      .tuple(
        ...LIMIT_NAMES.map((name) => {
          const [low, high] = RANGES[name];
          const isWhole = LIMITS[name].unit === 'count' || LIMITS[name].unit === 'class';
          const value = isWhole
            ? fc.integer({ min: low, max: high })
            : fc.double({ min: low, max: high, noNaN: true });
          return fc
            .oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })
            .map((limit) => [name, limit] as const);
        }),
      )
      .map((entries) => Object.fromEntries(entries)),
  })
  .map((request) => resolveOptions(request));

describe.each(['heidelberg.osm.pbf', 'redmond-microsoft.osm.pbf', 'berlin-neukoelln.osm'])(
  '%s',
  (file) => {
    test(`${PAIRS} random pairs, seed ${SEED}`, async () => {
      const network = await networkOfFile(file);
      const router = createRouter(network);
      const workspace = createWorkspace(network);
      const place = fc.tuple(
        fc.integer({ min: 0, max: network.edgeCount - 1 }),
        fc.constantFrom(0, 0.5, 1, 0.123, 0.877),
      );
      const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number, salt: number): T[] =>
        fc.sample(arbitrary, { seed: SEED + salt, numRuns: count });
      const tally = { ways: 0, none: 0, routes: 0, 'no-route': 0, 'off-network': 0 };

      for (const [turn, options] of sample(
        travellers,
        Math.ceil(PAIRS / PAIRS_PER_TRAVELLER),
        0,
      ).entries()) {
        const cost = costFor(network, options);
        const arcs: SlowArc[] = [];
        for (let edge = 0; edge < network.edgeCount; edge++) {
          arcs.push(slowArc(network, edge, true, options), slowArc(network, edge, false, options));
        }
        const slowly = (start: End, goal: End) =>
          slowLeastWeight(
            network,
            options,
            start,
            goal,
            (edge, forwards) => arcs[edge * 2 + (forwards ? 0 : 1)]!,
            plainDijkstra,
          );
        for (const [a, b] of sample(fc.tuple(place, place), PAIRS_PER_TRAVELLER, turn + 1)) {
          const start = endOn(network, a);
          const goal = endOn(network, b);
          const at = edgePosition(network, goal.edge, goal.fraction);
          const path = findPath(network, cost, start, goal, workspace);
          const least = slowly(start, goal);
          expect(path?.weight ?? Infinity).toBe(least);
          if (path === undefined) tally.none += 1;
          else {
            tally.ways += 1;
            expectWalkable(network, options, start, goal, path);
          }
          const outcome = router.route({
            from: [...edgePosition(network, start.edge, start.fraction)],
            to: [...at],
            profile: options.profile,
            objective: options.objective,
            unknown: options.unknown,
            preferences: options.preferences,
            limits: Object.fromEntries(
              LIMIT_NAMES.map((name) => [name, options.limits[name] ?? null]),
            ),
          });
          tally[outcome.outcome === 'route' ? 'routes' : outcome.outcome] += 1;
          if (outcome.outcome === 'route') expectSoundRoute(network, options, outcome);
          if (outcome.outcome === 'no-route' && outcome.reason === 'limits') {
            expect(outcome.barriers.length).toBeGreaterThan(0);
          }
        }
      }
      process.stderr.write(`${file}: ${JSON.stringify(tally)}\n`);
      expect(tally.ways).toBeGreaterThan(PAIRS / 4);
    });
  },
);

function endOn(network: Network, [edge, fraction]: readonly [number, number]): End {
  const isPlace = network.edges.lengthMm[edge]! > 0;
  return { edge, fraction: isPlace ? fraction : Math.round(fraction) };
}
