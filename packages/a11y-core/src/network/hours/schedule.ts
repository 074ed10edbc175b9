import type { EdgeState } from '../network.js';
import type { SunEvent } from './sun.js';

/** Public and school holidays, as `opening_hours` writes them. */
export const HOLIDAY_KINDS = ['PH', 'SH'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** What a day has to be known for. Days are counted from 1970-01-01 in the place's calendar. */
export interface Surroundings {
  isHoliday(kind: HolidayKind, day: number): boolean;
  /** Minute of that day by the clock of the place, or `undefined` where the sun does not do it. */
  sunAt(event: SunEvent, day: number): number | undefined;
}

/** Whether a rule is about this day. */
export type OnDay = (day: number, around: Surroundings) => boolean;

/** A time of day in minutes: by the clock, or so long after what the sun does. */
export type TimeMark =
  | { readonly minute: number }
  | { readonly event: SunEvent; readonly offset: number };

/** From a time of day up to another; beyond 24 hours it is the next day. */
export interface Span {
  readonly from: TimeMark;
  readonly to: TimeMark;
}

/** One rule of an expression. */
export interface Rule {
  /**
   * - `overrides`: what came before does not count on the days of this rule
   * - `adds`: it stays
   * - `falls-back`: only where everything before says closed
   */
  readonly joins: 'overrides' | 'adds' | 'falls-back';
  /** All must hold. None: every day. */
  readonly days: readonly OnDay[];
  /** None: the whole day. */
  readonly spans: readonly Span[];
  readonly state: EdgeState;
}

/** Rules in order; where none speaks it is closed. */
export interface Schedule {
  readonly rules: readonly Rule[];
  /** Holidays it asks for. */
  readonly holidays: ReadonlySet<HolidayKind>;
}

/** Why an expression could not be read. */
export interface Unreadable {
  readonly reason: string;
}
