import { InvalidInputError } from '../errors.js';
import type { ValidityClass } from './define.js';

const HOUR_MS = 3_600_000;

/** Months an observation stands (decision rules, section 6). */
export const VALIDITY_MONTHS: Readonly<Record<ValidityClass, number>> = {
  'moving-equipment': 12,
  surface: 24,
  'built-geometry': 60,
};

/** Hours an observed operating state stands where no feed says otherwise. */
export const OPERATION_HOURS = 24;

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Whether a text is a day that exists, or an instant with its offset from UTC. `Date.parse` alone
 * takes "5" for a day of 2001, 30 February for one of March, and a time without an offset for that
 * of whatever machine it runs on.
 */
export function isIsoDate(text: string): boolean {
  const day = ISO_DATE.exec(text)?.[1];
  if (day === undefined) return false;
  const ms = Date.parse(day);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

/** An ISO 8601 date or instant as milliseconds; throws `InvalidInputError` naming `pointer`. */
export function instantMs(text: string, pointer: string): number {
  const ms = isIsoDate(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new InvalidInputError([
      { pointer, detail: `"${text}" is no ISO 8601 date, such as 2026-03-31` },
    ]);
  }
  return ms;
}

/** NaN for an observation without a date. */
const msOf = (at: string | undefined): number => (at === undefined ? Number.NaN : Date.parse(at));

/** Whether an observation of `at` has stood for longer than so many months on the day `asOfMs`. */
export function isPastMonths(at: string | undefined, months: number, asOfMs: number): boolean {
  const ms = msOf(at);
  // An observation without a date may be old or new: age is claimed only where it is known.
  if (Number.isNaN(ms)) return false;
  const end = new Date(ms);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + months);
  // The 31st plus one month is the last day of a shorter month, not the first days of the next.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return asOfMs > end.getTime();
}

/** Whether an observed operating state is older than so many hours. */
export function isPastHours(at: string | undefined, hours: number, asOfMs: number): boolean {
  const ms = msOf(at);
  return !Number.isNaN(ms) && asOfMs - ms > hours * HOUR_MS;
}
