import {
  COORDINATE_SCALE,
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
  repair,
  resolveOptions,
  weightsToAll,
} from 'a11y-core';
import { type PlainDijkstra, plainDijkstra } from './baselines/plain-dijkstra.js';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';
import { type PlacedGraph, tiledArcs } from './tiled-arcs.js';

/** Tiles a side: Heidelberg itself, 9 and 36 times over. */
const SIDES = [1, 3, 6] as const;
const PAIRS = 1000;
/** Dijkstra's algorithm is asked for fewer of the same pairs where one question takes long. */
const BASELINE_PAIRS = { 1: 300, 3: 60, 6: 30 } as const;
const RUNS = 3;
/** Local pairs: as many of each span, in metres. */
const LOCAL_M = [
  [50, 500],
  [500, 1000],
  [1000, 2000],
  [2000, 5000],
] as const;

/** The hierarchy against Dijkstra's algorithm with ready weights; throws where an answer differs. */
export async function benchHierarchy(): Promise<BenchRow[]> {
  const town = await weightedHeidelberg();
  return SIDES.flatMap((side) => benchOne(tiledArcs(town, side), side));
}

function benchOne(graph: PlacedGraph, side: (typeof SIDES)[number]): BenchRow[] {
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
  const random = pairsOf(graph, PAIRS, 0, Infinity);
  const local = LOCAL_M.flatMap(([leastM, mostM]) =>
    pairsOf(graph, PAIRS / LOCAL_M.length, leastM, mostM),
  );
  const plainRandom = times(random.slice(0, BASELINE_PAIRS[side]), ([a, b]) =>
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
  const oursRandom = times(random, distance);
  const oursLocal = times(local, distance);
  const paths = times(random, path);
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
    row('hierarchy without a metric', perRungB, 'B per rung', 'one metric', perRungB / 8),
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

async function weightedHeidelberg(): Promise<PlacedGraph> {
  const network = await heidelberg();
  const cost = costFor(network, resolveOptions({ profile: 'manual-wheelchair' }));
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

type Pair = readonly [from: number, to: number];

/** Pairs so far apart as the crow flies, drawn with a fixed seed, so that every run asks the same. */
function pairsOf(
  { nodeCount, x, y }: PlacedGraph,
  count: number,
  leastM: number,
  mostM: number,
): readonly Pair[] {
  const draw = drawer();
  const pairs: Pair[] = [];
  while (pairs.length < count) {
    const from = draw(nodeCount);
    if (mostM === Infinity) {
      const to = draw(nodeCount);
      if (to !== from) pairs.push([from, to]);
      continue;
    }
    // Most pairs drawn would be too far apart: one of those that are not is drawn instead.
    const near: number[] = [];
    for (let to = 0; to < nodeCount; to++) {
      const [dx, dy] = [x[from]! - x[to]!, y[from]! - y[to]!];
      const apart = dx * dx + dy * dy;
      if (apart >= leastM * leastM && apart <= mostM * mostM) near.push(to);
    }
    if (near.length > 0) pairs.push([from, near[draw(near.length)]!]);
  }
  return pairs;
}

/** Numerical Recipes' linear congruential generator. */
function drawer(): (below: number) => number {
  let state = 20_261_129;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Each question several times, of which the quickest counts. */
function times(pairs: readonly Pair[], ask: (pair: Pair) => number) {
  const quickest = new Float64Array(pairs.length).fill(Infinity);
  const answers = new Array<number>(pairs.length);
  for (let run = 0; run < RUNS; run++) {
    for (const [i, pair] of pairs.entries()) {
      const began = performance.now();
      answers[i] = ask(pair);
      quickest[i] = Math.min(quickest[i]!, 1000 * (performance.now() - began));
    }
  }
  return { answers, ...spread(quickest) };
}

function spread(values: Float64Array) {
  const sorted = values.toSorted();
  return {
    median: sorted[Math.floor(sorted.length / 2)]!,
    p99: sorted[Math.floor(0.99 * sorted.length)]!,
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

const bytesOf = (hierarchy: Hierarchy): number =>
  Object.values(hierarchy).reduce(
    (sum: number, column) => sum + (column instanceof Uint32Array ? column.byteLength : 0),
    0,
  );

function least(runs: number, run: () => void): number {
  let ms = Infinity;
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    run();
    ms = Math.min(ms, performance.now() - began);
  }
  return ms;
}
