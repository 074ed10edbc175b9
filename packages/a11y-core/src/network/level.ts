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

/** Whether an edge of one set may lie on a floor of the other: they share one, or nobody knows. */
export function mayShareLevel(a: LevelSet, b: LevelSet): boolean {
  if (a.values.length === 0 || b.values.length === 0 || a.scope !== b.scope) return true;
  return a.values.some((value) => b.values.includes(value));
}

/** The floors of both, where both are counted in one scope; unknown where either is. */
export function bothLevels(a: LevelSet, b: LevelSet): LevelSet {
  if (a.values.length === 0 || b.values.length === 0 || a.scope !== b.scope) return UNKNOWN_LEVEL;
  const values = [...new Set([...a.values, ...b.values])].sort((one, other) => one - other);
  return { scope: a.scope, values };
}

/** Such as `0` or `-1;0`; empty where unknown. */
export const levelText = ({ values }: LevelSet): string => values.join(';');
