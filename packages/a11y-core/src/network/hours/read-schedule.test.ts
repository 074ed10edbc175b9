import { expect, test } from 'vitest';
import { instant, SHENZHEN } from '../../../test/support/clock.js';
import { readConditional } from './conditional.js';
import { readSchedule } from './read-schedule.js';
import { stateAt } from './state-at.js';

test.each([
  ['', 'ends too early'],
  ['   ', 'ends too early'],
  ['always', '"always" is not understood here'],
  ['Mo-', 'ends too early'],
  ['Mo-Fr 08:00', 'ends too early'],
  ['Mo-Fr 08:00-18:00,', 'ends too early'],
  ['Mo-Fr 08:00-18:00 ||', 'ends too early'],
  ['08:61-10:00', '"08:61" is not understood'],
  ['08:00-99:00', 'ends more than a day later'],
  ['24:00-26:00', 'begins after the end of the day'],
  ['08:00+', 'nobody says until when'],
  ['08:00-18:00+', 'nobody says until when'],
  ['10:30:00-12:30:00', '"10" is not understood here'],
  ['Mo-Fr 08:00-18:00 Sa', '"sa" is not understood here'],
  ['Mo Tu 08:00-10:00', 'weekdays are named twice'],
  ['Mo[6]', '"6" is not understood here'],
  ['Mo[1] +1 day', '"+" is not understood here'],
  ['Feb 30', 'feb has no day 30'],
  ['Dec 24+', 'a date without a year has no open end'],
  ['Dec 24-2027 Jan 6', 'the first date has no year and the second has one'],
  ['2027 Dec 24-2026 Jan 6', 'the last date comes before the first'],
  ['week 60', '"60" is not understood here'],
  ['week 20-10', '"10" is not understood here'],
  ['周一至周五', '"周一至周五" is not understood'],
  ['8am-6pm', '"8" is not understood here'],
  ['(sunset)-20:00', '")" is not understood here'],
])('%j is not read: %s', (expression, reason) => {
  expect(readSchedule(expression)).toEqual({ reason });
});

const NOON = instant('2026-07-01T12:00:00+08:00');

test.each([
  // A Chinese keyboard, and the dashes of a word processor.
  ['Mo－Fr 08：00－18：00；Sa 09：00－12：00', 'open'],
  ['Mo—Fr 08:00—18:00', 'open'],
  ['MO-FR 08:00-18:00', 'open'],
  ['Mo-Fr 08.00-18.00', 'open'],
  ['Mo-Fr 8-18', 'open'],
  ['2026 Jun 28+', 'open'],
  ['2026 Jul 02+', 'closed'],
  ['2026 Dec 24-Jan 06', 'closed'],
  ['Jul 01,03', 'open'],
  ['2025-2027/2', 'closed'],
  ['"ring the bell"', 'unknown'],
])('%j is %s at noon of a Wednesday', (expression, state) => {
  expect(stateAt({ expression, means: 'opening-hours' }, NOON, SHENZHEN).state).toBe(state);
});

test.each([
  ['no @ (22:00-06:00)', 1],
  ['no@22:00-06:00', 1],
  ['yes @ (Mo-Fr 08:00-18:00; PH off); no @ (Su)', 2],
  ['no', 1],
  ['designated @ (Apr-Oct)', 1],
  ['delivery @ (10:30-12:30)', 0],
  ['no @ (weight > 3.5); no @ permit_holder', 0],
  ['constructor @ (10:00-12:00)', 0],
  ['', 0],
])('%j has %d clauses for walkers', (text, count) => {
  expect(readConditional(text)).toHaveLength(count);
});

test.each([
  ['no @ (wet)', '"wet" is not understood here'],
  ['no @ disabled', '"disabled" is not understood here'],
  ['no @', 'ends too early'],
  ['no @ (22:00-06:00', '"(" is not understood here'],
])('the condition %j is not read: %s', (text, reason) => {
  expect(readConditional(text)).toEqual({ reason });
});
