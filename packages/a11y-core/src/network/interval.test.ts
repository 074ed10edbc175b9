import { describe, expect, test } from 'vitest';
import { ATTRIBUTE_NAMES, fromNatural, isWidest, natural, stored, widest } from './interval.js';

describe('storing rounds outwards, and only where there is something to round', () => {
  test.each([
    [1 / 12, 83_333, 83_334],
    // 0.07 × 10⁶ is 70000.00000000001 in binary: not a measurement.
    [0.07, 70_000, 70_000],
    [-0.07, -70_000, -70_000],
    [-1 / 12, -83_334, -83_333],
    [9, 2_000_000, 2_000_000],
    [-9, -2_000_000, -2_000_000],
  ])('an incline of %d', (ratio, low, high) => {
    expect(stored('incline', ratio, ratio)).toEqual({ low, high });
  });

  test('a width of 899.4 ± 0.1 mm', () => {
    expect(stored('width', 899.3, 899.5)).toEqual({ low: 899, high: 900 });
  });
});

describe('natural units', () => {
  test('an end at the rim of the column is unknown, but zero and the worst class are real', () => {
    expect(natural('kerb', { low: 0, high: 60 })).toEqual({ low: 0, high: 60 });
    expect(natural('kerb', { low: 31, high: 65_535 })).toEqual({ low: 31, high: null });
    expect(natural('incline', { low: -2_000_000, high: 0 })).toEqual({ low: null, high: 0 });
    expect(natural('roughness', { low: 4, high: 7 })).toEqual({ low: 4, high: 7 });
  });

  test.each(ATTRIBUTE_NAMES)(
    'nothing known of %s is unknown at both ends, and comes back so',
    (attribute) => {
      expect(natural(attribute, widest(attribute))).toEqual({ low: null, high: null });
      expect(fromNatural(attribute, { low: null, high: null })).toEqual(widest(attribute));
      expect(isWidest(attribute, widest(attribute))).toBe(true);
    },
  );

  test('every stored incline comes back as it went', () => {
    for (let value = -2_000_000; value <= 2_000_000; value += 997) {
      const interval = { low: value, high: Math.min(2_000_000, value + 1) };
      expect(fromNatural('incline', natural('incline', interval))).toEqual(interval);
    }
  });
});
