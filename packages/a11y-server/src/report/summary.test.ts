import { auditReport, parseSurvey } from 'a11y-core';
import { expect, test } from 'vitest';
import { gentleRamp, hospital, steepRamp, unseenDoor } from '../../test/support/town.js';
import type { Audit } from './audit.js';
import { overviewOf } from './summary.js';

const features = Array.from({ length: 450 }, (_, i) => ({
  ...([steepRamp, gentleRamp, unseenDoor][i % 3] ?? unseenDoor),
  id: `f-${i}`,
}));

const auditOf = (count: number): Audit => ({
  survey: parseSurvey({
    type: 'FeatureCollection',
    synthetic: true,
    places: [hospital],
    features: features.slice(0, count),
  }),
  editions: [undefined, 'GB50763-2012'],
  policy: 'district',
  policies: ['district', 'strict'],
  verifications: [],
  asOf: '2026-03-02',
  files: [],
  problems: [],
});

// None, a part of a batch, a whole one, one more than it, several.
test.each([0, 1, 200, 201, 450])(
  'the counts of %i facilities in batches are those of all at once',
  (count) => {
    const audit = auditOf(count);
    const { summaries, statuses } = overviewOf(audit);
    const { survey, policy, policies, asOf } = audit;
    for (const [i, edition] of audit.editions.entries()) {
      const whole = auditReport(survey, {
        policy,
        policies,
        asOf,
        ...(edition !== undefined && { edition }),
      });
      const { places: _, ...summary } = summaries[i] ?? {};
      expect(summary).toEqual({ ...whole.summary, edition: edition ?? null });
    }
    expect(statuses).toHaveLength(count);
    expect(statuses.slice(0, 3)).toEqual(['red', 'incomplete', 'grey'].slice(0, count));
  },
);

test('the worst colour is that of any edition', () => {
  expect(overviewOf(auditOf(0)).worst).toBe('grey');
  expect(overviewOf(auditOf(3)).worst).toBe('red');
});
