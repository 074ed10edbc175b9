import type { EdgeHours } from '../hours.js';
import { EDGE_STATES, type EdgeState } from '../network.js';
import { DAY_MIN } from './calendar.js';
import { type DayStates, STATE_CODE } from './paint.js';
import type { ClockPlace } from './place.js';
import type { HolidayKind, Surroundings } from './schedule.js';
import { type SunEvent, sunMinuteUtc } from './sun.js';
import { readTimetable, type Timetable } from './timetable.js';
import { localTime } from './zone.js';

const MINUTE_MS = 60_000;
const DAY_MS = DAY_MIN * MINUTE_MS;

/** How far ahead a change is looked for: a year and a day, so that a yearly one is found. */
const HORIZON_DAYS = 367;

/** Whether something is open at an instant, and until when that holds. */
export interface StateAt {
  readonly state: EdgeState;
  /** The next instant with another state, ms since 1970; null if there is none within a year. */
  readonly changesAt: number | null;
  readonly changesTo: EdgeState | null;
}

/** Rows of one place, read once and asked often. */
export interface Opening {
  /** Whether any of the rows was understood. */
  readonly isReadable: boolean;
  /** The state by all rows together: closed by one is closed, then unknown by one is unknown. */
  stateAt(instantMs: number): EdgeState;
  /** The same with the next change. */
  at(instantMs: number, horizonDays?: number): StateAt;
}

type Row = Pick<EdgeHours, 'expression' | 'means'>;

/**
 * Whether a row of hours says open at an instant (ms since 1970, UTC) in its place. An expression
 * that cannot be read is unknown and never changes.
 */
export function stateAt(row: Row, instantMs: number, place: ClockPlace): StateAt {
  return openingOf([row], place).at(instantMs);
}

/** All rows of one thing. Throws `InvalidInputError` for a time zone that does not exist. */
export function openingOf(rows: readonly Row[], place: ClockPlace): Opening {
  const read = rows.map(readTimetable);
  const timetables = read.filter((one): one is Timetable => 'paint' in one);
  const isDoubtful = timetables.length < read.length;
  let painted: { readonly day: number; readonly states: DayStates } | undefined;
  const dayStates = (day: number): DayStates => {
    if (painted?.day !== day)
      painted = { day, states: statesOf(timetables, isDoubtful, day, place) };
    return painted.states;
  };
  const codeAt = (instantMs: number): number => {
    const { day, minute } = localTime(instantMs, place.timeZone);
    return dayStates(day)[minute]!;
  };
  return {
    isReadable: timetables.length > 0,
    stateAt: (instantMs) => EDGE_STATES[codeAt(instantMs)]!,
    at: (instantMs, horizonDays = HORIZON_DAYS) => {
      const code = codeAt(instantMs);
      const state = EDGE_STATES[code]!;
      const changesAt = nextChange(instantMs, code, horizonDays, place.timeZone, dayStates, codeAt);
      const changesTo = changesAt === null ? null : EDGE_STATES[codeAt(changesAt)]!;
      return { state, changesAt, changesTo };
    },
  };
}

/**
 * The first instant after this one with another state. Goes along the clock of the place as long
 * as it runs evenly, and looks again where it is put forward or back.
 */
function nextChange(
  instantMs: number,
  code: number,
  horizonDays: number,
  timeZone: string,
  dayStates: (day: number) => DayStates,
  codeAt: (instantMs: number) => number,
): number | null {
  const end = instantMs + horizonDays * DAY_MS;
  // Whole minutes: no expression has anything finer.
  let at = Math.floor(instantMs / MINUTE_MS) * MINUTE_MS;
  while (at < end) {
    const { day, minute, offsetMs } = localTime(at, timeZone);
    const states = dayStates(day);
    let next = minute;
    while (next < states.length && states[next] === code) next++;
    const stop = (day * DAY_MIN + next) * MINUTE_MS - offsetMs;
    if (localTime(stop, timeZone).offsetMs === offsetMs) {
      if (next < states.length) return stop < end ? stop : null;
      at = stop;
      continue;
    }
    const shift = clockShift(at, stop, offsetMs, timeZone);
    if (codeAt(shift) !== code) return shift < end ? shift : null;
    at = shift;
  }
  return null;
}

/** The minute between both at which the clock of the place is put forward or back. */
function clockShift(before: number, after: number, offsetMs: number, timeZone: string): number {
  let [low, high] = [before / MINUTE_MS, after / MINUTE_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localTime(middle * MINUTE_MS, timeZone).offsetMs === offsetMs) low = middle;
    else high = middle;
  }
  return Math.ceil(high) * MINUTE_MS;
}

/** The day by all timetables together, and unknown where it hangs on a holiday nobody knows of. */
function statesOf(
  timetables: readonly Timetable[],
  isDoubtful: boolean,
  day: number,
  place: ClockPlace,
): DayStates {
  const kinds = new Set(timetables.flatMap(({ holidays }) => [...holidays]));
  const known = new Map<string, boolean>();
  const doubts: string[] = [];
  // What began yesterday may reach into today.
  for (const kind of kinds) {
    for (const of of [day, day - 1]) {
      const said = place.holidays?.(kind, of, place.position);
      if (said === undefined) doubts.push(holidayKey(kind, of));
      else known.set(holidayKey(kind, of), said);
    }
  }
  let merged: DayStates | undefined;
  for (let guess = 0; guess < 1 << doubts.length; guess++) {
    const around: Surroundings = {
      isHoliday: (kind, of) => {
        const key = holidayKey(kind, of);
        return known.get(key) ?? ((guess >> doubts.indexOf(key)) & 1) === 1;
      },
      sunAt: (event, of) => sunAt(event, of, place),
    };
    const states = together(timetables.map((timetable) => timetable.paint(day, around)));
    merged = merged === undefined ? states : differing(merged, states);
  }
  const states = merged!;
  if (isDoubtful) {
    for (const [minute, code] of states.entries()) {
      if (code === STATE_CODE.open) states[minute] = STATE_CODE.unknown;
    }
  }
  return states;
}

const holidayKey = (kind: HolidayKind, day: number): string => `${kind} ${day}`;

/** Closed by one is closed; then unknown by one is unknown. */
function together(all: readonly DayStates[]): DayStates {
  const [first, ...others] = all;
  const states = first ?? new Uint8Array(DAY_MIN).fill(STATE_CODE.open);
  for (const one of others) {
    for (let minute = 0; minute < DAY_MIN; minute++) {
      const code = one[minute]!;
      const isWorse = code !== STATE_CODE.open && states[minute] !== STATE_CODE.closed;
      if (isWorse) states[minute] = code;
    }
  }
  return states;
}

function differing(a: DayStates, b: DayStates): DayStates {
  return a.map((code, minute) => (code === b[minute] ? code : STATE_CODE.unknown));
}

/** By the clock of the place, as it stands at the event. */
function sunAt(
  event: SunEvent,
  day: number,
  { position, timeZone }: ClockPlace,
): number | undefined {
  const minuteUtc = sunMinuteUtc(event, day, position);
  if (minuteUtc === undefined) return undefined;
  const { offsetMs } = localTime(day * DAY_MS + minuteUtc * MINUTE_MS, timeZone);
  return minuteUtc + Math.round(offsetMs / MINUTE_MS);
}
