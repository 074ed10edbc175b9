import {
  COORDINATE_SCALE,
  type CostModel,
  costFor,
  createHierarchyQuery,
  customise,
  dissectionOrder,
  EARTH_RADIUS_M,
  type Hierarchy,
  hierarchyOf,
  INFINITE,
  linksOf,
  type Metric,
  type Network,
  repair,
  resolveOptions,
  weightsToAll,
} from 'a11y-core';
import { type PlainDijkstra, plainDijkstra } from './baselines/plain-dijkstra.js';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';
import { drawer, localPairs, type Pair, randomPairs } from './pairs.js';
import { type PlacedGraph, tiledArcs } from './tiled-arcs.js';
import { spread, times } from './times.js';

/** Tiles a side: Heidelberg itself, 9 and 36 times over. */
const SIDES = [1, 3, 6] as const;
const PAIRS = 1000;
/** Dijkstra's algorithm is asked for fewer of the same pairs where one question takes long. */
const BASELINE_PAIRS = { 1: 300, 3: 60, 6: 30 } as const;
const RUNS = 3;

/** The hierarchy against Dijkstra's algorithm with ready weights; throws where an answer differs. */
export async function benchHierarchy(): Promise<BenchRow[]> {
  const network = await heidelberg();
  const options = resolveOptions({ profile: 'manual-wheelchair' });
  // Of a traveller never seen before, in a network that others have asked before.
  const weighMs = least(5 * RUNS, () => void costFor(network, options).allWeights());
  const town = weighted(network, costFor(network, options));
  return SIDES.flatMap((side) => benchOne(tiledArcs(town, side), side, side * side * weighMs));
}

function benchOne(graph: PlacedGraph, side: (typeof SIDES)[number], weighMs: number): BenchRow[] {
  const where = `${(graph.nodeCount / 1000).toFixed(0)} k nodes`;
  const { nodeCount, from, to, weights } = graph;
  const dijkstra = plainDijkstra(graph);
  const middle = wellConnected(graph, dijkstra);
  let settled = 0;
  const allMs = least(RUNS, () => {
    settled = dijkstra.toAll(middle).settled;
  });

  const began = performance.now();
  const order = dissectionOrder(linksOf(nodeCount, from, to), graph);
  const hierarchy = hierarchyOf(order, from, to);
  const buildMs = performance.now() - began;
  let metric = customise(hierarchy, weights);
  const customiseMs = least(RUNS, () => {
    metric = customise(hierarchy, weights, metric);
  });

  const query = createHierarchyQuery(hierarchy);
  const { rankOf } = hierarchy;
  const random = randomPairs(graph, PAIRS);
  const local = localPairs(graph, PAIRS);
  const plainRandom = times(RUNS, random.slice(0, BASELINE_PAIRS[side]), ([a, b]) =>
    dijkstra.toOne(a, b),
  );
  const distance = ([a, b]: Pair) => query.distance(metric, rankOf[a]!, rankOf[b]!);
  const path = ([a, b]: Pair) =>
    query.path(
      metric,
      weights,
      [{ rank: rankOf[a]!, weight: 0 }],
      [{ rank: rankOf[b]!, weight: 0 }],
    )?.weight ?? INFINITE;
  const oursRandom = times(RUNS, random, distance);
  const oursLocal = times(RUNS, local, distance);
  const paths = times(RUNS, random, path);
  for (const [i, answer] of plainRandom.answers.entries()) {
    for (const ours of [oursRandom, paths]) {
      if (ours.answers[i] !== answer) {
        throw new Error(`${where}, pair ${i}: ${ours.answers[i]}, Dijkstra finds ${answer}.`);
      }
    }
  }
  const reached = new Int32Array(nodeCount);
  const sweepMs = least(RUNS, () => {
    weightsToAll(hierarchy, metric, [{ rank: rankOf[middle]!, weight: 0 }], 'nodes', reached);
  });
  const swept = reached.reduce((sum, weight) => (weight === INFINITE ? sum : sum + 1), 0);
  if (swept !== settled) throw new Error(`${where}: ${swept} nodes reached, Dijkstra ${settled}.`);
  const repairs = repairTimes(graph, hierarchy, metric);
  const perRungB = bytesOf(hierarchy) / hierarchy.rungCount;
  const perMetricB = bytesOf(metric) / hierarchy.rungCount;
  const row = (name: string, value: number, unit: string, baseline: string, ratio: number) => ({
    name: `${name}, ${where}`,
    value,
    unit,
    baseline,
    ratio,
  });
  const d = plainRandom.median;
  return [
    row('plain Dijkstra, random pairs', d, 'µs', 'itself', 1),
    row('order and contraction', buildMs / 1000, 's', 'Dijkstra to all', buildMs / allMs),
    row(
      'customisation, ready weights',
      customiseMs,
      'ms',
      'Dijkstra, random',
      (1000 * customiseMs) / d,
    ),
    // A tile's weights are worked out as often as there are tiles.
    row(
      '… with its weights',
      customiseMs + weighMs,
      'ms',
      'Dijkstra, random',
      (1000 * (customiseMs + weighMs)) / d,
    ),
    row(
      'hierarchy query, random',
      oursRandom.median,
      'µs',
      'Dijkstra, random (times faster)',
      d / oursRandom.median,
    ),
    row(
      '… 99th percentile',
      oursRandom.p99,
      'µs',
      'its median',
      oursRandom.p99 / oursRandom.median,
    ),
    row(
      'hierarchy query, local',
      oursLocal.median,
      'µs',
      'the random one',
      oursLocal.median / oursRandom.median,
    ),
    row(
      'path with edges, random',
      paths.median,
      'µs',
      'the distance',
      paths.median / oursRandom.median,
    ),
    row('one to all', sweepMs, 'ms', 'Dijkstra to all', sweepMs / allMs),
    row(
      'repair of one edge',
      repairs.median,
      'µs',
      'customisation',
      repairs.median / (1000 * customiseMs),
    ),
    row(
      '… 99th percentile',
      repairs.p99,
      'µs',
      'customisation',
      repairs.p99 / (1000 * customiseMs),
    ),
    row('hierarchy without a metric', perRungB, 'B per rung', 'one metric', perRungB / perMetricB),
    row('one metric', perMetricB, 'B per rung', 'itself', 1),
  ];
}

/** The one of a few nodes that gets to the most others: many begin on an island of a wheelchair. */
function wellConnected({ nodeCount }: PlacedGraph, dijkstra: PlainDijkstra): number {
  const draw = drawer();
  let best = { node: 0, settled: 0 };
  for (let i = 0; i < 8; i++) {
    const node = draw(nodeCount);
    const { settled } = dijkstra.toAll(node);
    if (settled > best.settled) best = { node, settled };
  }
  return best.node;
}

/** A network as a graph of ready weights. */
export function weighted(network: Network, cost: CostModel): PlacedGraph {
  const { from, to } = network.edges;
  const weights = Int32Array.from({ length: 2 * network.edgeCount }, (_, arc) =>
    cost.permits(arc) ? cost.weight(arc) : INFINITE,
  );
  const { lon, lat } = network.nodes;
  const perUnit = ((Math.PI / 180) * EARTH_RADIUS_M) / COORDINATE_SCALE;
  const shrink = Math.cos(((lat[0]! / COORDINATE_SCALE) * Math.PI) / 180);
  return {
    nodeCount: network.nodeCount,
    from,
    to,
    weights,
    closed: INFINITE,
    x: Float64Array.from(lon, (value) => value * perUnit * shrink),
    y: Float64Array.from(lat, (value) => value * perUnit),
  };
}

/** One edge closed and opened again, each a repair. */
function repairTimes({ from, weights }: PlacedGraph, hierarchy: Hierarchy, metric: Metric) {
  const draw = drawer();
  const taken = new Float64Array(2 * PAIRS);
  for (let i = 0; i < PAIRS; i++) {
    const edge = draw(from.length);
    const before = weights.slice(2 * edge, 2 * edge + 2);
    for (const [half, now] of [Int32Array.of(INFINITE, INFINITE), before].entries()) {
      weights.set(now, 2 * edge);
      const began = performance.now();
      repair(hierarchy, weights, metric, [edge]);
      taken[2 * i + half] = 1000 * (performance.now() - began);
    }
  }
  return spread(taken);
}

const bytesOf = (columns: Hierarchy | Metric): number =>
  Object.values(columns).reduce(
    (sum: number, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );

export function least(runs: number, run: () => void): number {
  let ms = Infinity;
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    run();
    ms = Math.min(ms, performance.now() - began);
  }
  return ms;
}
