import type { Adjacency } from './network.js';

/** Arcs by the node they leave, in order of edge: a counting sort, so the same edges give the same arcs. */
export function adjacencyOf(
  nodeCount: number,
  edges: { readonly from: Uint32Array; readonly to: Uint32Array },
): Adjacency {
  const edgeCount = edges.from.length;
  const firstOut = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    firstOut[edges.from[edge]! + 1]! += 1;
    firstOut[edges.to[edge]! + 1]! += 1;
  }
  for (let node = 0; node < nodeCount; node++) firstOut[node + 1]! += firstOut[node]!;
  const next = firstOut.slice(0, nodeCount);
  const head = new Uint32Array(2 * edgeCount);
  const arcEdge = new Uint32Array(2 * edgeCount);
  const place = (tail: number, to: number, arc: number): void => {
    const position = next[tail]!++;
    head[position] = to;
    arcEdge[position] = arc;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = edges.from[edge]!;
    const to = edges.to[edge]!;
    place(from, to, edge << 1);
    place(to, from, (edge << 1) | 1);
  }
  return { firstOut, head, edge: arcEdge };
}
