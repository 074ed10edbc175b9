/**
 * An undirected graph without loops and parallel links, as a node sees it: the neighbours of node `n`
 * are `neighbour[first[n]]` up to, not including, `first[n + 1]`, in ascending order.
 */
export interface Links {
  readonly nodeCount: number;
  readonly first: Uint32Array;
  readonly neighbour: Uint32Array;
}

/** The links between the ends of edges: each pair once in either direction, loops left out. */
export function linksOf(nodeCount: number, from: ArrayLike<number>, to: ArrayLike<number>): Links {
  const first = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) continue;
    first[from[edge]! + 1]! += 1;
    first[to[edge]! + 1]! += 1;
  }
  for (let node = 0; node < nodeCount; node++) first[node + 1]! += first[node]!;
  const next = first.slice(0, nodeCount);
  const all = new Uint32Array(first[nodeCount]!);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) continue;
    all[next[from[edge]!]!++] = to[edge]!;
    all[next[to[edge]!]!++] = from[edge]!;
  }
  // Sorted, then packed together without what stands there twice.
  let kept = 0;
  for (let node = 0; node < nodeCount; node++) {
    const own = all.subarray(first[node]!, first[node + 1]!).sort();
    first[node] = kept;
    for (let at = 0; at < own.length; at++) {
      if (at === 0 || own[at] !== own[at - 1]) all[kept++] = own[at]!;
    }
  }
  first[nodeCount] = kept;
  return { nodeCount, first, neighbour: all.slice(0, kept) };
}
