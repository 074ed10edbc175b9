import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { expect, test } from 'vitest';
import { GREENWICH, underZone } from '../../../test/support/clock.js';
import { openingOf } from './state-at.js';

/** Expressions as people write them, most of them on gates, lifts and paths of the map. */
const EXPRESSIONS = [
  '24/7',
  'open',
  'off',
  'Mo-Fr 07:00-20:00',
  'Mo-Su 08:00-20:00; We 12:00-14:00 off',
  'Mo-Su 08:00-20:00; We 12:00-14:00',
  'Mo-Su 08:00-20:00; We 12:00-14:00 unknown',
  'Mo-Fr 05:30-20:00; Sa 08:00-19:00; Su 09:00-19:00',
  'Mo-Fr 07:00-21:30; Sa 07:30-14:00; Su closed',
  'Nov-Mar: 7:00-18:00; Apr-Oct: 7:00-19:00',
  'Oct-Mar 09:00-18:00; Apr-Sep 09:00-20:00',
  'Mo-Fr 09:00-12:00, 15-17; Sa 10:00-17:00',
  'Mo-Su 00:00-07:00,21:00-24:00',
  'Mo-Su 06:00-02:00',
  '07:00 - 24:00',
  '5:00-23:30',
  '22:00-06:00',
  '22:00-22:00',
  '20:00-26:00',
  '22:00-06:00 off',
  '08:00-12:00; 14:00-18:00',
  'Mo-Fr 08:00-12:00; 14:00-18:00',
  'Mo-Fr off; 08:00-10:00',
  '22:00-03:00; 10:00-12:00',
  'Fr 20:00-02:00; Sa 08:00-20:00',
  'Fr 20:00-02:00, Sa 08:00-20:00',
  'Mo-Sa 20:00-02:00; Su off',
  'Fr-Mo 10:00-18:00',
  'Mo,We,Fr 10:00-18:00',
  'Mo[1] 10:00-12:00',
  'Mo[-1] 10:00-12:00',
  'Th[1,3] 10:00-12:00',
  'week 1-53/2 Mo 10:00-12:00',
  'week 10-20 Mo-Fr 10:00-12:00',
  'Dec 24-Jan 06 off; 08:00-18:00',
  '08:00-18:00; Dec 24-Jan 06 off',
  'Dec 25,26 10:00-12:00',
  'Dec 24-26 10:00-12:00',
  '2026 Apr 25 - 2026 Sep 26',
  '2026-2027 Mo 10:00-12:00',
  '2027+ Mo 10:00-12:00',
  '2026 Apr-Sep 10:00-12:00',
  'Apr-Sep Mo-Fr 08:00-18:00',
  'Apr 15-Sep 30 08:00-20:00; Oct 01-Apr 14 08:00-17:00',
  'easter 10:00-12:00',
  'easter -2 days-easter +1 day 10:00-12:00',
  '24/7; Dec 25 off',
  'open; We 12:00-14:00 off',
  'Mo-Fr 08:00-12:00 || 10:00-14:00 unknown',
  'Mo off || open',
  'We 12:00-14:00 "ring the bell"',
  'We 12:00-14:00 open "ring the bell"',
  '"by appointment"',
  'mo-fr 8.00-18.00',
  'Mo–Fr 08:00–18:00',
  'Mo-Fr 08:00-18:00;',
];

const FROM = Date.UTC(2025, 11, 20);
const TO = Date.UTC(2027, 3, 1);
const MINUTE = 60_000;

test.each(EXPRESSIONS)('the library of the map agrees about %s', (expression) => {
  // It works in the zone of the process, and in UTC every local time is there once.
  underZone('UTC', () => {
    const intervals = new OpeningHours(expression).getOpenIntervals(new Date(FROM), new Date(TO));
    const theirs = (at: number): string => {
      const found = intervals.find(([from, to]) => from.getTime() <= at && at < to.getTime());
      return found === undefined ? 'closed' : found[2] ? 'unknown' : 'open';
    };
    const opening = openingOf([{ expression, means: 'opening-hours' }], GREENWICH);
    const agrees = (at: number): void => {
      expect(`${new Date(at).toISOString()} ${opening.stateAt(at)}`).toBe(
        `${new Date(at).toISOString()} ${theirs(at)}`,
      );
    };
    for (const [from, to] of intervals.slice(0, 40)) {
      for (const at of [from.getTime() - MINUTE, from.getTime(), to.getTime() - MINUTE]) {
        if (at >= FROM && at < TO) agrees(at);
      }
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: (TO - FROM) / MINUTE - 1 }), (minute) =>
        agrees(FROM + minute * MINUTE),
      ),
    );
  });
});
