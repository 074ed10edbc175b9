import { expect, test } from 'vitest';
import { every, negation, some, type Truth } from './three-valued.js';

const self = (truth: Truth) => truth;

test.each([
  ['true', 'true', 'true', 'true'],
  ['true', 'unknown', 'unknown', 'true'],
  ['true', 'false', 'false', 'true'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
  ['unknown', 'false', 'false', 'unknown'],
  ['false', 'false', 'false', 'false'],
] as const)('%s with %s: all %s, any %s', (a, b, all, any) => {
  expect([every([a, b], self), every([b, a], self)]).toEqual([all, all]);
  expect([some([a, b], self), some([b, a], self)]).toEqual([any, any]);
});

test('nothing to hold holds, nothing to choose from does not', () => {
  expect(every([], self)).toBe('true');
  expect(some([], self)).toBe('false');
});

test('unknown stays unknown when it is turned round', () => {
  expect((['true', 'false', 'unknown'] as const).map(negation)).toEqual([
    'false',
    'true',
    'unknown',
  ]);
});
