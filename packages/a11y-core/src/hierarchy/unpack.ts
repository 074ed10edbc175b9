import { type Hierarchy, MANY, NONE, rungBetween } from './hierarchy.js';
import { ALONG, BY_PLACE, FAR, type Metric } from './metric.js';

/** A rung walked upwards (`rung << 1`) or downwards (`rung << 1 | 1`). */
export const upwards = (rung: number): number => rung * 2;
export const downwards = (rung: number): number => rung * 2 + 1;

/** Collects the arcs of a way; one way at a time. */
export interface Unpacker {
  /**
   * Appends the arcs of the network that a step along a rung stands for, in the order walked.
   * `weights` are those that the metric was made of. Throws where the two do not belong together.
   */
  add(metric: Metric, weights: Int32Array, step: number): void;
  /** The arcs so far; begins anew. */
  take(): number[];
}

export function createUnpacker(hierarchy: Hierarchy): Unpacker {
  const { upper, lower, firstDown, down: rungsDown, firstAlong, nextAlong } = hierarchy;
  let arcs = new Uint32Array(1024);
  let count = 0;
  // Steps still to be opened, the next one on top. Each opened leaves one more than before, and every
  // one of them begins lower than it: there are never more than nodes on a chain of parents.
  let open = new Uint32Array(256);
  return {
    add({ up, down, overUp, overDown }, weights, first) {
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
          while (upper[toHigh] !== high) toHigh += 1;
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
          let next = nextAlong[arc >>> 1]!;
          while (weights[arc] !== weight && next !== NONE) {
            arc = next ^ isDown;
            next = nextAlong[arc >>> 1]!;
          }
        }
        if (count === arcs.length) arcs = longer(arcs);
        arcs[count++] = arc;
        if (depth === 0) return;
        step = open[--depth]!;
      }
    },
    take() {
      // A short plain list is made and thrown away more cheaply than a typed one.
      const taken = new Array<number>(count);
      for (let i = 0; i < count; i++) taken[i] = arcs[i]!;
      count = 0;
      return taken;
    },
  };
}

/** The rung to the lower node of a step whose place did not fit: found by what it weighs. */
function farRung(
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
