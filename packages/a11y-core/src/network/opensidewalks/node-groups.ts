import type { EdgeKind, Network } from '../network.js';
import { edgeKindOf, edgeState } from '../read-edge.js';

/** Nodes of the network that are one node to the schema: it has no edges for what stands at a point. */
export interface NodeGroups {
  /** Per node: the node that speaks for its group. */
  readonly main: Uint32Array;
  /** Edges that lie within a group, in order. */
  readonly within: readonly number[];
}

/** What is passed at a point by whoever walks on. A lift leads elsewhere. */
const PASSED: ReadonlySet<EdgeKind> = new Set(['kerb', 'door', 'barrier']);

/** Joins the ends of open kerbs, doors and barriers that stand at one point. */
export function groupNodes(network: Network): NodeGroups {
  const { nodes, edges, nodeCount, edgeCount } = network;
  const main = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const find = (node: number): number => {
    let root = node;
    while (main[root] !== root) root = main[root]!;
    let at = node;
    while (main[at] !== root) [at, main[at]] = [main[at]!, root];
    return root;
  };
  const isBetter = (a: number, b: number): boolean =>
    nodes.split[a]! !== nodes.split[b]! ? nodes.split[a]! < nodes.split[b]! : a < b;
  const within: number[] = [];
  for (let edge = 0; edge < edgeCount; edge++) {
    const [from, to] = [edges.from[edge]!, edges.to[edge]!];
    const isPoint = nodes.lon[from] === nodes.lon[to] && nodes.lat[from] === nodes.lat[to];
    if (!PASSED.has(edgeKindOf(network, edge)) || !isPoint) continue;
    if (edgeState(network, edge) === 'closed') continue;
    within.push(edge);
    const [a, b] = [find(from), find(to)];
    if (a === b) continue;
    if (isBetter(a, b)) main[b] = a;
    else main[a] = b;
  }
  for (let node = 0; node < nodeCount; node++) main[node] = find(node);
  return { main, within };
}
