import { type Hierarchy, MANY, NONE, rungBetween } from './hierarchy.js';
import { ALONG, BY_PLACE, FAR, type Metric } from './metric.js';

/** A rung walked upwards (`rung << 1`) or downwards (`rung << 1 | 1`). */
export const upwards = (rung: number): number => rung * 2;
export const downwards = (rung: number): number => rung * 2 + 1;

/**
 * The arcs of the network that some steps along rungs stand for, in the order walked. The metric is
 * one of this hierarchy, and `weights` are those it was made of: throws where an arc is not found.
 */
export type Unpack = (metric: Metric, weights: Int32Array, steps: readonly number[]) => number[];

export function createUnpack(hierarchy: Hierarchy): Unpack {
  const { upper, lower, firstDown, down: rungsDown, firstAlong, nextAlong } = hierarchy;
  let arcs = new Uint32Array(1024);
  // Steps still to be opened, the next one on top.
  let open = new Uint32Array(256);
  let count = 0;
  const add = (
    { up, down, overUp, overDown }: Metric,
    weights: Int32Array,
    first: number,
  ): void => {
    let depth = 0;
    let step = first;
    for (;;) {
      const rung = step >>> 1;
      const isDown = step & 1;
      const over = isDown === 1 ? overDown[rung]! : overUp[rung]!;
      if (over !== ALONG) {
        let toLow = rung - over;
        if (over === FAR) toLow = farRung(hierarchy, { up, down }, step);
        else if (over >= BY_PLACE) {
          toLow = rungsDown[firstDown[lower[rung]!]! + over - BY_PLACE - 1]!;
        }
        const high = upper[rung]!;
        // Rungs are ordered by their upper ends: that to the high end comes after that to the low one.
        let toHigh = toLow + 1;
        while (upper[toHigh]! < high) toHigh += 1;
        if (depth === open.length) open = longer(open);
        open[depth++] = 2 * (isDown === 1 ? toLow : toHigh);
        step = 2 * (isDown === 1 ? toHigh : toLow) + 1;
        continue;
      }
      const place = firstAlong[rung]!;
      if (place === NONE) throw new Error(`Nothing runs along rung ${rung}.`);
      let arc = (place & ~MANY) ^ isDown;
      if (place >= MANY) {
        const weight = isDown === 1 ? down[rung]! : up[rung]!;
        while (weights[arc] !== weight) {
          const next = nextAlong[arc >>> 1]!;
          if (next === NONE) throw new Error(`No arc along rung ${rung} weighs ${weight}.`);
          arc = next ^ isDown;
        }
      }
      if (count === arcs.length) arcs = longer(arcs);
      arcs[count++] = arc;
      if (depth === 0) return;
      step = open[--depth]!;
    }
  };
  return (metric, weights, steps) => {
    count = 0;
    for (const step of steps) add(metric, weights, step);
    // A short plain list is made and thrown away more cheaply than a typed one.
    const found = new Array<number>(count);
    for (let i = 0; i < count; i++) found[i] = arcs[i]!;
    return found;
  };
}

/** The rung to the lower node of a step whose place did not fit: found by what it weighs. */
export function farRung(
  { upper, lower, firstUp, firstDown, down: rungsDown }: Hierarchy,
  { up, down }: Pick<Metric, 'up' | 'down'>,
  step: number,
): number {
  const rung = step >>> 1;
  const low = lower[rung]!;
  const [weights, nearLow, nearHigh] = (step & 1) === 1 ? [down, up, down] : [up, down, up];
  for (let i = firstDown[low]! + FAR - BY_PLACE - 1; i < firstDown[low + 1]!; i++) {
    const toLow = rungsDown[i]!;
    const toHigh = rungBetween(firstUp, upper, lower[toLow]!, upper[rung]!);
    if (toHigh !== NONE && nearLow[toLow]! + nearHigh[toHigh]! === weights[rung]) return toLow;
  }
  throw new Error(`Nothing beneath rung ${rung} weighs what the metric says.`);
}

/** The same list in twice the room. */
export function longer(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(2 * list.length);
  twice.set(list);
  return twice;
}
