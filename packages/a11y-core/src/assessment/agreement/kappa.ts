/** Agreement of two inspectors on classes: verdicts, colours, yes and no. */
export interface ClassAgreement {
  /** Pairs both of them decided. */
  readonly n: number;
  /** Share of pairs with the same class; null without pairs. */
  readonly observed: number | null;
  /** Share expected by chance, from how often each of them gives each class; null without pairs. */
  readonly expected: number | null;
  /**
   * Cohen's kappa: what is left of the agreement beyond chance, 1 at most; null where it is not
   * defined: without pairs, or where both gave one and the same class throughout.
   */
  readonly kappa: number | null;
  /** The classes met, in alphabetical order: rows and columns of the table. */
  readonly classes: readonly string[];
  /** `table[i][j]`: pairs the first inspector put into class i and the second into class j. */
  readonly table: readonly (readonly number[])[];
}

/**
 * Cohen's kappa (Cohen 1960, "A coefficient of agreement for nominal scales"). Every class is as
 * far from every other: no weights.
 */
export function classAgreement(
  pairs: readonly (readonly [a: string, b: string])[],
): ClassAgreement {
  const classes = [...new Set(pairs.flat())].toSorted();
  const numberOf = (isMeant: (pair: readonly [a: string, b: string]) => boolean): number =>
    pairs.filter(isMeant).length;
  const table = classes.map((row) =>
    classes.map((column) => numberOf(([a, b]) => a === row && b === column)),
  );
  const n = pairs.length;
  if (n === 0) return { n, observed: null, expected: null, kappa: null, classes, table };
  const same = numberOf(([a, b]) => a === b);
  // Whole numbers up to here: agreement by chance of exactly one is told without rounding.
  const byChance = classes.reduce(
    (sum, name) => sum + numberOf(([a]) => a === name) * numberOf(([, b]) => b === name),
    0,
  );
  const observed = same / n;
  const expected = byChance / (n * n);
  const kappa = byChance === n * n ? null : (observed - expected) / (1 - expected);
  return { n, observed, expected, kappa, classes, table };
}
