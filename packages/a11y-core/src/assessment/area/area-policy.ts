/** When figures of an area may be shown. Data: printed beside every figure. */
export interface AreaPolicy {
  /**
   * Least share of the expected points that were surveyed, and of the required rows that were
   * decided. Below either there are counts, but no shares, no score and no rank.
   */
  readonly threshold: number;
  /**
   * Least number of coloured facilities or places behind a share: a street with two ramps is no
   * percentage.
   */
  readonly leastCount: number;
}

/** Our choice, as no standard sets one: eight in ten, and ten at least. */
export const AREA_POLICY: AreaPolicy = { threshold: 0.8, leastCount: 10 };
