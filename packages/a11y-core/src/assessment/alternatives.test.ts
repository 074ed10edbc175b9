import { expect, test } from 'vitest';
import type { Requirement } from '../standard/requirement.js';
import { applyAlternatives } from './alternatives.js';
import type { RowResult } from './evaluate-row.js';
import type { Verdict } from './finding.js';

const requirement: Requirement = {
  id: 'X-1-lift.carDepth',
  edition: 'X',
  clause: '1',
  facilityType: 'lift',
  parameter: 'carDepth',
  check: { operator: 'at-least', limit: 1500 },
  unit: 'mm',
  strength: 'mandatory',
  severity: 'essential',
  legalForce: 'mandatory-code',
  governedBy: [],
  confidence: 'high',
  source: 'made up',
  subject: 'facility',
  travellers: ['wheelchair'],
  validity: 'moving-equipment',
  remedy: 'increase',
};

const result = (option: string | undefined, verdict: Verdict): RowResult => ({
  row: {
    requirement,
    parameter: 'carDepth',
    part: undefined,
    role: 'binding',
    governing: [],
    relaxing: [],
    group: 'car',
    option,
  },
  verdict,
  role: 'binding',
  applies: 'true',
  observation: undefined,
  judgement: undefined,
  ifApplied: undefined,
  reason: undefined,
  missing: [],
});

/** What is left of `option:verdict` lines: `b` for a row that binds, `-` for one that is put aside. */
function left(...lines: readonly string[]): string {
  const results = lines.map((line) => {
    const [option = '', verdict = 'pass'] = line.split(':');
    return result(option, verdict as Verdict);
  });
  applyAlternatives(results);
  return results
    .map(({ role, reason }) => (role === 'background' || reason === 'other-option-met' ? '-' : 'b'))
    .join('');
}

test.each([
  ['the option that is met', ['wide:fail', 'wide:pass', 'deep:pass', 'deep:pass'], '--bb'],
  [
    'an option is as good as its worst row',
    ['wide:pass', 'wide:fail', 'deep:borderline', 'deep:borderline'],
    '--bb',
  ],
  ['doubt is better than ignorance', ['wide:unknown', 'deep:borderline'], '-b'],
  ['ignorance is better than a fault', ['wide:fail', 'deep:unknown'], '-b'],
  [
    'of two that fail the one with fewer faults',
    ['wide:fail', 'wide:fail', 'deep:fail', 'deep:pass'],
    '--bb',
  ],
  ['of two alike the first', ['wide:fail', 'deep:fail'], 'b-'],
  ['rows that do not apply say nothing', ['wide:not-applicable', 'deep:fail'], 'bb'],
] as const)('%s', (_, lines, expected) => {
  expect(left(...lines)).toBe(expected);
});

test('rows of an option not taken do not apply once another is met, and are background until then', () => {
  const met = [{ ...result('wide', 'unknown'), missing: ['carWidth'] }, result('deep', 'pass')];
  applyAlternatives(met);
  expect(met[0]).toMatchObject({
    verdict: 'not-applicable',
    reason: 'other-option-met',
    missing: [],
  });
  const unmet = [result('wide', 'fail'), result('deep', 'borderline')];
  applyAlternatives(unmet);
  expect(unmet[0]).toMatchObject({ verdict: 'fail', role: 'background' });
});

test('rows of no group, or of no option in it, are alternatives to nothing', () => {
  const ungrouped = (one: RowResult) => ({ ...one, row: { ...one.row, group: undefined } });
  const results = [
    ungrouped(result('wide', 'fail')),
    ungrouped(result('deep', 'pass')),
    result(undefined, 'fail'),
    result('deep', 'pass'),
  ];
  applyAlternatives(results);
  expect(results.map(({ verdict, role }) => [verdict, role])).toEqual([
    ['fail', 'binding'],
    ['pass', 'binding'],
    ['fail', 'binding'],
    ['pass', 'binding'],
  ]);
});
