import { expect, test } from 'vitest';
import type { Observation } from '../facility/observation.js';
import type { Check } from '../standard/requirement.js';
import type { RowResult } from './evaluate-row.js';
import { findRequirement } from './requirement-named.js';
import { sameRepairs } from './same-repair.js';

const requirement = findRequirement('GB55019-2.3.2-ramp.clearWidth')!;
const reading = (value: number): Observation => ({
  state: 'measured',
  value,
  uncertainty: 3,
  source: 'survey',
});
const seen: Observation = reading(1);

const failing = (check: Check, observation: Observation | undefined = seen): RowResult => ({
  row: {
    requirement: { ...requirement, check },
    parameter: 'clearWidth',
    part: undefined,
    role: 'binding',
    governing: [],
    relaxing: [],
    group: undefined,
    option: undefined,
    verification: undefined,
  },
  verdict: 'fail',
  role: 'binding',
  applies: 'true',
  observation,
  judgement: undefined,
  ifApplied: 'fail',
  reason: undefined,
  missing: [],
});

const floor = (limit: number): Check => ({ operator: 'at-least', limit });
const ceiling = (limit: number): Check => ({ operator: 'at-most', limit });
const flush: Check = { operator: 'flush', limit: 0 };
const range = (limit: number, limitMax: number): Check => ({
  operator: 'between',
  limit,
  limitMax,
});
const yes: Check = { operator: 'is', limit: true };
const no: Check = { operator: 'is', limit: false };

/** For each check its repeater's index, or null where it needs works of its own. */
const repeats = (...results: readonly RowResult[]) => {
  const repeated = sameRepairs(results);
  return results.map((result) => {
    const other = repeated.get(result);
    return other === undefined ? null : results.indexOf(other);
  });
};

test.each([
  ['the higher floor', [floor(900), floor(1200)], [1, null]],
  ['of equal floors the first', [floor(900), floor(900)], [null, 0]],
  ['the lower ceiling', [ceiling(100), ceiling(80)], [1, null]],
  ['of equal ceilings the first', [ceiling(80), ceiling(80)], [null, 0]],
  ['no step at all rather than a small one', [ceiling(10), flush], [1, null]],
  ['a step of nothing either way', [flush, ceiling(0)], [null, 0]],
  ['the range inside the other', [range(800, 1000), range(850, 900)], [1, null]],
  ['neither of two ranges that overlap', [range(800, 900), range(850, 950)], [null, null]],
  ['a range that shares an end', [range(850, 950), range(850, 900)], [1, null]],
  ['the other end shared', [range(800, 900), range(850, 900)], [1, null]],
  ['the same answer', [yes, yes], [null, 0]],
  ['never the opposite answer', [yes, no], [null, null]],
  ['neither of a floor and a ceiling', [floor(900), ceiling(900)], [null, null]],
  ['neither of a floor and a range', [floor(900), range(900, 950)], [null, null]],
  ['neither of a ceiling and a range', [ceiling(900), range(850, 900)], [null, null]],
  ['the strictest of three', [floor(800), floor(1200), floor(900)], [1, null, 1]],
  ['nothing of one alone', [floor(900)], [null]],
] as const)('one repair puts right: %s', (_, checks, expected) => {
  expect(repeats(...checks.map((check) => failing(check)))).toEqual(expected);
});

test('two readings are two works, and what was not seen names no other', () => {
  expect(repeats(failing(floor(900)), failing(floor(1200), reading(1)))).toEqual([null, null]);
  const unseen = { ...failing(floor(900)), observation: undefined };
  expect(repeats(unseen, { ...unseen })).toEqual([null, null]);
});
