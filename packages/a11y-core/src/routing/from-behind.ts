import type { Network } from '../network/network.js';
import type { Weights } from './search.js';
import { BEHIND, STRIDE, type Workspace } from './workspace.js';

/**
 * Looks for the origin from the goals backwards, a few nodes at a time. Where the goals lie on a small
 * island or in a yard that nobody may enter, this ends long before a search from the origin has been
 * everywhere. Answers `none` once it is certain that no way leads from the origin to a goal.
 */
export interface FromBehind {
  look(most: number): 'none' | 'unsure';
}

/** `origins` and `goals` are nodes; marks nodes in the workspace's round of now. */
export function lookFromBehind(
  network: Network,
  weights: Weights,
  origins: readonly number[],
  goals: readonly number[],
  { nodes, current }: Workspace,
): FromBehind {
  const { out } = network;
  const open: number[] = [];
  let isMet = false;
  const reach = (node: number): void => {
    if (nodes[STRIDE * node + BEHIND] === current) return;
    nodes[STRIDE * node + BEHIND] = current;
    open.push(node);
    if (origins.includes(node)) isMet = true;
  };
  for (const node of goals) reach(node);
  return {
    look(most) {
      for (let turn = 0; turn < most && !isMet; turn++) {
        const node = open.pop();
        if (node === undefined) return 'none';
        const end = out.firstOut[node + 1]!;
        for (let place = out.firstOut[node]!; place < end; place++) {
          if (weights.weight(out.edge[place]! ^ 1) >= 0) reach(out.head[place]!);
        }
      }
      return 'unsure';
    },
  };
}
