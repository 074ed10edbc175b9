import { expect, test } from 'vitest';
import { statusOf } from './status.js';

test.each([
  ['red', [], 'red'],
  ['green', [], 'green'],
  ['grey', ['not-surveyed'], 'grey'],
  // The kinds speak only where the colour is yellow.
  ['grey', ['incomplete'], 'grey'],
  ['yellow', ['incomplete'], 'incomplete'],
  ['yellow', ['stale'], 'incomplete'],
  ['yellow', ['incomplete', 'stale'], 'incomplete'],
  ['yellow', ['faults'], 'faults'],
  ['yellow', ['borderline'], 'faults'],
  ['yellow', ['legacy'], 'faults'],
  ['yellow', ['to-verify'], 'faults'],
  ['yellow', ['faults', 'incomplete'], 'faults'],
  // A yellow that does not say why is not played down.
  ['yellow', [], 'faults'],
] as const)('%s for %j is shown as %s', (colour, kinds, status) => {
  expect(statusOf(colour, kinds)).toBe(status);
});
