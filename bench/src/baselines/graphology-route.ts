// The baseline of the route bench: the same weights in a graphology graph, searched by
// graphology-shortest-path as its documentation shows. Frozen: do not tune.
import { MultiDirectedGraph } from 'graphology';
import { astar, dijkstra } from 'graphology-shortest-path';

export interface WeightedArc {
  readonly tail: number;
  readonly head: number;
  readonly weight: number;
}

export type RouteGraph = MultiDirectedGraph<object, { weight: number }>;

export function graphOf(nodeCount: number, arcs: readonly WeightedArc[]): RouteGraph {
  const graph: RouteGraph = new MultiDirectedGraph();
  for (let node = 0; node < nodeCount; node++) graph.addNode(`${node}`);
  for (const { tail, head, weight } of arcs) graph.addEdge(`${tail}`, `${head}`, { weight });
  return graph;
}

export function byDijkstra(graph: RouteGraph, from: number, to: number): string[] | null {
  return dijkstra.bidirectional(graph, `${from}`, `${to}`, 'weight');
}

export function byAstar(
  graph: RouteGraph,
  from: number,
  to: number,
  bound: (node: number) => number,
): string[] | null {
  return astar.bidirectional(graph, `${from}`, `${to}`, 'weight', (node) => bound(Number(node)));
}

/** Weight of a list of nodes: the lightest arc between each and the next; Infinity for no way. */
export function weightOf(graph: RouteGraph, nodes: readonly string[] | null): number {
  if (nodes === null) return Infinity;
  let sum = 0;
  for (const [i, node] of nodes.slice(1).entries()) {
    sum += Math.min(...graph.mapOutEdges(nodes[i]!, node, (_, { weight }) => weight));
  }
  return sum;
}
