import { expect, test } from 'vitest';
import { instantMs, isPastHours, isPastMonths } from './validity.js';

test.each([
  ['2024-06-01', 60, '2029-06-01', false],
  ['2024-06-01', 60, '2029-06-02', true],
  ['2024-08-31', 6, '2025-02-28', false],
  ['2024-08-31', 6, '2025-03-01', true],
  ['2024-02-29', 12, '2025-02-28', false],
  ['2024-02-29', 12, '2025-03-01', true],
  [undefined, 12, '2030-01-01', false],
] as const)('seen %s, stands %d months, on %s', (at, months, asOf, expected) => {
  expect(isPastMonths(at, months, instantMs(asOf, '/asOf'))).toBe(expected);
});

test('hours are counted to the second, and an undated state has no age', () => {
  const asOf = instantMs('2025-03-02T10:00:00Z', '/asOf');
  expect(isPastHours('2025-03-01T10:00:00Z', 24, asOf)).toBe(false);
  expect(isPastHours('2025-03-01T09:59:59Z', 24, asOf)).toBe(true);
  expect(isPastHours(undefined, 24, asOf)).toBe(false);
});

test.each([
  '2024-02-29',
  '2026-03-31T10:00Z',
  '2026-03-31T10:00:00+08:00',
  '2026-03-31T10:00:00.250Z',
])('%s is a day or an instant', (text) => {
  expect(instantMs(text, '/asOf')).toBe(Date.parse(text));
});

test.each([
  ['no such day', '2026-02-30'],
  ['no leap year', '2025-02-29'],
  ['a number', '5'],
  ['a year', '2026'],
  ['another order', '03/31/2026'],
  ['a time of no known zone', '2026-03-31T10:00:00'],
  ['an hour there is not', '2026-03-31T25:00:00Z'],
])('%s is refused: %s', (_, text) => {
  expect(() => instantMs(text, '/asOf')).toThrow(/\/asOf: ".*" is no ISO 8601 date/);
});
