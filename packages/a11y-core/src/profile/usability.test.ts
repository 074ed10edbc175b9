import { describe, expect, test } from 'vitest';
import type { Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import type { Limits } from './limit.js';
import { facilityUsability } from './usability.js';

const WHEELS: Limits = {
  maxSlopeUp: 1 / 12,
  maxSlopeDown: 1 / 12,
  minWidthMm: 800,
  maxKerbUpMm: 20,
  maxKerbDownMm: 20,
  maxSteps: 0,
};

const facility = (
  facilityType: string,
  see: Readonly<Record<string, number | boolean | string>>,
  uncertainty = 0,
): Facility => ({
  id: 'f',
  facilityType,
  context: {},
  geometry: { type: 'Point', coordinates: [114.05, 22.54] },
  observations: Object.fromEntries(
    Object.entries(see).map(([name, value]): [string, Observation] => {
      const source = 'survey' as const;
      if (typeof value === 'number')
        return [name, { state: 'measured', value, uncertainty, source }];
      return typeof value === 'boolean'
        ? [name, { state: 'seen', value, source }]
        : [name, { state: 'chosen', value, source }];
    }),
  ),
});

describe('a wheelchair', () => {
  test.each([
    [
      'a ramp of exactly its limits',
      'ramp',
      { runningSlope: 1 / 12, clearWidth: 800 },
      'works',
      [],
    ],
    [
      'a steep ramp, up and down',
      'ramp',
      { runningSlope: 0.1, clearWidth: 1200 },
      'does-not',
      ['maxSlopeUp', 'maxSlopeDown'],
    ],
    [
      'a ramp whose width nobody measured',
      'ramp',
      { runningSlope: 0.05 },
      'unknown',
      ['minWidthMm'],
    ],
    [
      'a steep ramp whose width nobody measured',
      'ramp',
      { runningSlope: 0.1 },
      'does-not',
      ['maxSlopeUp', 'maxSlopeDown'],
    ],
    ['stairs nobody counted', 'stairs', {}, 'does-not', ['maxSteps']],
    [
      'a kerb ramp with a lip',
      'kerbRamp',
      { lipHeight: 25, openingWidth: 1500 },
      'does-not',
      ['maxKerbUpMm', 'maxKerbDownMm'],
    ],
    [
      'the door of a toilet',
      'accessibleToilet',
      { doorClearWidth: 780 },
      'does-not',
      ['minWidthMm'],
    ],
    ['a toilet with a wide door', 'accessibleToilet', { doorClearWidth: 900 }, 'works', []],
    ['tactile paving says nothing of wheels', 'tactilePaving', { continuous: true }, 'unknown', []],
    [
      'an obstacle that is gone',
      'obstacle',
      { present: false, remainingWidth: 300 },
      'unknown',
      [],
    ],
    [
      'an obstacle in the way',
      'obstacle',
      { present: true, remainingWidth: 600 },
      'does-not',
      ['minWidthMm'],
    ],
    [
      'an obstacle for today',
      'obstacle',
      { remainingWidth: 600, duration: 'temporary' },
      'unknown',
      ['minWidthMm'],
    ],
  ] as const)('%s', (_, type, see, usability, because) => {
    expect(facilityUsability(facility(type, see), WHEELS)).toEqual({ usability, because });
  });

  test.each([
    ['large enough', 'lift', { doorClearWidth: 800, carWidth: 800, carDepth: 1250 }, 'works', []],
    [
      'too shallow',
      'lift',
      { doorClearWidth: 800, carWidth: 1100, carDepth: 1249 },
      'does-not',
      ['minLiftCarDepthMm'],
    ],
    [
      'too narrow, of a depth nobody measured',
      'lift',
      { doorClearWidth: 800, carWidth: 700 },
      'does-not',
      ['minLiftCarWidthMm'],
    ],
    [
      'not measured at all',
      'lift',
      { doorClearWidth: 800 },
      'unknown',
      ['minLiftCarWidthMm', 'minLiftCarDepthMm'],
    ],
    [
      'the platform of a platform lift',
      'platformLift',
      { width: 820, depth: 1100 },
      'does-not',
      ['minLiftCarDepthMm'],
    ],
  ] as const)('a car: %s', (_, type, see, usability, because) => {
    const limits = { ...WHEELS, minLiftCarWidthMm: 800, minLiftCarDepthMm: 1250 };
    expect(facilityUsability(facility(type, see), limits)).toEqual({ usability, because });
  });

  test('a width within the error bar of the limit is not decided', () => {
    expect(facilityUsability(facility('door', { clearWidth: 802 }, 3), WHEELS).usability).toBe(
      'unknown',
    );
    expect(facilityUsability(facility('door', { clearWidth: 803 }, 3), WHEELS).usability).toBe(
      'works',
    );
  });

  test('operation is part of the answer', () => {
    const lift = facility('lift', { doorClearWidth: 900 });
    expect(facilityUsability(lift, WHEELS, 'working').usability).toBe('works');
    expect(facilityUsability(lift, WHEELS, 'limited').usability).toBe('with-effort');
    expect(facilityUsability(lift, WHEELS, 'out').usability).toBe('does-not');
    expect(
      facilityUsability(facility('lift', { doorClearWidth: 900, inService: false }), WHEELS)
        .usability,
    ).toBe('does-not');
  });
});

test('a walker without limits uses what a wheelchair cannot', () => {
  expect(facilityUsability(facility('stairs', { riserCount: 20 }), {}).usability).toBe('works');
});
