/** A figure without the noise of reckoning. */
export const short = (value: number, digits = 4): string => String(Number(value.toFixed(digits)));
