import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withOrder } from '../src/hierarchy/of-network.js';
import { edgePosition } from '../src/network/edge-line.js';
import { nodeKey } from '../src/network/key.js';
import { createContext } from '../src/routing/context.js';
import { matrixIn } from '../src/routing/matrix/matrix.js';
import { MATRIX_VALUES } from '../src/routing/matrix/request.js';
import type { RoutePosition } from '../src/routing/request.js';
import { createRouter } from '../src/routing/route.js';
import { randomNetwork } from './support/random-network.js';
import { nodePlaces, slowWays } from './support/slow-walks.js';
import { asRequest, freeTravellers } from './support/travellers.js';

const networks = randomNetwork({ maxNodes: 7, maxEdges: 20 });

test.each(['trees', 'hierarchy'] as const)(
  'from node to node each cell is the weight, time and length of a lightest way: %s',
  (engine) => {
    let [ways, none] = [0, 0];
    fc.assert(
      fc.property(
        networks,
        freeTravellers,
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        ({ network }, options, a, b) => {
          const places = nodePlaces(network);
          const nodesOf = (drawn: readonly number[]) =>
            drawn.map((at) => at % network.nodeCount).filter((node) => places[node] !== undefined);
          const [sources, targets] = [nodesOf(a), nodesOf(b)];
          if (sources.length === 0 || targets.length === 0) return;
          const named = (nodes: readonly number[]) =>
            nodes.map((node) => ({ node: nodeKey(network, node) }));
          const { weights, durationsS, distancesM } = matrixIn(
            createContext(withOrder(network)),
            {
              sources: named(sources),
              targets: named(targets),
              values: [...MATRIX_VALUES],
              ...asRequest(options),
            },
            () => engine,
          );
          for (const [i, source] of sources.entries()) {
            const slow = slowWays(
              network,
              options,
              places[source]!,
              targets.map((target) => places[target]!),
            );
            for (const [j, lightest] of slow.entries()) {
              if (lightest === undefined) continue;
              expect(weights![i]![j]).toBe(lightest[0]?.weight ?? null);
              if (lightest.length === 0) {
                none += 1;
                expect([durationsS![i]![j], distancesM![i]![j]]).toEqual([null, null]);
                continue;
              }
              if (sources[i] !== targets[j]) ways += 1;
              // Where arcs weigh nothing a lightest way may go in a circle, which nobody counts here.
              if (options.objective === 'distance') {
                expect(distancesM![i]![j]).toBeCloseTo(lightest[0]!.lengthM, 6);
                continue;
              }
              const isOneOf = lightest.some(
                ({ timeS, lengthM }) =>
                  Math.abs(timeS - durationsS![i]![j]!) < 1e-6 &&
                  Math.abs(lengthM - distancesM![i]![j]!) < 1e-6,
              );
              expect(isOneOf).toBe(true);
            }
          }
        },
      ),
      { seed: 20261129, numRuns: 250 },
    );
    expect(ways).toBeGreaterThan(300);
    expect(none).toBeGreaterThan(100);
  },
);

test.each(['trees', 'hierarchy'] as const)(
  'between positions each cell is what the route says, wherever no end is moved: %s',
  (engine) => {
    const draw = fc.tuple(
      fc.nat(),
      fc.constantFrom(0.1, 0.25, 0.5, 0.75),
      fc.integer({ min: -8, max: 8 }),
    );
    let [routes, onOneEdge] = [0, 0];
    fc.assert(
      fc.property(
        networks,
        freeTravellers,
        fc.array(draw, { minLength: 1, maxLength: 4 }),
        fc.array(draw, { minLength: 1, maxLength: 4 }),
        ({ network }, options, a, b) => {
          const positions = (drawn: typeof a): RoutePosition[] =>
            drawn.map(([edge, fraction, aside]) => {
              const [lon, lat] = edgePosition(network, edge % network.edgeCount, fraction);
              return [lon + aside / 1e5, lat];
            });
          const [sources, targets] = [positions(a), positions(b)];
          const asked = asRequest(options);
          const matrix = matrixIn(
            createContext(withOrder(network)),
            { sources, targets, values: [...MATRIX_VALUES], ...asked },
            () => engine,
          );
          const router = createRouter(network);
          for (const [i, from] of sources.entries()) {
            for (const [j, to] of targets.entries()) {
              const [start, goal] = [matrix.sources[i]!, matrix.targets[j]!];
              const duration = matrix.durationsS![i]![j];
              const outcome = router.route({ from, to, ...asked });
              if (start.outcome === 'off-network' || goal.outcome === 'off-network') {
                expect(duration).toBeNull();
                expect(outcome.outcome).toBe('off-network');
                continue;
              }
              if (start.isMoved || goal.isMoved) continue;
              if (outcome.outcome !== 'route') {
                expect(duration).toBeNull();
                continue;
              }
              // A route may move its ends for one pair, where a matrix has one place for all.
              if (outcome.from.edge !== start.edge || outcome.to.edge !== goal.edge) continue;
              if (outcome.warnings.some(({ code }) => code === 'nearest-unreachable')) continue;
              routes += 1;
              if (start.edge === goal.edge) onOneEdge += 1;
              // The search adds whole thousandths, each rounded up.
              const added =
                options.objective === 'distance'
                  ? outcome.distanceM
                  : outcome.durationS + outcome.penaltyS;
              const ceiled = matrix.weights![i]![j]! / 1000 - added;
              expect(ceiled).toBeGreaterThan(-1e-3);
              expect(ceiled).toBeLessThan(0.001 * (outcome.edges.length + 1));
            }
          }
        },
      ),
      { seed: 20261129, numRuns: 200 },
    );
    expect(routes).toBeGreaterThan(200);
    expect(onOneEdge).toBeGreaterThan(10);
  },
);
