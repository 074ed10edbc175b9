// What would open a way to a place with several entrances, against what the router then answers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITABLES } from '../src/network/interval.js';
import { LIMIT_NAMES, LIMITS, type LimitName } from '../src/profile/limit.js';
import { type OptionsRequest, resolveOptions } from '../src/profile/options.js';
import { layWays } from '../src/routing/ways.js';
import { metres, networkOf, type TestEdge } from './support/network-of.js';
import { facility, point, square } from './support/overlaid-town.js';
import { expectSoundRoute } from './support/path-check.js';

/** What stands in a piece of the way; often nothing at all. */
const obstacle: fc.Arbitrary<Partial<TestEdge>> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom(500, 600, 700).map((widthMm) => ({ widthMm })) },
  { weight: 1, arbitrary: fc.constantFrom(0.09, 0.13, 0.2).map((incline) => ({ incline })) },
  { weight: 1, arbitrary: fc.constantFrom(4, 5, 6).map((roughness) => ({ roughness })) },
  { weight: 1, arbitrary: fc.constantFrom(1, 3).map((steps) => ({ steps })) },
);

/**
 * A library with as many doors as there are pairs of obstacles, 30 m apart along a pavement, each at
 * the end of a way of two pieces:
 *
 *     ▯      ▯      ▯       doors
 *     │      │      │
 *     │      │      │       two pieces each
 *     │      │      │
 * s ──┴──────┴──────┴
 */
function library(branches: readonly (readonly [Partial<TestEdge>, Partial<TestEdge>])[]) {
  const nodes: Record<string, readonly [number, number]> = { s: [-100, 0] };
  const edges: TestEdge[] = [];
  const entrances = branches.map(([lower, upper], i) => {
    const east = 30 * (i + 1);
    Object.assign(nodes, {
      [`g${i}`]: [east, 0],
      [`m${i}`]: [east, 20],
      [`d${i}`]: [east, 40],
      [`e${i}`]: [east, 40],
      [`h${i}`]: [east, 45],
    });
    edges.push(
      { from: i === 0 ? 's' : `g${i - 1}`, to: `g${i}`, kind: 'sidewalk' },
      { from: `g${i}`, to: `m${i}`, ...lower },
      { from: `m${i}`, to: `d${i}`, ...upper },
      { from: `d${i}`, to: `e${i}`, kind: 'door', widthMm: 1200, kerbMm: 0 },
      { from: `e${i}`, to: `h${i}` },
    );
    return facility('entrance', point([east, 40]), {}, `entrance-${i}`, { placeId: 'library' });
  });
  const { network } = networkOf(nodes, edges, {
    incline: 0,
    crossSlope: 0,
    roughness: 0,
    widthMm: 2000,
  });
  const place = {
    id: 'library',
    name: 'Library',
    category: 'public_culture',
    geometry: square([15 * (branches.length + 1), 55], 14),
  };
  const { router, network: laid } = layWays(network, entrances, { places: [place] });
  // Too far from every obstacle to be moved behind it.
  const outside = metres(-100, 0);
  const ask = (options: OptionsRequest) =>
    router.route({ from: [outside.lon, outside.lat], to: { place: 'library' }, ...options });
  return { network: laid, ask };
}

/** One stored unit towards what was asked for. */
function oneLess(name: LimitName, value: number): number {
  const { bound, attribute } = LIMITS[name];
  const { scale } = LIMITABLES[attribute];
  return (Math.round(value * scale) + (bound === 'min' ? 1 : -1)) / scale;
}

test('to a place with several entrances: what is said opens one, one step less opens none', () => {
  const tally = { single: 0, several: 0, choice: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(obstacle, obstacle), { minLength: 2, maxLength: 3 }),
      fc.constantFrom('manual-wheelchair', 'powered-wheelchair', 'walking-frame'),
      (branches, profile) => {
        const { network, ask } = library(branches);
        const outcome = ask({ profile });
        if (outcome.outcome !== 'no-route') return;
        expect(outcome.reason).toBe('limits');
        expect(outcome.relaxations!.length).toBeGreaterThan(0);
        const entrances = new Set<string | undefined>();
        const fewest = Math.min(...outcome.relaxations!.map(({ barriers }) => barriers.length));
        expect(outcome.relaxations![0]?.barriers.length).toBe(fewest);
        for (const { limits, unknown, barriers, distanceM } of outcome.relaxations!) {
          const wider: OptionsRequest = {
            profile,
            limits,
            unknown: { ...resolveOptions({ profile }).unknown, ...unknown },
          };
          const route = ask(wider);
          if (route.outcome !== 'route')
            throw new Error(`${JSON.stringify(limits)} opens nothing.`);
          expectSoundRoute(network, resolveOptions(wider), route);
          expect(distanceM).toBeCloseTo(route.distanceM, 6);
          expect(barriers.length).toBeGreaterThan(0);
          entrances.add(route.to.place?.entrance?.facilityId);
          const names = LIMIT_NAMES.filter((name) => limits[name] !== undefined);
          if (names.length > 1) {
            tally.several += 1;
            // Of two neither is enough alone, or it would have been said alone.
            for (const name of names.length === 2 ? names : []) {
              const { [name]: _, ...others } = limits;
              expect(ask({ profile, limits: others }).outcome).toBe('no-route');
            }
            continue;
          }
          tally.single += 1;
          for (const name of names) {
            const less = { [name]: oneLess(name, limits[name]!) };
            expect(ask({ profile, limits: less }).outcome).toBe('no-route');
          }
        }
        if (entrances.size > 1) tally.choice += 1;
      },
    ),
    { seed: 20_261_129, numRuns: 150 },
  );
  expect(tally.single).toBeGreaterThan(30);
  expect(tally.several).toBeGreaterThan(5);
  // Different limits open different doors.
  expect(tally.choice).toBeGreaterThan(5);
});
