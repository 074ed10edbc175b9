import type { Extreme, FigureOnWay, LimitOnWay } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { barrier } from '../../../test/support/route.js';
import { translator } from '../locale/i18n.js';
import { evidenceWords } from './barrier.js';
import {
  basisWords,
  climbWords,
  extremeWords,
  kindWords,
  limitNameWords,
  limitOnWayWords,
  profileWords,
  surfaceWords,
} from './explanation.js';

const en = translator('en');
const zh = translator('zh-CN');

const figure = (more: Partial<FigureOnWay> = {}): FigureOnWay => ({
  edge: 'way/1/1-2/0',
  position: [0, 0],
  atM: 340,
  low: 900,
  high: 900,
  source: 'tag',
  ...more,
});
const limit = (more: Partial<LimitOnWay> = {}): LimitOnWay => ({
  limit: 'minWidthMm',
  value: 800,
  unit: 'mm',
  tightest: figure(),
  slack: 100,
  slackPercent: 12.5,
  isBinding: false,
  unknownShare: 0,
  unknownPoints: 0,
  ...more,
});

describe('a limit', () => {
  test('has its name and figure', () => {
    expect(limitNameWords(en, 'en', limit())).toBe('Narrowest clear width: 800 mm');
    expect(limitNameWords(zh, 'zh-CN', limit())).toBe('最小通行净宽：800 毫米');
  });

  test.each([
    [{}, '900 mm after 340 m; 100 mm to spare (13 %)'],
    [{ slack: -30, slackPercent: -3.8 }, '900 mm after 340 m; at worst 30 mm beyond it'],
    [{ slackPercent: null }, '900 mm after 340 m; 100 mm to spare'],
    [{ tightest: null, slack: null, slackPercent: null }, 'does not arise on this way'],
    [
      { tightest: null, slack: null, slackPercent: null, unknownShare: 0.004, unknownPoints: 1 },
      'nothing is known of it here; not known on <1 % of the way; not known at 1 kerb or door',
    ],
    [{ isBinding: true }, '900 mm after 340 m; 100 mm to spare (13 %); this limit shaped the way'],
  ])('%j', (more, words) => expect(limitOnWayWords(en, limit(more))).toBe(words));

  test('a difference of slopes is said in per cent, and falling is no rise', () => {
    const slope = limit({
      limit: 'maxSlopeUp',
      value: 0.0833,
      unit: 'ratio',
      slack: 0.0233,
      slackPercent: 28,
      tightest: figure({ low: -0.02, high: 0.06, source: 'model' }),
    });
    expect(limitOnWayWords(en, slope)).toBe(
      'level (0 %) to 1:16.7 (6 %) after 340 m; 2.3 % to spare (28 %)',
    );
  });
});

test.each([
  [{ met: figure(), unknownM: 0, unknownPoints: 0 }, '900 mm after 340 m'],
  [{ met: null, unknownM: 0, unknownPoints: 0 }, 'none on this way'],
  [
    { met: null, unknownM: 50, unknownPoints: 2 },
    'not known on 50 m; not known at 2 kerbs or doors',
  ],
] satisfies [Extreme, string][])('a hardest place %#', (extreme, words) => {
  expect(extremeWords(en, extreme, 'width')).toBe(words);
});

test('ground: an exact class, a range, and nothing', () => {
  const of = (low: number | null, high: number | null) =>
    surfaceWords(en, { low, high, distanceM: 100 });
  expect([of(1, 1), of(0, 3), of(null, null)]).toEqual([
    'class 1: 100 m',
    'class 0 to 3: 100 m',
    'not known: 100 m',
  ]);
  expect(kindWords(en, { kind: 'kerb', edges: 4, distanceM: 0 })).toBe('Kerb: 4');
  expect(kindWords(en, { kind: 'footway', edges: 4, distanceM: 60 })).toBe('Footway: 60 m');
});

describe('climb', () => {
  const elevation = {
    profile: [
      { atM: 0, elevationM: 10 },
      { atM: 50, elevationM: null },
      { atM: 90, elevationM: 14.6 },
      { atM: 100, elevationM: 12 },
    ],
    ascentM: 4.6,
    descentM: 2.6,
    source: 'both',
    unknownM: 50,
  } as const;

  test('is said with what it rests on', () => {
    expect(climbWords(en, elevation)).toBe(
      '5 m up, 3 m down; from heights and slopes; not known on 50 m',
    );
    expect(climbWords(en, { ...elevation, ascentM: null })).toBe('not known');
  });

  test('the profile is a sentence too, where a height is known', () => {
    expect(profileWords(en, elevation)).toBe(
      'Heights above the sea: begins at 10 m, lowest 10 m, highest 15 m, ends at 12 m.',
    );
    expect(profileWords(en, { ...elevation, profile: [{ atM: 0, elevationM: null }] })).toBeNull();
  });
});

test('what an attribute rests on', () => {
  const none = { survey: 0, tag: 0, word: 0, model: 0, claim: 0, unknown: 0 };
  expect(
    basisWords(en, {
      share: { ...none, survey: 0.12, unknown: 0.5 },
      points: { ...none, claim: 1, unknown: 2 },
    }),
  ).toBe(
    'measured on site 12 %, somebody’s word that wheelchairs can pass at 1 kerb or door, not known 50 %, not known at 2 kerbs or doors',
  );
});

test('a barrier says how old it is and which clauses it misses', () => {
  const clause = { edition: 'GB55019-2021', clause: '2.3.1', requirementId: 'r' } as const;
  const words = evidenceWords(
    en,
    'en',
    barrier({
      measuredAt: '2021-01-10',
      isOld: true,
      judged: { status: 'red', clauses: [{ ...clause, verdict: 'fail' }] },
    }),
  );
  expect(words).toBe(
    'measured on site on 10 Jan 2021; past its validity; does not meet GB 55019-2021 clause 2.3.1',
  );
  expect(evidenceWords(en, 'en', barrier())).toBe('measured on site');
});
