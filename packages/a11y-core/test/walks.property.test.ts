import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgePosition } from '../src/network/edge-line.js';
import type { Network } from '../src/network/network.js';
import { costFor } from '../src/routing/cost.js';
import { reachedParts } from '../src/routing/reach-within/reached-parts.js';
import { walksFrom } from '../src/routing/walks.js';
import { randomNetwork } from './support/random-network.js';
import { slowWays } from './support/slow-walks.js';
import { freeTravellers } from './support/travellers.js';

const RUNS = { seed: 20261129, numRuns: 250 };
const networks = randomNetwork({ maxNodes: 7, maxEdges: 20 });
const draw = fc.tuple(fc.nat(), fc.constantFrom(0, 0, 0.25, 0.5, 0.75, 1));

function placeOn(network: Network, [which, fraction]: readonly [number, number]) {
  const edge = which % network.edgeCount;
  const isPlace = network.edges.lengthMm[edge]! > 0;
  const at = isPlace ? fraction : Math.round(fraction);
  return { edge, fraction: at, position: edgePosition(network, edge, at) };
}

test('weight, time and length of a way are those of a lightest one, there and towards', () => {
  let ways = 0;
  fc.assert(
    fc.property(
      networks,
      freeTravellers,
      draw,
      draw,
      fc.boolean(),
      ({ network }, options, a, b, towards) => {
        const cost = costFor(network, options);
        const [start, goal] = [placeOn(network, a), placeOn(network, b)];
        const walked = walksFrom(network, cost, [start], { towards }).to(goal);
        const [slow] = slowWays(network, options, start, [goal], towards);
        if (slow === undefined) return;
        expect(walked === undefined).toBe(slow.length === 0);
        if (walked === undefined) return;
        ways += 1;
        expect(walked.weight).toBe(slow[0]!.weight);
        const isOneOf = slow.some(
          ({ timeS, lengthM }) =>
            Math.abs(timeS - walked.timeS) < 1e-6 && Math.abs(lengthM - walked.lengthM) < 1e-6,
        );
        expect(isOneOf).toBe(true);
      },
    ),
    RUNS,
  );
  expect(ways).toBeGreaterThan(100);
});

test('the parts within a budget are what a lightest way comes to within it', () => {
  let [within, beyond] = [0, 0];
  fc.assert(
    fc.property(
      networks,
      freeTravellers,
      draw,
      fc.tuple(fc.nat(), fc.double({ min: 0.01, max: 0.99, noNaN: true })),
      fc.integer({ min: 5, max: 400 }),
      fc.constantFrom('time', 'distance'),
      fc.boolean(),
      ({ network }, options, a, [which, fraction], most, by, towards) => {
        const cost = costFor(network, options);
        const start = placeOn(network, a);
        const edge = which % network.edgeCount;
        if (network.edges.lengthMm[edge] === 0) return;
        const budget = { by, most } as const;
        const walks = walksFrom(network, cost, [start], { towards, budget });
        const parts = reachedParts(network, cost, walks, [start], budget, towards).get(edge) ?? [];
        const isIn = parts.some(({ from, to }) => fraction >= from && fraction <= to);
        const [slow] = slowWays(network, options, start, [{ edge, fraction }], towards);
        if (slow === undefined) return;
        const spent = slow.map(({ timeS, lengthM }) => (by === 'time' ? timeS : lengthM));
        // Where two ways weigh the same to a thousandth the point may belong to either.
        const isNearMeeting = parts.some(({ from, to }) =>
          [from, to].some((end) => Math.abs(end - fraction) < 1e-4),
        );
        if (isNearMeeting || new Set(spent.map((one) => one <= most)).size > 1) return;
        const expected = spent.length > 0 && spent[0]! <= most;
        if (expected) within += 1;
        else beyond += 1;
        expect(isIn).toBe(expected);
      },
    ),
    RUNS,
  );
  expect(within).toBeGreaterThan(40);
  expect(beyond).toBeGreaterThan(40);
});
