import { describe, expect, test } from 'vitest';
import { type Check, slope } from '../standard/requirement.js';
import { interpolate, judge } from './judge.js';
import { POLICIES } from './policy.js';

type QuantityCheck = Exclude<Check, { operator: 'is' | 'count' }>;

const of = (check: QuantityCheck, value: number, uncertainty = 0, isNewWorks = true) =>
  judge(check, { value, uncertainty }, POLICIES.district, isNewWorks);
const verdict = (...given: Parameters<typeof of>) => of(...given).verdict;

/** The next number a 64-bit float can hold, up or down. */
function nextDouble(value: number, direction: 1 | -1): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(direction));
  return bits.getFloat64(0);
}

describe('limits that computers get wrong, without any uncertainty', () => {
  test.each([
    ['1:12', { operator: 'at-most', limit: slope(1, 12) }, 1 / 12, 1],
    ['1:20', { operator: 'at-most', limit: slope(1, 20) }, 0.05, 1],
    ['1:50', { operator: 'at-most', limit: slope(1, 50) }, 0.02, 1],
    ['1:10', { operator: 'at-most', limit: slope(1, 10) }, 0.1, 1],
    ['0.75 m', { operator: 'at-most', limit: 750 }, 0.75 * 1000, 1],
    ['1.20 m', { operator: 'at-least', limit: 1200 }, 1.2 * 1000, -1],
    ['4.00 m²', { operator: 'at-least', limit: 4 }, 2.5 * 1.6, -1],
  ] as const)('exactly %s passes, the very next number does not', (_, check, exact, beyond) => {
    expect(of(check, exact)).toMatchObject({ verdict: 'pass', isMarginal: false });
    expect(Math.abs(of(check, exact).margin)).toBe(0);
    expect(verdict(check, nextDouble(exact, beyond))).toBe('fail');
    expect(verdict(check, nextDouble(exact, beyond === 1 ? -1 : 1))).toBe('pass');
  });

  // Of such pairs one sum rounds to the limit, the other way of adding rounds past it.
  test.each([
    ['at least, the sum keeps it', { operator: 'at-least', limit: 0.05 }, 0.02, 0.03],
    ['at least, the difference keeps it', { operator: 'at-least', limit: 0.23 }, 0.05, 0.18],
    ['at most, the sum keeps it', { operator: 'at-most', limit: 0.04 }, 0.05, 0.01],
    ['at most, the difference keeps it', { operator: 'at-most', limit: 0.01 }, 0.04, 0.03],
    ['below a range', { operator: 'between', limit: 0.05, limitMax: 1 }, 0.02, 0.03],
    ['above a range', { operator: 'between', limit: 0.01, limitMax: 0.04 }, 0.05, 0.01],
    ['a lip', { operator: 'flush', limit: 0 }, 3.1, 0.1],
  ] as const)('the end of the error bar on the limit is borderline: %s', (_, check, value, u) => {
    expect(verdict(check, value, u)).toBe('borderline');
    expect(verdict(check, value, u * 0.9)).toBe('fail');
  });

  test('1:12 rounded to 32 bits is beyond 1:12, and within any instrument', () => {
    const check = { operator: 'at-most', limit: slope(1, 12) } as const;
    expect(verdict(check, Math.fround(1 / 12))).toBe('fail');
    expect(verdict(check, Math.fround(1 / 12), 0.002)).toBe('borderline');
  });
});

describe.each([
  ['at-least', { operator: 'at-least', limit: 900 }, 1],
  ['at-most', { operator: 'at-most', limit: 900 }, -1],
] as const)('%s with an error bar of 3', (_, check, inwards) => {
  test.each([
    [10, 'pass', false],
    [4, 'pass', false],
    [3, 'pass', true],
    [0, 'pass', true],
    [-1, 'borderline', false],
    [-3, 'borderline', false],
    [-4, 'fail', false],
  ] as const)('%d inside the limit', (inside, expected, isMarginal) => {
    expect(of(check, 900 + inwards * inside, 3)).toEqual({
      verdict: expected,
      margin: inside === 0 ? expect.closeTo(0) : inside,
      isMarginal,
      limit: 900,
    });
  });
});

test.each([
  ['above', 900, 0, 'fail'],
  ['above', 900, 3, 'borderline'],
  ['above', 901, 0, 'pass'],
  ['above', 896, 3, 'fail'],
  ['below', 900, 0, 'fail'],
  ['below', 900, 3, 'borderline'],
  ['below', 899, 0, 'pass'],
] as const)('%s 900 is strict: %d ± %d', (operator, value, u, expected) => {
  expect(verdict({ operator, limit: 900 }, value, u)).toBe(expected);
});

test.each([
  [{ operator: 'above', limit: 900 }, 901, { verdict: 'pass', margin: 1, isMarginal: true }],
  [{ operator: 'above', limit: 900 }, 904, { verdict: 'pass', margin: 4, isMarginal: false }],
  [{ operator: 'above', limit: 900 }, 897, { verdict: 'borderline', margin: -3 }],
  [{ operator: 'above', limit: 900 }, 896, { verdict: 'fail', margin: -4 }],
  [{ operator: 'below', limit: 900 }, 899, { verdict: 'pass', margin: 1, isMarginal: true }],
  [{ operator: 'below', limit: 900 }, 896, { verdict: 'pass', margin: 4, isMarginal: false }],
  [{ operator: 'below', limit: 900 }, 903, { verdict: 'borderline', margin: -3 }],
  [{ operator: 'below', limit: 900 }, 904, { verdict: 'fail', margin: -4 }],
] as const)('a strict limit, ± 3: %o at %d', (check, value, expected) => {
  expect(of(check, value, 3)).toMatchObject(expected);
});

test.each([
  [250, 'pass', 0],
  [300, 'pass', 0],
  [275, 'pass', 25],
  [247, 'borderline', -3],
  [303, 'borderline', -3],
  [246, 'fail', -4],
  [304, 'fail', -4],
] as const)('between 250 and 300, ± 3: %d', (value, expected, margin) => {
  const judgement = of({ operator: 'between', limit: 250, limitMax: 300 }, value, 3);
  expect(judgement).toMatchObject({ verdict: expected, margin, limit: [250, 300] });
});

test.each([
  [900, 'pass'],
  [993, 'pass'],
  [807, 'pass'],
  [994, 'borderline'],
  [806, 'borderline'],
  [5000, 'borderline'],
] as const)('a stated 900 without tolerance, ± 3: %d is never a fault', (value, expected) => {
  expect(verdict({ operator: 'nominal', limit: 900 }, value, 3)).toBe(expected);
});

test.each([
  [900, 0, false],
  [901, -1, true],
  [899, -1, true],
  [993, -93, true],
  [994, -94, false],
] as const)('how far %d ± 3 is off a stated 900', (value, margin, isMarginal) => {
  const judgement = of({ operator: 'nominal', limit: 900 }, value, 3);
  expect(judgement).toMatchObject({ margin, isMarginal, limit: 900 });
});

describe('flush kerbs, ± 1', () => {
  const check = { operator: 'flush', limit: 0 } as const;
  test.each([
    [0, 'pass', 'pass', undefined],
    [3, 'pass', 'pass', undefined],
    [4, 'borderline', 'borderline', undefined],
    [4.1, 'borderline', 'fail', 'detail'],
    [10, 'borderline', 'fail', 'detail'],
    [11, 'borderline', 'fail', 'detail'],
    [11.1, 'fail', 'fail', undefined],
  ] as const)('a lip of %d mm: existing %s, new %s', (value, existing, fresh, severity) => {
    expect(verdict(check, value, 1, false)).toBe(existing);
    expect(of(check, value, 1, true)).toMatchObject({ verdict: fresh, margin: 0 - value });
    expect(of(check, value, 1, true).severity).toBe(severity);
  });

  test.each([
    [0, 1, false],
    [2, 1, false],
    [2.5, 1, true],
    [3, 1, true],
    [3, 0, false],
  ] as const)('a lip of %d ± %d is flush, and marginal: %s', (value, u, isMarginal) => {
    expect(of(check, value, u)).toMatchObject({ verdict: 'pass', isMarginal, limit: 0 });
  });

  test('without any uncertainty a lip just beyond is a fault of detail', () => {
    expect(of(check, nextDouble(3, 1))).toMatchObject({ verdict: 'fail', severity: 'detail' });
  });

  test('the error bar counts whichever way it is added: doubt is the authority’s', () => {
    const u = nextDouble(4.1 - 3, -1);
    expect([4.1 - 3 <= u, 4.1 - u <= 3]).toEqual([false, true]);
    expect(verdict(check, 4.1, u)).toBe('borderline');
    expect(verdict(check, 4.1, nextDouble(u, -1))).toBe('fail');
  });
});

describe('a limit that depends on the slope', () => {
  const table = [
    [slope(1, 16), 900],
    [slope(1, 12), 750],
    [slope(1, 10), 600],
  ] as const;
  const check = {
    operator: 'at-most-interpolated',
    by: 'runningSlope',
    limit: 750,
    table,
  } as const;
  const at = (value: number, ratio: number, u = 0, slopeU = 0) =>
    judge(check, { value, uncertainty: u }, POLICIES.district, true, {
      value: ratio,
      uncertainty: slopeU,
    });

  test('at a column it is the printed one, exactly', () => {
    expect(at(750, 1 / 12)).toMatchObject({ verdict: 'pass', limit: 750, margin: 0 });
    expect(at(750.001, 1 / 12).verdict).toBe('fail');
  });

  test('between columns it lies on the straight line', () => {
    const middle = (1 / 16 + 1 / 12) / 2;
    expect(interpolate(table, middle)).toBeCloseTo(825, 9);
    expect([825, 826].map((value) => at(value, middle, 0.1).verdict)).toEqual(['pass', 'fail']);
  });

  test('the error bars of both quantities make doubt', () => {
    const middle = (1 / 16 + 1 / 12) / 2;
    const mildest = interpolate(table, middle - 0.002);
    expect(at(mildest - 0.01, middle, 0, 0.002).verdict).toBe('borderline');
    expect(at(mildest + 3 - 0.01, middle, 3, 0.002).verdict).toBe('borderline');
    expect(at(mildest + 3.01, middle, 3, 0.002).verdict).toBe('fail');
  });

  test('outside the table its ends hold, and without the slope the printed limit', () => {
    expect([0.01, 0.5].map((ratio) => interpolate(table, ratio))).toEqual([900, 600]);
    expect(of(check, 750).verdict).toBe('pass');
    expect(of(check, 751).verdict).toBe('fail');
  });

  test('a table without a line limits nothing', () => {
    expect(interpolate([], 1 / 12)).toBe(Number.POSITIVE_INFINITY);
  });
});
