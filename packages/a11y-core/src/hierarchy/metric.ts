import { type Hierarchy, NONE } from './hierarchy.js';

/** Cannot be walked. Two of them still fit a signed 32-bit integer. */
export const INFINITE = 2 ** 30 - 1;

/** A weight of every rung upwards, and downwards: enough for distances. */
export interface RungWeights {
  readonly up: Int32Array;
  readonly down: Int32Array;
}

/** The weights of one traveller in a hierarchy, and what is needed to find the arcs again. */
export interface Metric extends RungWeights {
  /**
   * What each of these weights is made of: `ALONG` for an arc along the rung; otherwise the way
   * leads over a lower node, to which another rung leads from the rung's low end: see `overOf`.
   */
  readonly overUp: Uint16Array;
  readonly overDown: Uint16Array;
}

export const ALONG = 0;
/** From here on it is a place and no distance. */
export const BY_PLACE = 0x8000;
/** Neither fits: the rung has to be searched for. */
export const FAR = 0xffff;

/**
 * How a rung remembers the one it is made of in sixteen bits: by how many it comes before (most lie
 * near), or else by its place, counted from one, among those that lead up to the rung's low end.
 */
export const overOf = (before: number, far: number): number => (before < BY_PLACE ? before : far);

/** What is remembered of a place where the distance does not fit. */
export const farOver = (place: number): number => Math.min(BY_PLACE + place, FAR);

/**
 * Works out a metric from the weights of the arcs (`edge << 1 | direction`), whole numbers from 0 to
 * `INFINITE`: after it every rung weighs no more than any way around through lower nodes.
 */
export function customise(
  hierarchy: Hierarchy,
  weights: Int32Array,
  into: Metric = emptyMetric(hierarchy),
): Metric {
  respect(hierarchy, weights, into);
  const { nodeCount, firstUp, upper, joins } = hierarchy;
  const { up, down, overUp, overDown } = into;
  // How many of the rungs that lead up to each node were met.
  const met = new Uint32Array(nodeCount);
  let join = 0;
  for (let node = 0; node < nodeCount; node++) {
    const end = firstUp[node + 1]!;
    for (let low = firstUp[node]!; low < end; low++) {
      const lowEnd = upper[low]!;
      met[lowEnd]! += 1;
      const far = farOver(met[lowEnd]!);
      const toEnd = up[low]!;
      const fromEnd = down[low]!;
      if (toEnd === INFINITE && fromEnd === INFINITE) {
        join += end - low - 1;
        continue;
      }
      // From the upper end of one rung down to the node, and up along the other one; and back.
      // Which is lighter is hard to foresee: reckoned without a branch, that costs half.
      const base = firstUp[lowEnd]!;
      for (let high = low + 1; high < end; high++) {
        const rung = base + joins[join++]!;
        const over = overOf(rung - low, far);
        const oldUp = up[rung]!;
        const lessUp = fromEnd + up[high]! - oldUp;
        const isLessUp = lessUp >> 31;
        up[rung] = oldUp + (lessUp & isLessUp);
        overUp[rung]! ^= (overUp[rung]! ^ over) & isLessUp;
        const oldDown = down[rung]!;
        const lessDown = down[high]! + toEnd - oldDown;
        const isLessDown = lessDown >> 31;
        down[rung] = oldDown + (lessDown & isLessDown);
        overDown[rung]! ^= (overDown[rung]! ^ over) & isLessDown;
      }
    }
  }
  return into;
}

/** Memory for a metric, which means nothing before `customise` filled it. */
export function metricMemory(
  { rungCount }: Hierarchy,
  memory: (byteLength: number) => ArrayBufferLike,
): Metric {
  const weights = () => new Int32Array(memory(rungCount * Int32Array.BYTES_PER_ELEMENT));
  const overs = () => new Uint16Array(memory(rungCount * Uint16Array.BYTES_PER_ELEMENT));
  return { up: weights(), down: weights(), overUp: overs(), overDown: overs() };
}

/** The bytes that each metric in a hierarchy takes. */
export const metricBytes = ({ rungCount }: Hierarchy): number =>
  2 * (Int32Array.BYTES_PER_ELEMENT + Uint16Array.BYTES_PER_ELEMENT) * rungCount;

/** Makes one metric equal to another. */
export function copyMetric(from: Metric, into: Metric): Metric {
  into.up.set(from.up);
  into.down.set(from.down);
  into.overUp.set(from.overUp);
  into.overDown.set(from.overDown);
  return into;
}

/** A metric in which nothing can be walked. */
export function emptyMetric({ rungCount }: Hierarchy): Metric {
  return {
    up: new Int32Array(rungCount).fill(INFINITE),
    down: new Int32Array(rungCount).fill(INFINITE),
    overUp: new Uint16Array(rungCount),
    overDown: new Uint16Array(rungCount),
  };
}

/** The lightest arc along each rung in either direction. */
function respect(
  { rungOfEdge }: Hierarchy,
  weights: Int32Array,
  { up, down, overUp, overDown }: Metric,
): void {
  up.fill(INFINITE);
  down.fill(INFINITE);
  overUp.fill(ALONG);
  overDown.fill(ALONG);
  for (let edge = 0; edge < rungOfEdge.length; edge++) {
    const place = rungOfEdge[edge]!;
    if (place === NONE) continue;
    const rung = place >>> 1;
    const against = place & 1;
    const weightUp = weights[2 * edge + against]!;
    if (weightUp < up[rung]!) up[rung] = weightUp;
    const weightDown = weights[2 * edge + 1 - against]!;
    if (weightDown < down[rung]!) down[rung] = weightDown;
  }
}
