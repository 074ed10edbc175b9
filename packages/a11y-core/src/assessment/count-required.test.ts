import { expect, test } from 'vitest';
import type { CountStep } from '../standard/requirement.js';
import { countRequired } from './count-required.js';

/** Two in all up to 100, then 1 in 100 of what is beyond 50, and never fewer than 4. */
const LADDER: readonly CountStep[] = [
  { upTo: 0, base: 0 },
  { upTo: 100, base: 2 },
  { base: 1, each: 1, per: 100, beyond: 50, atLeast: 4 },
];
const PERCENT: readonly CountStep[] = [{ base: 0, each: 7, per: 100 }];
const STARTED: readonly CountStep[] = [{ base: 1, each: 2, perStarted: 100, beyond: 200 }];

test.each([
  ['nothing, nothing', LADDER, 0, 0],
  ['the first, the step', LADDER, 1, 2],
  ['the end of a step belongs to it', LADDER, 100, 2],
  ['the next begins one later, at its least', LADDER, 101, 4],
  ['its least still holds where the share gives as many', LADDER, 350, 4],
  ['a share begun counts whole', LADDER, 351, 5],
  ['an exact share is not rounded up', PERCENT, 100, 7],
  ['one more is', PERCENT, 101, 8],
  ['below what is free only the base', STARTED, 100, 1],
  ['at what is free only the base', STARTED, 200, 1],
  ['each hundred begun gives two', STARTED, 201, 3],
  ['a full hundred gives no more', STARTED, 300, 3],
  ['the next hundred does', STARTED, 301, 5],
  ['without a share the base alone', [{ base: 3 }], 1000, 3],
  ['a base may be of no use beside the least', [{ base: 1, atLeast: 2 }], 10, 2],
  ['beyond the last step nothing is asked', [{ upTo: 10, base: 1 }], 11, 0],
  ['both kinds of shares add up', [{ base: 1, each: 1, per: 50, perStarted: 100 }], 150, 6],
] as const)('%s: of %o, %d', (_, steps, total, expected) => {
  expect(countRequired(steps, total)).toBe(expected);
});
