import { figure, type TagReading, unreadable, word } from './reading.js';

/** More steps than any flight in the world without a landing to split it at. */
const MOST_STEPS = 10_000;

/** The number of steps in a flight: at least one, where nobody counted. */
export function readStepCount(value: string | undefined): TagReading {
  const uncounted = word(1, null);
  if (value === undefined) return uncounted;
  const counts = value.split(/[;-]/u).map((part) => Number(part.trim() === '' ? Number.NaN : part));
  if (counts.length > 2 || !counts.every((n) => Number.isInteger(n) && n >= 1 && n <= MOST_STEPS)) {
    return { ...unreadable('not a number of steps'), ...uncounted };
  }
  return figure(Math.min(...counts), Math.max(...counts));
}
