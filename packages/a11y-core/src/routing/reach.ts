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

/** Everything a traveller can get to from some places, or from where one gets to them. */
export interface Reach {
  readonly nodeCount: number;
  hasNode(node: number): boolean;
  /** Whether the whole of an edge can be come to from one of its ends. */
  coversEdge(edge: number): boolean;
  /** Whether this place can be come to. */
  covers(end: End): boolean;
}

/**
 * What can be come to from any of the starts; `towards` asks from where one comes to them. One way
 * streets count: it may not be possible to come back.
 */
export function reachFrom(
  network: Network,
  weights: Weights,
  starts: End | readonly End[],
  towards = false,
): Reach {
  const { out } = network;
  const all = 'edge' in starts ? [starts] : starts;
  const leaving = towards ? partsEntering : partsLeaving;
  const entering = towards ? partsLeaving : partsEntering;
  const farOf = towards ? tailOf : headOf;
  const nearOf = towards ? headOf : tailOf;
  const turned = towards ? 1 : 0;
  const isReached = new Uint8Array(network.nodeCount);
  const open: number[] = [];
  let nodeCount = 0;
  const reach = (node: number): void => {
    if (isReached[node] === 1) return;
    isReached[node] = 1;
    nodeCount += 1;
    open.push(node);
  };
  for (const start of all) {
    for (const part of leaving(start)) {
      if (partWeight(weights, part) >= 0) reach(farOf(network, part.arc));
    }
  }
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let position = out.firstOut[node]!; position < out.firstOut[node + 1]!; position++) {
      if (weights.weight(out.edge[position]! ^ turned) >= 0) reach(out.head[position]!);
    }
  }
  const hasNode = (node: number): boolean => isReached[node] === 1;
  return {
    nodeCount,
    hasNode,
    coversEdge: (edge) =>
      [edge << 1, (edge << 1) | 1].some(
        (arc) => hasNode(nearOf(network, arc)) && weights.weight(arc) >= 0,
      ),
    covers: (end) =>
      all.some(
        (start) =>
          (towards ? alongOneEdge(weights, end, start) : alongOneEdge(weights, start, end)) !==
          undefined,
      ) ||
      entering(end).some(
        (part) => hasNode(nearOf(network, part.arc)) && partWeight(weights, part) >= 0,
      ),
  };
}
