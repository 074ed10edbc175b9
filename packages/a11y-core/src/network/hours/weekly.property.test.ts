import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClockPlace } from './place.js';
import { stateAt } from './state-at.js';

/*
 * A slow and plain reader of weekly hours that shares nothing with the real one: it asks Intl for
 * the weekday and the clock in words, and finds the next change minute by minute.
 */

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

interface WeeklyRule {
  readonly days: readonly string[];
  /** Minutes of the day. */
  readonly spans: readonly (readonly [from: number, to: number])[];
  readonly isOff: boolean;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const written = (rules: readonly WeeklyRule[]): string =>
  rules
    .map(({ days, spans, isOff }) => {
      const times = spans.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(',');
      return `${days.join(',')} ${times}${isOff ? ' off' : ''}`;
    })
    .join('; ');

function plainState(rules: readonly WeeklyRule[], at: number, timeZone: string): string {
  const text = formats.get(timeZone)!.format(at);
  const [, word = '', hour, minute] = /^(\w\w)\w,? (\d\d):(\d\d)$/.exec(text) ?? [];
  const now = Number(hour) * 60 + Number(minute);
  let state = 'closed';
  for (const { days, spans, isOff } of rules) {
    if (!days.includes(word)) continue;
    if (!isOff) state = 'closed';
    if (spans.some(([from, to]) => from <= now && now < to)) state = isOff ? 'closed' : 'open';
  }
  return state;
}

const PLACES: readonly ClockPlace[] = [
  ['Europe/Berlin', 13.4, 52.5],
  ['Asia/Shanghai', 114.05, 22.54],
  ['America/Los_Angeles', -118.24, 34.05],
  // Put forward by half an hour, at midnight, and offset by 45 minutes.
  ['Australia/Lord_Howe', 159.08, -31.55],
  ['America/Havana', -82.38, 23.13],
  ['Asia/Kathmandu', 85.32, 27.72],
].map(([timeZone, lon, lat]) => ({
  timeZone: timeZone as string,
  position: [lon as number, lat as number],
}));

const formats = new Map(
  PLACES.map(({ timeZone }) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  ]),
);

const rule: fc.Arbitrary<WeeklyRule> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
  spans: fc
    .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 4 })
    .map((marks) => [...marks].sort((a, b) => a - b))
    .map(
      (marks) =>
        (marks.length < 4
          ? [[marks[0]!, marks[1]!]]
          : [
              [marks[0]!, marks[1]!],
              [marks[2]!, marks[3]!],
            ]) as [number, number][],
    ),
  isOff: fc.boolean(),
});

/** Any minute of 2026, and oftener one near a change of the clocks. */
const instantMs = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
    fc
      .constantFrom(
        '2026-03-08',
        '2026-03-29',
        '2026-04-05',
        '2026-10-04',
        '2026-10-25',
        '2026-11-01',
      )
      .chain((day) =>
        fc
          .integer({ min: -30 * 60, max: 30 * 60 })
          .map((minutes) => Date.parse(day) + minutes * 60_000),
      ),
  )
  .map((ms) => Math.floor(ms / 60_000) * 60_000);

test('weekly hours are as a slow and plain reader has them, at any minute in any zone', () => {
  fc.assert(
    fc.property(
      fc.array(rule, { minLength: 1, maxLength: 4 }),
      instantMs,
      fc.constantFrom(...PLACES),
      (rules, at, place) => {
        const expression = written(rules);
        const { state } = stateAt({ expression, means: 'opening-hours' }, at, place);
        expect(state).toBe(plainState(rules, at, place.timeZone));
      },
    ),
    { numRuns: 600 },
  );
});

test('the next change is the first minute with another state', () => {
  const LOOKED_MIN = 2000;
  fc.assert(
    fc.property(
      fc.array(rule, { minLength: 1, maxLength: 3 }),
      instantMs,
      fc.constantFrom(...PLACES),
      (rules, at, place) => {
        const expression = written(rules);
        const { state, changesAt, changesTo } = stateAt(
          { expression, means: 'opening-hours' },
          at,
          place,
        );
        let minutes = 1;
        const later = () => plainState(rules, at + minutes * 60_000, place.timeZone);
        while (minutes < LOOKED_MIN && later() === state) minutes++;
        if (minutes === LOOKED_MIN) {
          expect(changesAt === null || changesAt >= at + LOOKED_MIN * 60_000).toBe(true);
        } else {
          expect([changesAt, changesTo]).toEqual([at + minutes * 60_000, later()]);
        }
      },
    ),
    { numRuns: 60 },
  );
});
