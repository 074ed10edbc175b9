import { describe, expect, test } from 'vitest';
import { isIndoors, isOneGround, isOneStorey, joinsStoreys, storeyAtEnd } from './agree.js';

const tags = (given: Record<string, string>) => new Map(Object.entries(given));
const at = (level?: string, layer?: string) => ({ level, layer });

test.each([
  [at('0'), at('0'), true],
  [at('0'), at('1'), false],
  [at('0'), at(), true],
  [at('-1;0'), at('0'), true],
  [at('0-3'), at('2'), true],
  [at('-2--1'), at('-1'), true],
  [at('-2--1'), at('0'), false],
  [at('0.5'), at('0'), false],
  [at('mezzanine'), at('4'), true],
  [at(undefined, '1'), at(), false],
  [at(undefined, '0'), at(), true],
  [at(undefined, 'above'), at(), true],
])('%j and %j on one storey: %s', (a, b, expected) => {
  expect(isOneStorey(a, b)).toBe(expected);
  expect(isOneStorey(b, a)).toBe(expected);
});

describe('a way over a floor', () => {
  test.each(['tunnel', 'bridge'])(
    'is on another ground with %s, unless the floor has it',
    (key) => {
      expect(isOneGround(tags({}), tags({ [key]: 'yes' }))).toBe(false);
      expect(isOneGround(tags({ [key]: 'yes' }), tags({ [key]: 'yes' }))).toBe(true);
      expect(isOneGround(tags({}), tags({ [key]: 'no' }))).toBe(true);
    },
  );
});

test.each([
  ['0;1', true],
  ['0-1', true],
  ['1', false],
  ['first', false],
])('level=%s leads from one storey to another: %s', (level, expected) => {
  expect(joinsStoreys(tags({ level }))).toBe(expected);
});

test.each([
  [{ indoor: 'yes' }, true],
  [{ indoor: 'no' }, false],
  [{ highway: 'corridor' }, true],
  [{ covered: 'yes' }, true],
  [{ tunnel: 'building_passage' }, true],
  [{ level: '-1' }, true],
  [{ level: '0;1' }, false],
  [{ level: '?' }, false],
  [{}, false],
])('%j is indoors: %s', (given, expected) => {
  expect(isIndoors(tags(given))).toBe(expected);
});

test.each([
  [{ level: '0;1' }, '0', '1'],
  [{ level: '0;1', incline: 'up' }, '0', '1'],
  [{ level: '0;1', incline: 'down' }, '1', '0'],
  [{ level: '-2-0', incline: '-50%' }, '0', '-2'],
  [{ level: '1' }, undefined, undefined],
  [{}, undefined, undefined],
])('%j begins on %s and ends on %s', (given, first, last) => {
  expect(storeyAtEnd(tags(given), 'first')?.level).toBe(first);
  expect(storeyAtEnd(tags(given), 'last')?.level).toBe(last);
});
