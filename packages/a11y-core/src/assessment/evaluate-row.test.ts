import { expect, test } from 'vitest';
import type { ContextValue, Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { facilityDefinition } from '../facility/types/index.js';
import type { Edition, Requirement } from '../standard/requirement.js';
import { applyRows } from './apply-rows.js';
import type { Era } from './assessment.js';
import { factsOf } from './facts.js';
import { POLICIES } from './policy.js';
import { compileRules } from './ruleset.js';

// Rows made up for what no row of the editions held shows on its own.

const era: Era = { kind: 'current', judgedBy: ['X'], comparedWith: [], dateUnknown: true };

const row = (id: string, more: Partial<Requirement>): Requirement => ({
  id,
  edition: 'X',
  clause: '1',
  facilityType: 'ramp',
  parameter: 'clearWidth',
  check: { operator: 'at-least', limit: 1000 },
  unit: 'mm',
  strength: 'mandatory',
  severity: 'essential',
  legalForce: 'mandatory-code',
  governedBy: [],
  confidence: 'high',
  source: 'made up',
  subject: 'facility',
  travellers: ['wheelchair'],
  validity: 'built-geometry',
  remedy: 'increase',
  ...more,
});

function judge(
  requirements: readonly Requirement[],
  see: Readonly<Record<string, number>>,
  context: Readonly<Record<string, ContextValue>> = {},
) {
  const edition: Edition = {
    id: 'X',
    title: { 'zh-CN': 'X', 'zh-HK': 'X', en: 'X' },
    inForceFrom: '2000-01-01',
    legalForce: 'mandatory-code',
    jurisdiction: 'CN',
    status: 'made up',
    beside: [],
    requirements,
  };
  const facility: Facility = {
    id: 'f',
    facilityType: 'ramp',
    context,
    geometry: { type: 'Point', coordinates: [114, 22.5] },
    observations: Object.fromEntries(
      Object.entries(see).map(([name, value]): [string, Observation] => [
        name,
        { state: 'measured', value, uncertainty: 3, source: 'survey' },
      ]),
    ),
  };
  const rows = compileRules(era, facilityDefinition('ramp'), [edition]);
  const facts = factsOf(facility, era, undefined, POLICIES.district);
  return applyRows(rows, { facts, policy: POLICIES.district, isAbsent: false, isNewWorks: true });
}

const exempt = row('X-1-ramp.clearWidth', {
  metIf: { parameter: 'rise', is: 'below', value: 100 },
});

test.each([
  ['met otherwise', { clearWidth: 800, rise: 50 }, 'pass', []],
  ['met otherwise, and not measured', { rise: 50 }, 'pass', []],
  ['neither', { clearWidth: 800, rise: 200 }, 'fail', []],
  ['not known to be met otherwise', { clearWidth: 800 }, 'unknown', ['rise']],
  ['met anyway', { clearWidth: 1100 }, 'pass', []],
  ['met otherwise or not, by an error bar', { clearWidth: 800, rise: 101 }, 'borderline', ['rise']],
  ['nothing known', {}, 'unknown', ['rise', 'clearWidth']],
] as const)('a clause that can be met in another way: %s', (_, see, verdict, missing) => {
  expect(judge([exempt], see)[0]).toMatchObject({ verdict, missing });
});

const prevailing = row('X-2-ramp.clearWidth', {
  check: { operator: 'at-least', limit: 900 },
  condition: { context: 'openSide', oneOf: [true] },
});
const governed = row('X-3-ramp.clearWidth', { governedBy: ['X-2-ramp.clearWidth'] });

test.each([
  ['applies', true, 950, 'background', 'fail'],
  ['does not apply', false, 950, 'binding', 'fail'],
  ['may apply and would forgive', undefined, 950, 'binding', 'unknown'],
  ['may apply and would not forgive', undefined, 800, 'binding', 'fail'],
  // The prevailing row would miss 900 mm by no more than the 3 mm of the tape.
  ['may apply and would leave a doubt', undefined, 898, 'background', 'fail'],
  ['may apply, and both are met', undefined, 1100, 'background', 'pass'],
] as const)('a prevailing row that %s', (_, openSide, clearWidth, role, verdict) => {
  const context: Record<string, ContextValue> = openSide === undefined ? {} : { openSide };
  const result = judge([prevailing, governed], { clearWidth }, context)[1];
  expect(result).toMatchObject({ role, verdict });
  if (verdict === 'unknown') expect(result?.missing).toEqual(['openSide']);
});

test('a recommended row stays advice, whatever prevails', () => {
  const advice = row('X-3-ramp.clearWidth', {
    strength: 'recommended',
    governedBy: ['X-2-ramp.clearWidth'],
  });
  expect(judge([prevailing, advice], { clearWidth: 950 }, { openSide: true })[1]?.role).toBe(
    'advice',
  );
});

test('the second name of a quantity is read where the first is missing, and only there', () => {
  const either = row('X-4-ramp.clearWidth', { orParameter: 'landingLength' });
  expect(judge([either], { landingLength: 900 })[0]?.verdict).toBe('fail');
  expect(judge([either], { clearWidth: 1100, landingLength: 900 })[0]?.verdict).toBe('pass');
});

test('an observation settles an unknown condition, and leaves one open that it contradicts', () => {
  const proven = row('X-5-ramp.clearWidth', {
    condition: { context: 'bollardsPresent', oneOf: [true] },
    provenByValue: true,
  });
  const resultWith = (context: Record<string, ContextValue>) =>
    judge([proven], { clearWidth: 800 }, context)[0];
  expect(resultWith({})?.verdict).toBe('fail');
  expect(resultWith({ bollardsPresent: false })).toMatchObject({
    verdict: 'unknown',
    reason: 'condition-unknown',
    missing: ['bollardsPresent'],
  });
  expect(judge([proven], {}, { bollardsPresent: false })[0]?.verdict).toBe('not-applicable');
});
