import type { RouteWarning } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { foundRoute, routeEdge, routeStep } from '../../../test/support/route.js';
import { translator } from '../locale/i18n.js';
import { whenOfKind } from '../state/when.js';
import { legEndWords } from './point.js';
import { timesWords, zoneWords } from './time.js';
import { warningWords } from './warning.js';
import { differenceWords, pieceWords, wayFactsWords } from './ways.js';

const t = translator('en');
const POINTS = [{ id: 'from' }, { id: 'stop-2' }, { id: 'to' }] as const;

describe('when', () => {
  const route = foundRoute({
    departAt: '2026-11-29T09:40:50+08:00',
    arriveAt: '2026-11-29T09:59:10+08:00',
  });
  const now = { time: { departAt: '2026-11-29T09:40:50+08:00' }, isNow: true };

  test('leaving is rounded down, arriving up, by the clock of the place', () => {
    expect(timesWords(t, 'en', route, now)).toBe('Leave at 09:40, arrive at about 10:00.');
    expect(timesWords(translator('zh-CN'), 'zh-CN', route, now)).toBe(
      '09:40 出发，约 10:00 到达。',
    );
  });

  test('a day that was chosen is named, and midnight is not passed over', () => {
    const chosen = { ...now, isNow: false };
    // How the parts of a date are joined is for the version of the runtime's own data.
    expect(timesWords(t, 'en', route, chosen)).toMatch(
      /^Leave at Sun\W+29 Nov\W.*09:40, arrive at about 10:00\.$/,
    );
    const late = { ...route, arriveAt: '2026-11-30T00:10:00+08:00' };
    expect(timesWords(t, 'en', late, now)).toMatch(
      /^Leave at 09:40, arrive at about Mon\W+30 Nov\W.*00:10\.$/,
    );
  });

  test('who is late is told so', () => {
    const by = (arriveBy: string) => ({ time: { arriveBy }, isNow: false });
    expect(timesWords(t, 'en', route, by('2026-11-29T09:50:00+08:00'))).toMatch(
      /10:00\. That is later than 09:50, which you asked for\.$/,
    );
    expect(timesWords(t, 'en', route, by('2026-11-29T10:00:00+08:00'))).not.toMatch(/later/);
  });

  test('an answer without a time says none', () => {
    expect(timesWords(t, 'en', foundRoute(), now)).toBeNull();
  });

  test('the zone has the name people give it', () => {
    expect(zoneWords('en', 'Asia/Shanghai', 0)).toBe('China Standard Time');
    expect(zoneWords('zh-CN', 'Asia/Shanghai', 0)).toBe('中国标准时间');
  });

  test('a time not typed yet is now, or an hour from now to be there; a typed one stays', () => {
    const at = { instantMs: Date.UTC(2026, 10, 29, 15, 30), timeZone: 'Asia/Shanghai' };
    const typed = { kind: 'depart', clock: '2026-12-01T07:30' } as const;
    expect(whenOfKind('depart', { kind: 'now' }, at)).toEqual({
      kind: 'depart',
      clock: '2026-11-29T23:30',
    });
    expect(whenOfKind('arrive', { kind: 'now' }, at)).toMatchObject({ clock: '2026-11-30T00:30' });
    expect(whenOfKind('arrive', typed, at)).toEqual({ ...typed, kind: 'arrive' });
  });
});

test('a leg has the names of its points', () => {
  const legs = [0, 1].map((leg) =>
    (['from', 'to'] as const).map((end) => legEndWords(t, POINTS, end, leg)),
  );
  expect(legs).toEqual([
    ['start', 'stop 1'],
    ['stop 1', 'destination'],
  ]);
  expect(legEndWords(t, POINTS, 'to')).toBe('destination');
});

test.each([
  [{ code: 'far-from-network', end: 'to', leg: 0, distanceM: 80 }, /^The stop 1 is 80 m from/],
  [{ code: 'far-from-network', end: 'to', distanceM: 80 }, /^The destination is 80 m from/],
  [{ code: 'arrives-late', at: '2026-11-29T10:00:00+08:00' }, /you arrive after 10:00\.$/],
  [
    { code: 'goes-round-closing', at: '2026-11-29T17:00:00+08:00' },
    /closes at 17:00, .*round it\.$/,
  ],
] as const)('%j', (warning, expected) => {
  const full: RouteWarning = { detail: '', ...warning };
  expect(warningWords(t, POINTS, full)).toMatch(expected);
});

describe('another way', () => {
  const best = foundRoute({
    edges: [routeEdge({ name: 'Main Street' })],
    steps: [routeStep({ kind: 'cross' }), routeStep({ kind: 'cross' })],
  });
  const { outcome: _, legs: __, ...way } = best;
  const other = { ...way, sharedShare: 0.25, stretch: 1.2 };

  test('says where it goes, what it has more or less of, and what it shares', () => {
    const words = differenceWords(t, best, {
      ...other,
      edges: [
        routeEdge({ name: 'Main Street', distanceM: 500 }),
        routeEdge({ name: 'Elm Lane', distanceM: 10 }),
        routeEdge({ name: 'Park Road', distanceM: 90 }),
      ],
      steps: [
        routeStep({ kind: 'cross' }),
        routeStep({ kind: 'steps', facts: { stepCount: 12 } }),
        routeStep({ kind: 'steps' }),
      ],
    });
    expect(words).toBe(
      'along Park Road, Elm Lane, 1 crossing fewer, 13 more steps, 25 % the same as the ways before it',
    );
    expect(differenceWords(t, best, other)).toBe('25 % the same as the ways before it');
  });

  test.each([
    [{ unknownShare: 0.004 }, '1 km, about 15 min, <1 % never measured'],
    [{ unknownShare: 0, unknownPoints: 1 }, '1 km, about 15 min, 1 kerb or door never measured'],
    [{ unknownShare: 0 }, '1 km, about 15 min, all that matters recorded'],
  ])('%j', (unknown, expected) => {
    expect(wayFactsWords(t, { distanceM: 1000, durationS: 900, ...unknown })).toBe(expected);
  });
});

test('a piece that is kept off is named by its way, or by its kind', () => {
  const piece = { edges: ['e'], kind: 'footway', distanceM: 42, at: [0, 0] } as const;
  expect(pieceWords(t, { ...piece, name: '' })).toBe('Footway, 40 m');
  expect(pieceWords(t, { ...piece, name: 'Elm Lane' })).toBe('Elm Lane (Footway), 40 m');
});
