import { expect, test } from 'vitest';
import { isNewWorks } from './judge-facility.js';
import { POLICIES } from './policy.js';

test.each([
  ['the day itself', '2022-04-01', true],
  ['the day after', '2022-04-02', true],
  ['the day before', '2022-03-31', false],
])('a lip is a fault in works from the date of the policy on: %s', (_, worksDate, isNew) => {
  expect(isNewWorks({ worksDate }, POLICIES.district)).toBe(isNew);
});

test('works of which nobody knows the date are not new', () => {
  expect(isNewWorks({}, POLICIES.district)).toBe(false);
});
