import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json.js';
import { EDITIONS } from '../standard/editions/index.js';
import { POLICIES } from './policy.js';
import { revisionOf, rulesetRevision } from './revision.js';
import { verificationsOf } from './verification.js';

describe('the ruleset revision', () => {
  test('is a SHA-256 that stays', () => {
    expect(revisionOf(POLICIES.district)).toMatch(/^[0-9a-f]{64}$/);
    expect(rulesetRevision(POLICIES.district)).toBe(revisionOf(POLICIES.district));
  });

  test('does not depend on the order of editions and rows', () => {
    const turned = EDITIONS.toReversed().map((edition) => ({
      ...edition,
      requirements: edition.requirements.toReversed(),
    }));
    expect(rulesetRevision(POLICIES.district, turned)).toBe(revisionOf(POLICIES.district));
  });

  test('does not depend on the order of verification records', () => {
    const records = EDITIONS.flatMap(({ requirements }) => requirements)
      .filter(({ confidence }) => confidence === 'low')
      .slice(0, 4)
      .map(({ id, edition }) => ({
        requirementId: id,
        edition,
        by: 'inspector',
        date: '2026-11-01',
        page: '27',
      }));
    const under = (these: typeof records) =>
      rulesetRevision(POLICIES.district, EDITIONS, verificationsOf(these));
    expect(records).toHaveLength(4);
    expect(under(records.toReversed())).toBe(under(records));
    expect(under(records.slice(1))).not.toBe(under(records));
  });

  test('changes with a limit, a confidence and the policy', () => {
    const [first, ...rest] = EDITIONS;
    const [row, ...rows] = first!.requirements;
    const changed = (change: object) =>
      rulesetRevision(POLICIES.district, [
        { ...first!, requirements: [{ ...row!, ...change }, ...rows] },
        ...rest,
      ]);
    const revisions = [
      revisionOf(POLICIES.district),
      revisionOf(POLICIES.strict),
      changed({ check: { operator: 'at-most', limit: 0.08 } }),
      changed({ confidence: 'low' }),
    ];
    expect(new Set(revisions).size).toBe(4);
  });
});

test('canonical JSON does not depend on the order of keys at any depth', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
});
