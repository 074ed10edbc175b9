import { expect, test } from 'vitest';
import { walkTo } from './walk.js';

test.each([
  ['ArrowDown', -1, 5, 0],
  ['ArrowUp', -1, 5, 0],
  ['ArrowRight', 0, 5, 1],
  ['ArrowDown', 4, 5, 4],
  ['ArrowLeft', 3, 5, 2],
  ['ArrowUp', 0, 5, 0],
  ['PageDown', 2, 50, 12],
  ['PageDown', 45, 50, 49],
  ['PageUp', 5, 50, 0],
  ['Home', 7, 50, 0],
  ['End', 7, 50, 49],
  ['a', 7, 50, null],
  ['ArrowDown', -1, 0, null],
] as const)('%s at %i of %i leads to %s', (key, at, count, next) => {
  expect(walkTo(key, at, count)).toBe(next);
});
