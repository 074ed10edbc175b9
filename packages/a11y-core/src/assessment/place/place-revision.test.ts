import { expect, test } from 'vitest';
import { placeOf } from '../../../test/support/place-of.js';
import { POLICIES } from '../policy.js';
import { revisionOf } from '../revision.js';
import { assessPlace } from './assess-place.js';
import { placeRevision } from './place-revision.js';

test('the revision of a place follows that of its facilities, and is not it', () => {
  const [district, strict] = [revisionOf(POLICIES.district), revisionOf(POLICIES.strict)];
  expect(placeRevision(district)).toMatch(/^[0-9a-f]{64}$/);
  expect(placeRevision(district)).not.toBe(district);
  expect(placeRevision(district)).not.toBe(placeRevision(strict));
  expect(placeRevision(district)).toBe(placeRevision(district));
});

test('a place says by which revision it was judged, and never asks twice for one thing', () => {
  const hall = placeOf('public_culture');
  const { rulesetRevision, findings } = assessPlace(hall, []);
  expect(rulesetRevision).toBe(placeRevision(revisionOf(POLICIES.district)));
  for (const { missing } of findings) expect([...new Set(missing)]).toEqual(missing);
});
