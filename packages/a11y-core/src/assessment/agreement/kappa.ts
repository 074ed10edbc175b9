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
  const index = new Map(classes.map((name, i) => [name, i]));
  const table = classes.map(() => classes.map(() => 0));
  for (const [a, b] of pairs) {
    const row = table[index.get(a) ?? -1];
    const column = index.get(b) ?? -1;
    if (row?.[column] !== undefined) row[column] += 1;
  }
  const n = pairs.length;
  if (n === 0) return { n, observed: null, expected: null, kappa: null, classes, table };
  const same = classes.reduce((sum, _, i) => sum + (table[i]?.[i] ?? 0), 0);
  // Whole numbers up to here: agreement by chance of exactly one is told without rounding.
  const byChance = classes.reduce((sum, _, i) => {
    const first = (table[i] ?? []).reduce((total, cell) => total + cell, 0);
    const second = table.reduce((total, row) => total + (row[i] ?? 0), 0);
    return sum + first * second;
  }, 0);
  const observed = same / n;
  const expected = byChance / (n * n);
  const kappa = byChance === n * n ? null : (observed - expected) / (1 - expected);
  return { n, observed, expected, kappa, classes, table };
}
