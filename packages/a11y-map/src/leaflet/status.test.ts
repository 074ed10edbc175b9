import { expect, test } from 'vitest';
import { statusOf } from './status.js';

test.each([
  ['red', [], 'red'],
  ['green', [], 'green'],
  ['grey', [], 'grey'],
  ['yellow', ['faults'], 'faults'],
  ['yellow', ['incomplete'], 'incomplete'],
  ['yellow', ['stale'], 'incomplete'],
  ['yellow', ['incomplete', 'stale'], 'incomplete'],
  ['yellow', ['incomplete', 'faults'], 'faults'],
  ['yellow', ['borderline'], 'faults'],
  ['yellow', ['legacy'], 'faults'],
  ['yellow', ['to-verify'], 'faults'],
  // Nothing says why: the reader must not be told that it is only incomplete.
  ['yellow', [], 'faults'],
] as const)('%s with %j is shown as %s', (colour, yellow, status) => {
  expect(statusOf(colour, yellow)).toBe(status);
});
