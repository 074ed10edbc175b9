import { describe, expect, test } from 'vitest';
import {
  BERLIN,
  GREENWICH,
  instant,
  LOS_ANGELES,
  SHENZHEN,
  underZone,
} from '../../../test/support/clock.js';
import { dayOf } from './calendar.js';
import type { ClockPlace } from './place.js';
import { openingOf, stateAt } from './state-at.js';
import { localIso, localTime } from './zone.js';

const hours = (expression: string) => ({ expression, means: 'opening-hours' }) as const;
const access = (expression: string) => ({ expression, means: 'access' }) as const;

/** The state and the next change as a place writes it. */
function told(
  row: ReturnType<typeof hours> | ReturnType<typeof access>,
  iso: string,
  place: ClockPlace,
): string {
  const { state, changesAt, changesTo } = stateAt(row, instant(iso), place);
  return changesAt === null
    ? `${state} for good`
    : `${state} until ${localIso(changesAt, place.timeZone)} ${changesTo}`;
}

test.each<[string, string, ClockPlace, string]>([
  [
    '08:00-20:00',
    '2026-11-29T12:00:00+08:00',
    SHENZHEN,
    'open until 2026-11-29T20:00:00+08:00 closed',
  ],
  [
    '08:00-20:00',
    '2026-11-29T20:00:00+08:00',
    SHENZHEN,
    'closed until 2026-11-30T08:00:00+08:00 open',
  ],
  [
    '08:00-20:00',
    '2026-11-29T19:59:59+08:00',
    SHENZHEN,
    'open until 2026-11-29T20:00:00+08:00 closed',
  ],
  // The same instant elsewhere.
  [
    '08:00-20:00',
    '2026-11-29T12:00:00+08:00',
    LOS_ANGELES,
    'closed until 2026-11-29T08:00:00-08:00 open',
  ],
  ['24/7', '2026-11-29T12:00:00+08:00', SHENZHEN, 'open for good'],
  ['Dec 25', '2026-12-25T12:00:00+08:00', SHENZHEN, 'open until 2026-12-26T00:00:00+08:00 closed'],
  ['Dec 25', '2026-12-26T00:00:00+08:00', SHENZHEN, 'closed until 2027-12-25T00:00:00+08:00 open'],
  ['2030 Dec 25', '2026-12-26T00:00:00+08:00', SHENZHEN, 'closed for good'],
  ['not hours', '2026-12-26T00:00:00+08:00', SHENZHEN, 'unknown for good'],
  [
    '22:00-06:00',
    '2026-11-30T05:59:00+08:00',
    SHENZHEN,
    'open until 2026-11-30T06:00:00+08:00 closed',
  ],
  // Rows that meet at midnight are one time.
  [
    'Mo 20:00-24:00; Tu 00:00-03:00',
    '2026-11-30T21:00:00+08:00',
    SHENZHEN,
    'open until 2026-12-01T03:00:00+08:00 closed',
  ],
])('%s at %s', (expression, iso, place, expected) => {
  expect(told(hours(expression), iso, place)).toBe(expected);
});

describe('when clocks are put forward or back', () => {
  test.each<[string, string, ClockPlace, string]>([
    // Berlin, 2026-03-29: from 02:00 to 03:00, a day of 23 hours.
    [
      '01:00-05:00',
      '2026-03-29T01:30:00+01:00',
      BERLIN,
      'open until 2026-03-29T05:00:00+02:00 closed',
    ],
    [
      '00:00-02:30',
      '2026-03-29T01:30:00+01:00',
      BERLIN,
      'open until 2026-03-29T03:00:00+02:00 closed',
    ],
    [
      '02:30-05:00',
      '2026-03-29T01:30:00+01:00',
      BERLIN,
      'closed until 2026-03-29T03:00:00+02:00 open',
    ],
    // What would be open in the missing hour alone is not open that day.
    [
      '02:15-02:45',
      '2026-03-28T03:00:00+01:00',
      BERLIN,
      'closed until 2026-03-30T02:15:00+02:00 open',
    ],
    [
      '08:00-20:00',
      '2026-03-28T21:00:00+01:00',
      BERLIN,
      'closed until 2026-03-29T08:00:00+02:00 open',
    ],
    // 2026-10-25: from 03:00 back to 02:00, a day of 25 hours. The clock shows 02:30 twice.
    [
      '02:30-05:00',
      '2026-10-25T01:30:00+02:00',
      BERLIN,
      'closed until 2026-10-25T02:30:00+02:00 open',
    ],
    [
      '02:30-05:00',
      '2026-10-25T02:45:00+02:00',
      BERLIN,
      'open until 2026-10-25T02:00:00+01:00 closed',
    ],
    [
      '02:30-05:00',
      '2026-10-25T02:15:00+01:00',
      BERLIN,
      'closed until 2026-10-25T02:30:00+01:00 open',
    ],
    [
      '00:00-02:30',
      '2026-10-25T02:45:00+02:00',
      BERLIN,
      'closed until 2026-10-25T02:00:00+01:00 open',
    ],
    [
      '01:00-05:00',
      '2026-10-25T01:30:00+02:00',
      BERLIN,
      'open until 2026-10-25T05:00:00+01:00 closed',
    ],
    // Los Angeles, 2026-03-08 and 2026-11-01.
    [
      '02:30-05:00',
      '2026-03-08T01:30:00-08:00',
      LOS_ANGELES,
      'closed until 2026-03-08T03:00:00-07:00 open',
    ],
    [
      '00:00-01:30',
      '2026-11-01T01:45:00-07:00',
      LOS_ANGELES,
      'closed until 2026-11-01T01:00:00-08:00 open',
    ],
    [
      '08:00-20:00',
      '2026-11-01T01:45:00-07:00',
      LOS_ANGELES,
      'closed until 2026-11-01T08:00:00-08:00 open',
    ],
    // Shanghai knows none since 1991.
    [
      '02:30-05:00',
      '2026-03-29T01:30:00+08:00',
      SHENZHEN,
      'closed until 2026-03-29T02:30:00+08:00 open',
    ],
    [
      '02:30-05:00',
      '2026-10-25T01:30:00+08:00',
      SHENZHEN,
      'closed until 2026-10-25T02:30:00+08:00 open',
    ],
  ])('%s at %s', (expression, iso, place, expected) => {
    expect(told(hours(expression), iso, place)).toBe(expected);
  });

  test.each<[ClockPlace, string, hours: number]>([
    [BERLIN, '2026-03-29T00:00:00+01:00', 23],
    [BERLIN, '2026-10-25T00:00:00+02:00', 25],
    [LOS_ANGELES, '2026-03-08T00:00:00-08:00', 23],
    [LOS_ANGELES, '2026-11-01T00:00:00-07:00', 25],
    [SHENZHEN, '2026-03-29T00:00:00+08:00', 24],
  ])('the day of %j from %s has its length', (place, midnight, length) => {
    const start = instant(midnight);
    const { day, minute } = localTime(start, place.timeZone);
    expect(minute).toBe(0);
    expect(localTime(start + length * 3_600_000, place.timeZone)).toMatchObject({
      day: day + 1,
      minute: 0,
    });
    expect(localTime(start + length * 3_600_000 - 1, place.timeZone)).toMatchObject({
      day,
      minute: 1439,
    });
  });
});

test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Europe/Berlin', 'Pacific/Apia'])(
  'the zone of the process says nothing: %s',
  (zone) => {
    underZone(zone, () => {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      // An hour that Berlin does not have on that day, and Shenzhen has.
      expect(told(hours('02:30-05:00'), '2026-03-29T02:29:00+08:00', SHENZHEN)).toBe(
        'closed until 2026-03-29T02:30:00+08:00 open',
      );
      expect(told(hours('Su 02:15-02:45'), '2026-03-29T02:20:00+08:00', SHENZHEN)).toBe(
        'open until 2026-03-29T02:45:00+08:00 closed',
      );
      expect(told(hours('02:30-05:00'), '2026-03-29T01:30:00+01:00', BERLIN)).toBe(
        'closed until 2026-03-29T03:00:00+02:00 open',
      );
      expect(told(hours('2026 Nov 30 00:00-24:00'), '2026-11-30T12:00:00-08:00', LOS_ANGELES)).toBe(
        'open until 2026-12-01T00:00:00-08:00 closed',
      );
    });
  },
);

describe('access', () => {
  test.each<[string, string]>([
    ['no @ (22:00-06:00)', 'open until 2026-11-29T22:00:00+08:00 closed'],
    ['no; yes @ (08:00-18:00)', 'open until 2026-11-29T18:00:00+08:00 closed'],
    // The last clause that holds decides.
    ['no @ (10:00-14:00); yes @ (11:00-13:00)', 'open until 2026-11-29T13:00:00+08:00 closed'],
    ['yes @ (11:00-13:00); no @ (10:00-14:00)', 'closed until 2026-11-29T14:00:00+08:00 open'],
    ['no @ (10:00-14:00 AND Mo)', 'open until 2026-11-30T10:00:00+08:00 closed'],
    ['no @ (10:00-14:00 open "works")', 'closed until 2026-11-29T14:00:00+08:00 open'],
    ['no @ (12:00-14:00 unknown)', 'unknown until 2026-11-29T14:00:00+08:00 open'],
    ['no; no @ (12:00-14:00 unknown)', 'closed for good'],
    ['no @ (snow)', 'unknown for good'],
  ])('%s', (expression, expected) => {
    expect(told(access(expression), '2026-11-29T12:00:00+08:00', SHENZHEN)).toBe(expected);
  });
});

describe('holidays', () => {
  const NEW_YEAR = dayOf({ year: 2027, month: 1, day: 1 });
  const known: ClockPlace = {
    ...SHENZHEN,
    holidays: (kind, day) => (kind === 'PH' ? day === NEW_YEAR : undefined),
  };

  test.each<[string, string, ClockPlace, string]>([
    // Friday, 2027-01-01.
    ['Mo-Fr 08:00-18:00; PH off', '2027-01-01T12:00:00+08:00', known, 'closed'],
    ['Mo-Fr 08:00-18:00; PH off', '2026-12-31T12:00:00+08:00', known, 'open'],
    ['PH 08:00-18:00', '2027-01-01T12:00:00+08:00', known, 'open'],
    ['PH,Sa 08:00-18:00', '2027-01-02T12:00:00+08:00', known, 'open'],
    ['PH Sa 08:00-18:00', '2027-01-02T12:00:00+08:00', known, 'closed'],
    ['PH Fr 08:00-18:00', '2027-01-01T12:00:00+08:00', known, 'open'],
    ['PH 22:00-03:00', '2027-01-02T02:00:00+08:00', known, 'open'],
    ['SH off; Mo-Fr 08:00-18:00', '2026-12-31T12:00:00+08:00', known, 'open'],
    ['Mo-Fr 08:00-18:00; SH off', '2026-12-31T12:00:00+08:00', known, 'unknown'],
    // Nobody knows the holidays: unknown only where it hangs on them.
    ['Mo-Fr 08:00-18:00; PH off', '2026-12-31T12:00:00+08:00', SHENZHEN, 'unknown'],
    ['Mo-Fr 08:00-18:00; PH off', '2026-12-31T19:00:00+08:00', SHENZHEN, 'closed'],
    ['Mo-Fr 08:00-18:00; Sa,PH 08:00-18:00', '2026-12-31T12:00:00+08:00', SHENZHEN, 'open'],
    ['PH 22:00-03:00', '2027-01-02T02:00:00+08:00', SHENZHEN, 'unknown'],
    ['PH 22:00-03:00', '2027-01-02T12:00:00+08:00', SHENZHEN, 'closed'],
  ])('%s at %s', (expression, iso, place, state) => {
    expect(stateAt(hours(expression), instant(iso), place).state).toBe(state);
  });
});

describe('several rows', () => {
  test.each([
    [['08:00-20:00', '10:00-24:00'], 'open'],
    [['08:00-20:00', '13:00-24:00'], 'closed'],
    [['08:00-20:00', 'not hours'], 'unknown'],
    [['13:00-20:00', 'not hours'], 'closed'],
    [['"ask"', '13:00-20:00'], 'closed'],
    [['"ask"', '08:00-20:00'], 'unknown'],
  ])('%j are %s at noon', (expressions, state) => {
    const opening = openingOf(expressions.map(hours), SHENZHEN);
    expect(opening.stateAt(instant('2026-11-29T12:00:00+08:00'))).toBe(state);
  });
});

test('a zone that does not exist is refused by name', () => {
  expect(() =>
    openingOf([hours('24/7')], { ...GREENWICH, timeZone: 'Asia/Shenzhen' }).stateAt(0),
  ).toThrow(/"Asia\/Shenzhen" is no time zone/);
});
