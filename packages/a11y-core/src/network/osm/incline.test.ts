import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIncline } from './incline.js';

const close = (value: number) => expect.closeTo(value, 9);

describe('incline, rise over run in the direction of the way', () => {
  test.each<[string, number | null, number | null]>([
    ['8%', 0.08, 0.08],
    ['-6 %', -0.06, -0.06],
    ['8.5 %', 0.085, 0.085],
    ['8,5%', 0.085, 0.085],
    ['+3%', 0.03, 0.03],
    ['−4%', -0.04, -0.04],
    [' 10 % ', 0.1, 0.1],
    ['10 percent', 0.1, 0.1],
    ['-80‰', -0.08, -0.08],
    ['.5%', 0.005, 0.005],
    ['5°', Math.tan((5 * Math.PI) / 180), Math.tan((5 * Math.PI) / 180)],
    ['-5 deg', -Math.tan((5 * Math.PI) / 180), -Math.tan((5 * Math.PI) / 180)],
    ['1:12', 1 / 12, 1 / 12],
    ['-1:20', -1 / 20, -1 / 20],
    ['1 : 12', 1 / 12, 1 / 12],
    ['5-10%', 0.05, 0.1],
    ['5%-10%', 0.05, 0.1],
    ['8%;12%', 0.08, 0.12],
    ['0', 0, 0],
    ['0%', 0, 0],
    ['no', 0, 0],
  ])('%s is a number', (value, low, high) => {
    expect(readIncline(value)).toEqual({
      low: close(low!),
      high: close(high!),
      source: 'tag',
      isUnsigned: false,
    });
  });

  test.each<[string, number | null, number | null]>([
    ['up', 0, null],
    ['down', null, 0],
    ['Up', 0, null],
  ])('%s is a word with one known end', (value, low, high) => {
    expect(readIncline(value)).toEqual({ low, high, source: 'word', isUnsigned: false });
  });

  test.each<[string, number, number | null]>([
    ['<10%', 0, 0.1],
    ['< 10 %', 0, 0.1],
    ['>10%', 0.1, null],
    ['<10 percent', 0, 0.1],
    ['<5 degrees', 0, Math.tan((5 * Math.PI) / 180)],
    ['<5°', 0, Math.tan((5 * Math.PI) / 180)],
  ])('%s bounds the steepness and not its direction', (value, low, high) => {
    expect(readIncline(value)).toEqual({
      low: close(low),
      high: high === null ? null : close(high),
      source: 'tag',
      isUnsigned: true,
    });
  });

  test.each<[string, number, number]>([
    ['0.08', 0.0008, 0.08],
    ['-0.08', -0.08, -0.0008],
    ['8', 0.08, 0.08],
    ['-7', -0.07, -0.07],
  ])('%s has no unit and is listed', (value, low, high) => {
    expect(readIncline(value)).toMatchObject({ low: close(low), high: close(high), source: 'tag' });
    expect(readIncline(value).suspicious).toMatch(/no unit/);
  });

  test.each<[string, number | null, number | null, string]>([
    ['80%', 0, null, 'word'],
    ['-717%', null, 0, 'word'],
    ['40°', 0, null, 'word'],
    ['12:1', 0, null, 'word'],
    ['1:0', 0, null, 'word'],
    ['90°', 0, null, 'word'],
    ['-80-80%', null, null, 'none'],
  ])('%s is not believed, but its sign is', (value, low, high, source) => {
    const reading = readIncline(value);
    expect(reading).toMatchObject({ low, high, source });
    expect(reading.suspicious).toBeTypeOf('string');
  });

  test('70 % is just believed', () => {
    expect(readIncline('70%')).toMatchObject({ low: 0.7, high: 0.7, source: 'tag' });
    expect(readIncline('70%').suspicious).toBeUndefined();
  });

  test.each(['uo', 'yes', 'steep', '', '%', '8%%', '1:12:3', 'NaN', '1e2%', '0x8%'])(
    '%j says nothing and is listed',
    (value) => {
      expect(readIncline(value)).toEqual({
        low: null,
        high: null,
        source: 'none',
        isUnsigned: false,
        suspicious: 'not an incline',
      });
    },
  );

  test('whatever is written, an interval comes out or nothing', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789.,:;-+% °<>updown') });
    fc.assert(
      fc.property(noise, (value) => {
        const { low, high } = readIncline(value);
        expect((low ?? -Infinity) <= (high ?? Infinity)).toBe(true);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
