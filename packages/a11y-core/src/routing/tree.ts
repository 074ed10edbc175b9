import FlatQueue from 'flatqueue';
import type { Network } from '../network/network.js';
import {
  type Choice,
  headOf,
  partsEntering,
  partsLeaving,
  partWeight,
  tailOf,
  type Weights,
} from './search.js';

/** The lightest ways from some places to every node, or from every node to them. */
export interface Tree {
  /** By node; `Infinity` where there is no way, or none within the limit. */
  readonly weightAt: Float64Array;
  /** Arc by which a node is come to, or left by; `AT_END` where a way begins or ends on its edge. */
  readonly arcAt: Uint32Array;
  /** The nodes that are reached, the nearest first. */
  readonly order: readonly number[];
}

/** In the place of an arc: the node is reached from a place on one of its edges. */
export const AT_END = 0xffff_ffff;

/**
 * The lightest ways from `ends` to all nodes up to a weight, by Dijkstra's algorithm; `towards` them
 * from all nodes where it is set.
 */
export function treeOf(
  network: Network,
  weights: Weights,
  ends: readonly Choice[],
  { most = Infinity, towards = false }: { readonly most?: number; readonly towards?: boolean } = {},
): Tree {
  const { out } = network;
  const weightAt = new Float64Array(network.nodeCount).fill(Infinity);
  const arcAt = new Uint32Array(network.nodeCount).fill(AT_END);
  const order: number[] = [];
  const queue = new FlatQueue<number>();
  const reach = (node: number, weight: number, arc: number): void => {
    if (weight >= weightAt[node]! || weight > most) return;
    weightAt[node] = weight;
    arcAt[node] = arc;
    queue.push(node, weight);
  };
  for (const end of ends) {
    for (const part of towards ? partsEntering(end) : partsLeaving(end)) {
      const weight = partWeight(weights, part);
      const node = towards ? tailOf(network, part.arc) : headOf(network, part.arc);
      if (weight >= 0) reach(node, weight + (end.addedWeight ?? 0), AT_END);
    }
  }
  while (queue.length > 0) {
    const weight = queue.peekValue()!;
    const node = queue.pop()!;
    if (weight > weightAt[node]!) continue;
    order.push(node);
    for (let place = out.firstOut[node]!; place < out.firstOut[node + 1]!; place++) {
      const arc = towards ? out.edge[place]! ^ 1 : out.edge[place]!;
      const step = weights.weight(arc);
      if (step >= 0) reach(out.head[place]!, weight + step, arc);
    }
  }
  return { weightAt, arcAt, order };
}
