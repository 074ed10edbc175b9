import type { Network } from '../network/network.js';
import {
  alongOneEdge,
  type End,
  headOf,
  partsEntering,
  partsLeaving,
  partWeight,
  tailOf,
  type Weights,
} from './search.js';

/** Everything a traveller can get to from one place. */
export interface Reach {
  readonly nodeCount: number;
  hasNode(node: number): boolean;
  /** Whether the whole of an edge can be come to from one of its ends. */
  coversEdge(edge: number): boolean;
  /** Whether this place can be come to. */
  covers(end: End): boolean;
}

/** The reachable set of a place. One way streets count: it may not be possible to come back. */
export function reachFrom(network: Network, weights: Weights, start: End): Reach {
  const { out } = network;
  const isReached = new Uint8Array(network.nodeCount);
  const open: number[] = [];
  let nodeCount = 0;
  const reach = (node: number): void => {
    if (isReached[node] === 1) return;
    isReached[node] = 1;
    nodeCount += 1;
    open.push(node);
  };
  for (const part of partsLeaving(start)) {
    if (partWeight(weights, part) >= 0) reach(headOf(network, part.arc));
  }
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let position = out.firstOut[node]!; position < out.firstOut[node + 1]!; position++) {
      if (weights.weight(out.edge[position]!) >= 0) reach(out.head[position]!);
    }
  }
  const hasNode = (node: number): boolean => isReached[node] === 1;
  return {
    nodeCount,
    hasNode,
    coversEdge: (edge) =>
      (hasNode(network.edges.from[edge]!) && weights.weight(edge << 1) >= 0) ||
      (hasNode(network.edges.to[edge]!) && weights.weight((edge << 1) | 1) >= 0),
    covers: (end) =>
      alongOneEdge(weights, start, end) !== undefined ||
      partsEntering(end).some(
        (part) => hasNode(tailOf(network, part.arc)) && partWeight(weights, part) >= 0,
      ),
  };
}
