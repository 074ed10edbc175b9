import { describe, expect, test } from 'vitest';
import { facilityIn, measured, placeOf, seen } from '../../../test/support/place-of.js';
import type { Facility, Place } from '../../facility/facility.js';
import { type AssessPlaceOptions, assessPlace } from './assess-place.js';

const found = (
  place: Place,
  id: string,
  facilities: readonly Facility[] = [],
  options: AssessPlaceOptions = {},
) => assessPlace(place, facilities, options).findings.find((one) => one.requirementId === id);

const UNDER_100 = 'GB55019-2.9.5-parkingBay.count.under100';
const OVER_100 = 'GB55019-2.9.5-parkingBay.count.over100';
const ROOMS = 'GB50763-8.8.3-guestRoom.count.upTo100';
const PER_FLOOR = 'GB55019-3.2.4-publicToilet.perFloorProvision';

const bays = (number: number) =>
  Array.from({ length: number }, (_, i) => facilityIn(`bay-${i}`, 'parkingBay'));

describe('a place is asked about a type', () => {
  test.each([
    ['its category has to have', placeOf('hotel_catering'), [], true],
    ['it states a total of', placeOf('sports', { context: { totalGuestRooms: 5 } }), [], true],
    ['it says it has none of', placeOf('sports', { context: { totalGuestRooms: 0 } }), [], false],
    ['nobody speaks of', placeOf('sports'), [], false],
    [
      'it counted',
      placeOf('sports', { observations: { guestRoom: { count: measured(1) } } }),
      [],
      true,
    ],
    ['it counted others of', placeOf('sports', { observations: { lift: {} } }), [], false],
    ['was surveyed there', placeOf('sports'), [facilityIn('g', 'guestRoom')], true],
    ['was not surveyed there', placeOf('sports'), [facilityIn('l', 'lift')], false],
  ] as const)('that %s', (_, place, facilities, isAsked) => {
    expect(found(place, ROOMS, facilities) !== undefined).toBe(isAsked);
  });
});

describe('a place that has to have none is asked by its total alone', () => {
  const toilet = (totalParkingBays: number) =>
    assessPlace(placeOf('public_toilet', { context: { totalParkingBays } }), []).findings.map(
      ({ requirementId }) => requirementId,
    );
  test.each([
    ['a row that applies from a total on', UNDER_100],
    ['a row that counts a share of it', 'TCNAEC1304-5.2.2.1-parkingBay.count'],
    ['a row with one of several ways', 'GB50763-8.6.2-parkingBay.count.classBC'],
  ])('%s', (_, id) => {
    expect(toilet(1)).toContain(id);
    expect(toilet(0)).not.toContain(id);
  });

  test('a row on anything else is not', () => {
    expect(toilet(1)).not.toContain('TCNAEC1304-5.2.2.3-parkingBay.chargingBay');
  });

  test('one of several rows of an entry is enough', () => {
    const street = placeOf('street_bus', { isComplete: true });
    expect(found(street, 'GB55019-4.0.8-audibleSignal.presentAtRequiredCrossings')).toBeDefined();
  });
});

describe('a total of none', () => {
  test('takes away a share of it too, of which the first step would be one', () => {
    const mall = (totalParkingBays: number) =>
      found(
        placeOf('retail', { isComplete: true, context: { totalParkingBays } }),
        'TCNAEC1304-5.2.2.1-parkingBay.count',
      );
    expect(mall(1)).toMatchObject({ verdict: 'fail', limit: 1 });
    expect(mall(0)).toMatchObject({ verdict: 'not-applicable', missing: [] });
  });

  test('takes the row away, whatever was counted', () => {
    const mall = placeOf('retail', { isComplete: true, context: { totalParkingBays: 0 } });
    for (const facilities of [[], bays(1)]) {
      expect(found(mall, UNDER_100, facilities)).toMatchObject({
        verdict: 'not-applicable',
        reason: 'condition-false',
        missing: [],
      });
    }
  });

  test('of something else does not', () => {
    const mall = placeOf('retail', {
      isComplete: true,
      context: { totalParkingBays: 50, totalSeats: 0 },
    });
    expect(found(mall, UNDER_100)?.verdict).toBe('fail');
  });
});

describe('between the least and the most there can be', () => {
  const mall = (isComplete: boolean, context: Place['context'] = { totalParkingBays: 250 }) =>
    placeOf('retail', { isComplete, ...(context && { context }) });

  test('too few so far is unknown, without a value, and asks for the rest', () => {
    const result = found(mall(false), OVER_100, bays(2));
    expect(result).toMatchObject({
      verdict: 'unknown',
      reason: 'not-measured',
      value: null,
      margin: null,
      evidence: null,
      missing: ['count', 'isComplete'],
      counted: ['bay-0', 'bay-1'],
    });
  });

  test('enough so far is enough', () => {
    expect(found(mall(false), OVER_100, bays(3))).toMatchObject({ verdict: 'pass', value: 3 });
  });

  test('too few where all were surveyed is a fault, with its value', () => {
    expect(found(mall(true), OVER_100, bays(2))).toMatchObject({
      verdict: 'fail',
      value: 2,
      margin: -1,
      limit: 3,
    });
  });

  test('where one may or may not count, both ends are asked', () => {
    const bank = (kinds: readonly (string | undefined)[]) =>
      found(
        placeOf('finance_post', { isComplete: true }),
        'GB50763-8.8.2-entrance.accessibleEntranceCount',
        kinds.map((kind, i) =>
          facilityIn(`e${i}`, 'entrance', {
            context: kind === undefined ? {} : { entranceKind: kind },
          }),
        ),
      );
    expect(bank([undefined])).toMatchObject({
      verdict: 'unknown',
      value: null,
      missing: ['accessibleEntranceCount', 'isComplete'],
    });
    expect(bank([undefined, 'flat'])).toMatchObject({ verdict: 'pass', value: 1 });
    expect(bank(['stepsOnly'])).toMatchObject({ verdict: 'fail', value: 0, counted: [] });
  });

  test('a row that waits for its total has no value where nobody counted to the end', () => {
    expect(found(mall(false, {}), OVER_100, bays(2))).toMatchObject({
      verdict: 'unknown',
      value: null,
      evidence: null,
      missing: ['totalParkingBays'],
    });
    const clinic = found(placeOf('medical'), 'SJG103-4.1.6-dropOff.presentAtTransportAndHospital');
    expect(clinic).toMatchObject({ verdict: 'unknown', value: null, counted: [] });
    expect(found(mall(true, {}), OVER_100, bays(2))).toMatchObject({
      verdict: 'unknown',
      value: 2,
      missing: ['totalParkingBays'],
    });
  });
});

describe('whether the place needs any', () => {
  const school = (toiletsPresent: boolean | null, more: Partial<Place> = {}) =>
    placeOf('education', {
      isComplete: true,
      ...(toiletsPresent !== null && { context: { toiletsPresent } }),
      ...more,
    });

  test.each([
    [true, { verdict: 'fail', missing: [] }],
    [false, { verdict: 'not-applicable', reason: 'condition-false', missing: [] }],
    [null, { verdict: 'unknown', reason: 'condition-unknown', missing: ['toiletsPresent'] }],
  ] as const)('toilets for the public: %s', (toiletsPresent, expected) => {
    expect(found(school(toiletsPresent), PER_FLOOR)).toMatchObject(expected);
  });

  test('what is met stays met where nobody knows the need', () => {
    const observations = { publicToilet: { perFloorProvision: seen(true) } };
    expect(found(school(null, { observations }), PER_FLOOR)).toMatchObject({ verdict: 'pass' });
  });

  test('what the place itself says is not there fails, whatever the need may be', () => {
    const observations = { publicToilet: { perFloorProvision: seen(false) } };
    expect(found(school(null, { observations }), PER_FLOOR)).toMatchObject({
      verdict: 'fail',
      value: false,
    });
    expect(found(school(false, { observations }), PER_FLOOR)?.verdict).toBe('not-applicable');
  });

  test('another category asks by its own entry, or always', () => {
    const clinic = placeOf('medical', { isComplete: true });
    const row = 'GB50763-8.4.2-accessibleToilet.groundFloorCount';
    expect(found(clinic, row)).toMatchObject({ verdict: 'fail', value: 0 });
    const home = placeOf('park_square_scenic', {
      isComplete: true,
      context: { toiletsPresent: false, publicBuilding: true },
      observations: { publicToilet: { perFloorProvision: seen(false) } },
    });
    expect(found(home, PER_FLOOR)?.verdict).toBe('fail');
  });
});

describe('options reach the rows of the place', () => {
  test('the policy: a fault of detail is red where it is strict', () => {
    const bank = placeOf('finance_post', {
      isComplete: true,
      context: {
        toiletsPresent: true,
        buildingHasLifts: false,
        serviceDesksPresent: false,
        totalParkingBays: 0,
      },
    });
    const entrance = facilityIn('e', 'entrance', { context: { entranceKind: 'flat' } });
    const own = (options: AssessPlaceOptions) => assessPlace(bank, [entrance], options).own;
    expect(own({})).toMatchObject({ colour: 'yellow', conforms: 'no' });
    expect(own({ policy: 'district' })).toEqual(own({}));
    expect(own({ policy: 'strict' })).toMatchObject({ colour: 'red', conforms: 'no' });
  });

  test('verifications: a row of low confidence binds', () => {
    const requirementId = 'GB55019-3.5.4-wheelchairSpace.count.upTo100';
    const verifications = [
      { requirementId, edition: 'GB55019-2021', by: 'Li Na', date: '2026-01-05', page: '18' },
    ];
    const hall = placeOf('public_culture', { isComplete: true, context: { totalSeats: 80 } });
    expect(found(hall, requirementId)).toMatchObject({ verdict: 'fail', role: 'to-verify' });
    expect(found(hall, requirementId, [], { verifications })).toMatchObject({
      verdict: 'fail',
      role: 'binding',
    });
  });

  test('the edition: only its rows are asked', () => {
    const mall = placeOf('retail', { context: { totalParkingBays: 50 } });
    expect(found(mall, UNDER_100)).toBeDefined();
    expect(found(mall, UNDER_100, [], { edition: 'GB50763-2012' })).toBeUndefined();
  });
});
