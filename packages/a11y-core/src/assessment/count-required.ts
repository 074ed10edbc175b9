import type { CountStep } from '../standard/requirement.js';

/** How many have to be there for a total; the total is a whole number of at least 0. */
export function countRequired(steps: readonly CountStep[], total: number): number {
  const step = steps.find(({ upTo = Number.POSITIVE_INFINITY }) => total <= upTo);
  if (step === undefined) return 0;
  const { base, each = 0, per, perStarted, beyond = 0, atLeast = 0 } = step;
  const over = Math.max(0, total - beyond);
  // Multiplied before it is divided: 0.07 x 100 is more than 7, 7 x 100 / 100 is not.
  const share = per === undefined ? 0 : Math.ceil((each * over) / per);
  const started = perStarted === undefined ? 0 : each * Math.ceil(over / perStarted);
  return Math.max(atLeast, base + share + started);
}
