// Dijkstra's algorithm from one place to all, plainly written, for networks that the slow search is too
// slow for: the same arcs, lists of objects and a heap of pairs, and nothing of the code it judges.
import type { Network } from '../../src/network/network.js';
import type { ResolvedOptions } from '../../src/profile/options.js';
import { put, roundedUp, slowArc, slowWeight, takeLeast } from './slow-route.js';

interface Place {
  readonly edge: number;
  readonly fraction: number;
}

/** What an arc (`edge << 1 | direction`) weighs; undefined where it may not be walked. */
export type ArcWeights = (arc: number) => number | undefined;

/** What every arc weighs for a traveller, by the rules of docs/routing.md; each worked out once. */
export function slowWeights(network: Network, options: ResolvedOptions): ArcWeights {
  const known = new Map<number, number | undefined>();
  return (arc) => {
    if (!known.has(arc)) {
      const walked = slowArc(network, Math.floor(arc / 2), arc % 2 === 0, options);
      known.set(arc, slowWeight(walked, options));
    }
    return known.get(arc);
  };
}

/** Answers with the least weight from one place to any other; Infinity where there is no way. */
export function leastWeightsFrom(
  network: Network,
  weightOf: ArcWeights,
  start: Place,
): (goal: Place) => number {
  const { from, to } = network.edges;
  const leaving = arcsByTail(network);
  const settled = new Map<number, number>();
  const heap: { node: number; weight: number }[] = [];
  const share = (arc: number, part: number): number => {
    const whole = weightOf(arc);
    if (part === 0) return 0;
    return whole === undefined ? Infinity : roundedUp(whole * part);
  };
  const offer = (node: number, weight: number): void => {
    if (weight < Infinity && !settled.has(node)) put(heap, { node, weight });
  };
  offer(to[start.edge]!, share(2 * start.edge, 1 - start.fraction));
  offer(from[start.edge]!, share(2 * start.edge + 1, start.fraction));
  while (heap.length > 0) {
    const { node, weight } = takeLeast(heap);
    if (settled.has(node)) continue;
    settled.set(node, weight);
    for (const { arc, head } of leaving.get(node) ?? []) {
      const step = weightOf(arc);
      if (step !== undefined) offer(head, weight + step);
    }
  }
  return (goal) => {
    const past = (node: number) => settled.get(node) ?? Infinity;
    const ahead = goal.fraction - start.fraction;
    const along = share(2 * start.edge + (ahead < 0 ? 1 : 0), Math.abs(ahead));
    return Math.min(
      past(from[goal.edge]!) + share(2 * goal.edge, goal.fraction),
      past(to[goal.edge]!) + share(2 * goal.edge + 1, 1 - goal.fraction),
      goal.edge === start.edge ? along : Infinity,
    );
  };
}

interface Leaving {
  readonly arc: number;
  readonly head: number;
}

const remembered = new WeakMap<Network, Map<number, Leaving[]>>();

function arcsByTail(network: Network): Map<number, Leaving[]> {
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const leaving = new Map<number, Leaving[]>();
  const { from, to } = network.edges;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    for (const [tail, arc, head] of [
      [from[edge]!, 2 * edge, to[edge]!],
      [to[edge]!, 2 * edge + 1, from[edge]!],
    ] as const) {
      const there = leaving.get(tail);
      if (there === undefined) leaving.set(tail, [{ arc, head }]);
      else there.push({ arc, head });
    }
  }
  remembered.set(network, leaving);
  return leaving;
}
