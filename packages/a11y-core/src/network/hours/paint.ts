import { EDGE_STATES, type EdgeState } from '../network.js';
import { DAY_MIN } from './calendar.js';
import type { Rule, Schedule, Span, Surroundings, TimeMark } from './schedule.js';

/** The states of one day, an index into `EDGE_STATES` per minute. */
export type DayStates = Uint8Array;

export const STATE_CODE = Object.fromEntries(
  EDGE_STATES.map((state, code) => [state, code]),
) as Readonly<Record<EdgeState, number>>;

/**
 * A day of a schedule: rules in order, the later one over the earlier. What reaches past midnight
 * belongs to the day it began on, unless a rule of the new day takes the day over.
 */
export function paintSchedule({ rules }: Schedule, day: number, around: Surroundings): DayStates {
  const states = new Uint8Array(DAY_MIN).fill(STATE_CODE.closed);
  for (const [at, rule] of rules.entries()) {
    if (isOn(rule, day, around)) {
      if (overrides(rule, rules[at - 1])) states.fill(STATE_CODE.closed);
      if (rule.spans.length === 0) paint(states, rule, 0, DAY_MIN);
      for (const span of rule.spans) paintSpan(states, rule, span, day, 0, around);
    }
    if (rule.spans.length > 0 && isOn(rule, day - 1, around)) {
      for (const span of rule.spans) paintSpan(states, rule, span, day - 1, DAY_MIN, around);
    }
  }
  return states;
}

const isOn = (rule: Rule, day: number, around: Surroundings): boolean =>
  rule.days.every((holds) => holds(day, around));

/**
 * `Mo-Fr 08:00-18:00; We 10:00-12:00` is open on Wednesdays from 10 to 12 alone; closing hours
 * take away no more than themselves. A rule for every day overrides only another one for every day.
 */
function overrides(rule: Rule, before: Rule | undefined): boolean {
  if (rule.joins !== 'overrides' || rule.state === 'closed') return false;
  return rule.days.length > 0 || (rule.state === 'open' && before?.days.length === 0);
}

function paintSpan(
  states: DayStates,
  rule: Rule,
  span: Span,
  day: number,
  past: number,
  around: Surroundings,
): void {
  const from = minuteOf(span.from, day, around);
  let to = minuteOf(span.to, day, around);
  if (from === undefined || to === undefined) {
    // Where the sun does not set nobody knows what was meant.
    paint(states, { ...rule, state: 'unknown' }, 0, DAY_MIN);
    return;
  }
  if (to <= from) to += DAY_MIN;
  paint(states, rule, from - past, to - past);
}

function minuteOf(mark: TimeMark, day: number, around: Surroundings): number | undefined {
  if ('minute' in mark) return mark.minute;
  const minute = around.sunAt(mark.event, day);
  return minute === undefined ? undefined : minute + mark.offset;
}

function paint(states: DayStates, { joins, state }: Rule, from: number, to: number): void {
  const code = STATE_CODE[state];
  const end = Math.min(DAY_MIN, to);
  for (let minute = Math.max(0, from); minute < end; minute++) {
    if (joins !== 'falls-back' || states[minute] === STATE_CODE.closed) states[minute] = code;
  }
}
