import type { Network } from '../network/network.js';

/** In a table, until an arc is first asked for; no weight is this. */
export const NOT_WORKED_OUT = -2;

/** As many questions as this share of all arcs are answered without a table. */
const ASKED_BEFORE = 1 / 16;

/** A table of weights, one per arc, of which none is worked out. */
export const emptyTable = ({ edgeCount }: Pick<Network, 'edgeCount'>): Int32Array =>
  new Int32Array(2 * edgeCount).fill(NOT_WORKED_OUT);

/** A weight per arc that is worked out when first asked for, and kept in a table. */
export function keptIn(
  table: Int32Array,
  workOut: (arc: number) => number,
): (arc: number) => number {
  return (arc) => {
    const known = table[arc]!;
    if (known !== NOT_WORKED_OUT) return known;
    const fresh = workOut(arc);
    table[arc] = fresh;
    return fresh;
  };
}

/**
 * The same where it is not worth a table at once. One for all arcs of a city takes longer to set up
 * than a walk to the corner takes to find, so that there is none before its price is small beside
 * what was worked out.
 */
export function keptWhenAskedOften(
  arcCount: number,
  workOut: (arc: number) => number,
): (arc: number) => number {
  let kept: ((arc: number) => number) | undefined;
  let left = Math.ceil(arcCount * ASKED_BEFORE);
  return (arc) => {
    if (kept === undefined) {
      if (left-- > 0) return workOut(arc);
      kept = keptIn(emptyTable({ edgeCount: arcCount / 2 }), workOut);
    }
    return kept(arc);
  };
}
