import { type Hierarchy, MANY, NONE } from './hierarchy.js';
import { ALONG, BY_PLACE, FAR, type Metric } from './metric.js';
import { downwards, farRung, upwards } from './unpack.js';

/** What the arcs of a lightest way add up to beside its weight, such as seconds and metres. */
export interface WaySums {
  /** Of a step along a rung: see `upwards` and `downwards`. */
  first(step: number): number;
  second(step: number): number;
}

/**
 * Two sums over the arcs that a step along a rung stands for, each step worked out when first asked
 * for, and kept: a way over a lower node is the sum of its halves. `weights` are those that the
 * metric was made of; `firstOf` and `secondOf` an arc are what is added up.
 */
export function waySums(
  hierarchy: Hierarchy,
  metric: Metric,
  weights: Int32Array,
  firstOf: (arc: number) => number,
  secondOf: (arc: number) => number,
): WaySums {
  const { rungCount } = hierarchy;
  const firsts = new Float64Array(2 * rungCount);
  const seconds = new Float64Array(2 * rungCount);
  const isKnown = new Uint8Array(2 * rungCount);

  const work = (asked: number): void => {
    const open = [asked];
    while (open.length > 0) {
      const step = open.at(-1)!;
      if (isKnown[step] === 1) {
        open.pop();
        continue;
      }
      const toLow = lowRungOf(hierarchy, metric, step);
      if (toLow === NONE) {
        const arc = arcAlong(hierarchy, metric, weights, step);
        firsts[step] = firstOf(arc);
        seconds[step] = secondOf(arc);
        isKnown[step] = 1;
        continue;
      }
      const toHigh = besideTo(hierarchy, toLow, hierarchy.upper[step >>> 1]!);
      const [a, b] =
        (step & 1) === 1
          ? [upwards(toLow), downwards(toHigh)]
          : [downwards(toLow), upwards(toHigh)];
      if (isKnown[a] === 0) open.push(a);
      if (isKnown[b] === 0) open.push(b);
      if (open.at(-1) !== step) continue;
      firsts[step] = firsts[a]! + firsts[b]!;
      seconds[step] = seconds[a]! + seconds[b]!;
      isKnown[step] = 1;
    }
  };

  return {
    first(step) {
      if (isKnown[step] === 0) work(step);
      return firsts[step]!;
    },
    second(step) {
      if (isKnown[step] === 0) work(step);
      return seconds[step]!;
    },
  };
}

/** The rung from the lower node of a step to its low end; `NONE` where an arc runs along it. */
function lowRungOf(hierarchy: Hierarchy, metric: Metric, step: number): number {
  const rung = step >>> 1;
  const over = ((step & 1) === 1 ? metric.overDown : metric.overUp)[rung]!;
  if (over === ALONG) return NONE;
  if (over < BY_PLACE) return rung - over;
  if (over === FAR) return farRung(hierarchy, metric, step);
  return hierarchy.down[hierarchy.firstDown[hierarchy.lower[rung]!]! + over - BY_PLACE - 1]!;
}

/** The rung of the same lower node to a higher end: it comes after. */
function besideTo({ upper }: Hierarchy, rung: number, high: number): number {
  let beside = rung + 1;
  while (upper[beside] !== high) beside += 1;
  return beside;
}

/** The arc along a step that weighs what the metric says. */
function arcAlong(
  { firstAlong, nextAlong }: Hierarchy,
  { up, down }: Metric,
  weights: Int32Array,
  step: number,
): number {
  const isDown = step & 1;
  const weight = (isDown === 1 ? down : up)[step >>> 1]!;
  let arc = (firstAlong[step >>> 1]! & ~MANY) ^ isDown;
  for (let next = nextAlong[arc >>> 1]!; weights[arc] !== weight && next !== NONE; ) {
    arc = next ^ isDown;
    next = nextAlong[arc >>> 1]!;
  }
  return arc;
}
