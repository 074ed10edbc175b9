/** Days are counted from 1970-01-01 in the calendar of the place; no zone and no clock in here. */

export const DAY_MIN = 1440;

const DAY_MS = 86_400_000;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export function dayOf({ year, month, day }: CivilDate): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

export function dateOf(day: number): CivilDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 Monday to 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function daysInMonth({ year, month }: CivilDate): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Week of ISO 8601, 1 to 53: the one that holds the Thursday. */
export function isoWeekOf(day: number): number {
  const thursday = day - weekdayOf(day) + 3;
  const newYear = dayOf({ year: dateOf(thursday).year, month: 1, day: 1 });
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** Easter Sunday of the western churches (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
