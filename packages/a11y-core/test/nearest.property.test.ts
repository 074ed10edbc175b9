import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facility } from '../src/facility/facility.js';
import { edgePosition } from '../src/network/edge-line.js';
import { nodeKey } from '../src/network/key.js';
import { directoryOf } from '../src/routing/facility-ends.js';
import { createRouter } from '../src/routing/route.js';
import { facility } from './support/overlaid-town.js';
import { randomNetwork } from './support/random-network.js';
import { nodePlaces } from './support/slow-walks.js';
import { asRequest, freeTravellers } from './support/travellers.js';

test('the nearest are those that the routes to all of them are lightest to', () => {
  let [listed, unreachable, several] = [0, 0, 0];
  const draw = fc.tuple(
    fc.nat(),
    fc.constantFrom(0, 0.2, 0.5, 0.8, 1),
    fc.integer({ min: -30, max: 30 }),
  );
  fc.assert(
    fc.property(
      randomNetwork({ maxNodes: 7, maxEdges: 20 }),
      freeTravellers,
      fc.nat(),
      fc.array(draw, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(undefined, undefined, 60, 200),
      ({ network }, options, at, drawn, k, mostS) => {
        const from = at % network.nodeCount;
        if (nodePlaces(network)[from] === undefined) return;
        const all = drawn.map(([edge, fraction, aside], i): Facility => {
          const [lon, lat] = edgePosition(network, edge % network.edgeCount, fraction);
          const coordinates = [lon + aside / 1e5, lat];
          return facility('parkingBay', { type: 'Point', coordinates }, {}, `f${i}`);
        });
        const router = createRouter(network, { facilities: directoryOf(all, () => []) });
        const asked = { from: { node: nodeKey(network, from) }, ...asRequest(options) };
        const outcome = router.nearest({
          ...asked,
          types: ['parkingBay'],
          k,
          ...(mostS !== undefined && { mostS }),
        });
        if (outcome.outcome !== 'nearest') throw new Error(outcome.outcome);
        const weigh = (one: { distanceM: number; durationS: number; penaltyS: number }) =>
          options.objective === 'distance' ? one.distanceM : one.durationS + one.penaltyS;
        const routed = all.flatMap(({ id, geometry }) => {
          const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
          const route = router.route({ ...asked, to: [lon!, lat!] });
          // A route leads farther aside than to a facility.
          if (route.outcome !== 'route' || route.to.distanceM > 50) return [];
          return [{ id, route }];
        });
        const gone = all.length - routed.length;
        expect(outcome.passedOver.unreachable.count).toBe(gone);
        unreachable += gone;
        const inTime = routed.filter(({ route }) => route.durationS <= (mostS ?? Infinity));
        const weights = inTime.map(({ route }) => weigh(route)).sort((a, b) => a - b);
        // A lightest way among several may be the quicker one, and alone within the time.
        if (mostS === undefined)
          expect(outcome.facilities).toHaveLength(Math.min(k, weights.length));
        for (const [i, near] of outcome.facilities.entries()) {
          listed += 1;
          if (i > 0) several += 1;
          expect(near.durationS).toBeLessThanOrEqual(mostS ?? Infinity);
          const own = routed.find(({ id }) => id === near.id)!;
          expect(Math.abs(weigh(near) - weigh(own.route))).toBeLessThan(0.03);
          expect(near.asideM).toBeCloseTo(own.route.to.distanceM, 6);
          if (mostS === undefined) expect(Math.abs(weigh(near) - weights[i]!)).toBeLessThan(0.03);
        }
      },
    ),
    { seed: 20261129, numRuns: 300 },
  );
  expect(listed).toBeGreaterThan(300);
  expect(several).toBeGreaterThan(100);
  expect(unreachable).toBeGreaterThan(50);
});
