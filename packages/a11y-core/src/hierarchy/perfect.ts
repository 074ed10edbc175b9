import type { Hierarchy } from './hierarchy.js';
import type { RungWeights } from './metric.js';
import { pairsAmong } from './triangles.js';

/**
 * Perfect customisation: what every rung would weigh if it were the lightest way between its ends
 * in the whole network (a metric only knows the ways through lower nodes). Distances and sweeps come
 * out the same over either; a rung that weighs less here than in the metric is on no lightest way.
 */
export function perfected(
  { nodeCount, firstUp, upper, joins }: Hierarchy,
  metric: RungWeights,
): RungWeights {
  const up = metric.up.slice();
  const down = metric.down.slice();
  // From the highest node down, the rungs between its upper ends are perfect already.
  let first = joins.length;
  for (let node = nodeCount - 1; node >= 0; node--) {
    const begin = firstUp[node]!;
    const end = firstUp[node + 1]!;
    first -= pairsAmong(end - begin);
    let join = first;
    for (let low = begin; low < end; low++) {
      const base = firstUp[upper[low]!]!;
      for (let high = low + 1; high < end; high++) {
        const between = base + joins[join++]!;
        const rising = up[between]!;
        const falling = down[between]!;
        up[low] = Math.min(up[low]!, up[high]! + falling);
        up[high] = Math.min(up[high]!, up[low]! + rising);
        down[low] = Math.min(down[low]!, rising + down[high]!);
        down[high] = Math.min(down[high]!, falling + down[low]!);
      }
    }
  }
  return { up, down };
}
