/** Metres, and kilometres from 1,000 on. */
export const metres = (value: number): string =>
  value < 1000 ? `${Math.round(value)} m` : `${(value / 1000).toFixed(2)} km`;

export function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
