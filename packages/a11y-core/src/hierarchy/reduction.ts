import { NONE } from './hierarchy.js';
import type { Links } from './links.js';

/** A graph without the nodes that are worth no thought in an order: its core, and what was taken out. */
export interface Reduction {
  /** The nodes that stay, ascending: node `i` of `core` is `kept[i]`. */
  readonly kept: Uint32Array;
  readonly core: Links;
  /** The nodes taken out, in order, and the neighbours that each had left: two places each, `NONE` where fewer. */
  readonly taken: Uint32Array;
  readonly hungOn: Uint32Array;
}

/** A node with no more neighbours than this is taken out: never is there a better one to begin with. */
const MOST_NEIGHBOURS = 2;

/**
 * Takes out dead ends and the nodes along a street, and joins what each leaves behind. Of two
 * neighbours only one goes in a round, so that long streets make no long chains of parents.
 */
export function reduced({ nodeCount, first, neighbour }: Links): Reduction {
  const list = neighbour.slice();
  const degree = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) degree[node] = first[node + 1]! - first[node]!;
  const taken: number[] = [];
  const hungOn: number[] = [];
  const isTaken = new Uint8Array(nodeCount);
  const isWaiting = new Uint8Array(nodeCount);
  const touchedIn = new Uint32Array(nodeCount);
  let waiting: number[] = [];
  const queue = (node: number): void => {
    if (degree[node]! > MOST_NEIGHBOURS || isWaiting[node] === 1) return;
    isWaiting[node] = 1;
    waiting.push(node);
  };
  /** Puts one neighbour of a node in the place of another; only takes it out where there is none, or it is one already. */
  const replace = (node: number, gone: number, by: number): void => {
    const begin = first[node]!;
    const last = begin + degree[node]! - 1;
    let place = begin;
    let isNew = by !== NONE;
    for (let i = begin; i <= last; i++) {
      if (list[i] === gone) place = i;
      else if (list[i] === by) isNew = false;
    }
    if (isNew) {
      list[place] = by;
    } else {
      list[place] = list[last]!;
      degree[node]! -= 1;
    }
  };
  for (let node = 0; node < nodeCount; node++) queue(node);
  for (let round = 1; waiting.length > 0; round++) {
    const candidates = waiting;
    waiting = [];
    for (const node of candidates) {
      isWaiting[node] = 0;
      if (touchedIn[node] === round) {
        queue(node);
        continue;
      }
      const a = degree[node]! > 0 ? list[first[node]!]! : NONE;
      const b = degree[node]! > 1 ? list[first[node]! + 1]! : NONE;
      taken.push(node);
      hungOn.push(a, b);
      isTaken[node] = 1;
      for (const [end, other] of [
        [a, b],
        [b, a],
      ] as const) {
        if (end === NONE) continue;
        replace(end, node, other);
        touchedIn[end] = round;
        queue(end);
      }
    }
  }
  return { ...coreOf(), taken: Uint32Array.from(taken), hungOn: Uint32Array.from(hungOn) };

  function coreOf() {
    const kept = new Uint32Array(nodeCount - taken.length);
    const placeOf = new Uint32Array(nodeCount);
    const coreFirst = new Uint32Array(kept.length + 1);
    let count = 0;
    for (let node = 0; node < nodeCount; node++) {
      if (isTaken[node] === 1) continue;
      placeOf[node] = count;
      kept[count] = node;
      coreFirst[count + 1] = coreFirst[count]! + degree[node]!;
      count += 1;
    }
    const coreNeighbour = new Uint32Array(coreFirst[count]!);
    for (let at = 0; at < count; at++) {
      const begin = first[kept[at]!]!;
      const own = coreNeighbour.subarray(coreFirst[at], coreFirst[at + 1]);
      for (let i = 0; i < own.length; i++) own[i] = placeOf[list[begin + i]!]!;
      own.sort();
    }
    return { kept, core: { nodeCount: count, first: coreFirst, neighbour: coreNeighbour } };
  }
}

/**
 * An order of the whole graph from one of its core (places in `kept`, lowest first): each node taken
 * out comes close before the lowest of those it hung on, with all that hung on itself.
 */
export function withTaken({ kept, taken, hungOn }: Reduction, coreOrder: Uint32Array): Uint32Array {
  const nodeCount = kept.length + taken.length;
  const rankOf = new Uint32Array(nodeCount);
  for (const [rank, node] of taken.entries()) rankOf[node] = rank;
  for (const [rank, place] of coreOrder.entries()) rankOf[kept[place]!] = taken.length + rank;
  const firstHanging = new Uint32Array(nodeCount).fill(NONE);
  const nextHanging = new Uint32Array(nodeCount).fill(NONE);
  const order = new Uint32Array(nodeCount);
  let end = nodeCount;
  const open: number[] = [];
  const alone: number[] = [];
  for (const [i, node] of taken.entries()) {
    const [a, b] = [hungOn[2 * i]!, hungOn[2 * i + 1]!];
    if (a === NONE) {
      alone.push(node);
      continue;
    }
    const parent = b === NONE || rankOf[a]! < rankOf[b]! ? a : b;
    nextHanging[node] = firstHanging[parent]!;
    firstHanging[parent] = node;
  }
  // From the highest rank down: a node, then all that hangs on it.
  const place = (root: number): void => {
    open.push(root);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      order[--end] = node;
      for (let next = firstHanging[node]!; next !== NONE; next = nextHanging[next]!)
        open.push(next);
    }
  };
  for (let i = coreOrder.length - 1; i >= 0; i--) place(kept[coreOrder[i]!]!);
  for (const node of alone) place(node);
  return order;
}
