import { type Hierarchy, NONE } from './hierarchy.js';
import { INFINITE, type Metric } from './metric.js';
import type { Foot } from './query.js';

/**
 * The least weight from the nearest of some feet to every node, by rank; `INFINITE` where there is no
 * way. `towards` asks for the weight from every node to the feet instead. One climb and one sweep over all rungs.
 */
export function weightsToAll(
  { nodeCount, firstUp, upper, parent }: Hierarchy,
  { up, down }: Metric,
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
  for (let node = nodeCount - 1; node >= 0; node--) {
    let least = into[node]!;
    for (let rung = firstUp[node]!; rung < firstUp[node + 1]!; rung++) {
      const next = into[upper[rung]!]! + descending[rung]!;
      if (next < least) least = next;
    }
    into[node] = least;
  }
  return into;
}
