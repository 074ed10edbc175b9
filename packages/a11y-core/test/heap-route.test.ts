import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTraveller } from './support/any-traveller.js';
import { leastWeightsFrom, slowWeights } from './support/heap-route.js';
import { randomNetwork } from './support/random-network.js';
import { slowLeastWeight } from './support/slow-route.js';

test('the quicker of the two slow searches finds what the slower finds', () => {
  const place = fc.tuple(fc.nat(), fc.constantFrom(0, 0.25, 0.5, 1));
  let ways = 0;
  fc.assert(
    fc.property(
      randomNetwork({ maxNodes: 7, maxEdges: 30 }),
      anyTraveller,
      place,
      fc.array(place, { minLength: 1, maxLength: 5 }),
      ({ network }, options, a, others) => {
        const endOf = ([edge, fraction]: typeof a) => ({
          edge: edge % network.edgeCount,
          fraction,
        });
        const start = endOf(a);
        const least = leastWeightsFrom(network, slowWeights(network, options), start);
        for (const goal of others.map(endOf)) {
          expect(least(goal)).toBe(slowLeastWeight(network, options, start, goal));
          if (least(goal) < Infinity && goal.edge !== start.edge) ways += 1;
        }
      },
    ),
    { seed: 20261129, numRuns: 300 },
  );
  expect(ways).toBeGreaterThan(100);
});
