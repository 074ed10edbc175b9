import { describe, expect, test } from 'vitest';
import { facilityIn } from '../../../test/support/place-of.js';
import type { Facility } from '../../facility/facility.js';
import {
  evaluatePlaceCondition,
  missingOfPlace,
  type PlaceCondition,
  type PlaceFacts,
} from './place-condition.js';

const facts = (
  facilities: readonly Facility[],
  isComplete: boolean,
  context: PlaceFacts['place']['context'] = {},
): PlaceFacts => ({
  place: { observations: {}, context, works: undefined },
  facilities,
  factsOf: (facility) => ({ observations: {}, context: facility.context, works: undefined }),
  isComplete,
});

const entrance = (entranceKind?: string): Facility =>
  facilityIn('e', 'entrance', { context: entranceKind === undefined ? {} : { entranceKind } });

const TOILETS: PlaceCondition = { place: { context: 'toiletsPresent', oneOf: [true] } };
const DESKS: PlaceCondition = { place: { context: 'serviceDesksPresent', oneOf: [true] } };
const ANY: PlaceCondition = { some: 'entrance' };
const FLAT: PlaceCondition = {
  some: 'entrance',
  where: { context: 'entranceKind', oneOf: ['flat'] },
};

describe('a condition on the facilities of a place', () => {
  test.each([
    ['none found, all surveyed', ANY, [], true, 'false', []],
    ['none found so far', ANY, [], false, 'unknown', ['isComplete']],
    ['one found', ANY, [entrance()], true, 'true', []],
    ['one found so far', ANY, [entrance()], false, 'true', []],
    ['one of another type', ANY, [facilityIn('d', 'door')], true, 'false', []],
    ['such a one', FLAT, [entrance('flat')], false, 'true', []],
    ['another kind', FLAT, [entrance('stepsOnly')], true, 'false', []],
    ['another kind so far', FLAT, [entrance('stepsOnly')], false, 'unknown', ['isComplete']],
    ['one of unknown kind', FLAT, [entrance()], true, 'unknown', ['entranceKind']],
    [
      'one of unknown kind so far',
      FLAT,
      [entrance()],
      false,
      'unknown',
      ['entranceKind', 'isComplete'],
    ],
    ['one unknown beside such a one', FLAT, [entrance(), entrance('flat')], false, 'true', []],
    [
      'what another type does not say is not asked',
      FLAT,
      [facilityIn('d', 'door')],
      false,
      'unknown',
      ['isComplete'],
    ],
    ['turned round', { not: FLAT }, [entrance('flat')], true, 'false', []],
    ['turned round, unknown', { not: FLAT }, [entrance()], true, 'unknown', ['entranceKind']],
  ] as const)('%s', (_, condition, facilities, isComplete, truth, missing) => {
    const found = new Set<string>();
    const given = facts(facilities, isComplete);
    missingOfPlace(condition, given, found);
    expect(evaluatePlaceCondition(condition, given)).toBe(truth);
    expect([...found]).toEqual(missing);
  });
});

describe('a condition on the place itself', () => {
  const YES = { toiletsPresent: true };
  const NO = { toiletsPresent: false };
  test.each([
    ['so', TOILETS, YES, 'true', []],
    ['not so', TOILETS, NO, 'false', []],
    ['not said', TOILETS, {}, 'unknown', ['toiletsPresent']],
    ['turned round', { not: TOILETS }, NO, 'true', []],
    ['turned round, not said', { not: TOILETS }, {}, 'unknown', ['toiletsPresent']],
    ['both, one open', { all: [TOILETS, DESKS] }, YES, 'unknown', ['serviceDesksPresent']],
    ['both, one denied', { all: [TOILETS, DESKS] }, NO, 'false', []],
    [
      'both open',
      { all: [TOILETS, DESKS] },
      {},
      'unknown',
      ['toiletsPresent', 'serviceDesksPresent'],
    ],
    ['either, one so', { any: [TOILETS, DESKS] }, YES, 'true', []],
    ['either, one denied', { any: [TOILETS, DESKS] }, NO, 'unknown', ['serviceDesksPresent']],
  ] as const)('%s', (_, condition, context, truth, missing) => {
    const found = new Set<string>();
    const given = facts([], true, context);
    missingOfPlace(condition, given, found);
    expect(evaluatePlaceCondition(condition, given)).toBe(truth);
    expect([...found]).toEqual(missing);
  });
});
