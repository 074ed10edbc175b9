import { describe, expect, test } from 'vitest';
import { readLengthMm } from './length-value.js';

const LARGEST = 5000;

describe('lengths in tags, in mm', () => {
  test.each<[string, number | null, number | null]>([
    ['1.2', 1200, 1200],
    ['1,2', 1200, 1200],
    ['1.2 m', 1200, 1200],
    ['1.2m', 1200, 1200],
    ['0.20', 200, 200],
    ['0.15', 150, 150],
    ['0.07', 70, 70],
    ['0', 0, 0],
    ['12 cm', 120, 120],
    ['12cm', 120, 120],
    ['30mm', 30, 30],
    ['30 mm', 30, 30],
    ["3'", 914.4, 914.4],
    ['3\'6"', 1066.8, 1066.8],
    ['3’6″', 1066.8, 1066.8],
    ['4 ft', 1219.2, 1219.2],
    ['4 ft 2 in', 1270, 1270],
    ['5 in', 127, 127],
    ['5"', 127, 127],
    ['1-1.5', 1000, 1500],
    ['1.5-1 m', 1000, 1500],
    ['90-100 cm', 900, 1000],
    ['1;2', 1000, 2000],
    ['<1.5', 0, 1500],
    ['>2 m', 2000, null],
    ['4.6+', 4600, null],
    ['1.80 mt', 1800, 1800],
    ['5', 5000, 5000],
  ])('%s', (value, low, high) => {
    const near = (mm: number | null) => (mm === null ? null : expect.closeTo(mm, 1));
    expect(readLengthMm(value, LARGEST)).toEqual({
      low: near(low),
      high: near(high),
      source: 'tag',
    });
  });

  test.each([
    ['-1', 'negative'],
    ['-0.1 m', 'negative'],
    ['5.1', 'more than 5000 mm'],
    ['900', 'more than 5000 mm'],
    ['narrow', 'not a length'],
    ['', 'not a length'],
    ['m', 'not a length'],
    ['1.2.3', 'not a length'],
    ['1 km', 'not a length'],
    ['1e3', 'not a length'],
  ])('%j is not used: %s', (value, reason) => {
    expect(readLengthMm(value, LARGEST)).toEqual({
      low: null,
      high: null,
      source: 'none',
      suspicious: reason,
    });
  });
});
