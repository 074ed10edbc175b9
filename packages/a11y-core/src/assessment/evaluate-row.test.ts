import { expect, test } from 'vitest';
import type { ContextValue, Facility, VisualDeclaration } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { facilityDefinition } from '../facility/types/index.js';
import type { Edition, Requirement } from '../standard/requirement.js';
import { applyRows } from './apply-rows.js';
import type { Era } from './assessment.js';
import { evaluateRow, type Subject } from './evaluate-row.js';
import { factsOf } from './facts.js';
import { POLICIES } from './policy.js';
import { type CompiledRow, compileRules } from './ruleset.js';

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
  see: Readonly<Record<string, number | Observation>>,
  context: Readonly<Record<string, ContextValue>> = {},
  more: Partial<Subject> = {},
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
        typeof value === 'number'
          ? { state: 'measured', value, uncertainty: 3, source: 'survey' }
          : value,
      ]),
    ),
  };
  const rows = compileRules(era, facilityDefinition('ramp'), [edition]);
  const facts = factsOf(facility, era, undefined, POLICIES.district);
  const subject = { facts, policy: POLICIES.district, isAbsent: false, isNewWorks: true };
  return applyRows(rows, { ...subject, ...more });
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
  if (verdict !== 'unknown') return;
  expect(result).toMatchObject({ reason: 'condition-unknown', missing: ['openSide'] });
});

test('a governed row that is open on its own account still asks its own question', () => {
  const open = row('X-3-ramp.clearWidth', {
    governedBy: ['X-2-ramp.clearWidth'],
    condition: { context: 'crowded', oneOf: [true] },
  });
  expect(judge([prevailing, open], { clearWidth: 950 })[1]).toMatchObject({
    role: 'binding',
    verdict: 'unknown',
    missing: ['crowded'],
  });
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
  expect(resultWith({})).toMatchObject({ verdict: 'fail', applies: 'true' });
  expect(resultWith({ bollardsPresent: false })).toMatchObject({
    verdict: 'unknown',
    reason: 'condition-unknown',
    missing: ['bollardsPresent'],
  });
  expect(judge([proven], {}, { bollardsPresent: false })[0]?.verdict).toBe('not-applicable');
});

const not = (state: 'absent' | 'not-applicable'): Observation => ({ state, source: 'survey' });
const onOpenSide = { context: 'openSide', oneOf: [true] } as const;

test.each([
  ['the whole facility is not there', {}, { clearWidth: 800 }, { isAbsent: true }, 'part-absent'],
  ['the part is not there', {}, { clearWidth: not('absent') }, {}, 'part-absent'],
  [
    'the question does not arise',
    {},
    { clearWidth: not('not-applicable') },
    {},
    'declared-not-applicable',
  ],
  ['its condition is false', { condition: onOpenSide }, { clearWidth: 800 }, {}, 'condition-false'],
] as const)('a row does not apply where %s, and says nothing', (_, rule, see, more, reason) => {
  const [result] = judge([row('X-1-ramp.clearWidth', rule)], see, { openSide: false }, more);
  expect(result).toMatchObject({ verdict: 'not-applicable', applies: 'false', reason });
  expect(result?.ifApplied).toBeUndefined();
});

const milder = row('X-2-ramp.clearWidth', {
  check: { operator: 'at-least', limit: 900 },
  condition: onOpenSide,
});
const relaxed = row('X-1-ramp.clearWidth', { relaxedBy: [milder.id] });

test.each([
  ['applies', true, 950, 'not-applicable', 'false', []],
  ['does not apply', false, 950, 'fail', 'true', []],
  ['may apply and would accept', undefined, 950, 'unknown', 'unknown', ['openSide']],
  ['may apply and would leave a doubt', undefined, 898, 'unknown', 'unknown', ['openSide']],
  ['may apply and would refuse too', undefined, 800, 'fail', 'unknown', []],
  ['may apply, and neither is missed', undefined, 1100, 'pass', 'unknown', []],
  ['does not apply, and nobody measured', false, undefined, 'unknown', 'true', ['clearWidth']],
  ['may apply, unmeasured', undefined, undefined, 'unknown', 'unknown', ['openSide', 'clearWidth']],
] as const)('a milder row that %s', (_, openSide, clearWidth, verdict, applies, missing) => {
  const [result] = judge(
    [relaxed, milder],
    clearWidth === undefined ? {} : { clearWidth },
    openSide === undefined ? {} : { openSide },
  );
  expect(result).toMatchObject({ verdict, applies, missing });
});

test('a milder row on a yes or no is read as one', () => {
  const missed = { whenAbsent: 'missed' } as const;
  const rows = [
    row(relaxed.id, { ...relaxed, ...missed }),
    row(milder.id, { ...milder, ...missed }),
  ];
  // Not there: both limits are missed, whichever applies.
  expect(judge(rows, { clearWidth: not('absent') })[0]?.verdict).toBe('fail');
});

const perBays = (more: Partial<Requirement>) => {
  const check = { operator: 'count', of: 'totalParkingBays', steps: [{ base: 2 }] } as const;
  return row('X-1-ramp.clearWidth', { check, unit: 'count', ...more });
};

test('a count waits for its total, whatever was counted', () => {
  const count = perBays({ condition: onOpenSide });
  const open = { verdict: 'unknown', reason: 'condition-unknown', judgement: undefined };
  expect(judge([count], { clearWidth: 1 }, { openSide: true })[0]).toMatchObject({
    ...open,
    missing: ['totalParkingBays'],
  });
  expect(judge([count], { clearWidth: 1 })[0]).toMatchObject({
    ...open,
    missing: ['openSide', 'totalParkingBays'],
  });
});

test('a milder count without its total is met by nothing that was counted', () => {
  const strict = perBays({ relaxedBy: [milder.id] });
  const oneIsEnough = { operator: 'count', of: 'totalSeats', steps: [{ base: 1 }] } as const;
  const mild = row(milder.id, { check: oneIsEnough, unit: 'count', condition: onOpenSide });
  const counted: Observation = { state: 'measured', value: 1, uncertainty: 0, source: 'survey' };
  const verdict = (context: Record<string, ContextValue>) =>
    judge([strict, mild], { clearWidth: counted }, { totalParkingBays: 50, ...context })[0]
      ?.verdict;
  expect(verdict({})).toBe('fail');
  expect(verdict({ totalSeats: 50 })).toBe('unknown');
});

test('a relaxation that was not compiled with its row is a mistake of ours', () => {
  const [only] = judge([relaxed], {});
  const stray: CompiledRow = { ...only!.row, relaxing: [7] };
  const facts = { observations: {}, context: {}, works: undefined };
  const subject = { facts, policy: POLICIES.district, isAbsent: false, isNewWorks: true };
  expect(() => evaluateRow(stray, [stray], subject)).toThrow(
    'A relaxation is not among the compiled rows.',
  );
});

test.each([
  ['a row that applies', {}, {}, 'not-measured', ['clearWidth']],
  [
    'one nobody knows to apply',
    { condition: onOpenSide },
    {},
    'condition-unknown',
    ['openSide', 'clearWidth'],
  ],
  [
    'one that may be met otherwise',
    { metIf: onOpenSide },
    {},
    'condition-unknown',
    ['openSide', 'clearWidth'],
  ],
  [
    'one that is not met otherwise',
    { metIf: onOpenSide },
    { openSide: false },
    'not-measured',
    ['clearWidth'],
  ],
] as const)(
  'why nothing is known where nobody measured: %s',
  (_, rule, context, reason, missing) => {
    const [result] = judge([row('X-1-ramp.clearWidth', rule)], {}, context);
    expect(result).toMatchObject({ verdict: 'unknown', reason, missing });
    expect(result?.ifApplied).toBeUndefined();
  },
);

test('a survey that says what a met clause rules out is not believed, nor is a declaration', () => {
  const flag = row('X-1-ramp.landingWidthNotLessThanRamp', {
    parameter: 'landingWidthNotLessThanRamp',
    check: { operator: 'is', limit: true },
    unit: 'bool',
    contradictedBy: onOpenSide,
  });
  const seen: Observation = { state: 'seen', value: true, source: 'survey' };
  const signed: VisualDeclaration = { by: 'made up', at: '2026-01-01' };
  const doubted = { verdict: 'unknown', missing: ['openSide', flag.parameter] };
  const result = (see: Record<string, Observation>, openSide: boolean) =>
    judge([flag], see, { openSide }, { declarations: [signed] })[0];
  expect(result({ [flag.parameter]: seen }, false)).toMatchObject({ verdict: 'pass', missing: [] });
  expect(result({ [flag.parameter]: seen }, true)).toMatchObject({
    ...doubted,
    reason: 'condition-unknown',
  });
  expect(result({}, false)).toMatchObject({ verdict: 'pass', declaration: signed });
  expect(result({}, true)?.verdict).toBe('unknown');
});

const aboveRise = { parameter: 'rise', is: 'above', value: 100 } as const;

test.each([
  ['a clear miss', {}, { rise: 101, clearWidth: 800 }, 'borderline', 'borderline', ['rise']],
  ['a miss in doubt already', {}, { rise: 101, clearWidth: 998 }, 'borderline', 'borderline', []],
  ['a clear miss far inside', {}, { rise: 104, clearWidth: 800 }, 'fail', 'fail', []],
  [
    'a clear miss with a question open',
    { metIf: onOpenSide },
    { rise: 101, clearWidth: 800 },
    'unknown',
    'borderline',
    ['openSide'],
  ],
  ['nobody knows the other reading', {}, { clearWidth: 800 }, 'unknown', 'fail', ['rise']],
] as const)(
  'a row that applies by a reading within its error bar: %s',
  (_, rule, see, verdict, ifApplied, missing) => {
    const high = row('X-1-ramp.clearWidth', { condition: aboveRise, ...rule });
    expect(judge([high], see)[0]).toMatchObject({ verdict, ifApplied, missing });
  },
);

test('a milder row that applies or not by an error bar leaves a doubt, unless it refuses too', () => {
  const low = row(milder.id, { check: milder.check, condition: { ...aboveRise, is: 'below' } });
  const at = (clearWidth: number) => judge([relaxed, low], { rise: 101, clearWidth })[0];
  expect(at(950)).toMatchObject({ verdict: 'borderline', missing: ['rise'] });
  expect(at(800)).toMatchObject({ verdict: 'fail', missing: [] });
});

test('an interpolated limit has weighed the error bar of its other reading already', () => {
  const table = [
    [0, 700],
    [1000, 700],
  ] as const;
  const check = { operator: 'at-most-interpolated', by: 'rise', limit: 700, table } as const;
  const result = (rule: Partial<Requirement>) =>
    judge([row('X-1-ramp.clearWidth', { check, ...rule })], { rise: 101, clearWidth: 800 })[0];
  expect(result({ condition: aboveRise })?.verdict).toBe('fail');
  expect(result({ metIf: { ...aboveRise, is: 'below' } })?.verdict).toBe('borderline');
});

test('a row proven by its value asks no more whether it applies', () => {
  const proven = row('X-1-ramp.clearWidth', {
    condition: { context: 'crowded', oneOf: [true] },
    provenByValue: true,
    metIf: onOpenSide,
  });
  expect(judge([proven], { clearWidth: 800 })[0]).toMatchObject({
    verdict: 'unknown',
    missing: ['openSide'],
  });
});
