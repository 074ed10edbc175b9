import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  KNOWN_AND_EASY,
  metres,
  networkOf,
  type TestNetwork,
} from '../../test/support/network-of.js';
import { expectSoundRoute } from '../../test/support/path-check.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { LIMITABLES } from '../network/interval.js';
import { nodeKey } from '../network/key.js';
import type { Network } from '../network/network.js';
import { LIMIT_NAMES, LIMITS, type LimitName } from '../profile/limit.js';
import { type OptionsRequest, resolveOptions } from '../profile/options.js';
import { createRouter } from './route.js';

const { widthMm: _, ...EASY_BUT_OF_UNKNOWN_WIDTH } = KNOWN_AND_EASY;

const CHAIR = { profile: 'manual-wheelchair' } as const;

function ask(network: Network, options: OptionsRequest, from: string, to: string) {
  return createRouter(network).route({ from: { node: from }, to: { node: to }, ...options });
}

function relaxed({ network, node }: TestNetwork, options: OptionsRequest, from = 'a', to = 'b') {
  const outcome = ask(network, options, nodeKey(network, node(from)), nodeKey(network, node(to)));
  if (outcome.outcome !== 'no-route') throw new Error(`There is a ${outcome.outcome}.`);
  return outcome.relaxations!;
}

describe('no way within the limits', () => {
  test('a kerb of 60 mm in the way of a chair that takes 30 says so', () => {
    const town = networkOf(
      { a: [0, 0], k: [50, 0], l: [50, 0], b: [100, 0] },
      [
        { from: 'a', to: 'k' },
        { from: 'k', to: 'l', kind: 'kerb', kerbMm: 60, kerbSense: 'up', lengthM: 0 },
        { from: 'l', to: 'b' },
      ],
      KNOWN_AND_EASY,
    );
    expect(relaxed(town, CHAIR)).toMatchObject([
      {
        limits: { maxKerbUpMm: 60 },
        unknown: {},
        barriers: [{ cause: 'maxKerbUpMm', low: 60, limit: 30 }],
        distanceM: 100,
      },
    ]);
    expect(relaxed(town, CHAIR, 'b', 'a')).toMatchObject([{ limits: { maxKerbDownMm: 60 } }]);
  });

  test('of several ways each limit is told the least that opens one; fewest barriers first', () => {
    //  North: two kerbs of 50 mm. South: one slope of 9 %. Far south: one of 12 %.
    const town = networkOf(
      {
        a: [0, 0],
        n: [50, 50],
        m: [50, 50],
        o: [60, 50],
        p: [60, 50],
        b: [100, 0],
        s: [50, -50],
        t: [50, -90],
      },
      [
        { from: 'a', to: 'n' },
        { from: 'n', to: 'm', kind: 'kerb', kerbMm: 50, kerbSense: 'up', lengthM: 0 },
        { from: 'm', to: 'o' },
        { from: 'o', to: 'p', kind: 'kerb', kerbMm: 50, kerbSense: 'up', lengthM: 0 },
        { from: 'p', to: 'b' },
        { from: 'a', to: 's', incline: 0.09 },
        { from: 's', to: 'b' },
        { from: 'a', to: 't', incline: 0.12 },
        { from: 't', to: 'b' },
      ],
      KNOWN_AND_EASY,
    );
    const [slope, kerb, ...rest] = relaxed(town, CHAIR);
    expect(slope).toMatchObject({ limits: { maxSlopeUp: 0.09 }, barriers: [{ low: 0.09 }] });
    expect(kerb).toMatchObject({ limits: { maxKerbUpMm: 50 }, barriers: [{}, {}] });
    expect(rest).toEqual([]);
  });

  test('a width is widened downwards, steps are counted', () => {
    const town = networkOf(
      { a: [0, 0], b: [100, 0], c: [50, 60] },
      [
        { from: 'a', to: 'b', widthMm: 650 },
        { from: 'a', to: 'c', kind: 'steps', steps: 4, lengthM: 80 },
        { from: 'c', to: 'b' },
      ],
      KNOWN_AND_EASY,
    );
    expect(relaxed(town, CHAIR).map(({ limits }) => limits)).toEqual([
      { minWidthMm: 650 },
      { maxSteps: 4 },
    ]);
  });

  test('several limits together, where no single one is enough: over the fewest barriers', () => {
    const town = networkOf(
      { a: [0, 0], c: [50, 0], b: [100, 0], d: [50, 80] },
      [
        { from: 'a', to: 'c', widthMm: 700 },
        { from: 'c', to: 'b', incline: 0.1 },
        { from: 'a', to: 'd', widthMm: 600, incline: 0.2 },
        { from: 'd', to: 'b', incline: 0.2, widthMm: 600, crossSlope: 0.1 },
      ],
      KNOWN_AND_EASY,
    );
    expect(relaxed(town, CHAIR)).toMatchObject([
      {
        limits: { minWidthMm: 700, maxSlopeUp: 0.1 },
        barriers: [{ cause: 'minWidthMm' }, { cause: 'maxSlopeUp' }],
        distanceM: 100,
      },
    ]);
  });

  test('a person says no to a slope that may be too steep: the far end of it is asked for', () => {
    const town = networkOf(
      { a: [0, 0], b: [50, 0], c: [100, 0] },
      [
        { from: 'a', to: 'b', incline: [0.09, 0.1], no: ['wheelchairClaim'] },
        { from: 'b', to: 'c', widthMm: 700 },
      ],
      KNOWN_AND_EASY,
    );
    expect(relaxed(town, CHAIR, 'a', 'c').map(({ limits }) => limits)).toEqual([
      { maxSlopeUp: 0.1, minWidthMm: 700 },
    ]);
  });

  test('the roughest there is can be asked for', () => {
    const town = networkOf(
      { a: [0, 0], b: [100, 0] },
      [{ from: 'a', to: 'b', roughness: 7 }],
      KNOWN_AND_EASY,
    );
    expect(relaxed(town, CHAIR).map(({ limits }) => limits)).toEqual([{ maxRoughness: 7 }]);
  });

  test.each([0.062505, 0.09001, 0.123457])('a slope of %d is told to the last digit', (incline) => {
    const town = networkOf(
      { a: [0, 0], b: [100, 0] },
      [{ from: 'a', to: 'b', incline }],
      KNOWN_AND_EASY,
    );
    const options = { ...CHAIR, limits: { maxSlopeUp: 0.01 } };
    expect(relaxed(town, options).map(({ limits }) => limits)).toEqual([{ maxSlopeUp: incline }]);
    const less = { ...CHAIR, limits: { maxSlopeUp: (Math.round(incline * 1e6) - 1) / 1e6 } };
    const [from, to] = ['a', 'b'].map((name) => nodeKey(town.network, town.node(name)));
    expect(ask(town.network, less, from!, to!).outcome).toBe('no-route');
  });

  test('the unknown that is avoided may be passed', () => {
    const town = networkOf({ a: [0, 0], b: [100, 0] }, [
      { from: 'a', to: 'b', ...EASY_BUT_OF_UNKNOWN_WIDTH },
    ]);
    expect(relaxed(town, { ...CHAIR, unknown: 'avoid' })).toMatchObject([
      { limits: {}, unknown: { width: 'penalise' }, barriers: [{ isUnknown: true }] },
    ]);
  });

  test.each([
    ['closed for everybody', { state: 'closed' }],
    ['a height that no request can ask for', { kind: 'kerb', kerbMm: 900, kerbSense: 'up' }],
  ] as const)('nothing gives way: %s', (_, edge) => {
    const town = networkOf(
      { a: [0, 0], c: [50, 0], b: [100, 0] },
      [
        { from: 'a', to: 'c', incline: 0.2 },
        { from: 'c', to: 'b', ...edge },
      ],
      KNOWN_AND_EASY,
    );
    expect(relaxed(town, CHAIR)).toEqual([]);
  });
});

describe('positions', () => {
  const positionOf = (east: number, north: number): [number, number] => {
    const { lon, lat } = metres(east, north);
    return [lon, lat];
  };
  const limitsFor = (town: TestNetwork, from: [number, number], to: [number, number]) => {
    const outcome = createRouter(town.network).route({
      from: positionOf(...from),
      to: positionOf(...to),
      ...CHAIR,
    });
    return outcome.outcome === 'no-route' && outcome.relaxations!.map(({ limits }) => limits);
  };

  test('an island beside the start is no reason to find nothing', () => {
    const town = networkOf(
      { i: [-5, 10], j: [5, 10], a: [0, 0], k: [100, 0], l: [100, 0], b: [300, 0] },
      [
        { from: 'i', to: 'j' },
        { from: 'a', to: 'k' },
        { from: 'k', to: 'l', kind: 'kerb', kerbMm: 60, kerbSense: 'up', lengthM: 0 },
        { from: 'l', to: 'b' },
      ],
      KNOWN_AND_EASY,
    );
    expect(limitsFor(town, [0, 9], [300, 0])).toEqual([{ maxKerbUpMm: 60 }]);
  });

  test('a nearer way that opens is enough', () => {
    const town = networkOf(
      { a: [0, 0], b: [200, 0], c: [60, 20], d: [140, 20], e: [0, 300] },
      [
        { from: 'a', to: 'b', widthMm: 700 },
        { from: 'c', to: 'd' },
        { from: 'e', to: 'c', widthMm: 600 },
        { from: 'e', to: 'a' },
      ],
      KNOWN_AND_EASY,
    );
    expect(limitsFor(town, [0, 250], [100, 5])).toEqual([{ minWidthMm: 700 }]);
  });
});

/** One stored unit towards what was asked for. */
function oneLess(name: LimitName, value: number): number {
  const { bound, attribute } = LIMITS[name];
  const { scale } = LIMITABLES[attribute];
  return (Math.round(value * scale) + (bound === 'min' ? 1 : -1)) / scale;
}

test('on random networks: with what is said there is a way, with one step less there is none', () => {
  let single = 0;
  let several = 0;
  fc.assert(
    fc.property(
      randomNetwork({ maxNodes: 6, maxEdges: 9 }),
      fc.constantFrom('manual-wheelchair', 'walking-frame', 'pushchair'),
      fc.constantFrom(undefined, 'avoid' as const),
      fc.nat(),
      fc.nat(),
      ({ network }, profile, unknown, a, b) => {
        const { from, to } = network.edges;
        const [start, goal] = [a, b].map((index) => index % network.nodeCount);
        const isUsed = (node: number) => from.includes(node) || to.includes(node);
        if (!isUsed(start!) || !isUsed(goal!)) return;
        const [first, last] = [nodeKey(network, start!), nodeKey(network, goal!)];
        const options: OptionsRequest = { profile, ...(unknown && { unknown }) };
        const outcome = ask(network, options, first, last);
        if (outcome.outcome !== 'no-route') return;
        const policies = resolveOptions(options).unknown;
        for (const change of outcome.relaxations!) {
          const wider: OptionsRequest = {
            profile,
            limits: change.limits,
            unknown: { ...policies, ...change.unknown },
          };
          const route = ask(network, wider, first, last);
          expect(route.outcome).toBe('route');
          if (route.outcome !== 'route') continue;
          expectSoundRoute(network, resolveOptions(wider), route);
          expect(change.barriers.length).toBeGreaterThan(0);
          expect(change.distanceM).toBeCloseTo(route.distanceM, 6);
          expect(change.durationS).toBeCloseTo(route.durationS, 6);
          const names = LIMIT_NAMES.filter((name) => change.limits[name] !== undefined);
          if (names.length + Object.keys(change.unknown).length > 1) {
            several += 1;
            continue;
          }
          single += 1;
          for (const name of names) {
            const limits = { [name]: oneLess(name, change.limits[name]!) };
            expect(ask(network, { ...options, limits }, first, last).outcome).toBe('no-route');
          }
        }
      },
    ),
    { seed: 20261129, numRuns: 1500 },
  );
  expect(single).toBeGreaterThan(100);
  expect(several).toBeGreaterThan(20);
});
