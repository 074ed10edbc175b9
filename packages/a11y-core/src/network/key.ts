import type { Network } from './network.js';

/** Kinds of source objects. Stored as the index; only ever append. */
export const SOURCE_TYPES = ['way', 'node', 'relation', 'line'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/**
 * Which of the edges made from one piece of a source object. Stored as the index; only ever append.
 * `''` the way itself, `left` and `right` its pavements, `across` a line over an area, `at` a
 * transition at a point, `ramp` the ramp beside its steps.
 */
export const EDGE_VARIANTS = ['', 'left', 'right', 'across', 'at', 'ramp'] as const;
export type EdgeVariant = (typeof EDGE_VARIANTS)[number];

/**
 * The name of a node outside the process: its id in the source, with `~k` for the k-th node split
 * from it by a transition edge.
 */
export function nodeKey(network: Network, node: number): string {
  const split = network.nodes.split[node]!;
  return `${network.nodes.sourceId[node]!}${split === 0 ? '' : `~${split}`}`;
}

/**
 * The name of an edge outside the process: source object, ends, ordinal and variant. Array indices
 * never leave the process; this string is stable as long as the source keeps its ids.
 */
export function edgeKey(network: Network, edge: number): string {
  const { edges } = network;
  const source = `${SOURCE_TYPES[edges.sourceType[edge]!]}/${edges.sourceId[edge]!}`;
  const ends = `${nodeKey(network, edges.from[edge]!)}-${nodeKey(network, edges.to[edge]!)}`;
  const variant = EDGE_VARIANTS[edges.variant[edge]!]!;
  return `${source}/${ends}/${edges.ordinal[edge]!}${variant === '' ? '' : `/${variant}`}`;
}

/** Looks edges up by key; built once per network, on demand. */
export function edgeIndex(network: Network): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (let edge = 0; edge < network.edgeCount; edge++) index.set(edgeKey(network, edge), edge);
  return index;
}
