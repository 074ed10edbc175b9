import {
  type CostModel,
  costFor,
  createWorkspace,
  type End,
  findPath,
  INFINITE,
  type Network,
  type OptionsRequest,
  resolveOptions,
} from 'a11y-core';
import { placesOf, tiledTown } from 'a11y-fixtures';
import { plainDijkstra } from './baselines/plain-dijkstra.js';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';
import { localPairs, type Pair } from './pairs.js';
import { times } from './times.js';

/** Tiles a side: Heidelberg itself, 9 and 36 times over. */
const SIDES = [1, 3, 6] as const;
const PAIRS = 1000;
const RUNS = 5;

const TRAVELLERS: readonly (OptionsRequest & { readonly name: string })[] = [
  { name: 'wheelchair, shortest', profile: 'manual-wheelchair', objective: 'distance' },
  { name: 'walker, comfort', profile: 'walker' },
  { name: 'wheelchair, comfort', profile: 'manual-wheelchair' },
];

/**
 * A* for a traveller never seen before, whose cost model is made for the question, against Dijkstra's
 * algorithm with ready weights of the same traveller; local pairs. Throws where an answer differs.
 */
export async function benchAstar(): Promise<BenchRow[]> {
  const town = await heidelberg();
  return SIDES.flatMap((side) => benchOne(tiledTown(town, side)));
}

function benchOne(network: Network): BenchRow[] {
  const workspace = createWorkspace(network);
  const ends = nodeEnds(network);
  const pairs = localPairs(placesOf(network), PAIRS);
  return TRAVELLERS.flatMap(({ name, ...request }) => {
    const options = resolveOptions(request);
    const dijkstra = plainDijkstra({
      nodeCount: network.nodeCount,
      from: network.edges.from,
      to: network.edges.to,
      weights: weightsOf(network, costFor(network, options)),
      closed: INFINITE,
    });
    const plain = times(RUNS, pairs, ([a, b]) => dijkstra.toOne(a, b));
    const ours = times(RUNS, pairs, ([a, b]: Pair) => {
      const path = findPath(network, costFor(network, options), ends[a]!, ends[b]!, workspace);
      return path?.weight ?? INFINITE;
    });
    for (const [i, answer] of plain.answers.entries()) {
      if (ours.answers[i] === answer) continue;
      throw new Error(`${name}, pair ${i}: ${ours.answers[i]}, Dijkstra finds ${answer}.`);
    }
    const where = `${name}, ${(network.nodeCount / 1000).toFixed(0)} k nodes`;
    return (['median', 'p99'] as const).map((part) => ({
      name: `A* unseen, local, ${where}, ${part}`,
      value: ours[part],
      unit: 'µs',
      baseline: `Dijkstra, ready weights: ${plain[part].toFixed(0)} µs`,
      ratio: ours[part] / plain[part],
    }));
  });
}

function weightsOf(network: Network, cost: CostModel): Int32Array {
  return Int32Array.from({ length: 2 * network.edgeCount }, (_, arc) =>
    cost.permits(arc) ? cost.weight(arc) : INFINITE,
  );
}

/** Each node as an end of one of its edges. */
function nodeEnds(network: Network): readonly End[] {
  const ends = new Array<End>(network.nodeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    ends[network.edges.from[edge]!] = { edge, fraction: 0 };
    ends[network.edges.to[edge]!] = { edge, fraction: 1 };
  }
  return ends;
}
