/**
 * When an edge may be used: an expression of its source, kept as written and evaluated for the
 * instant asked. Sparse, keyed by edge.
 */
export interface EdgeHours {
  readonly edge: number;
  /** In the syntax of OSM `opening_hours`, or of a conditional access value. */
  readonly expression: string;
  /** What the expression says: when it is open, or to whom access is given when. */
  readonly means: 'opening-hours' | 'access';
}
