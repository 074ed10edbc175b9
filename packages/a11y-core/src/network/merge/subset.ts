import { NetworkBuilder } from '../build.js';
import type { Network, NetworkSource } from '../network.js';
import { NetworkParts } from './parts.js';

/**
 * The part of a network made of some of its edges, under the keys they have, in their order. Nodes
 * that no edge is left at go; sources that nothing comes from go with them.
 */
export function subsetOf(network: Network, keeps: (edge: number) => boolean): Network {
  const parts = new NetworkParts(network);
  const builder = new NetworkBuilder();
  const { edges, edgeCount, nodeCount } = network;
  const kept: number[] = [];
  const isUsed = new Uint8Array(nodeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!keeps(edge)) continue;
    kept.push(edge);
    isUsed[edges.from[edge]!] = 1;
    isUsed[edges.to[edge]!] = 1;
  }
  const nodes = new Map<number, number>();
  for (let node = 0; node < nodeCount; node++) {
    if (isUsed[node] === 1) nodes.set(node, builder.addNode(parts.node(node)));
  }
  const origins = [...new Set(kept.map((edge) => edges.origin[edge]!))].sort((a, b) => a - b);
  for (const edge of kept) {
    const input = parts.edge(edge);
    builder.addEdge({
      ...input,
      from: nodes.get(input.from)!,
      to: nodes.get(input.to)!,
      origin: origins.indexOf(input.origin),
    });
  }
  return builder.finish(origins.map((origin) => network.sources[origin]!));
}

/** The part of a network that comes from some of its sources: what keeps licences separable. */
export function fromSources(network: Network, keeps: (source: NetworkSource) => boolean): Network {
  const isKept = network.sources.map(keeps);
  return subsetOf(network, (edge) => isKept[network.edges.origin[edge]!] === true);
}

/** Whether a source is under the licence of OpenStreetMap, whose data must stay separable. */
export const isOdbl = ({ licence }: NetworkSource): boolean =>
  /odbl|open database licen[cs]e/i.test(licence);
