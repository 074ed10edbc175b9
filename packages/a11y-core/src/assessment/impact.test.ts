import { expect, test } from 'vitest';
import { impactOn, impactsOf } from './impact.js';

const groups = ['wheelchair', 'blind'] as const;

test.each([
  ['fail', 'binding', 'essential', 'barrier'],
  ['fail', 'binding', 'detail', 'hindrance'],
  ['fail', 'legacy', 'essential', 'barrier'],
  ['fail', 'advice', 'essential', 'hindrance'],
  ['fail', 'to-verify', 'essential', 'doubtful'],
  ['fail', 'background', 'essential', 'none'],
  ['borderline', 'binding', 'essential', 'doubtful'],
  ['unknown', 'binding', 'essential', 'unknown'],
  ['unknown', 'background', 'essential', 'none'],
  ['pass', 'binding', 'essential', 'none'],
  ['not-applicable', 'binding', 'essential', 'none'],
] as const)('%s of a row that is %s and %s: %s', (verdict, role, severity, expected) => {
  const impact = impactsOf(groups, verdict, role, severity);
  for (const group of groups) expect(impactOn({ impact }, group)).toBe(expected);
  expect(impactOn({ impact }, 'deaf')).toBe('none');
});
