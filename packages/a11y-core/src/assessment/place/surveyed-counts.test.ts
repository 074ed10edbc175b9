import { describe, expect, test } from 'vitest';
import { facilityIn, measured, placeOf, seen } from '../../../test/support/place-of.js';
import type { Facility, Place } from '../../facility/facility.js';
import type { Observation, Observations } from '../../facility/observation.js';
import type { PlaceFacts } from './place-condition.js';
import { countsOf, exists, saysNone, saysSome } from './surveyed-counts.js';

const ABSENT: Observation = { state: 'absent', source: 'survey' };
const NOT_ASKED: Observation = { state: 'not-applicable', source: 'survey' };

test.each([
  ['nothing is said', {}, true],
  ['it was seen', { present: seen(true) }, true],
  ['it was looked for in vain', { present: seen(false) }, false],
  ['it is absent', { present: ABSENT }, false],
  ['the question does not arise', { present: NOT_ASKED }, true],
  ['a part of it is absent', { count: ABSENT }, true],
] as const)('a facility is there or not where %s', (_, observations, expected) => {
  expect(exists(facilityIn('f', 'lift', { observations }))).toBe(expected);
});

test.each([
  // what the place says of its lifts, none, some
  ['nothing', undefined, false, false],
  ['no number', {}, false, false],
  ['that they are absent', { present: ABSENT }, true, false],
  ['that none was seen', { present: seen(false) }, true, false],
  ['that some were seen', { present: seen(true) }, false, true],
  ['that there are none to count', { count: ABSENT }, true, false],
  ['a count of 0', { count: measured(0) }, true, false],
  ['a count of 1', { count: measured(1) }, false, true],
  ['a count that does not arise', { count: NOT_ASKED }, false, false],
] as const)('a place that says %s of its lifts', (_, stated, isNone, isSome) => {
  const place = placeOf('retail', stated === undefined ? {} : { observations: { lift: stated } });
  expect([saysNone(place, 'lift'), saysSome(place, 'lift')]).toEqual([isNone, isSome]);
  expect([saysNone(place, 'ramp'), saysSome(place, 'ramp')]).toEqual([false, false]);
});

describe('what follows from the survey', () => {
  const counts = (
    type: string,
    facilities: readonly Facility[],
    isComplete: boolean,
    stated?: Observations,
  ) => {
    const place: Place = placeOf(
      'retail',
      stated === undefined ? {} : { observations: { [type]: stated } },
    );
    const facts: PlaceFacts = {
      place: { observations: {}, context: {}, works: undefined },
      facilities,
      factsOf: (facility) => ({ observations: {}, context: facility.context, works: undefined }),
      isComplete,
    };
    return countsOf(place, type, facts);
  };
  const surveyed = { source: 'survey', method: 'counted from the facilities surveyed' } as const;
  const number = (value: number) => ({ ...measured(value), ...surveyed });
  const BAYS = [facilityIn('a', 'parkingBay'), facilityIn('b', 'parkingBay')];

  test('all surveyed: as many as were found', () => {
    expect(counts('parkingBay', BAYS, true)).toEqual({
      least: { count: number(2) },
      most: { count: number(2) },
      counted: { count: ['a', 'b'] },
    });
  });

  test('unfinished: at least as many, with no upper end', () => {
    expect(counts('parkingBay', BAYS, false)).toEqual({
      least: { count: number(2) },
      most: {},
      counted: { count: ['a', 'b'] },
    });
  });

  test('"none at all", said of the place, ends an unfinished count', () => {
    const { least, most } = counts('parkingBay', [], false, { present: seen(false) });
    expect(least['count']).toEqual(number(0));
    expect(most['count']).toEqual(number(0));
  });

  test('what is stated stays as it is, and is not counted; "none to count" is 0', () => {
    expect(counts('parkingBay', BAYS, true, { count: measured(5, 1) })).toEqual({
      least: { count: measured(5, 1) },
      most: { count: measured(5, 1) },
      counted: {},
    });
    const { least } = counts('parkingBay', BAYS, true, { count: ABSENT, present: ABSENT });
    expect(least).toEqual({ count: { ...ABSENT, ...measured(0) }, present: ABSENT });
  });

  test.each([
    ['three in a row, drawn once', { count: measured(3) }, 3],
    ['a number nobody read', { count: NOT_ASKED }, 1],
    ['one looked for in vain', { present: seen(false) }, 0],
  ] as const)('%s', (_, observations, value) => {
    const { least, counted } = counts(
      'parkingBay',
      [facilityIn('a', 'parkingBay', { observations }), facilityIn('c', 'corridor')],
      true,
    );
    expect(least['count']).toEqual(number(value));
    expect(counted['count']).toEqual(value === 0 ? [] : ['a']);
  });

  test('one of which nobody knows whether it counts may or may not', () => {
    const stairs = (id: string, accessibleStairs?: boolean) =>
      facilityIn(id, 'stairs', {
        context: accessibleStairs === undefined ? {} : { accessibleStairs },
      });
    const { least, most, counted } = counts(
      'stairs',
      [stairs('yes', true), stairs('no', false), stairs('open')],
      true,
    );
    expect(least['accessibleStairCount']).toEqual(number(1));
    expect(most['accessibleStairCount']).toEqual(number(2));
    expect(counted).toEqual({ accessibleStairCount: ['yes', 'open'] });
  });

  test.each([
    ['none, all surveyed', [], true, ['count', 'countPerGroup']],
    ['none so far', [], false, ['count']],
    ['one of them', [facilityIn('l', 'lift')], true, ['count']],
  ] as const)(
    'a number per group follows only from none at all: %s',
    (_, lifts, isComplete, keys) => {
      const { least, counted } = counts('lift', lifts, isComplete);
      expect(Object.keys(least)).toEqual(keys);
      expect(Object.keys(counted)).toEqual(keys);
    },
  );

  test('a count over several types counts all of them', () => {
    const { least } = counts('publicToilet', [facilityIn('t', 'toiletCubicle')], true);
    expect(Object.keys(least)).toEqual(['count', 'perFloorCount']);
  });

  test.each([
    [[], false],
    [[facilityIn('d', 'dropOff')], true],
  ] as const)('a yes or no: %j', (facilities, value) => {
    const { least } = counts('dropOff', facilities, true);
    expect(least['presentAtTransportAndHospital']).toEqual({ ...seen(value), ...surveyed });
  });
});
