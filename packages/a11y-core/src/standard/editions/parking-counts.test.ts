import { describe, expect, test } from 'vitest';
import { countRequired } from '../../assessment/count-required.js';
import { evaluateCondition } from '../../assessment/evaluate-condition.js';
import type { Facts } from '../../assessment/facts.js';
import type { ContextValue } from '../../facility/facility.js';
import type { Requirement } from '../requirement.js';
import { editionNamed } from './index.js';

type Context = Readonly<Record<string, ContextValue>>;

const countRows = (edition: string): readonly Requirement[] =>
  editionNamed(edition).requirements.filter(
    ({ facilityType, parameter, subject }) =>
      facilityType === 'parkingBay' && parameter === 'count' && subject === 'place',
  );

const factsOf = (context: Context, count?: number): Facts => ({
  observations:
    count === undefined
      ? {}
      : { count: { state: 'measured', value: count, uncertainty: 0, source: 'survey' } },
  context,
  works: 'new',
});

/** Name of each row and how many bays it asks for; `?` where it cannot be told whether it applies. */
function asked(edition: string, context: Context, count?: number): Record<string, number | '?'> {
  const entries = countRows(edition).flatMap((row): [name: string, bays: number | '?'][] => {
    const { id, check, condition } = row;
    const applies =
      condition === undefined ? 'true' : evaluateCondition(condition, factsOf(context, count));
    if (applies === 'false') return [];
    const name = id.slice(id.indexOf('-') + 1).replace('parkingBay.', '');
    if (applies === 'unknown') return [[name, '?']];
    const total = context['totalParkingBays'];
    if (check.operator === 'count' && typeof total === 'number')
      return [[name, countRequired(check.steps, total)]];
    if (check.operator === 'at-least') return [[name, check.limit]];
    throw new Error(`${id}: no count`);
  });
  return Object.fromEntries(entries);
}

const square = { placeCategory: 'park_square_scenic', openSpaceKind: 'citySquare' };
const park = { placeCategory: 'park_square_scenic', openSpaceKind: 'park' };

describe('GB 55019 clause 2.9.5', () => {
  test.each<[string, Context, Record<string, number | '?'>]>([
    ['a mall without a car park', { placeCategory: 'retail', totalParkingBays: 0 }, {}],
    ['one bay', { placeCategory: 'retail', totalParkingBays: 1 }, { '2.9.5-count.under100': 1 }],
    ['99 bays', { placeCategory: 'retail', totalParkingBays: 99 }, { '2.9.5-count.under100': 1 }],
    ['100 bays', { placeCategory: 'retail', totalParkingBays: 100 }, { '2.9.5-count.over100': 1 }],
    ['101 bays', { placeCategory: 'retail', totalParkingBays: 101 }, { '2.9.5-count.over100': 2 }],
    ['700 bays', { placeCategory: 'retail', totalParkingBays: 700 }, { '2.9.5-count.over100': 7 }],
    [
      'a square with 120 bays',
      { ...square, totalParkingBays: 120 },
      { '2.9.5-count.over100': 2, '2.9.5-count.openSpace': 3 },
    ],
    [
      'street parking of 50 bays',
      { placeCategory: 'street_bus', totalParkingBays: 50 },
      { '2.9.5-count.under100': 1, '2.9.5-count.openSpace': 1 },
    ],
    [
      'a scenic spot is no public green space',
      { ...square, openSpaceKind: 'scenicSpot', totalParkingBays: 50 },
      { '2.9.5-count.under100': 1 },
    ],
    [
      'an open space of unknown kind',
      { placeCategory: 'park_square_scenic', totalParkingBays: 50 },
      { '2.9.5-count.under100': 1, '2.9.5-count.openSpace': '?' },
    ],
    [
      'a total nobody gave',
      { placeCategory: 'retail' },
      { '2.9.5-count.under100': '?', '2.9.5-count.over100': '?' },
    ],
  ])('%s', (_name, context, expected) => {
    expect(asked('GB55019-2021', context)).toEqual(expected);
  });
});

describe('GB 50763, each kind of car park by its own clause', () => {
  const sports = { placeCategory: 'sports', publicBuilding: true };
  const carPark = { placeCategory: 'car_park', publicBuilding: false };
  test.each<[string, Context, Record<string, number | '?'>]>([
    [
      'a square with 49 bays',
      { ...square, publicBuilding: false, totalParkingBays: 49 },
      { '5.2.1-count.under50': 1 },
    ],
    [
      'a square with 50 bays',
      { ...square, publicBuilding: false, totalParkingBays: 50 },
      { '5.2.1-count.under100': 2 },
    ],
    [
      'a park with 101 bays',
      { ...park, publicBuilding: false, totalParkingBays: 101 },
      { '6.2.1-count.over100': 3 },
    ],
    ['a park without a car park', { ...park, publicBuilding: false, totalParkingBays: 0 }, {}],
    [
      'a housing estate with 401 bays',
      { placeCategory: 'residential', publicBuilding: false, totalParkingBays: 401 },
      { '7.3.3-count': 3 },
    ],
    [
      'an office with 99 bays',
      { placeCategory: 'government_service', publicBuilding: true, totalParkingBays: 99 },
      { '8.1.2-count.under100': 1 },
    ],
    [
      'a class A venue with 150 bays',
      { ...sports, sportsVenueClass: 'a', totalParkingBays: 150 },
      { '8.1.2-count.over100': 2, '8.6.2-count.classA': 3 },
    ],
    [
      'a class C venue with 30 bays',
      { ...sports, sportsVenueClass: 'c', totalParkingBays: 30 },
      { '8.1.2-count.under100': 1, '8.6.2-count.classBC': 2 },
    ],
    [
      'a class C venue where nobody can park',
      { ...sports, sportsVenueClass: 'c', totalParkingBays: 0 },
      { '8.6.2-count.classBC': '?' },
    ],
    [
      'a venue of unknown class',
      { ...sports, totalParkingBays: 30 },
      { '8.1.2-count.under100': 1, '8.6.2-count.classA': '?', '8.6.2-count.classBC': '?' },
    ],
    [
      'a class I car park of 350 bays',
      { ...carPark, carParkClass: 'i', totalParkingBays: 350 },
      { '8.10.1-count.classI': 7 },
    ],
    [
      'a class III car park of 60 bays',
      { ...carPark, carParkClass: 'iii', totalParkingBays: 60 },
      { '8.10.1-count.classII-III': 2 },
    ],
    [
      'a class IV car park of 20 bays',
      { ...carPark, carParkClass: 'iv', totalParkingBays: 20 },
      { '8.10.1-count.classIV': 1 },
    ],
  ])('%s', (_name, context, expected) => {
    expect(asked('GB50763-2012', context)).toEqual(expected);
  });

  test('no bay counted in a class C venue without bays is no fault; one bay shows a car park', () => {
    const venue = { ...sports, sportsVenueClass: 'c' };
    expect(asked('GB50763-2012', { ...venue, totalParkingBays: 0 }, 0)).toEqual({});
    expect(asked('GB50763-2012', venue, 1)).toMatchObject({ '8.6.2-count.classBC': 2 });
  });
});

test('ADA: the one row held is for car parks of up to 25 bays', () => {
  const of = (totalParkingBays: number) => asked('ADA-2010', { totalParkingBays });
  expect([of(0), of(1), of(25), of(26)]).toEqual([
    {},
    { '208.2-count': 1 },
    { '208.2-count': 1 },
    {},
  ]);
});
