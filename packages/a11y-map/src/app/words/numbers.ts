/** At most `digits` decimals, without trailing zeros: 12.50 becomes 12.5, 12.00 becomes 12. */
export const rounded = (value: number, digits: number): string =>
  String(Number(value.toFixed(digits)));
