/** At most `digits` decimals, without trailing zeros: 12.50 becomes 12.5, 12.00 becomes 12. */
export const rounded = (value: number, digits: number): string =>
  String(Number(value.toFixed(digits)));

/** A share of something as whole per cent; less than one per cent is not nothing. */
export const percentText = (share: number): string =>
  share > 0 && share < 0.01 ? '<1' : rounded(share * 100, 0);
