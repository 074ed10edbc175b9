import FlatQueue from 'flatqueue';
import { type Hierarchy, MANY, NONE, rungBetween } from './hierarchy.js';
import { ALONG, farOver, INFINITE, type Metric, overOf } from './metric.js';

/**
 * Brings a metric up to date after the weights of some edges changed: the rungs along them, and
 * upwards from there whatever rests on them. Returns how many rungs were looked at. The weights are
 * those that `customise` would give; of ways that weigh the same it may know another one.
 */
export function repair(
  hierarchy: Hierarchy,
  weights: Int32Array,
  metric: Metric,
  edges: Iterable<number>,
): number {
  const { rungOfEdge, firstUp, upper, lower } = hierarchy;
  const { up, down, overUp, overDown } = metric;
  // A rung rests on rungs of lower nodes, which have lower numbers.
  const open = new FlatQueue<number>();
  for (const edge of edges) {
    const place = rungOfEdge[edge]!;
    if (place !== NONE) open.push(place >>> 1, place >>> 1);
  }
  let looked = 0;
  let last = NONE;
  for (let rung = open.pop(); rung !== undefined; rung = open.pop()) {
    if (rung === last) continue;
    last = rung;
    looked += 1;
    const before = { up: up[rung]!, down: down[rung]! };
    const now = reckoned(hierarchy, weights, metric, rung);
    overUp[rung] = now.overUp;
    overDown[rung] = now.overDown;
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
  { lower, upper, firstUp, firstDown, down: rungsDown, firstAlong, nextAlong }: Hierarchy,
  weights: Int32Array,
  { up, down }: Metric,
  rung: number,
) {
  let leastUp = INFINITE;
  let leastDown = INFINITE;
  let overUp = ALONG;
  let overDown = ALONG;
  for (let place = firstAlong[rung]!; place !== NONE; place = nextAlong[(place & ~MANY) >>> 1]!) {
    const arc = place & ~MANY;
    leastUp = Math.min(leastUp, weights[arc]!);
    leastDown = Math.min(leastDown, weights[arc ^ 1]!);
  }
  const low = lower[rung]!;
  const high = upper[rung]!;
  for (let i = firstDown[low]!; i < firstDown[low + 1]!; i++) {
    const toLow = rungsDown[i]!;
    const toHigh = rungBetween(firstUp, upper, lower[toLow]!, high);
    if (toHigh === NONE) continue;
    const over = overOf(rung - toLow, farOver(i - firstDown[low]! + 1));
    const wayUp = down[toLow]! + up[toHigh]!;
    if (wayUp < leastUp) {
      leastUp = wayUp;
      overUp = over;
    }
    const wayDown = down[toHigh]! + up[toLow]!;
    if (wayDown < leastDown) {
      leastDown = wayDown;
      overDown = over;
    }
  }
  return { up: leastUp, down: leastDown, overUp, overDown };
}
