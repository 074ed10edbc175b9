import fc from 'fast-check';
import { expect } from 'vitest';
import { customise, INFINITE } from '../../src/hierarchy/metric.js';
import { hierarchyOfNetwork } from '../../src/hierarchy/of-network.js';
import { createHierarchyQuery } from '../../src/hierarchy/query.js';
import { repair } from '../../src/hierarchy/repair.js';
import { edgePosition } from '../../src/network/edge-line.js';
import type { Network } from '../../src/network/network.js';
import type { ResolvedOptions } from '../../src/profile/options.js';
import { costFor } from '../../src/routing/cost.js';
import { findPathInHierarchy } from '../../src/routing/hierarchy-search.js';
import { type End, findPath } from '../../src/routing/search.js';
import { createWorkspace } from '../../src/routing/workspace.js';
import { anyTraveller } from './any-traveller.js';
import { leastWeightsFrom, slowWeights } from './heap-route.js';
import { expectWalkable } from './path-check.js';

export interface JudgedPairs {
  readonly travellers: number;
  readonly startsEach: number;
  readonly goalsEach: number;
  readonly seed: number;
}

export interface Tally {
  pairs: number;
  ways: number;
  updates: number;
}

/**
 * Random pairs of random travellers: A* and the hierarchy must find what Dijkstra's algorithm finds, by
 * ways that the path checker walks; and after random edges changed, the hierarchy again.
 */
export function judgePairs(
  network: Network,
  { travellers, startsEach, goalsEach, seed }: JudgedPairs,
): Tally {
  const hierarchy = hierarchyOfNetwork(network)!;
  const query = createHierarchyQuery(hierarchy);
  const workspace = createWorkspace(network);
  const place = fc
    .tuple(
      fc.integer({ min: 0, max: network.edgeCount - 1 }),
      fc.constantFrom(0, 0.5, 1, 0.123, 0.877),
    )
    .map(([edge, fraction]): End => {
      const isPlace = network.edges.lengthMm[edge]! > 0;
      return { edge, fraction: isPlace ? fraction : Math.round(fraction) };
    });
  const tally: Tally = { pairs: 0, ways: 0, updates: 0 };
  for (const [turn, options] of fc.sample(anyTraveller, { seed, numRuns: travellers }).entries()) {
    const draw = <T>(arbitrary: fc.Arbitrary<T>, count: number, salt: number): T[] =>
      fc.sample(arbitrary, { seed: seed + 1000 * (turn + 1) + salt, numRuns: count });
    const weightOf = slowWeights(network, options);
    const cost = costFor(network, options);
    const table = cost.allWeights();
    const prepared = { hierarchy, query, weights: table, metric: customise(hierarchy, table) };
    for (const [nth, start] of draw(place, startsEach, 0).entries()) {
      const least = leastWeightsFrom(network, weightOf, start);
      for (const goal of draw(place, goalsEach, nth + 1)) {
        tally.pairs += 1;
        const wanted = least(goal);
        const choice = (end: End) => [
          { ...end, position: edgePosition(network, end.edge, end.fraction) },
        ];
        const found = [
          findPath(network, cost, start, goal, workspace),
          findPathInHierarchy(network, cost, prepared, choice(start), choice(goal)),
        ];
        for (const path of found) {
          if ((path?.weight ?? Infinity) !== wanted) {
            expect(path?.weight ?? Infinity, JSON.stringify({ options, start, goal })).toBe(wanted);
          }
          if (path !== undefined) expectWalkable(network, options, start, goal, path);
        }
        if (wanted < Infinity) tally.ways += 1;
      }
    }
    tally.updates += judgeUpdates(network, options, turn + seed);
  }
  return tally;
}

const ROUNDS = 6;
const NODES_ASKED = 20;

/** Edges closed, opened and weighed anew at random: each repair leaves what making it anew would. */
function judgeUpdates(network: Network, options: ResolvedOptions, seed: number): number {
  const hierarchy = hierarchyOfNetwork(network)!;
  const query = createHierarchyQuery(hierarchy);
  const cost = costFor(network, options);
  const asked = Int32Array.from({ length: 2 * network.edgeCount }, (_, arc) =>
    cost.permits(arc) ? cost.weight(arc) : INFINITE,
  );
  const weights = asked.slice();
  const metric = customise(hierarchy, weights);
  const edge = fc.integer({ min: 0, max: network.edgeCount - 1 });
  const change = fc.tuple(edge, fc.constantFrom('close', 'open', 'double', 'nothing'));
  const rounds = fc.sample(fc.array(change, { minLength: 1, maxLength: 40, size: 'max' }), {
    seed,
    numRuns: ROUNDS,
  });
  for (const changes of rounds) {
    for (const [which, what] of changes) {
      for (const arc of [2 * which, 2 * which + 1]) {
        if (what === 'close') weights[arc] = INFINITE;
        else if (what === 'open') weights[arc] = asked[arc]!;
        else if (what === 'nothing') weights[arc] = 0;
        else if (weights[arc] !== INFINITE) weights[arc] = 2 * weights[arc]! + 1;
      }
    }
    repair(
      hierarchy,
      weights,
      metric,
      changes.map(([which]) => which),
    );
  }
  const anew = customise(hierarchy, weights);
  expect(Buffer.compare(Buffer.from(metric.up.buffer), Buffer.from(anew.up.buffer))).toBe(0);
  expect(Buffer.compare(Buffer.from(metric.down.buffer), Buffer.from(anew.down.buffer))).toBe(0);
  const [from, ...goals] = fc.sample(edge, { seed: seed + 1, numRuns: NODES_ASKED });
  const least = leastWeightsFrom(
    network,
    (arc) => (weights[arc] === INFINITE ? undefined : weights[arc]),
    { edge: from!, fraction: 0 },
  );
  const rankOf = (which: number) => hierarchy.rankOf[network.edges.from[which]!]!;
  for (const goal of goals) {
    const found = query.distance(metric, rankOf(from!), rankOf(goal));
    expect(found === INFINITE ? Infinity : found).toBe(least({ edge: goal, fraction: 0 }));
  }
  return ROUNDS;
}
