/** Agreement of two inspectors on a quantity, in its unit. Differences are first minus second. */
export interface QuantityAgreement {
  readonly n: number;
  /** Mean difference; null without pairs. */
  readonly bias: number | null;
  /** Standard deviation of the differences (n - 1); null below two pairs. */
  readonly sd: number | null;
  /** Within these limits 95 % of differences are expected to lie; null below two pairs. */
  readonly limits: readonly [low: number, high: number] | null;
}

/** The two-sided 95 % point of the normal distribution. */
const Z95 = 1.959_963_984_540_054;

/**
 * Limits of agreement (Bland and Altman 1986, "Statistical methods for assessing agreement between
 * two methods of clinical measurement"): bias ± 1.96 standard deviations of the differences.
 */
export function quantityAgreement(
  pairs: readonly (readonly [a: number, b: number])[],
): QuantityAgreement {
  const n = pairs.length;
  if (n === 0) return { n, bias: null, sd: null, limits: null };
  const differences = pairs.map(([a, b]) => a - b).toSorted((a, b) => a - b);
  const bias = differences.reduce((sum, d) => sum + d, 0) / n;
  if (n < 2) return { n, bias, sd: null, limits: null };
  const squares = differences.reduce((sum, d) => sum + (d - bias) ** 2, 0);
  const sd = Math.sqrt(squares / (n - 1));
  return { n, bias, sd, limits: [bias - Z95 * sd, bias + Z95 * sd] };
}
