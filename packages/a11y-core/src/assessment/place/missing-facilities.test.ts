import { describe, expect, test } from 'vitest';
import { facilityIn, measured, placeOf, seen } from '../../../test/support/place-of.js';
import type { Facility, Place } from '../../facility/facility.js';
import { type AssessPlaceOptions, assessPlace } from './assess-place.js';

const requiredIn = (
  place: Place,
  entry: string,
  facilities: readonly Facility[] = [],
  options: AssessPlaceOptions = {},
) => {
  const { required, findings, orderItems } = assessPlace(place, facilities, options);
  const state = required.find(({ id }) => id === entry);
  const finding = findings.find((one) => one.required === entry);
  return { state, finding, isOrdered: orderItems.some((id) => id === finding?.id) };
};

const bank = (more: Partial<Place> = {}, desks: boolean | null = true) =>
  placeOf('finance_post', {
    isComplete: true,
    ...(desks !== null && { context: { serviceDesksPresent: desks } }),
    ...more,
  });

describe('service desks without a low counter', () => {
  const GB55019 = 'GB55019-3.6.1-serviceCounter.present';
  const GB50763 = 'GB50763-8.1.5-serviceCounter.present';

  test.each([
    ['of 2024', '2024-01-01', undefined, GB55019, 'binding'],
    ['of 2015, by the row of its time', '2015-01-01', undefined, GB50763, 'binding'],
    ['older than what is held', '2005-01-01', undefined, GB55019, 'legacy'],
    ['of 2024 by a chosen edition', '2024-01-01', 'GB50763-2012', GB50763, 'binding'],
  ] as const)('%s', (_, worksDate, edition, requirementId, role) => {
    const options = edition === undefined ? {} : { edition };
    const { state, finding, isOrdered } = requiredIn(
      bank({ worksDate }),
      'low-counter',
      [],
      options,
    );
    expect(state).toEqual({
      id: 'low-counter',
      types: ['serviceCounter'],
      state: 'missing',
      missing: [],
      findingIds: [`p#${requirementId}`],
    });
    expect(finding).toMatchObject({
      requirementId,
      role,
      verdict: 'fail',
      value: null,
      parameter: 'present',
      facilityType: 'serviceCounter',
      evidence: { observationId: 'p/serviceCounter/present', source: 'survey' },
      missing: [],
    });
    expect(finding).not.toHaveProperty('reason');
    expect(isOrdered).toBe(role === 'binding');
  });

  test('no row of the chosen edition demands it: missing, and nobody is blamed', () => {
    const { state, finding } = requiredIn(bank(), 'low-counter', [], { edition: 'ADA-2010' });
    expect(state).toMatchObject({ state: 'missing', findingIds: [] });
    expect(finding).toBeUndefined();
  });

  test.each([
    ['whether there are desks', null, true, ['serviceDesksPresent']],
    ['whether all was surveyed', true, false, ['isComplete']],
    ['neither', null, false, ['serviceDesksPresent', 'isComplete']],
  ] as const)('nobody said %s', (_, desks, isComplete, missing) => {
    const { state, finding, isOrdered } = requiredIn(bank({ isComplete }, desks), 'low-counter');
    expect(state).toMatchObject({ state: 'unknown', missing, findingIds: [] });
    expect(finding).toMatchObject({
      verdict: 'unknown',
      reason: 'condition-unknown',
      missing,
      evidence: null,
    });
    expect(isOrdered).toBe(false);
  });

  test.each([
    ['no desks', bank({}, false), [], 'not-needed'],
    ['a counter', bank(), [facilityIn('c', 'serviceCounter')], 'there'],
    [
      'a counter, not in the survey',
      bank({ observations: { serviceCounter: { present: seen(true) } } }),
      [],
      'there',
    ],
    [
      'a counter looked for in vain',
      bank(),
      [facilityIn('c', 'serviceCounter', { observations: { present: seen(false) } })],
      'missing',
    ],
    ['something else', bank(), [facilityIn('e', 'entrance')], 'missing'],
  ] as const)('with %s', (_, place, facilities, state) => {
    const found = requiredIn(place, 'low-counter', facilities);
    expect(found.state?.state).toBe(state);
    expect(found.finding === undefined).toBe(state !== 'missing');
    expect(found.state?.findingIds).toHaveLength(state === 'missing' ? 1 : 0);
  });
});

test('what is missing stands in the chains of those it would serve, and in no other', () => {
  const { groups } = assessPlace(bank({ worksDate: '2024-01-01' }), []);
  const told = groups.filter(({ links }) =>
    links.some(({ kind, weakest }) => kind === 'service' && weakest?.findingId !== undefined),
  );
  expect(told.map(({ group }) => group)).toEqual(['wheelchair', 'limitedReach']);
  // Nothing the bank must have protects the deaf: they have no chain, and no colour.
  expect(groups.find(({ group }) => group === 'deaf')).toMatchObject({ links: [], colour: 'grey' });
});

describe('what count rows say already', () => {
  const mall = (more: Partial<Place> = {}) =>
    placeOf('retail', { isComplete: true, context: { totalParkingBays: 250 }, ...more });

  test('is not said again, and only what fails is held', () => {
    const { state, finding } = requiredIn(mall(), 'parking-bay');
    expect(state).toMatchObject({
      state: 'missing',
      findingIds: [
        'p#GB55019-2.9.5-parkingBay.count.over100',
        'p#GB50763-8.1.2-parkingBay.count.over100',
      ],
    });
    expect(finding).toBeUndefined();
  });

  test('too few are there: the count is at fault, nothing is missing', () => {
    const { state } = requiredIn(mall(), 'parking-bay', [facilityIn('b', 'parkingBay')]);
    expect(state).toMatchObject({ state: 'there', findingIds: [] });
  });

  test('of an unfinished survey none is held', () => {
    const { state } = requiredIn(mall({ isComplete: false }), 'parking-bay');
    expect(state).toMatchObject({ state: 'unknown', missing: ['isComplete'], findingIds: [] });
  });
});

describe('steps only', () => {
  const stepped = (id: string, isPermitted?: boolean) =>
    facilityIn(id, 'entrance', {
      context: { entranceKind: 'stepsOnly' },
      observations: isPermitted === undefined ? {} : { permittedType: seen(isPermitted) },
    });
  const ROW = 'GB55019-2.4.1-entrance.permittedType';

  test('the entrances that fail say it, and it is not blamed twice', () => {
    const entrances = [stepped('a', false), stepped('b'), stepped('c', false)];
    const { state, finding } = requiredIn(bank(), 'way-up-to-entrance', entrances);
    expect(state).toMatchObject({
      state: 'missing',
      findingIds: [`a#${ROW}`, `c#${ROW}`],
    });
    expect(finding).toBeUndefined();
  });

  test.each([
    ['ramp', 'there'],
    ['platformLift', 'there'],
    ['lift', 'there'],
    ['stairs', 'missing'],
  ] as const)('with a %s: %s', (type, expected) => {
    const { state } = requiredIn(bank(), 'way-up-to-entrance', [
      stepped('a', false),
      facilityIn('x', type),
    ]);
    expect(state?.state).toBe(expected);
  });

  test('in an unfinished survey nothing is held', () => {
    const { state } = requiredIn(bank({ isComplete: false }), 'way-up-to-entrance', [
      stepped('a', false),
    ]);
    expect(state).toMatchObject({ state: 'unknown', missing: ['isComplete'], findingIds: [] });
  });
});

describe('a clause that is only recalled', () => {
  test('is reported as such, whole', () => {
    const clinic = placeOf('medical', { isComplete: true });
    const { finding, state } = requiredIn(clinic, 'entrance-other');
    expect(state?.findingIds).toEqual(['p#required-entrance-other']);
    expect(finding).toMatchObject({
      id: 'p#required-entrance-other',
      requirementId: 'required-entrance-other',
      edition: 'GB50763-2012',
      clause: '8.4.2, 8.5.2, 8.6.2, 8.7.2, 8.9.2, 7.4.2',
      facilityType: 'entrance',
      parameter: 'present',
      operator: 'is',
      limit: true,
      unit: 'bool',
      severity: 'essential',
      role: 'to-verify',
      verdict: 'fail',
      travellers: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
      remedy: 'provide',
    });
  });

  test('is asked of no edition but its own', () => {
    const clinic = placeOf('medical', { isComplete: true });
    const { finding, state } = requiredIn(clinic, 'entrance-other', [], { edition: 'ADA-2010' });
    expect(finding).toBeUndefined();
    expect(state).toMatchObject({ state: 'missing', findingIds: [] });
  });
});

describe('a row of low confidence', () => {
  const street = placeOf('street_bus', {
    isComplete: true,
    context: {
      signalControlled: true,
      audibleSignalArea: true,
      shoppingStreet: false,
      visuallyImpairedArea: false,
    },
  });
  const requirementId = 'GB50763-4.3.1-crossing.audibleSignal';
  const verifications = [
    { requirementId, edition: 'GB50763-2012', by: 'Li Na', date: '2026-01-05', page: '18' },
  ];

  test('is to be verified, and binds once somebody read it in print', () => {
    const recalled = requiredIn(street, 'audible-signal');
    expect(recalled.finding).toMatchObject({ requirementId, verdict: 'fail', role: 'to-verify' });
    expect(recalled.finding).not.toHaveProperty('verifiedBy');
    expect(recalled.isOrdered).toBe(false);
    const verified = requiredIn(street, 'audible-signal', [], { verifications });
    expect(verified.finding).toMatchObject({
      role: 'binding',
      verifiedBy: { by: 'Li Na', date: '2026-01-05', page: '18' },
    });
    expect(verified.isOrdered).toBe(true);
  });
});

test('a count the place states as 0 is missing, as much as one of a complete survey', () => {
  const mall = (count: number) =>
    placeOf('retail', {
      context: { totalParkingBays: 50 },
      observations: { parkingBay: { count: measured(count) } },
    });
  expect(requiredIn(mall(0), 'parking-bay').state?.state).toBe('missing');
  expect(requiredIn(mall(1), 'parking-bay').state?.state).toBe('there');
});

test('a place of no known category has to have nothing', () => {
  expect(assessPlace(placeOf('nowhere', { isComplete: true }), []).required).toEqual([]);
});
