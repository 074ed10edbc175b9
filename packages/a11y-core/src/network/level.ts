/**
 * The floors an edge belongs to, within one building or station: stairs between the ground and the
 * first floor belong to both. Two sets of different scope say nothing about each other.
 */
export interface LevelSet {
  /** What the floors are counted in, such as `way/12` of a building; empty outdoors or unknown. */
  readonly scope: string;
  /** In rising order; mezzanines are fractions. Empty: nobody said, compatible with all. */
  readonly values: readonly number[];
}

/** Entry 0 of `network.levels`: nothing known. */
export const UNKNOWN_LEVEL: LevelSet = { scope: '', values: [] };
