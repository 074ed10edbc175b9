/** In the column, until an arc is first asked for; no weight is this. */
const NOT_WORKED_OUT = -(2 ** 31);

/** As many questions as this share of all arcs are answered without a column. */
const ASKED_BEFORE = 1 / 16;

/**
 * A weight per arc that is worked out when asked for and kept. A column for all arcs of a city takes
 * longer to set up than a walk to the corner takes to find, so that there is none before its price is
 * small beside what was worked out.
 */
export function keptWhenAskedOften(
  arcCount: number,
  workOut: (arc: number) => number,
): (arc: number) => number {
  let column: Int32Array | undefined;
  let left = Math.ceil(arcCount * ASKED_BEFORE);
  return (arc) => {
    if (column === undefined) {
      if (left-- > 0) return workOut(arc);
      column = new Int32Array(arcCount).fill(NOT_WORKED_OUT);
    }
    const known = column[arc]!;
    if (known !== NOT_WORKED_OUT) return known;
    const fresh = workOut(arc);
    column[arc] = fresh;
    return fresh;
  };
}
