import { describe, expect, test } from 'vitest';
import { facilityIn, measured, placeOf, seen } from '../../../test/support/place-of.js';
import type { Facility, Place } from '../../facility/facility.js';
import type { Observation } from '../../facility/observation.js';
import { PLACE_CATEGORIES, type PlaceCategory } from '../../facility/place-category.js';
import { EDITIONS } from '../../standard/editions/index.js';
import { findingSentence } from '../wording/finding-sentence.js';
import { assessPlace } from './assess-place.js';
import { REQUIRED_IN_PLACES } from './required-in-places.js';

const finding = (place: Place, facilities: readonly Facility[], id: string) =>
  assessPlace(place, facilities).findings.find(({ requirementId }) => requirementId === id);

const bays = (number: number) =>
  Array.from({ length: number }, (_, i) => facilityIn(`bay-${i}`, 'parkingBay'));

describe('counts of a place', () => {
  const HOTEL = { totalGuestRooms: 90 };

  test('a hotel of 90 rooms with 3 accessible ones meets the count', () => {
    const hotel = placeOf('hotel_catering', {
      context: HOTEL,
      observations: { guestRoom: { count: measured(3) } },
    });
    expect(finding(hotel, [], 'GB50763-8.8.3-guestRoom.count.upTo100')).toMatchObject({
      placeId: 'p',
      facilityType: 'guestRoom',
      verdict: 'pass',
      value: 3,
    });
  });

  test.each([
    // total, counted, isComplete, verdict of the row that applies
    [50, 1, true, 'pass'],
    [50, 0, true, 'fail'],
    [50, 0, false, 'unknown'],
    [50, 1, false, 'pass'],
    [99, 1, true, 'pass'],
    // One bay is enough for any total below 100: it would pass if the row applied.
    [undefined, 1, true, 'pass'],
    [undefined, 0, true, 'unknown'],
    [0, 0, true, 'not-applicable'],
  ] as const)('%s bays, %i accessible, complete %s: %s', (total, number, isComplete, verdict) => {
    const mall = placeOf('retail', {
      isComplete,
      ...(total !== undefined && { context: { totalParkingBays: total } }),
    });
    const result = finding(mall, bays(number), 'GB55019-2.9.5-parkingBay.count.under100');
    expect(result?.verdict).toBe(verdict);
    if (verdict === 'fail') expect(result?.counted).toEqual([]);
  });

  test.each([
    [250, 3, 'pass'],
    [250, 2, 'fail'],
    [300, 3, 'pass'],
    [301, 3, 'fail'],
  ] as const)('one in a hundred of %i bays: %i is a %s', (total, number, verdict) => {
    const mall = placeOf('retail', { isComplete: true, context: { totalParkingBays: total } });
    expect(finding(mall, bays(number), 'GB55019-2.9.5-parkingBay.count.over100')?.verdict).toBe(
      verdict,
    );
  });

  test('what nobody counted is not said to be none', () => {
    const lift = (place: Place) =>
      assessPlace(place, []).findings.find(
        ({ requirementId }) => requirementId === 'GB55019-2.6.4-lift.count',
      );
    expect(lift(placeOf('medical'))).toMatchObject({ verdict: 'unknown', value: null });
    // A complete survey that found none did count.
    expect(lift(placeOf('medical', { isComplete: true }))).toMatchObject({
      verdict: 'unknown',
      value: 0,
    });
  });

  test('the rows of its own time say what an older place is missing', () => {
    const works = { worksDate: '2015-01-01', worksStage: 'new' } as const;
    const theatre = placeOf('public_culture', {
      ...works,
      isComplete: true,
      context: { totalSeats: 200, totalParkingBays: 40 },
    });
    const missing = assessPlace(theatre, []).required.filter(({ state }) => state === 'missing');
    const heldBy = (id: string) => missing.find((one) => one.id === id)?.findingIds;
    expect(heldBy('parking-bay')).toContain('p#GB50763-8.1.2-parkingBay.count.under100');
    expect(heldBy('wheelchair-space')).toContain('p#GB50763-8.7.4-wheelchairSpace.count.upTo300');
    const arrival = assessPlace(theatre, [])
      .groups.find(({ group }) => group === 'wheelchair')
      ?.links.find(({ kind }) => kind === 'arrival');
    expect(arrival).toMatchObject({ colour: 'red', weakest: { clause: '8.1.2' } });
  });

  test('a car park without bays owes none, whatever its class', () => {
    const garage = placeOf('car_park', {
      isComplete: true,
      context: { carParkClass: 'iv', totalParkingBays: 0 },
    });
    expect(finding(garage, [], 'GB50763-8.10.1-parkingBay.count.classIV')?.verdict).not.toBe(
      'fail',
    );
  });

  test('a missing entrance was looked for', () => {
    const place = placeOf('education', { isComplete: true, context: { toiletsPresent: false } });
    const { placeId, ...found } = assessPlace(place, []).findings.find(
      ({ required }) => required === 'entrance-education',
    )!;
    expect(findingSentence({ ...found, facilityId: placeId }, 'en')).toMatch(
      /: not there; .*Fail\.$/,
    );
  });

  test.each(['education', 'public_culture'])(
    'a %s place without toilets lacks none',
    (category) => {
      const toilets = (context: Place['context']) =>
        assessPlace(placeOf(category, { isComplete: true, ...(context && { context }) }), [])
          .required.filter(({ id }) => id.startsWith('toilet-'))
          .map(({ state }) => state);
      expect(toilets({ toiletsPresent: false })).toEqual(['not-needed']);
      expect(toilets({ toiletsPresent: true })).toEqual(['missing']);
      expect(toilets(undefined)).toEqual(['unknown']);
    },
  );

  test('a share of a total nobody stated is unknown, and asks for the total', () => {
    const mall = placeOf('retail', { isComplete: true });
    const result = finding(mall, bays(1), 'GB55019-2.9.5-parkingBay.count.over100');
    expect(result).toMatchObject({ verdict: 'unknown' });
    expect(result?.missing).toContain('totalParkingBays');
  });

  test('an unfinished survey with too few is unknown, and says what would decide it', () => {
    const mall = placeOf('retail', { context: { totalParkingBays: 250 } });
    const result = finding(mall, bays(2), 'GB55019-2.9.5-parkingBay.count.over100');
    expect(result).toMatchObject({ verdict: 'unknown', value: null, counted: ['bay-0', 'bay-1'] });
    expect(result?.missing).toEqual(expect.arrayContaining(['count', 'isComplete']));
  });

  test('what was stated wins over what was surveyed; "looked for, and none" is zero', () => {
    const absent = { state: 'absent', source: 'survey' } as const;
    const mall = placeOf('retail', {
      context: { totalParkingBays: 50 },
      observations: { parkingBay: { count: absent } },
    });
    expect(finding(mall, bays(1), 'GB55019-2.9.5-parkingBay.count.under100')).toMatchObject({
      verdict: 'fail',
      value: 0,
    });
  });

  test('one feature may stand for several bays; one looked for in vain for none', () => {
    const mall = placeOf('retail', { isComplete: true, context: { totalParkingBays: 250 } });
    const row = 'GB55019-2.9.5-parkingBay.count.over100';
    const three = facilityIn('three', 'parkingBay', { observations: { count: measured(3) } });
    expect(finding(mall, [three], row)?.verdict).toBe('pass');
    const gone = facilityIn('gone', 'parkingBay', { observations: { present: seen(false) } });
    expect(finding(mall, [...bays(2), gone], row)?.verdict).toBe('fail');
  });

  test('an entrance of unknown kind may or may not be accessible', () => {
    const bank = placeOf('finance_post', { isComplete: true });
    const row = 'GB50763-8.8.2-entrance.accessibleEntranceCount';
    const entrance = (kind?: string) =>
      facilityIn('e', 'entrance', { context: kind === undefined ? {} : { entranceKind: kind } });
    expect(finding(bank, [entrance('flat')], row)?.verdict).toBe('pass');
    expect(finding(bank, [entrance('stepsOnly')], row)?.verdict).toBe('fail');
    expect(finding(bank, [entrance()], row)?.verdict).toBe('unknown');
  });

  test('a place is asked nothing it cannot owe', () => {
    const street = assessPlace(placeOf('street_bus', { isComplete: true }), []);
    const types = new Set(street.findings.map(({ facilityType }) => facilityType));
    for (const type of ['guestRoom', 'wheelchairSpace', 'lift', 'accessibleToilet']) {
      expect(types).not.toContain(type);
    }
  });

  test('a failing count is an order to the owner of the place; one from memory never is', () => {
    const place = placeOf('retail', {
      owner: 'Mall Ltd',
      isComplete: true,
      context: { totalParkingBays: 50 },
    });
    const { orderItems, findings } = assessPlace(place, []);
    const id = 'p#GB55019-2.9.5-parkingBay.count.under100';
    expect(orderItems).toContain(id);
    expect(findings.find((one) => one.id === id)?.owner).toBe('Mall Ltd');
    const bound = findings.filter((one) => orderItems.includes(one.id));
    expect(bound.every(({ role }) => role === 'binding')).toBe(true);
  });
});

describe('what a place is reported with', () => {
  const hotel = placeOf('hotel_catering', {
    context: { totalGuestRooms: 90 },
    observations: {
      guestRoom: { count: { ...measured(3), at: '2020-03-01' } as Observation },
    },
  });
  const ROW = 'GB50763-8.8.3-guestRoom.count.upTo100';

  test.each([
    ['on the last day of five years', '2025-03-01', false, 1826],
    ['a day later', '2025-03-02', true, 1827],
    ['without a date to count to', undefined, false, undefined],
  ] as const)('a count goes stale like a reading: %s', (_, asOf, isStale, ageDays) => {
    const { findings, own } = assessPlace(hotel, [], asOf === undefined ? {} : { asOf });
    const found = findings.find(({ requirementId }) => requirementId === ROW);
    expect(found).toMatchObject({ verdict: 'pass', isStale });
    expect(found?.evidence).toEqual({
      observationId: 'p/guestRoom/count@2020-03-01',
      source: 'survey',
      at: '2020-03-01',
      ...(ageDays !== undefined && { ageDays }),
    });
    expect(own.yellow.includes('stale')).toBe(isStale);
  });

  test('a date that is none is refused', () => {
    expect(() => assessPlace(hotel, [], { asOf: 'today' })).toThrow('/asOf');
  });

  test('its id, category and era; an owner only where there is one', () => {
    const found = assessPlace(hotel, []);
    expect(found).toMatchObject({
      placeId: 'p',
      category: 'hotel_catering',
      era: { kind: 'current', dateUnknown: false },
    });
    expect(found).not.toHaveProperty('owner');
    for (const one of found.findings) expect(one).not.toHaveProperty('owner');
    const owned = assessPlace({ ...hotel, owner: 'Inn' }, []);
    expect(owned.owner).toBe('Inn');
    for (const one of owned.findings) expect(one.owner).toBe('Inn');
    const chosen = assessPlace(hotel, [], { edition: 'GB50763-2012' });
    expect(chosen.era.kind).toBe('chosen');
  });

  test('a finding names its place, type and groups, and how it was counted only where it was', () => {
    const found = finding(hotel, [], ROW)!;
    expect(found).toMatchObject({ placeId: 'p', facilityType: 'guestRoom' });
    expect(found.travellers).toContain('wheelchair');
    for (const key of ['facilityId', 'counted', 'required']) expect(found).not.toHaveProperty(key);
  });

  test('its facilities stand in order of id, judged as part of it', () => {
    const facilities = ['b', 'c', 'a'].map((id) => facilityIn(id, 'door'));
    const found = assessPlace(placeOf('retail'), facilities).facilities;
    expect(found.map(({ facilityId }) => facilityId)).toEqual(['a', 'b', 'c']);
    const undated = facilities.map(({ worksDate: _, worksStage: __, ...rest }) => rest);
    for (const { era } of assessPlace(placeOf('retail'), undated).facilities) {
      expect(era).toMatchObject({ dateOfPlace: true });
    }
  });

  test('a place of no known category, without facilities, is grey, and nothing is open in it', () => {
    const found = assessPlace(placeOf('nowhere'), []);
    expect(found).toMatchObject({ colour: 'grey', isIncomplete: false, findings: [] });
    expect(found.groups.every(({ links }) => links.length === 0)).toBe(true);
    expect(assessPlace(placeOf('retail'), []).isIncomplete).toBe(true);
  });

  test('what was looked for in vain stands in no chain, unless it is missed', () => {
    const gone = (id: string, type: string) =>
      facilityIn(id, type, { observations: { present: seen(false) } });
    const idsIn = (facility: Facility) =>
      assessPlace(placeOf('medical'), [facility])
        .groups.find(({ group }) => group === 'wheelchair')!
        .links.flatMap(({ facilityIds }) => facilityIds);
    expect(idsIn(gone('lift', 'lift'))).toEqual([]);
    expect(idsIn(facilityIn('lift', 'lift'))).toEqual(['lift']);
    expect(
      idsIn(
        facilityIn('kerb', 'kerbRamp', {
          context: { levelDifference: true },
          observations: { present: seen(false) },
        }),
      ),
    ).toEqual(['kerb']);
  });
});

describe('required but missing', () => {
  const stateOf = (place: Place, facilities: readonly Facility[], id: string) =>
    assessPlace(place, facilities).required.find((entry) => entry.id === id);

  test.each([
    // what the place says, state of the lift
    [{ buildingHasLifts: true }, true, 'missing'],
    [{ buildingHasLifts: true }, false, 'unknown'],
    [{ buildingHasLifts: false }, true, 'not-needed'],
    [{}, true, 'unknown'],
  ] as const)('a lift where the place says %o, complete %s: %s', (context, isComplete, state) => {
    const office = placeOf('government_service', { context, isComplete });
    expect(stateOf(office, [], 'lift')?.state).toBe(state);
    const there = stateOf(office, [facilityIn('l', 'lift')], 'lift');
    expect(there?.state).toBe('there');
  });

  test('what the place counted is there, although nobody surveyed it by itself', () => {
    const counted = (value: number) =>
      placeOf('car_park', {
        isComplete: true,
        context: { totalParkingBays: 60 },
        observations: { parkingBay: { count: measured(value) } },
      });
    const bays = (place: Place) =>
      assessPlace(place, []).required.find(({ types }) => types[0] === 'parkingBay');
    expect(bays(counted(2))?.state).toBe('there');
    expect(bays(counted(0))?.state).toBe('missing');
  });

  test('a place without toilets lacks none, and one that may have some is asked first', () => {
    const row = 'GB55019-3.2.4-publicToilet.perFloorProvision';
    const schoolWith = (context: Place['context']) =>
      finding(placeOf('education', { isComplete: true, ...(context && { context }) }), [], row);
    expect(schoolWith({ toiletsPresent: false })?.verdict).toBe('not-applicable');
    expect(schoolWith({ toiletsPresent: true })?.verdict).toBe('fail');
    expect(schoolWith(undefined)).toMatchObject({ verdict: 'unknown' });
    expect(schoolWith(undefined)?.missing).toContain('toiletsPresent');
  });

  test('a missing lift is the finding of its count row, not blamed twice', () => {
    const office = placeOf('government_service', {
      isComplete: true,
      context: { buildingHasLifts: true },
    });
    const { findings, required } = assessPlace(office, []);
    const id = 'p#GB55019-2.6.4-lift.count';
    expect(required.find((entry) => entry.id === 'lift')?.findingIds).toContain(id);
    expect(findings.filter((one) => one.id === id)).toHaveLength(1);
    expect(findings.filter(({ facilityType }) => facilityType === 'lift').length).toBeLessThan(4);
  });

  test('service desks without a low counter: the row on counters, as a finding of the place', () => {
    const bank = placeOf('finance_post', {
      isComplete: true,
      context: { serviceDesksPresent: true },
    });
    const { findings, own } = assessPlace(bank, []);
    expect(findings.find(({ required }) => required === 'low-counter')).toMatchObject({
      requirementId: 'GB55019-3.6.1-serviceCounter.present',
      clause: '3.6.1',
      verdict: 'fail',
      role: 'binding',
    });
    expect(own.colour).toBe('red');
  });

  test('the place may say "none" without a complete survey', () => {
    const bank = placeOf('finance_post', {
      context: { serviceDesksPresent: true },
      observations: { serviceCounter: { present: seen(false) } },
    });
    expect(stateOf(bank, [], 'low-counter')?.state).toBe('missing');
  });

  test('a clause known from memory alone turns the place yellow, never red', () => {
    const clinic = placeOf('medical', { isComplete: true });
    const { findings, orderItems } = assessPlace(clinic, []);
    const entrance = findings.find(({ required }) => required === 'entrance-other');
    expect(entrance).toMatchObject({ verdict: 'fail', role: 'to-verify' });
    expect(orderItems).not.toContain(entrance?.id);
  });

  test('a step-free entrance needs no ramp; steps alone do, and the entrance is blamed for it', () => {
    const bank = placeOf('finance_post', { isComplete: true });
    const entrance = (kind: string) =>
      facilityIn('e', 'entrance', {
        context: { entranceKind: kind },
        observations: { permittedType: seen(kind !== 'stepsOnly') },
      });
    expect(stateOf(bank, [entrance('flat')], 'way-up-to-entrance')?.state).toBe('not-needed');
    expect(stateOf(bank, [entrance('stepsOnly')], 'way-up-to-entrance')).toMatchObject({
      state: 'missing',
      findingIds: ['e#GB55019-2.4.1-entrance.permittedType'],
    });
  });
});

describe('the list of what places must have', () => {
  const ROWS = EDITIONS.flatMap(({ requirements }) => requirements);

  test('names rows that are held, and every category', () => {
    const named = REQUIRED_IN_PLACES.flatMap(({ rows, heldBy }) => [...rows, heldBy ?? '']);
    const held = new Set(ROWS.map(({ id }) => id));
    expect(named.filter((id) => id !== '' && !held.has(id))).toEqual([]);
    const categories = new Set(REQUIRED_IN_PLACES.flatMap(({ places }) => places));
    expect(
      Object.keys(PLACE_CATEGORIES).filter((one) => !categories.has(one as PlaceCategory)),
    ).toEqual([]);
    expect(new Set(REQUIRED_IN_PLACES.map(({ id }) => id)).size).toBe(REQUIRED_IN_PLACES.length);
  });

  test('every entry has somebody who demands it', () => {
    for (const { id, rows, recalled, heldBy } of REQUIRED_IN_PLACES) {
      expect(rows.length > 0 || recalled !== undefined || heldBy !== undefined, id).toBe(true);
    }
  });
});
