import type { Links } from './links.js';

/** Where a node begins: with the sources, with the sinks, or free to fall to either. */
export const FREE = 0;
export const SOURCE = 1;
export const SINK = 2;

/** A cut: how many links it crosses, and 1 for every node on the side of the sources. */
export interface Cut {
  readonly size: number;
  readonly isSourceSide: Uint8Array;
}

/**
 * The fewest links that part the sources from the sinks (Dinic's algorithm on unit capacities), or
 * undefined where there are more than `most`. `reverse[i]` is the place of the same link seen from
 * its other end.
 */
export function minCut(
  { nodeCount, first, neighbour }: Links,
  reverse: Uint32Array,
  terminal: Uint8Array,
  most: number,
): Cut | undefined {
  // What flows along each link in its direction: 1, 0, or -1 against it.
  const flow = new Int8Array(neighbour.length);
  const level = new Int32Array(nodeCount);
  const next = new Uint32Array(nodeCount);
  const queue = new Uint32Array(nodeCount);
  const path = new Uint32Array(nodeCount);
  let size = 0;
  for (;;) {
    // Levels: how many links a node lies from the sources where something can still flow.
    level.fill(-1);
    let filled = 0;
    for (let node = 0; node < nodeCount; node++) {
      if (terminal[node] !== SOURCE) continue;
      level[node] = 0;
      queue[filled++] = node;
    }
    let isJoined = false;
    for (let read = 0; read < filled; read++) {
      const node = queue[read]!;
      if (terminal[node] === SINK) continue;
      for (let i = first[node]!; i < first[node + 1]!; i++) {
        const to = neighbour[i]!;
        if (level[to] !== -1 || flow[i] === 1) continue;
        level[to] = level[node]! + 1;
        queue[filled++] = to;
        if (terminal[to] === SINK) isJoined = true;
      }
    }
    if (!isJoined) {
      const isSourceSide = new Uint8Array(nodeCount);
      for (let node = 0; node < nodeCount; node++) isSourceSide[node] = level[node] === -1 ? 0 : 1;
      return { size, isSourceSide };
    }
    // As many paths along rising levels as fit.
    next.set(first.subarray(0, nodeCount));
    for (let source = 0; source < nodeCount; source++) {
      if (terminal[source] !== SOURCE) continue;
      let length = 0;
      let node = source;
      for (;;) {
        if (terminal[node] === SINK) {
          while (length > 0) {
            const i = path[--length]!;
            flow[i]! += 1;
            flow[reverse[i]!]! -= 1;
          }
          size += 1;
          if (size > most) return undefined;
          node = source;
          continue;
        }
        const end = first[node + 1]!;
        let i = next[node]!;
        while (i < end && (flow[i] === 1 || level[neighbour[i]!] !== level[node]! + 1)) i += 1;
        next[node] = i;
        if (i < end) {
          path[length++] = i;
          node = neighbour[i]!;
        } else if (length > 0) {
          const back = path[--length]!;
          node = neighbour[reverse[back]!]!;
          next[node]! += 1;
        } else {
          break;
        }
      }
    }
  }
}

/** For each place of a link, the place of the same link seen from its other end. */
export function reversePlaces({ nodeCount, first, neighbour }: Links): Uint32Array {
  const reverse = new Uint32Array(neighbour.length);
  const next = first.slice(0, nodeCount);
  // Neighbours ascend: going through the nodes in order meets each one's places in order.
  for (let node = 0; node < nodeCount; node++) {
    for (let i = first[node]!; i < first[node + 1]!; i++) reverse[i] = next[neighbour[i]!]!++;
  }
  return reverse;
}
