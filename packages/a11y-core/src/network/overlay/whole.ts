/** What may stay uncovered at the ends of an edge, by the error of two surveys: metres, or a share. */
const UNCOVERED_M = 4;
const UNCOVERED_SHARE = 0.2;

/** Whether a facility of this length makes up an edge of that one. */
export function makesUp(coveredM: number, edgeM: number): boolean {
  return edgeM - coveredM <= Math.max(UNCOVERED_M, edgeM * UNCOVERED_SHARE);
}
