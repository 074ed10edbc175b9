import type { Finding } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { barrier, foundRoute, routeStep } from '../../../test/support/route.js';
import { translator } from '../locale/i18n.js';
import { barrierWords } from './barrier.js';
import { parseCoordinates } from './coordinates.js';
import { directionWords, distanceWords, durationWords } from './distance.js';
import { countVerdicts, sortFindings } from './finding.js';
import { slopeWords } from './quantity.js';
import { comparisonWords, hardestWords, unknownWords } from './route.js';
import { stepWords, turnWords } from './step.js';

const en = translator('en');
const zh = translator('zh-CN');
const hk = translator('zh-HK');

describe('quantities', () => {
  test.each([
    [1 / 12, '1:12 (8.3 %)'],
    [-1 / 12, '1:12 (8.3 %)'],
    [0.1, '1:10 (10 %)'],
    [0.07, '1:14.3 (7 %)'],
    [0.02, '1:50 (2 %)'],
    [0.0009, 'level (0 %)'],
  ])('slope %f is %s', (ratio, words) => expect(slopeWords(en, ratio)).toBe(words));

  test.each([
    [0, '0 m'],
    [19.4, '19 m'],
    [23, '25 m'],
    [204, '200 m'],
    [994, '990 m'],
    [995, '1 km'],
    [1449, '1.4 km'],
  ])('%f m is %s', (metres, words) => expect(distanceWords(en, metres)).toBe(words));

  test.each([
    [59, 'less than 1 min'],
    [60, '1 min'],
    [61, '2 min'],
    [3600, '1 h 0 min'],
    [3661, '1 h 2 min'],
  ])('%i s is %s', (seconds, words) => expect(durationWords(en, seconds)).toBe(words));

  test.each([
    [0, 'north'],
    [22, 'north'],
    [23, 'north-east'],
    [359, 'north'],
    [-90, 'west'],
  ])('%i degrees is %s', (bearing, words) => expect(directionWords(en, bearing)).toBe(words));
});

describe('coordinates', () => {
  const futian = [114.05, 22.54] as const;
  test.each([
    ['22.54,114.05', [114.05, 22.54]],
    ['114.05 22.54', [114.05, 22.54]],
    ['22.54，114.05', [114.05, 22.54]],
    [' 22.54 , 114.05 ', [114.05, 22.54]],
    ['(22.54, 114.05)', [114.05, 22.54]],
    ['-33.9 151.2', [151.2, -33.9]],
    ['医院', null],
    ['22.54', null],
    ['200, 300', null],
    ['12 路', null],
  ])('%s', (text, position) => expect(parseCoordinates(text, futian)).toEqual(position));

  test('where both orders are possible the one nearer to the district is meant', () => {
    expect(parseCoordinates('49.41 8.69', [8.7, 49.4])).toEqual([8.69, 49.41]);
    expect(parseCoordinates('8.69 49.41', [8.7, 49.4])).toEqual([8.69, 49.41]);
  });
});

const finding = (parts: Partial<Finding>): Finding => ({
  id: 'f#r',
  facilityId: 'f',
  requirementId: 'r',
  edition: 'GB55019-2021',
  clause: '2.3.2',
  parameter: 'clearWidth',
  verdict: 'fail',
  role: 'binding',
  severity: 'essential',
  value: 1150,
  uncertainty: 3,
  operator: 'at-least',
  limit: 1200,
  margin: -50,
  marginShare: -4.2,
  unit: 'mm',
  isMarginal: false,
  evidence: null,
  isStale: false,
  impact: {},
  missing: [],
  ...parts,
});

describe('findings', () => {
  test('failures come first, essential before minor; advice is kept apart', () => {
    const { deciding, rest } = sortFindings([
      finding({ id: 'pass', verdict: 'pass' }),
      finding({ id: 'advice', role: 'advice' }),
      finding({ id: 'minor', severity: 'detail' }),
      finding({ id: 'unknown', verdict: 'unknown' }),
      finding({ id: 'not', verdict: 'not-applicable' }),
      finding({ id: 'essential' }),
    ]);
    expect(deciding.map(({ id }) => id)).toEqual(['essential', 'minor', 'unknown', 'pass']);
    expect(rest.map(({ id }) => id)).toEqual(['advice', 'not']);
    expect(countVerdicts(deciding)).toMatchObject({ fail: 2, unknown: 1, pass: 1 });
  });
});

describe('barriers', () => {
  test.each([
    [{}, 'Ramp with 1:8.2 (12.3 %) ± 0.25 % uphill, limit 1:12 (8.3 %)'],
    [
      { cause: 'maxSlopeDown', low: -0.125, high: -0.125 },
      'Ramp with 1:8 (12.5 %) downhill, limit 1:12 (8.3 %)',
    ],
    [
      { cause: 'maxKerbUpMm', edgeKind: 'kerb', low: 118, high: 122, limit: 20 },
      'Kerb of 120 ± 2 mm up, limit 20 mm',
    ],
    [
      {
        cause: 'maxKerbDownMm',
        edgeKind: 'kerb',
        low: 31,
        high: 60,
        limit: 20,
        source: 'word',
      },
      'Kerb of 31 mm to 60 mm down, limit 20 mm',
    ],
    [
      { cause: 'maxKerbUpMm', edgeKind: 'kerb', low: 30, high: null, limit: 20 },
      'Kerb of more than 30 mm up, limit 20 mm',
    ],
    [
      { cause: 'minWidthMm', edgeKind: 'sidewalk', low: 640, high: 640, limit: 800 },
      'Pavement 640 mm wide, at least 800 mm needed',
    ],
    [
      { cause: 'maxSteps', edgeKind: 'steps', low: 12, high: 12, limit: 0 },
      'Stairs: 12 steps, limit 0 steps',
    ],
    [
      { cause: 'minLiftCarWidthMm', edgeKind: 'lift', low: 745, high: 755, limit: 800 },
      'Lift car 750 ± 5 mm wide, at least 800 mm needed',
    ],
    [
      { cause: 'minLiftCarDepthMm', edgeKind: 'lift', low: null, high: null, isUnknown: true },
      'Lift whose car depth was never measured, avoided as you asked',
    ],
    [{ cause: 'maxEscalators', edgeKind: 'escalator', low: 1, high: 1, limit: 0 }, 'Escalator'],
    [
      { cause: 'maxKerbUpMm', edgeKind: 'kerb', low: null, high: null, isUnknown: true },
      'Kerb whose kerb height was never measured, avoided as you asked',
    ],
    [{ cause: 'closed', edgeKind: 'lift' }, 'Lift closed'],
  ] as const)('%j', (parts, words) => expect(barrierWords(en, barrier(parts))).toBe(words));
});

describe('steps', () => {
  test.each([
    [0, 'Go straight on'],
    [-45, 'Bear left'],
    [45, 'Bear right'],
    [-90, 'Turn left'],
    [90, 'Turn right'],
    [140, 'Turn sharp right'],
    [-140, 'Turn sharp left'],
    [175, 'Turn round'],
    [-175, 'Turn round'],
  ])('%i degrees: %s', (turn, words) => expect(turnWords(en, turn)).toBe(words));

  test('left and right are never mixed up in any language', () => {
    for (const [t, left, right] of [
      [en, 'left', 'right'],
      [zh, '左', '右'],
      [hk, '左', '右'],
    ] as const) {
      for (const turn of [30, 90, 140]) {
        expect(turnWords(t, -turn)).toContain(left);
        expect(turnWords(t, -turn)).not.toContain(right);
        expect(turnWords(t, turn)).toContain(right);
      }
    }
  });

  test.each([
    [{ kind: 'depart', name: 'Lotus Road', distanceM: 120 }, 'Start along Lotus Road for 120 m.'],
    [
      { kind: 'cross', distanceM: 12, facts: { signal: 'yes', sound: 'no', tactile: 'yes' } },
      'Cross the road, about 12 m wide. Traffic signal. The signal makes no sound. Tactile paving.',
    ],
    [
      { kind: 'cross', distanceM: 12, facts: { signal: 'no' } },
      'Cross the road, about 12 m wide. No signal; judge the traffic yourself.',
    ],
    // Nobody recorded a signal: nothing may be claimed either way.
    [
      { kind: 'cross', distanceM: 12, facts: { signal: 'unknown' } },
      'Cross the road, about 12 m wide.',
    ],
    [{ kind: 'kerb', facts: { kerbMm: 40, kerbSense: 'up' } }, 'Kerb up, 40 mm high.'],
    [{ kind: 'kerb', facts: { kerbSense: 'down' } }, 'Kerb down, height not recorded.'],
    [{ kind: 'kerb', facts: { kerbMm: 0 } }, 'Level kerb.'],
    [
      {
        kind: 'cross',
        turnDeg: -92,
        distanceM: 19,
        facts: {
          crossingM: 12,
          kerbs: [
            { sense: 'down', heightMm: 0 },
            { sense: 'up', heightMm: 12 },
          ],
        },
      },
      'Turn left. Cross the road, about 12 m wide. Level kerb. Kerb up, 12 mm high.',
    ],
    [
      { kind: 'cross', facts: { crossingM: 8, kerbs: [{ sense: 'unknown', heightMm: null }] } },
      'Cross the road, about 8 m wide. Kerb, height not recorded.',
    ],
    [{ kind: 'steps', facts: { stepCount: 1 } }, 'Stairs, 1 step.'],
    [{ kind: 'steps' }, 'Stairs, number of steps not recorded.'],
    [
      {
        kind: 'ramp',
        distanceM: 9,
        facts: { inclineRatio: -1 / 12, widthMm: 1200 },
        facilityIds: ['r1'],
      },
      'Ramp for 9 m. Downhill 1:12 (8.3 %). Clear width 1200 mm. Measured on site.',
    ],
    [{ kind: 'arrive' }, 'Arrive at the destination.'],
    [{ kind: 'arrive', name: 'East gate' }, 'Arrive at East gate.'],
  ] as const)('%j', (parts, words) => expect(stepWords(en, routeStep(parts))).toBe(words));

  test('the hardest figures of a way: stairs nobody counted are not none', () => {
    const flight = (stepCount?: number) =>
      routeStep({ kind: 'steps', facts: stepCount === undefined ? {} : { stepCount } });
    const said = (...steps: ReturnType<typeof routeStep>[]) =>
      hardestWords(en, foundRoute({ steps }));
    expect(said(flight(12), flight(8))).toContain('steps 20');
    expect(said(flight(12), flight())).toContain('steps at least 13');
    expect(said(routeStep({ facts: { inclineRatio: -0.1, widthMm: 950 } }))).toBe(
      'Steepest 1:10 (10 %), narrowest 950 mm, crossings 0, steps 0.',
    );
    expect(said(routeStep({ kind: 'cross' }))).toBe(
      'Steepest not recorded, narrowest not recorded, crossings 1, steps 0.',
    );
  });

  test('Chinese sentences run on without spaces', () => {
    const step = routeStep({
      kind: 'cross',
      distanceM: 12,
      facts: { signal: 'no', tactile: 'yes' },
    });
    expect(stepWords(zh, step)).toBe('过街，宽约12 米。没有红绿灯，请自行判断车流。有盲道。');
  });
});

describe('routes', () => {
  test('what is unknown is said in words, and a little is not nothing', () => {
    expect(unknownWords(en, foundRoute())).toBe(
      'Everything that matters to you is recorded all the way.',
    );
    const some = foundRoute({
      unknownShare: 0.004,
      unknownShareByAttribute: { width: 0.004, kerb: 0 },
      unknownPoints: 1,
    });
    expect(unknownWords(en, some)).toBe(
      '<1 % of the way was never measured: width. Take care. In addition, 1 kerb or door was never measured.',
    );
  });

  const answer = (profile: string, distanceM: number, geometry = [[0, distanceM]] as const) => ({
    profile,
    outcome: foundRoute({ distanceM, geometry }),
  });
  const none = {
    profile: 'Wheelchair',
    outcome: {
      outcome: 'off-network',
      end: 'to',
      reason: 'nothing-near',
      nearestM: null,
      nearestReachable: null,
    },
  } as const;

  test.each([
    [
      answer('Wheelchair', 1500),
      answer('Walker', 1100),
      'Wheelchair goes 400 m further than Walker.',
    ],
    [
      answer('Walker', 1100),
      answer('Wheelchair', 1500),
      'Wheelchair goes 400 m further than Walker.',
    ],
    [answer('A', 1100), answer('B', 1100), 'Both take the same route.'],
    [answer('A', 1100, [[0, 1]]), answer('B', 1100.5), 'The routes differ but are equally long.'],
    [none, answer('Walker', 1), 'Walker gets there, Wheelchair does not.'],
    [none, none, 'Neither gets there.'],
  ] as const)('case %#', (a, b, words) => expect(comparisonWords(en, a, b)).toBe(words));
});
