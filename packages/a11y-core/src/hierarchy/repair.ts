import FlatQueue from 'flatqueue';
import { type Hierarchy, NONE, rungBetween } from './hierarchy.js';
import { INFINITE, type Metric } from './metric.js';

/**
 * Brings a metric up to date after the weights of some edges changed: the rungs along them, and
 * upwards from there whatever rests on them. Returns how many rungs were looked at. The result is
 * that of `customise` on the new weights.
 */
export function repair(
  hierarchy: Hierarchy,
  weights: Int32Array,
  metric: Metric,
  edges: Iterable<number>,
): number {
  const { rungOfEdge, firstUp, upper, lower } = hierarchy;
  const { up, down } = metric;
  // A rung rests on rungs of lower nodes, which have lower numbers.
  const open = new FlatQueue<number>();
  for (const edge of edges) {
    const rung = rungOfEdge[edge]!;
    if (rung !== NONE) open.push(rung, rung);
  }
  let looked = 0;
  let last = NONE;
  for (let rung = open.pop(); rung !== undefined; rung = open.pop()) {
    if (rung === last) continue;
    last = rung;
    looked += 1;
    const before = { up: up[rung]!, down: down[rung]! };
    const now = reckoned(hierarchy, weights, metric, rung);
    if (now.up === before.up && now.down === before.down) continue;
    up[rung] = now.up;
    down[rung] = now.down;
    const through = lower[rung]!;
    const end = upper[rung]!;
    for (let side = firstUp[through]!; side < firstUp[through + 1]!; side++) {
      const other = upper[side]!;
      if (other === end) continue;
      const above = rungBetween(firstUp, upper, Math.min(end, other), Math.max(end, other));
      const [away, back] = other > end ? [up, down] : [down, up];
      // From this rung's upper end over `through` to the other one, and the way back.
      const touches =
        isFelt(away[above]!, before.down, now.down, up[side]!) ||
        isFelt(back[above]!, before.up, now.up, down[side]!);
      if (touches) open.push(above, above);
    }
  }
  return looked;
}

/** Whether a rung that weighs `weight` rested on a way that changed, or may rest on it now. */
const isFelt = (weight: number, before: number, now: number, rest: number): boolean =>
  before !== now && (before + rest === weight || now + rest < weight);

/** What a rung weighs by the arcs along it and the ways through lower nodes. */
function reckoned(
  { lower, upper, firstUp, firstDown, down: rungsDown, firstAlong, along }: Hierarchy,
  weights: Int32Array,
  { up, down }: Metric,
  rung: number,
) {
  let leastUp = INFINITE;
  let leastDown = INFINITE;
  for (let i = firstAlong[rung]!; i < firstAlong[rung + 1]!; i += 2) {
    leastUp = Math.min(leastUp, weights[along[i]!]!);
    leastDown = Math.min(leastDown, weights[along[i + 1]!]!);
  }
  const low = lower[rung]!;
  const high = upper[rung]!;
  for (let i = firstDown[low]!; i < firstDown[low + 1]!; i++) {
    const toLow = rungsDown[i]!;
    const toHigh = rungBetween(firstUp, upper, lower[toLow]!, high);
    if (toHigh === NONE) continue;
    leastUp = Math.min(leastUp, down[toLow]! + up[toHigh]!);
    leastDown = Math.min(leastDown, down[toHigh]! + up[toLow]!);
  }
  return { up: leastUp, down: leastDown };
}
