import type { Hierarchy } from './hierarchy.js';

/** Cannot be walked. Two of them still fit a signed 32-bit integer. */
export const INFINITE = 2 ** 30 - 1;

/** The weights of one traveller in a hierarchy: of every rung upwards, and downwards. */
export interface Metric {
  readonly up: Int32Array;
  readonly down: Int32Array;
}

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
  const { nodeCount, firstUp, upper, lower, firstDown, down: rungsDown } = hierarchy;
  const { up, down } = into;
  // The rung from the node at hand to each higher one; rungs of nodes before are written over, as
  // every upper end met below is one of the node's own.
  const rungTo = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const begin = firstUp[node]!;
    const end = firstUp[node + 1]!;
    for (let rung = begin; rung < end; rung++) rungTo[upper[rung]!] = rung;
    for (let i = firstDown[node]!; i < firstDown[node + 1]!; i++) {
      const below = rungsDown[i]!;
      const toNode = up[below]!;
      const fromNode = down[below]!;
      if (toNode === INFINITE && fromNode === INFINITE) continue;
      // Over the lower end: from the node down to it, and from it up to a higher one.
      const last = firstUp[lower[below]! + 1]!;
      for (let side = below + 1; side < last; side++) {
        const rung = rungTo[upper[side]!]!;
        const wayUp = fromNode + up[side]!;
        if (wayUp < up[rung]!) up[rung] = wayUp;
        const wayDown = down[side]! + toNode;
        if (wayDown < down[rung]!) down[rung] = wayDown;
      }
    }
  }
  return into;
}

/** A metric in which nothing can be walked. */
export function emptyMetric({ rungCount }: Hierarchy): Metric {
  return {
    up: new Int32Array(rungCount).fill(INFINITE),
    down: new Int32Array(rungCount).fill(INFINITE),
  };
}

/** The lightest arc along each rung in either direction. */
function respect(hierarchy: Hierarchy, weights: Int32Array, { up, down }: Metric): void {
  const { rungCount, firstAlong, along } = hierarchy;
  for (let rung = 0; rung < rungCount; rung++) {
    let lightestUp = INFINITE;
    let lightestDown = INFINITE;
    for (let i = firstAlong[rung]!; i < firstAlong[rung + 1]!; i += 2) {
      const weightUp = weights[along[i]!]!;
      if (weightUp < lightestUp) lightestUp = weightUp;
      const weightDown = weights[along[i + 1]!]!;
      if (weightDown < lightestDown) lightestDown = weightDown;
    }
    up[rung] = lightestUp;
    down[rung] = lightestDown;
  }
}
