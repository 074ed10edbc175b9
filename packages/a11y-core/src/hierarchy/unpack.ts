import { type Hierarchy, NONE, rungBetween } from './hierarchy.js';
import type { Metric } from './metric.js';

/** A rung walked upwards (`rung << 1`) or downwards (`rung << 1 | 1`). */
export const upwards = (rung: number): number => rung * 2;
export const downwards = (rung: number): number => rung * 2 + 1;

/**
 * Appends the arcs of the network that a rung stands for, in the order walked. `weights` are those
 * that the metric was made of. Throws where the two do not belong together.
 */
export function unpackRung(
  hierarchy: Hierarchy,
  metric: Metric,
  weights: Int32Array,
  step: number,
  arcs: number[],
): void {
  const open = [step];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const arc = arcOf(hierarchy, metric, weights, next);
    if (arc !== NONE) arcs.push(arc);
    else open.push(...halvesOf(hierarchy, metric, next));
  }
}

/** The arc that a step along a rung is; `NONE` where it is a way through a lower node. */
function arcOf(
  { firstAlong, along }: Hierarchy,
  { up, down }: Metric,
  weights: Int32Array,
  step: number,
): number {
  const rung = step >>> 1;
  const isDown = step & 1;
  const weight = isDown === 1 ? down[rung]! : up[rung]!;
  for (let i = firstAlong[rung]! + isDown; i < firstAlong[rung + 1]!; i += 2) {
    if (weights[along[i]!] === weight) return along[i]!;
  }
  return NONE;
}

/** The two steps that a step through a lower node consists of, the second one first. */
function halvesOf(
  { upper, lower, firstUp, firstDown, down: rungsDown }: Hierarchy,
  { up, down }: Metric,
  step: number,
): readonly [number, number] {
  const rung = step >>> 1;
  const isDown = (step & 1) === 1;
  const low = lower[rung]!;
  const high = upper[rung]!;
  const weight = isDown ? down[rung]! : up[rung]!;
  for (let i = firstDown[low]!; i < firstDown[low + 1]!; i++) {
    const toLow = rungsDown[i]!;
    const toHigh = rungBetween(firstUp, upper, lower[toLow]!, high);
    if (toHigh === NONE) continue;
    if (isDown && down[toHigh]! + up[toLow]! === weight) {
      return [upwards(toLow), downwards(toHigh)];
    }
    if (!isDown && down[toLow]! + up[toHigh]! === weight) {
      return [upwards(toHigh), downwards(toLow)];
    }
  }
  throw new Error(`Rung ${rung} weighs ${weight}, and nothing beneath it does.`);
}
