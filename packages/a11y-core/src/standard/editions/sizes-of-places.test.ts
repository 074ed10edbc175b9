import { describe, expect, test } from 'vitest';
import { countRequired } from '../../assessment/count-required.js';
import { evaluateCondition } from '../../assessment/evaluate-condition.js';
import type { ContextValue } from '../../facility/facility.js';
import type { Requirement } from '../requirement.js';
import { EDITIONS } from './index.js';

const rows = EDITIONS.flatMap(({ requirements }) => requirements);

/** How many the rows of a clause ask for in such a place: the numbers of the rows that apply. */
function asked(prefix: string, context: Readonly<Record<string, ContextValue>>): number[] {
  const facts = { observations: {}, context, works: undefined };
  return rows
    .filter(({ id }) => id.startsWith(prefix))
    .filter(({ condition }) => condition && evaluateCondition(condition, facts) === 'true')
    .map((row) => numberOf(row, context));
}

function numberOf({ id, check }: Requirement, context: Readonly<Record<string, ContextValue>>) {
  if (check.operator === 'at-least') return check.limit;
  const total = check.operator === 'count' ? context[check.of] : undefined;
  if (check.operator !== 'count' || typeof total !== 'number') throw new Error(id);
  return countRequired(check.steps, total);
}

describe('GB 50763 8.8.3: accessible rooms of a hotel', () => {
  const hotel = (totalGuestRooms: number) =>
    asked('GB50763-8.8.3-guestRoom', { placeCategory: 'hotel_catering', totalGuestRooms });

  // 100 rooms lie in two ranges of the text, and who bears the doubt is the authority.
  test.each([
    [0, []],
    [1, [1]],
    [90, [1]],
    [100, [1]],
    [101, [2]],
    [400, [2]],
    [401, [4]],
  ])('%i rooms: %j', (rooms, expected) => {
    expect(hotel(rooms)).toEqual(expected);
  });

  test('a hospital with rooms for guests is no hotel', () => {
    expect(
      asked('GB50763-8.8.3-guestRoom', { placeCategory: 'medical', totalGuestRooms: 90 }),
    ).toEqual([]);
  });
});

describe('GB 55019 3.5.4: wheelchair spaces of a hall', () => {
  const hall = (totalSeats: number) => asked('GB55019-3.5.4-wheelchairSpace.count', { totalSeats });

  // 750 seats and 4 spaces are the worked example of the official note.
  test.each([
    [0, []],
    [1, [1]],
    [100, [1]],
    [101, [2]],
    [400, [2]],
    [401, [3]],
    [600, [3]],
    [601, [4]],
    [750, [4]],
  ])('%i seats: %j', (seats, expected) => {
    expect(hall(seats)).toEqual(expected);
  });

  test('one row asks at a time, and a larger hall never needs fewer', () => {
    let before = 0;
    for (let seats = 1; seats <= 3000; seats++) {
      const [number = -1, ...others] = hall(seats);
      expect([seats, others, number >= before]).toEqual([seats, [], true]);
      before = number;
    }
  });
});

describe('GB 50763 chapter 8: the halls of a kind of building', () => {
  const PREFIXES = {
    government_service: 'GB50763-8.2.2-wheelchairSpace.count',
    sports: 'GB50763-8.6.2-wheelchairSpace.count',
    public_culture: 'GB50763-8.7.4-wheelchairSpace.count',
  } as const;

  test.each([
    ['government_service', 300, [1]],
    ['government_service', 301, [2]],
    ['public_culture', 300, [1]],
    ['public_culture', 1001, [3]],
    ['sports', 5000, [10]],
  ] as const)('%s, %i seats: %j', (placeCategory, totalSeats, expected) => {
    for (const [category, prefix] of Object.entries(PREFIXES)) {
      expect(asked(prefix, { placeCategory, totalSeats })).toEqual(
        category === placeCategory ? expected : [],
      );
    }
  });
});
