import { describe, expect, test } from 'vitest';
import { surveyed as facility } from '../../test/support/surveyed.js';
import type { Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { assessFacility } from './assess.js';

describe('orders', () => {
  const steep = (more: Partial<Observation>) =>
    assessFacility(
      facility('ramp', {
        runningSlope: {
          state: 'measured',
          value: 0.2,
          uncertainty: 0.002,
          source: 'survey',
          ...more,
        } as Observation,
      }),
    );
  test.each([
    ['a survey with an instrument', {}, 1],
    ['a phone', { instrument: 'phone' }, 0],
    ['a slope just certain enough to found one', { uncertainty: 0.0086 }, 1],
    ['a slope as uncertain as what only screens', { uncertainty: 0.0087 }, 0],
    ['a slope too uncertain to found one', { uncertainty: 0.0088 }, 0],
    ['a map tag', { source: 'osm' }, 0],
    ['a passer-by', { source: 'report' }, 0],
  ] as const)('%s', (_, more, count) => {
    const { conformity, orderItems } = steep(more);
    expect(conformity.colour).toBe('red');
    expect(orderItems).toHaveLength(count);
  });
});

test('a length in millimetres is not too rough for what would be too rough for a slope', () => {
  const clearWidth: Observation = {
    state: 'measured',
    value: 1100,
    uncertainty: 3,
    source: 'survey',
  };
  expect(assessFacility(facility('ramp', { clearWidth })).orderItems).toEqual([
    'f1#GB55019-2.3.2-ramp.clearWidth',
  ]);
});

test('an order item that another one repairs says so, and stays', () => {
  const repairs = (f: Facility) =>
    assessFacility(f)
      .findings.filter(({ id }) => assessFacility(f).orderItems.includes(id))
      .map((x) => [x.requirementId, x.sameRepairAs?.replace('f1#', '')]);
  const steep: Observation = { state: 'chosen', value: 'threeFace', source: 'survey' };
  expect(repairs(facility('kerbRamp', { type: steep, slopeOther: 0.12, lipHeight: 40 }))).toEqual([
    ['GB55019-2.10.2-kerbRamp.lipHeight', undefined],
    ['GB55019-2.10.4-kerbRamp.slopeOther', undefined],
    ['GB50763-3.1.2-kerbRamp.slopeThreeFace', 'GB55019-2.10.4-kerbRamp.slopeOther'],
  ]);
  const context = { placeCategory: 'medical' };
  expect(repairs(facility('corridor', { clearWidth: 1100 }, { context }))).toEqual([
    ['GB55019-2.2.2-corridor.clearWidth', 'GB55019-2.2.2-corridor.clearWidth.crowded'],
    ['GB55019-2.2.2-corridor.clearWidth.crowded', undefined],
    ['GB50763-8.4.2-corridor.clearWidth', 'GB55019-2.2.2-corridor.clearWidth.crowded'],
  ]);
});

test('no order rests on a rough reading that makes the row apply', () => {
  const rails = (instrument: 'phone' | 'digital-level', uncertainty = 0.002) =>
    assessFacility(
      facility('ramp', {
        rise: 600,
        runningSlope: {
          state: 'measured',
          value: 0.07,
          uncertainty,
          instrument,
          source: 'survey',
        },
        handrailBothSides: false,
      }),
    );
  expect(rails('digital-level', 0.0088).orderItems).toEqual([]);
  expect(rails('digital-level', 0.0088).conformity.colour).toBe('red');
  expect(rails('digital-level').orderItems).toEqual(['f1#GB55019-2.3.4-ramp.handrailBothSides']);
  expect(rails('phone').orderItems).toEqual([]);
  expect(rails('phone').conformity.colour).toBe('red');
});

test('no order rests on a phone reading that keeps a milder limit from applying', () => {
  const slope = (runningSlope: number, instrument: 'phone' | 'steel-tape') =>
    assessFacility(
      facility(
        'ramp',
        {
          runningSlope,
          rise: { state: 'measured', value: 250, uncertainty: 20, instrument, source: 'survey' },
        },
        { context: { restrictedSite: true } },
      ),
    );
  const steep = ['f1#GB55019-2.3.1-ramp.runningSlope'];
  // 1:10 is allowed where the rise is at most 150 mm.
  expect(slope(0.1, 'steel-tape').orderItems).toEqual(steep);
  expect(slope(0.1, 'phone').orderItems).toEqual([]);
  expect(slope(0.1, 'phone').conformity.colour).toBe('red');
  // 1:8.3 is too steep for either limit, whatever the rise.
  expect(slope(0.12, 'phone').orderItems).toEqual(steep);
});
