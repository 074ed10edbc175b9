// A baseline of the library bench: the same weights in an ngraph.graph, searched by ngraph.path as
// its documentation shows. Frozen: do not tune.
import createGraph, { type Graph } from 'ngraph.graph';
import { aStar, nba } from 'ngraph.path';
import type { WeightedArc } from './graphology-route.js';

type LinkData = { readonly weight: number };
export type NGraph = Graph<undefined, LinkData>;

export function ngraphOf(nodeCount: number, arcs: readonly WeightedArc[]): NGraph {
  const graph: NGraph = createGraph();
  for (let node = 0; node < nodeCount; node++) graph.addNode(node);
  // One link from a node to another is all it keeps: the lightest.
  const lightest = new Map<string, WeightedArc>();
  for (const arc of arcs) {
    const key = `${arc.tail} ${arc.head}`;
    if (arc.weight < (lightest.get(key)?.weight ?? Infinity)) lightest.set(key, arc);
  }
  for (const { tail, head, weight } of lightest.values()) graph.addLink(tail, head, { weight });
  return graph;
}

/** Finds the least weight from one node to another; Infinity for no way. */
export function ngraphFinder(
  graph: NGraph,
  algorithm: 'A*' | 'NBA*',
  bound: (from: number, to: number) => number,
): (from: number, to: number) => number {
  const finder = (algorithm === 'A*' ? aStar : nba)(graph, {
    oriented: true,
    distance: (_from, _to, link) => link.data.weight,
    heuristic: (from, to) => bound(Number(from.id), Number(to.id)),
  });
  return (from, to) => {
    const nodes = finder.find(from, to).map(({ id }) => id);
    if (nodes.length === 0) return from === to ? 0 : Infinity;
    // From the goal to the start.
    return nodes
      .slice(1)
      .reduce<number>((sum, node, i) => sum + graph.getLink(node, nodes[i]!)!.data.weight, 0);
  };
}
