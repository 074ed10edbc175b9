import {
  type CostModel,
  costFor,
  createWorkspace,
  distanceM,
  type End,
  findPath,
  type Network,
  nodePosition,
  reachFrom,
  resolveOptions,
} from 'a11y-core';
import {
  byAstar,
  byDijkstra,
  graphOf,
  type WeightedArc,
  weightOf,
} from './baselines/graphology-route.js';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';

const PAIRS = 40;
const TRAVELLER = { profile: 'manual-wheelchair' };

/** Rounds over all pairs for our own search, so that its time can be told from the clock's. */
const ROUNDS = 10;

interface Pair {
  readonly from: number;
  readonly to: number;
}

/**
 * Route queries between random junctions of Heidelberg for a manual wheelchair: our A* on the
 * columns against graphology-shortest-path on the same weights. Throws where an answer differs.
 */
export async function benchRoute(): Promise<BenchRow[]> {
  const network = await heidelberg();
  const cost = costFor(network, resolveOptions(TRAVELLER));
  const ends = nodeEnds(network);
  const graph = graphOf(network.nodeCount, weightedArcs(network, cost));
  const pairs = randomPairs(network, cost, ends);
  const workspace = createWorkspace(network);

  const ours = ({ from, to }: Pair): number =>
    findPath(network, cost, ends[from]!, ends[to]!, workspace)?.weight ?? Infinity;
  const dijkstra = ({ from, to }: Pair): number => weightOf(graph, byDijkstra(graph, from, to));
  const astar = ({ from, to }: Pair): number =>
    weightOf(graph, byAstar(graph, from, to, boundTo(network, cost, to)));

  // Once through first: compiled code, and every weight worked out.
  const weights = pairs.map(ours);
  const ourRate = rateOf(() => {
    for (let round = 0; round < ROUNDS; round++) for (const pair of pairs) ours(pair);
  }, PAIRS * ROUNDS);
  const rowAgainst = (name: string, baseline: (pair: Pair) => number): BenchRow => {
    baseline(pairs[0]!);
    const answers: number[] = [];
    const rate = rateOf(() => {
      for (const pair of pairs) answers.push(baseline(pair));
    }, PAIRS);
    compare(name, weights, answers);
    return {
      name: 'route query, Heidelberg',
      value: ourRate,
      unit: 'routes/s',
      baseline: name,
      ratio: ourRate / rate,
    };
  };
  return [
    rowAgainst('graphology dijkstra.bidirectional', dijkstra),
    rowAgainst('graphology astar.bidirectional', astar),
  ];
}

/** Each node as an end of one of its edges; undefined for a node without any. */
function nodeEnds(network: Network): readonly (End | undefined)[] {
  const ends = new Array<End | undefined>(network.nodeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    ends[network.edges.from[edge]!] ??= { edge, fraction: 0 };
    ends[network.edges.to[edge]!] ??= { edge, fraction: 1 };
  }
  return ends;
}

function weightedArcs(network: Network, cost: CostModel): WeightedArc[] {
  const arcs: WeightedArc[] = [];
  const { from, to } = network.edges;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    for (const [arc, tail, head] of [
      [edge * 2, from[edge]!, to[edge]!],
      [edge * 2 + 1, to[edge]!, from[edge]!],
    ] as const) {
      if (cost.permits(arc)) arcs.push({ tail, head, weight: cost.weight(arc) });
    }
  }
  return arcs;
}

/** Pairs that have a way, drawn with a fixed seed, so that every run asks the same. */
function randomPairs(
  network: Network,
  cost: CostModel,
  ends: readonly (End | undefined)[],
): Pair[] {
  let state = 20_261_122;
  const node = (): number => {
    // Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * network.nodeCount);
  };
  const pairs: Pair[] = [];
  while (pairs.length < PAIRS) {
    const [from, to] = [node(), node()];
    const start = ends[from];
    if (start === undefined || from === to) continue;
    if (reachFrom(network, cost, start).hasNode(to)) pairs.push({ from, to });
  }
  return pairs;
}

function boundTo(network: Network, cost: CostModel, to: number): (node: number) => number {
  const goal = nodePosition(network, to);
  return (node) => distanceM(nodePosition(network, node), goal) * cost.leastWeightPerM;
}

function rateOf(run: () => void, queries: number): number {
  const began = process.hrtime.bigint();
  run();
  return queries / (Number(process.hrtime.bigint() - began) / 1e9);
}

function compare(name: string, ours: readonly number[], theirs: readonly number[]): void {
  for (const [i, weight] of ours.entries()) {
    const other = theirs[i]!;
    if (Math.abs(weight - other) > 1e-6 * Math.max(1, weight)) {
      throw new Error(`Pair ${i}: we find a way of ${weight}, ${name} one of ${other}.`);
    }
  }
}
