import type { Network } from '../network/network.js';
import { drawnTogether } from './drawn-together.js';
import { createLeastFirst, type LeastFirst } from './least-first.js';

/**
 * What a search needs of each node lies together, so that coming to a node fetches it at once:
 * `STRIDE` numbers a node, of which the first three are where it lies for the bound (see
 * `drawnTogether`), and the others are named here.
 */
export const STRIDE = 8;
/** Least weight found so far; this and the next two mean something only where `ROUND` says so. */
export const BEST = 3;
/** Key under which the node last went into the queue: an entry with another is out of date. */
export const KEY = 4;
/** Arc by which the node was reached. */
export const CAME_BY = 5;
/** Number of the search that came to the node. */
export const ROUND = 6;
/** Number of the search that came to the node from behind. */
export const BEHIND = 7;

/**
 * Arrays for one search at a time on one network, kept between searches, and what its lower bounds
 * are made of. Not shared by searches that run side by side.
 */
export interface Workspace {
  readonly nodes: Float64Array;
  /** Least ratio, at most 1, of an edge's length to the chord between the places of its ends. */
  readonly leastStretch: number;
  readonly queue: LeastFirst;
  /** Number of the search that wrote last. */
  current: number;
}

export function createWorkspace(network: Network): Workspace {
  const { vectors, leastStretch } = drawnTogether(network);
  const nodes = new Float64Array(STRIDE * network.nodeCount);
  for (let node = 0; node < network.nodeCount; node++) {
    for (let axis = 0; axis < 3; axis++) nodes[STRIDE * node + axis] = vectors[3 * node + axis]!;
  }
  return { nodes, leastStretch, queue: createLeastFirst(), current: 0 };
}

/** Makes everything that earlier searches wrote void. */
export function nextRound(workspace: Workspace): number {
  workspace.queue.clear();
  workspace.current += 1;
  return workspace.current;
}
