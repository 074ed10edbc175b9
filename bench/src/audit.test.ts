import { judgeMany, VERDICTS } from 'a11y-core';
import { expect, test } from 'vitest';
import { expectAgreement } from './audit.js';
import { makeAuditSurvey } from './audit-survey.js';
import { ROW_COUNTS } from './baselines/judge-by-hand/judge-by-hand.js';

test('arrays, loop by hand and findings agree on every row of every facility', () => {
  expect(() => expectAgreement(makeAuditSurvey(4000), 400)).not.toThrow();
}, 60_000);

test('the survey holds every type of the baseline, and every verdict occurs often', () => {
  const { facilities, places } = makeAuditSurvey(5000);
  const types = new Set(facilities.map(({ facilityType }) => facilityType));
  expect([...types].toSorted()).toEqual(Object.keys(ROW_COUNTS).toSorted());
  const { verdicts } = judgeMany(facilities, { edition: 'GB55019-2021', places });
  for (const code of VERDICTS.keys()) {
    expect(verdicts.filter((verdict) => verdict === code).length).toBeGreaterThan(1000);
  }
}, 60_000);
