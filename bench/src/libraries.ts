import {
  costFor,
  createHierarchyQuery,
  customise,
  drawnTogether,
  EARTH_RADIUS_M,
  hierarchyOfNetwork,
  INFINITE,
  type Network,
  resolveOptions,
  withOrder,
} from 'a11y-core';
import { placesOf } from 'a11y-fixtures';
import {
  byAstar,
  byDijkstra,
  graphOf,
  type WeightedArc,
  weightOf,
} from './baselines/graphology-route.js';
import { ngraphFinder, ngraphOf } from './baselines/ngraph-route.js';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';
import { type Pair, randomPairs } from './pairs.js';
import { times } from './times.js';

const PAIRS = 1000;
const RUNS = 5;
/** The slow ones are asked for the first of the same pairs. */
const FEW = 30;
const FEW_RUNS = 2;

/**
 * Random pairs in Heidelberg, a manual wheelchair: the hierarchy against what graphology and ngraph
 * find on the same weights. Throws where an answer differs.
 */
export async function benchLibraries(): Promise<BenchRow[]> {
  const network = withOrder(await heidelberg());
  const cost = costFor(network, resolveOptions({ profile: 'manual-wheelchair' }));
  const hierarchy = hierarchyOfNetwork(network)!;
  const weights = Int32Array.from({ length: 2 * network.edgeCount }, (_, arc) =>
    cost.permits(arc) ? cost.weight(arc) : INFINITE,
  );
  const metric = customise(hierarchy, weights);
  const query = createHierarchyQuery(hierarchy);
  const { rankOf } = hierarchy;
  const pairs = randomPairs(placesOf(network), PAIRS);
  const ours = times(RUNS, pairs, ([a, b]) => query.distance(metric, rankOf[a]!, rankOf[b]!));

  const arcs = weightedArcs(network, weights);
  // The bound our own A* has: with the straight line alone the libraries would not always find the least.
  const { vectors, leastStretch } = drawnTogether(network);
  const perChord = (1 - 1e-9) * EARTH_RADIUS_M * leastStretch * cost.leastWeightPerM;
  const bound = (from: number, to: number): number => {
    const [dx, dy, dz] = [0, 1, 2].map(
      (axis) => vectors[3 * from + axis]! - vectors[3 * to + axis]!,
    );
    return perChord * Math.sqrt(dx! * dx! + dy! * dy! + dz! * dz!);
  };
  const row = (name: string, ask: (pair: Pair) => number): BenchRow => {
    const theirs = times(FEW_RUNS, pairs.slice(0, FEW), ask);
    for (const [i, answer] of theirs.answers.entries()) {
      const known = ours.answers[i] === INFINITE ? Infinity : ours.answers[i];
      if (known !== answer)
        throw new Error(`Pair ${i}: we find ${known}, ${name} finds ${answer}.`);
    }
    return {
      name: 'hierarchy query, random, Heidelberg',
      value: ours.median,
      unit: 'µs',
      baseline: `${name}: ${(theirs.median / 1000).toFixed(1)} ms (times faster)`,
      ratio: theirs.median / ours.median,
    };
  };

  const graphology = graphOf(network.nodeCount, arcs);
  const ngraph = ngraphOf(network.nodeCount, arcs);
  const aStar = ngraphFinder(ngraph, 'A*', bound);
  const nba = ngraphFinder(ngraph, 'NBA*', bound);
  return [
    row('graphology dijkstra.bidirectional', ([a, b]) =>
      weightOf(graphology, byDijkstra(graphology, a, b)),
    ),
    row('graphology astar.bidirectional', ([a, b]) =>
      weightOf(
        graphology,
        byAstar(graphology, a, b, (node) => bound(node, b)),
      ),
    ),
    row('ngraph.path A*', ([a, b]) => aStar(a, b)),
    row('ngraph.path NBA*', ([a, b]) => nba(a, b)),
  ];
}

function weightedArcs({ edges }: Network, weights: Int32Array): readonly WeightedArc[] {
  return Array.from(weights, (weight, arc) => {
    const [from, to] = [edges.from[arc >>> 1]!, edges.to[arc >>> 1]!];
    const [tail, head] = (arc & 1) === 0 ? [from, to] : [to, from];
    return { tail, head, weight };
  }).filter(({ weight }) => weight !== INFINITE);
}
