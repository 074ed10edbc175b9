import { expect, test } from 'vitest';
import { colourOfAll } from './colour-order.js';

test.each([
  [[], 'grey'],
  [['green'], 'green'],
  [['green', 'green'], 'green'],
  [['grey', 'grey'], 'grey'],
  [['green', 'grey'], 'yellow'],
  [['yellow', 'grey'], 'yellow'],
  [['green', 'yellow'], 'yellow'],
  [['yellow', 'yellow'], 'yellow'],
  [['red', 'green'], 'red'],
  [['grey', 'red'], 'red'],
  [['red'], 'red'],
] as const)('all of %j are needed: %s', (colours, expected) => {
  expect(colourOfAll(colours)).toBe(expected);
  expect(colourOfAll(colours.toReversed())).toBe(expected);
});
