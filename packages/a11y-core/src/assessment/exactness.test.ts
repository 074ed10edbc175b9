import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROWS } from '../../test/support/any-facility.js';
import { toStoredUnit } from '../facility/written-unit.js';
import { type Check, slope } from '../standard/requirement.js';
import { judge } from './judge.js';
import { POLICIES } from './policy.js';

// Limits and units to the last bit: with U = 0 the printed limit passes, whichever way it was
// written, and the next number a computer can hold beyond it does not.

type NumberCheck = Exclude<Check, { operator: 'is' | 'count' | 'flush' | 'nominal' }>;

const verdict = (check: NumberCheck, value: number) =>
  judge(check, { value, uncertainty: 0 }, POLICIES.district, true).verdict;

/** The next number a 64-bit float can hold, up or down. */
function next(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(value > 0 ? direction : -direction));
  return bits.getFloat64(0);
}

const FLOORS: readonly string[] = ['at-least', 'between'];
const CEILINGS: readonly string[] = ['at-most', 'at-most-interpolated'];
const limited = ROWS.flatMap(({ id, check }) =>
  FLOORS.includes(check.operator) || CEILINGS.includes(check.operator)
    ? [[id, check as NumberCheck] as const]
    : [],
);

test('the rows tried are nearly all that have a number', () => {
  expect(limited.length).toBeGreaterThan(400);
});

test.each(limited)('%s: its limit passes, the next number beyond it fails', (_, check) => {
  const isFloor = FLOORS.includes(check.operator);
  expect(verdict(check, check.limit)).toBe('pass');
  expect(verdict(check, next(check.limit, isFloor ? -1 : 1))).toBe('fail');
  if (check.operator === 'between') {
    expect(verdict(check, check.limitMax)).toBe('pass');
    expect(verdict(check, next(check.limitMax, 1))).toBe('fail');
  }
});

describe('a limit in whatever unit it is written', () => {
  test.each([
    ['1:12', { operator: 'at-most', limit: slope(1, 12) }, 'ratio', '1:n', 12],
    ['1:20', { operator: 'at-most', limit: slope(1, 20) }, 'ratio', '1:n', 20],
    ['5 %', { operator: 'at-most', limit: slope(1, 20) }, 'ratio', '%', 5],
    ['1:50', { operator: 'at-most', limit: slope(1, 50) }, 'ratio', '1:n', 50],
    ['2 %', { operator: 'at-most', limit: slope(1, 50) }, 'ratio', '%', 2],
    ['0.75 m', { operator: 'at-most', limit: 750 }, 'mm', 'm', 0.75],
    ['75 cm', { operator: 'at-most', limit: 750 }, 'mm', 'cm', 75],
    ['1.2 m', { operator: 'at-least', limit: 1200 }, 'mm', 'm', 1.2],
    ['2.3 m', { operator: 'at-least', limit: 2300 }, 'mm', 'm', 2.3],
    ['0.015 m', { operator: 'at-most', limit: 15 }, 'mm', 'm', 0.015],
  ] as const)('%s passes', (_, check, unit, written, value) => {
    const stored = toStoredUnit(unit, written, value);
    expect(stored).toBe(check.limit);
    expect(verdict(check, stored ?? Number.NaN)).toBe('pass');
  });

  test('8.3 % keeps 1:12, 8.34 % does not', () => {
    const check = { operator: 'at-most', limit: slope(1, 12) } as const;
    expect(verdict(check, toStoredUnit('ratio', '%', 8.33)!)).toBe('pass');
    expect(verdict(check, toStoredUnit('ratio', '%', 8.34)!)).toBe('fail');
  });
});

describe('conversions are exact', () => {
  const RUNS = { numRuns: 2000, seed: 20_220_401 } as const;
  // The oracle: the digits themselves, with the point moved as text.
  const decimal = (digits: number, places: number) => {
    const text = String(digits).padStart(places + 1, '0');
    return `${text.slice(0, -places)}.${text.slice(-places)}`;
  };

  test.each([
    ['m', 'mm', 3],
    ['cm', 'mm', 1],
  ] as const)('%s with all its decimals', (written, unit, places) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (mm) => {
        expect(toStoredUnit(unit, written, Number(decimal(mm, places)))).toBe(mm);
      }),
      RUNS,
    );
  });

  test('percent is the decimal two places on, never the product', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const percent = Number(decimal(thousandths, 3));
        expect(toStoredUnit('ratio', '%', percent)).toBe(Number(decimal(thousandths, 5)));
      }),
      RUNS,
    );
  });

  test('1:n is the quotient that the limits are written with', () => {
    for (let n = 1; n <= 500; n++) expect(toStoredUnit('ratio', '1:n', n)).toBe(slope(1, n));
  });

  test('degrees are angles, not percent', () => {
    expect(toStoredUnit('ratio', '°', 45)).toBeCloseTo(1, 12);
    expect(toStoredUnit('ratio', '°', 4.76)).toBeCloseTo(0.083_27, 5);
    expect(toStoredUnit('ratio', '°', 90)).toBeUndefined();
  });
});
