import { BrokenNetworkError, InvalidInputError } from '../../errors.js';
import { distanceM, type LonLat } from '../../geo/position.js';
import { type EdgeInput, NetworkBuilder, type NodeInput, type ShapePoint } from '../build.js';
import { edgeKey, nodeKey } from '../key.js';
import type { Network, NetworkSource } from '../network.js';
import { NetworkParts } from './parts.js';
import { bySourceRank, compare, sourceKey } from './precedence.js';

/** An edge while networks are merged. */
export interface DraftEdge {
  /** The key it had where it came from. */
  readonly key: string;
  readonly input: EdgeInput & { readonly shape: readonly ShapePoint[] };
  /** Index of its source in the order of precedence: the less, the more it is believed. */
  readonly rank: number;
  from: number;
  to: number;
}

export interface DraftNode {
  readonly key: string;
  readonly input: NodeInput;
  /** The best rank of the edges that use it. */
  rank: number;
  /** Ranks of the edges that use it. */
  readonly ranks: Set<number>;
}

/** Several networks laid together: one node for each key, one edge for each key. */
export interface Draft {
  /** In order of precedence. */
  readonly sources: readonly NetworkSource[];
  readonly nodes: readonly DraftNode[];
  readonly edges: DraftEdge[];
  /** Edges that two networks had under one key with different contents; the better source stayed. */
  readonly replaced: readonly string[];
}

/** The same node of two extracts may have been moved by its mappers; further than this it is another one. */
const SAME_NODE_M = 50;

/** Lays networks together. The order in which they are given does not matter. */
export function layTogether(given: readonly Network[], prefer: readonly string[]): Draft {
  const unique = new Map(
    given.flatMap(({ sources }) => sources).map((source) => [sourceKey(source), source]),
  );
  const sources = [...unique.values()].sort(bySourceRank(prefer));
  if (sources.length > 0xff)
    throw new BrokenNetworkError(`There are ${sources.length} sources; 255 fit.`);
  const rankOf = new Map(sources.map((source, rank) => [sourceKey(source), rank]));
  const parts = given.map((network) => new PartsInOrder(network, rankOf)).sort(byPrecedence);
  const nodes: DraftNode[] = [];
  const nodeAt = new Map<string, number>();
  const edges: DraftEdge[] = [];
  const edgeAt = new Map<string, number>();
  const replaced = new Set<string>();
  for (const part of parts) {
    const own = part.nodes.map(({ key, input, rank }) => {
      const known = nodeAt.get(key);
      if (known === undefined) {
        nodeAt.set(key, nodes.length);
        return nodes.push({ key, input, rank, ranks: new Set() }) - 1;
      }
      const node = nodes[known]!;
      const apartM = distanceM(at(node.input), at(input));
      if (apartM > SAME_NODE_M) throw twoPlaces(key, apartM);
      const isBetter =
        rank < node.rank || (rank === node.rank && compare(textOf(input), textOf(node.input)) < 0);
      if (isBetter) nodes[known] = { ...node, input, rank };
      return known;
    });
    for (const { key, input, rank } of part.edges) {
      const edge: DraftEdge = { key, input, rank, from: own[input.from]!, to: own[input.to]! };
      const known = edgeAt.get(key);
      if (known === undefined) {
        edgeAt.set(key, edges.push(edge) - 1);
        continue;
      }
      const [mine, theirs] = [contentOf(edge), contentOf(edges[known]!)];
      if (mine === theirs && rank === edges[known]!.rank) continue;
      replaced.add(key);
      if (rank < edges[known]!.rank || (rank === edges[known]!.rank && compare(mine, theirs) < 0))
        edges[known] = edge;
    }
  }
  for (const { from, to, rank } of edges) {
    nodes[from]!.ranks.add(rank);
    nodes[to]!.ranks.add(rank);
  }
  return { sources, nodes, edges, replaced: [...replaced].sort(compare) };
}

export const at = ({ lon, lat }: Pick<NodeInput, 'lon' | 'lat'>): LonLat => [lon, lat];
const textOf = (input: NodeInput) => JSON.stringify(input);
const contentOf = ({ input }: DraftEdge) => JSON.stringify({ ...input, from: 0, to: 0, origin: 0 });

function twoPlaces(key: string, apartM: number): InvalidInputError {
  const detail = `node ${key} is in two networks, ${Math.round(apartM)} m apart: two surveys were counted alike; import one of them with --number-from`;
  return new InvalidInputError([{ pointer: '', detail }]);
}

/** One network with the rank of everything in it. */
class PartsInOrder {
  readonly nodes: readonly {
    readonly key: string;
    readonly input: NodeInput;
    readonly rank: number;
  }[];
  readonly edges: readonly {
    readonly key: string;
    readonly input: DraftEdge['input'];
    readonly rank: number;
  }[];

  constructor(network: Network, rankOf: ReadonlyMap<string, number>) {
    const parts = new NetworkParts(network);
    const ranks = network.sources.map((source) => rankOf.get(sourceKey(source))!);
    this.edges = Array.from({ length: network.edgeCount }, (_, edge) => ({
      key: edgeKey(network, edge),
      input: parts.edge(edge),
      rank: ranks[network.edges.origin[edge]!]!,
    }));
    const best = new Array<number>(network.nodeCount).fill(Infinity);
    for (const { input, rank } of this.edges) {
      best[input.from] = Math.min(best[input.from]!, rank);
      best[input.to] = Math.min(best[input.to]!, rank);
    }
    this.nodes = Array.from({ length: network.nodeCount }, (_, node) => ({
      key: nodeKey(network, node),
      input: parts.node(node),
      rank: best[node]!,
    }));
  }
}

function byPrecedence(a: PartsInOrder, b: PartsInOrder): number {
  const best = ({ edges }: PartsInOrder) =>
    edges.reduce((least, { rank }) => Math.min(least, rank), Infinity);
  const rank = best(a) - best(b);
  if (rank !== 0 && !Number.isNaN(rank)) return rank;
  if (a.edges.length !== b.edges.length) return b.edges.length - a.edges.length;
  for (const [i, edge] of a.edges.entries()) {
    const order =
      compare(edge.key, b.edges[i]!.key) ||
      compare(JSON.stringify(edge.input), JSON.stringify(b.edges[i]!.input));
    if (order !== 0) return order;
  }
  return 0;
}

/** Builds the network of a draft: nodes in use, edges with their ends. */
export function buildDraft(
  { sources, nodes }: Pick<Draft, 'sources' | 'nodes'>,
  edges: readonly DraftEdge[],
): Network {
  const builder = new NetworkBuilder();
  const isUsed = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const index = new Map<number, number>();
  for (const [node, { input, ranks }] of nodes.entries()) {
    // A node that nothing ever used stays; one whose last edge went goes with it.
    if (isUsed.has(node) || ranks.size === 0) index.set(node, builder.addNode(input));
  }
  const origins = [...new Set(edges.map(({ rank }) => rank))].sort((a, b) => a - b);
  for (const { input, rank, from, to } of edges) {
    builder.addEdge({
      ...input,
      from: index.get(from)!,
      to: index.get(to)!,
      origin: origins.indexOf(rank),
    });
  }
  return builder.finish(origins.map((rank) => sources[rank]!));
}
