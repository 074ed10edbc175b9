import { linksOf } from './links.js';
import { joinsOf } from './triangles.js';

/** No arc, no parent. */
export const NONE = 0xffff_ffff;

/** More than one edge runs along a rung. */
export const MANY = 0x8000_0000;

/**
 * A customisable contraction hierarchy (Dibbelt, Strasser and Wagner 2016): what does not change
 * with a traveller. Nodes are known by rank. A *rung* joins a node with one of higher rank: rung `r`
 * leads from `lower[r]` up to `upper[r]`; the rungs of a node are `firstUp[n]` up to, not including,
 * `firstUp[n + 1]`, ordered by `upper`. Every two upper ends of one node's rungs are joined by a rung.
 */
export interface Hierarchy {
  readonly nodeCount: number;
  readonly rungCount: number;
  /** The rank of each node of the network, and the node at each rank. */
  readonly rankOf: Uint32Array;
  readonly nodeAt: Uint32Array;
  readonly firstUp: Uint32Array;
  readonly upper: Uint32Array;
  readonly lower: Uint32Array;
  /** The rungs that lead up to a node, ordered by their lower end: `down[firstDown[n]]` and on. */
  readonly firstDown: Uint32Array;
  readonly down: Uint32Array;
  /** The lowest upper end of a node's rungs, through which every way up leads on; `NONE` at a top. */
  readonly parent: Uint32Array;
  /**
   * The first edge that runs along a rung, and whether against its way up (`edge << 1 | 1`), with the
   * bit `MANY` where `nextAlong` holds the next edge along the same rung; `NONE` where there is none.
   */
  readonly firstAlong: Uint32Array;
  /** By edge, in the same form without `MANY`. */
  readonly nextAlong: Uint32Array;
  /** The rung along which an edge runs, and whether against its way up (`rung << 1 | 1`); `NONE` for a loop. */
  readonly rungOfEdge: Uint32Array;
  /** For every two rungs of a node, where the rung is that joins their upper ends: see `joinsOf`. */
  readonly joins: Uint16Array;
}

/** Builds the hierarchy of some edges over an order: the node at each rank, lowest first. */
export function hierarchyOf(order: Uint32Array, from: Uint32Array, to: Uint32Array): Hierarchy {
  const nodeCount = order.length;
  const rankOf = new Uint32Array(nodeCount);
  for (let rank = 0; rank < nodeCount; rank++) rankOf[order[rank]!] = rank;
  const ranked = (nodes: Uint32Array) => nodes.map((node) => rankOf[node]!);
  const tails = ranked(from);
  const heads = ranked(to);
  const { firstUp, upper, parent } = completed(nodeCount, tails, heads);
  const rungCount = upper.length;

  const lower = new Uint32Array(rungCount);
  const firstDown = new Uint32Array(nodeCount + 1);
  for (let node = 0; node < nodeCount; node++) lower.fill(node, firstUp[node], firstUp[node + 1]);
  for (const node of upper) firstDown[node + 1]! += 1;
  for (let node = 0; node < nodeCount; node++) firstDown[node + 1]! += firstDown[node]!;
  const next = firstDown.slice(0, nodeCount);
  const down = new Uint32Array(rungCount);
  for (let rung = 0; rung < rungCount; rung++) down[next[upper[rung]!]!++] = rung;

  const rungOfEdge = new Uint32Array(from.length).fill(NONE);
  const firstAlong = new Uint32Array(rungCount).fill(NONE);
  const nextAlong = new Uint32Array(from.length).fill(NONE);
  for (let edge = from.length - 1; edge >= 0; edge--) {
    const tail = tails[edge]!;
    const head = heads[edge]!;
    if (tail === head) continue;
    const against = tail < head ? 0 : 1;
    const rung = rungBetween(firstUp, upper, Math.min(tail, head), Math.max(tail, head));
    rungOfEdge[edge] = rung * 2 + against;
    const next = firstAlong[rung]!;
    firstAlong[rung] = edge * 2 + against + (next === NONE ? 0 : MANY);
    if (next !== NONE) nextAlong[edge] = next & ~MANY;
  }
  return {
    nodeCount,
    rungCount,
    rankOf,
    nodeAt: order,
    firstUp,
    upper,
    lower,
    firstDown,
    down,
    parent,
    firstAlong,
    nextAlong,
    rungOfEdge,
    joins: joinsOf(firstUp, upper),
  };
}

/** The rung from a node to a higher one; `NONE` where there is none. */
export function rungBetween(
  firstUp: Uint32Array,
  upper: Uint32Array,
  low: number,
  high: number,
): number {
  let begin = firstUp[low]!;
  let end = firstUp[low + 1]!;
  while (begin < end) {
    const middle = (begin + end) >>> 1;
    if (upper[middle]! < high) begin = middle + 1;
    else end = middle;
  }
  return begin < firstUp[low + 1]! && upper[begin] === high ? begin : NONE;
}

/**
 * Takes the nodes out from the lowest rank up and joins what each leaves behind. It is enough to hand
 * a node's upper neighbours on to the lowest of them: they reach the others from there.
 */
function completed(nodeCount: number, tails: Uint32Array, heads: Uint32Array) {
  const links = linksOf(nodeCount, tails, heads);
  const firstUp = new Uint32Array(nodeCount + 1);
  const parent = new Uint32Array(nodeCount).fill(NONE);
  // The nodes that have the same parent, as a list: the first of them, and the one after each.
  const firstChild = new Uint32Array(nodeCount).fill(NONE);
  const nextChild = new Uint32Array(nodeCount).fill(NONE);
  let upper = new Uint32Array(Math.max(16, links.neighbour.length));
  let count = 0;
  const seenFor = new Uint32Array(nodeCount).fill(NONE);
  for (let node = 0; node < nodeCount; node++) {
    const begin = count;
    const add = (to: number): void => {
      if (to <= node || seenFor[to] === node) return;
      seenFor[to] = node;
      if (count === upper.length) {
        const longer = new Uint32Array(2 * upper.length);
        longer.set(upper);
        upper = longer;
      }
      upper[count++] = to;
    };
    for (let i = links.first[node]!; i < links.first[node + 1]!; i++) add(links.neighbour[i]!);
    for (let child = firstChild[node]!; child !== NONE; child = nextChild[child]!) {
      for (let i = firstUp[child]!; i < firstUp[child + 1]!; i++) add(upper[i]!);
    }
    upper.subarray(begin, count).sort();
    firstUp[node + 1] = count;
    if (count === begin) continue;
    const lowest = upper[begin]!;
    parent[node] = lowest;
    nextChild[node] = firstChild[lowest]!;
    firstChild[lowest] = node;
  }
  return { firstUp, upper: upper.slice(0, count), parent };
}
