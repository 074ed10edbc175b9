import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeKey } from '../src/network/key.js';
import { nodePosition } from '../src/network/read-edge.js';
import { createRouter } from '../src/routing/route.js';
import { randomNetwork } from './support/random-network.js';
import { nodePlaces, slowWays } from './support/slow-walks.js';
import { asRequest, freeTravellers } from './support/travellers.js';

test('a polygon holds every node that is reached, and none that is not', () => {
  let [within, beyond] = [0, 0];
  fc.assert(
    fc.property(
      randomNetwork({ maxNodes: 8, maxEdges: 20 }),
      freeTravellers,
      fc.nat(),
      fc.uniqueArray(fc.integer({ min: 2, max: 400 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('time', 'distance'),
      fc.constantFrom('from', 'to'),
      ({ network }, options, at, budgets, by, direction) => {
        const places = nodePlaces(network);
        const start = at % network.nodeCount;
        if (places[start] === undefined) return;
        const outcome = createRouter(network).reach({
          from: { node: nodeKey(network, start) },
          budgets,
          by,
          direction,
          ...asRequest(options),
        });
        if (outcome.outcome !== 'reach') throw new Error(outcome.outcome);
        const goals = places.flatMap((place, node) =>
          place === undefined ? [] : [{ node, ...place }],
        );
        const slow = slowWays(network, options, places[start], goals, direction === 'to');
        for (const { budget, geometry, nodes, indistinct } of outcome.areas) {
          let [sure, unsure] = [0, 0];
          for (const [i, { node }] of goals.entries()) {
            const ways = slow[i];
            const fits = new Set(
              (ways ?? []).map(({ timeS, lengthM }) => (by === 'time' ? timeS : lengthM) <= budget),
            );
            if (ways === undefined || fits.size > 1) {
              unsure += 1;
              continue;
            }
            const isReached = fits.has(true);
            if (isReached) sure += 1;
            const isIn = booleanPointInPolygon([...nodePosition(network, node)], geometry, {
              ignoreBoundary: true,
            });
            expect(isIn).toBe(isReached);
            if (isReached) within += 1;
            else beyond += 1;
          }
          expect(nodes).toBeGreaterThanOrEqual(sure);
          expect(nodes).toBeLessThanOrEqual(sure + unsure);
          expect(indistinct).toBe(0);
        }
      },
    ),
    { seed: 20261129, numRuns: 300 },
  );
  expect(within).toBeGreaterThan(300);
  expect(beyond).toBeGreaterThan(300);
});
