import type { EdgeHours } from '../hours.js';
import { DAY_MIN, dayOf } from './calendar.js';
import { type Clause, readConditional } from './conditional.js';
import { type DayStates, paintSchedule, STATE_CODE } from './paint.js';
import { readSchedule } from './read-schedule.js';
import type { HolidayKind, Surroundings, Unreadable } from './schedule.js';

/** An expression that was understood. */
export interface Timetable {
  /** Holidays it asks for. */
  readonly holidays: ReadonlySet<HolidayKind>;
  /** The states of a day, by the clock of the place. */
  paint(day: number, around: Surroundings): DayStates;
}

/** Reads the expression of a row; says why where it cannot. */
export function readTimetable({
  expression,
  means,
}: Pick<EdgeHours, 'expression' | 'means'>): Timetable | Unreadable {
  if (means === 'access') {
    const clauses = readConditional(expression);
    return 'reason' in clauses ? clauses : ofClauses(clauses);
  }
  const schedule = readSchedule(expression);
  if ('reason' in schedule) return schedule;
  const { holidays } = schedule;
  return { holidays, paint: (day, around) => paintSchedule(schedule, day, around) };
}

/** Open where no clause holds. */
function ofClauses(clauses: readonly Clause[]): Timetable {
  const schedules = clauses.flatMap(({ when }) => when);
  return {
    holidays: new Set(schedules.flatMap(({ holidays }) => [...holidays])),
    paint: (day, around) => {
      const states = new Uint8Array(DAY_MIN).fill(STATE_CODE.open);
      for (const { lets, when } of clauses) {
        const code = lets === 'in' ? STATE_CODE.open : STATE_CODE.closed;
        const conditions = when.map((schedule) => paintSchedule(schedule, day, around));
        for (let minute = 0; minute < DAY_MIN; minute++) {
          if (conditions.some((holds) => holds[minute] === STATE_CODE.closed)) continue;
          const isSure = conditions.every((holds) => holds[minute] === STATE_CODE.open);
          if (isSure) states[minute] = code;
          else if (states[minute] !== code) states[minute] = STATE_CODE.unknown;
        }
      }
      return states;
    },
  };
}

/** The state that holds every minute of every day whatever the holidays, if there is one. */
export function constantState(
  row: Pick<EdgeHours, 'expression' | 'means'>,
): 'open' | 'closed' | undefined {
  if (row.means === 'access') {
    const clauses = readConditional(row.expression);
    if ('reason' in clauses || clauses.some(({ when }) => when.length > 0)) return undefined;
    return clauses.at(-1)?.lets === 'nobody in' ? 'closed' : 'open';
  }
  const schedule = readSchedule(row.expression);
  if ('reason' in schedule || schedule.rules.length !== 1) return undefined;
  const { days, spans, state } = schedule.rules[0]!;
  if (state === 'closed') return 'closed';
  if (state !== 'open' || spans.length > 0 || schedule.holidays.size > 0) return undefined;
  return SAMPLE_DAYS.every((day) => days.every((holds) => holds(day, NO_HOLIDAYS)))
    ? 'open'
    : undefined;
}

/** Every day of four years, and two so far off that no list of years reaches them. */
const SAMPLE_DAYS = [
  dayOf({ year: 1899, month: 7, day: 1 }),
  dayOf({ year: 3000, month: 7, day: 1 }),
  ...Array.from({ length: 1461 }, (_, at) => dayOf({ year: 2024, month: 1, day: 1 }) + at),
];

const NO_HOLIDAYS: Surroundings = { isHoliday: () => false, sunAt: () => undefined };
