import { type Hierarchy, NONE, rungBetween } from './hierarchy.js';
import type { Metric } from './metric.js';

/** A rung walked upwards (`rung << 1`) or downwards (`rung << 1 | 1`). */
export const upwards = (rung: number): number => rung * 2;
export const downwards = (rung: number): number => rung * 2 + 1;

/**
 * Appends the arcs of the network that a step along a rung stands for, in the order walked.
 * `weights` are those that the metric was made of. Throws where the two do not belong together.
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
    if (arc === NONE) openHalves(hierarchy, metric, next, open);
    else arcs.push(arc);
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
  const end = firstAlong[rung + 1]!;
  for (let i = firstAlong[rung]! + isDown; i < end; i += 2) {
    if (weights[along[i]!] === weight) return along[i]!;
  }
  return NONE;
}

/** Puts down the two steps of a way through a lower node, the first one on top. */
function openHalves(
  { upper, lower, firstUp, firstDown, down: rungsDown }: Hierarchy,
  { up, down }: Metric,
  step: number,
  open: number[],
): void {
  const rung = step >>> 1;
  const isDown = (step & 1) === 1;
  const low = lower[rung]!;
  const high = upper[rung]!;
  const weight = isDown ? down[rung]! : up[rung]!;
  const nearLow = isDown ? up : down;
  const nearHigh = isDown ? down : up;
  const end = firstDown[low + 1]!;
  for (let i = firstDown[low]!; i < end; i++) {
    const toLow = rungsDown[i]!;
    const rest = weight - nearLow[toLow]!;
    if (rest < 0) continue;
    const toHigh = rungBetween(firstUp, upper, lower[toLow]!, high);
    if (toHigh === NONE || nearHigh[toHigh] !== rest) continue;
    if (isDown) open.push(upwards(toLow), downwards(toHigh));
    else open.push(upwards(toHigh), downwards(toLow));
    return;
  }
  throw new Error(`Rung ${rung} weighs ${weight}, and nothing beneath it does.`);
}
