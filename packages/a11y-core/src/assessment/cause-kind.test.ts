import { expect, test } from 'vitest';
import { causeKindOf } from './cause-kind.js';
import type { Role, Verdict } from './finding.js';

const WORSE = true;
const BETTER = false;

test.each([
  ['pass binding', 'fail binding', WORSE, 'newly-fails'],
  ['unknown binding', 'fail binding', WORSE, 'newly-fails'],
  ['fail binding', 'pass binding', BETTER, 'newly-passes'],
  // A verdict that changed says more than a role that did.
  ['pass legacy', 'fail binding', WORSE, 'newly-fails'],
  ['fail to-verify', 'fail binding', WORSE, 'newly-binds'],
  ['fail legacy', 'fail binding', WORSE, 'newly-binds'],
  ['fail binding', 'fail legacy', BETTER, 'no-longer-binds'],
  ['fail binding', 'fail binding', WORSE, 'weighs-more'],
  ['fail binding', 'fail binding', BETTER, 'weighs-less'],
  [undefined, 'fail binding', WORSE, 'newly-applies'],
  ['not-applicable binding', 'fail binding', WORSE, 'newly-applies'],
  ['fail background', 'fail binding', WORSE, 'newly-applies'],
  ['fail advice', 'fail binding', WORSE, 'newly-applies'],
  ['fail binding', undefined, BETTER, 'no-longer-applies'],
  ['fail binding', 'not-applicable binding', BETTER, 'no-longer-applies'],
  ['fail binding', 'fail background', BETTER, 'no-longer-applies'],
] as const)('%s, then %s', (before, after, isWorse, kind) => {
  expect(causeKindOf(judged(before), judged(after), isWorse)).toBe(kind);
});

function judged(written: `${Verdict} ${Role}` | undefined) {
  if (written === undefined) return undefined;
  const [verdict, role] = written.split(' ') as [Verdict, Role];
  return { verdict, role };
}
