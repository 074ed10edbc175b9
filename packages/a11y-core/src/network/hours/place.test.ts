import { getTimes } from 'suncalc';
import { describe, expect, test } from 'vitest';
import { instant } from '../../../test/support/clock.js';
import { InvalidInputError } from '../../errors.js';
import { dayOf, easterOf, isoWeekOf, weekdayOf } from './calendar.js';
import { timeZoneAt } from './place.js';
import { openingOf, stateAt } from './state-at.js';
import { sunMinuteUtc } from './sun.js';
import { assertTimeZone, instantAt, localIso } from './zone.js';

test.each([
  [114.0577, 22.5431, 'Asia/Shanghai'],
  [114.1694, 22.3193, 'Asia/Hong_Kong'],
  [113.5439, 22.1987, 'Asia/Macau'],
  // All of China goes by the time of Beijing.
  [87.6, 43.8, 'Asia/Shanghai'],
  [121.5, 25.04, 'Asia/Taipei'],
  [13.4, 52.52, 'Europe/Berlin'],
  [8.69, 49.41, 'Europe/Berlin'],
  [9.19, 45.46, 'Europe/Rome'],
  [24.94, 60.17, 'Europe/Helsinki'],
  [-122.67, 45.52, 'America/Los_Angeles'],
])('%d, %d lies in %s', (lon, lat, zone) => {
  expect(timeZoneAt([lon, lat])).toBe(zone);
});

test('every position of the globe has a zone the clock knows', () => {
  for (let lon = -180; lon <= 180; lon += 7.5) {
    for (let lat = -90; lat <= 90; lat += 7.5) assertTimeZone(timeZoneAt([lon, lat]));
  }
});

test.each([
  ['2026-11-29T22:00:00+08:00', 'Asia/Shanghai'],
  ['2026-07-01T02:05:09-07:00', 'America/Los_Angeles'],
  ['2026-07-01T02:05:09+05:45', 'Asia/Kathmandu'],
  ['2026-07-01T02:05:09-02:30', 'America/St_Johns'],
  ['2026-07-01T00:00:00+00:00', 'UTC'],
])('%s is written as the clock of %s shows it', (iso, zone) => {
  expect(localIso(Date.parse(iso), zone)).toBe(iso);
});

describe('the calendar', () => {
  test.each([
    // From tables of the church.
    [2024, 3, 31],
    [2025, 4, 20],
    [2026, 4, 5],
    [2027, 3, 28],
    [2038, 4, 25],
    [2285, 3, 22],
  ])('Easter of %d', (year, month, day) => {
    expect(easterOf(year)).toBe(dayOf({ year, month, day }));
  });

  test.each([
    [2026, 1, 1, 1, 3],
    [2027, 1, 1, 53, 4],
    [2024, 12, 30, 1, 0],
    [2026, 12, 31, 53, 3],
  ])('%d-%d-%d is in week %d, weekday %d', (year, month, day, week, weekday) => {
    const at = dayOf({ year, month, day });
    expect([isoWeekOf(at), weekdayOf(at)]).toEqual([week, weekday]);
  });
});

describe('the sun', () => {
  test.each([
    ['Asia/Shanghai', 114.05, 22.54],
    ['Europe/Berlin', 13.4, 52.5],
    ['America/Los_Angeles', -118.24, 34.05],
    ['Europe/Helsinki', 24.94, 60.17],
    ['Australia/Sydney', 151.2, -33.87],
  ])('rises and sets in %s as another reckoning has it', (timeZone, lon, lat) => {
    const place = { timeZone, position: [lon, lat] } as const;
    const opening = (expression: string) =>
      openingOf([{ expression, means: 'opening-hours' }], place);
    const plain = opening('sunrise-sunset');
    const shifted = opening('(dawn+00:30)-(dusk-01:00)');
    for (let month = 0; month < 12; month++) {
      // Noon by the sun, and the midnight before it: by the sun too, for want of a simpler one.
      const noon = Date.UTC(2026, month, 15, 12) - lon * 240_000;
      const theirs = getTimes(new Date(noon), lat, lon);
      const opens = plain.at(noon - 43_200_000).changesAt!;
      const shiftedOpens = shifted.at(noon - 43_200_000).changesAt!;
      for (const [ours, expected] of [
        [opens, theirs.sunrise!.getTime()],
        [plain.at(opens).changesAt, theirs.sunset!.getTime()],
        [shiftedOpens, theirs.dawn!.getTime() + 30 * 60_000],
        [shifted.at(shiftedOpens).changesAt, theirs.dusk!.getTime() - 60 * 60_000],
      ]) {
        expect(Math.abs(ours! - expected!) / 60_000).toBeLessThan(5);
      }
    }
  });

  test.each([
    ['sunset', 6, 21, false],
    ['sunrise', 12, 21, false],
    ['sunset', 3, 21, true],
  ] as const)('at 70° north: %s on %d-%d', (event, month, day, isThere) => {
    const minute = sunMinuteUtc(event, dayOf({ year: 2026, month, day }), [20, 70]);
    expect(minute !== undefined).toBe(isThere);
  });

  test('that does not set leaves hours unknown', () => {
    const tromso = { timeZone: 'Europe/Oslo', position: [18.96, 69.65] } as const;
    const row = { expression: 'sunrise-sunset', means: 'opening-hours' } as const;
    expect(stateAt(row, instant('2026-06-21T12:00:00+02:00'), tromso).state).toBe('unknown');
    expect(stateAt(row, instant('2026-03-21T12:00:00+01:00'), tromso).state).toBe('open');
  });
});

test('a time read off a clock is the instant at which the clock shows it', () => {
  for (const zone of ['Asia/Shanghai', 'Asia/Kathmandu', 'Europe/Berlin', 'America/Los_Angeles']) {
    for (let hour = 0; hour < 24 * 366; hour += 7) {
      const instantMs = Date.UTC(2026, 0, 1, hour, 30);
      const again = instantAt(localIso(instantMs, zone).slice(0, 16), zone);
      // Of an hour that comes twice the first is meant.
      if (again !== instantMs) expect(instantMs - again).toBe(3_600_000);
      expect(localIso(again, zone).slice(0, 16)).toBe(localIso(instantMs, zone).slice(0, 16));
    }
  }
});

test.each([
  ['an hour that comes twice', '2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
  ['an hour that is left out', '2026-03-29T02:30', '2026-03-29T03:30:00+02:00'],
])('%s', (_, clock, expected) => {
  expect(localIso(instantAt(clock, 'Europe/Berlin'), 'Europe/Berlin')).toBe(expected);
});

test.each(['', '2026-11-29', 'noon', '2026-13-40T10:00'])('%j is no time', (text) => {
  expect(() => instantAt(text, 'Asia/Shanghai')).toThrow(InvalidInputError);
});
