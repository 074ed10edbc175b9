import { type Hierarchy, NONE } from './hierarchy.js';
import { INFINITE, type RungWeights } from './metric.js';
import type { Foot } from './query.js';

/**
 * The least weight from the nearest of some feet to every node, by rank; `INFINITE` where there is no
 * way. `towards` asks for the weight from every node to the feet instead. One climb and one sweep over all rungs.
 */
export function weightsToAll(
  { nodeCount, rungCount, firstUp, upper, lower, parent }: Hierarchy,
  { up, down }: RungWeights,
  feet: readonly Foot[],
  towards: 'nodes' | 'feet' = 'nodes',
  into: Int32Array = new Int32Array(nodeCount),
): Int32Array {
  const [climbing, descending] = towards === 'nodes' ? [up, down] : [down, up];
  into.fill(INFINITE);
  for (const { rank, weight } of feet) into[rank] = Math.min(into[rank]!, weight);
  for (const { rank } of feet) {
    for (let node = rank; node !== NONE; node = parent[node]!) {
      const weight = into[node]!;
      for (let rung = firstUp[node]!; rung < firstUp[node + 1]!; rung++) {
        const next = weight + climbing[rung]!;
        if (next < into[upper[rung]!]!) into[upper[rung]!] = next;
      }
    }
  }
  // From the highest rung down its upper end is always final. Neither a loop a node nor a branch: both
  // are hard to foresee, and twice as slow.
  for (let rung = rungCount - 1; rung >= 0; rung--) {
    const node = lower[rung]!;
    const least = into[node]!;
    const less = into[upper[rung]!]! + descending[rung]! - least;
    into[node] = least + (less & (less >> 31));
  }
  return into;
}
