import { describe, expect, test } from 'vitest';
import type { Observations } from '../facility/observation.js';
import { allOf, anyOf, type Condition, isNotSo, isSo, not } from '../standard/condition.js';
import { collectMissing, evaluateCondition } from './evaluate-condition.js';
import type { Facts } from './facts.js';

const source = 'survey' as const;
const measured = (value: number, uncertainty = 0): Observations[string] => ({
  state: 'measured',
  value,
  uncertainty,
  source,
});

const facts = (given: Partial<Facts> = {}): Facts => ({
  observations: {},
  context: {},
  works: undefined,
  ...given,
});

const above300: Condition = { parameter: 'rise', is: 'above', value: 300 };
const ofForm: Condition = { parameter: 'type', oneOf: ['threeFace', 'other'] };
const hasRail: Condition = { parameter: 'handrailBothSides', oneOf: [true] };
const lacksRail: Condition = { parameter: 'handrailBothSides', oneOf: [false] };
const isNew: Condition = { works: 'new' };
const high: Condition = { context: 'totalHeight', is: 'above', value: 700 };
const automatic: Condition = { context: 'doorKind', oneOf: ['automatic'] };

describe('atoms', () => {
  test.each([
    ['a quantity beyond the number', above300, { observations: { rise: measured(301) } }, 'true'],
    [
      'a quantity exactly at a strict number',
      above300,
      { observations: { rise: measured(300) } },
      'false',
    ],
    ['a quantity nobody measured', above300, {}, 'unknown'],
    [
      'a quantity of a part that is not there',
      above300,
      { observations: { rise: { state: 'absent', source } } },
      'false',
    ],
    [
      'a quantity that does not arise',
      above300,
      { observations: { rise: { state: 'not-applicable', source } } },
      'false',
    ],
    [
      'one of the options',
      ofForm,
      { observations: { type: { state: 'chosen', value: 'other', source } } },
      'true',
    ],
    [
      'another option',
      ofForm,
      { observations: { type: { state: 'chosen', value: 'fullWidth', source } } },
      'false',
    ],
    ['an option nobody chose', ofForm, {}, 'unknown'],
    [
      'a yes',
      hasRail,
      { observations: { handrailBothSides: { state: 'seen', value: true, source } } },
      'true',
    ],
    [
      'a no',
      hasRail,
      { observations: { handrailBothSides: { state: 'seen', value: false, source } } },
      'false',
    ],
    [
      'a part that is not there is a no',
      lacksRail,
      { observations: { handrailBothSides: { state: 'absent', source } } },
      'true',
    ],
    ['new works', isNew, { works: 'new' }, 'true'],
    ['an alteration is not new', isNew, { works: 'alteration' }, 'false'],
    ['works nobody described', isNew, {}, 'unknown'],
    ['a fact that is so', isSo('openSide'), { context: { openSide: true } }, 'true'],
    ['a fact that is not so', isSo('openSide'), { context: { openSide: false } }, 'false'],
    ['a fact nobody recorded is not false', isSo('openSide'), {}, 'unknown'],
    ['a fact nobody recorded is not true', isNotSo('openSide'), {}, 'unknown'],
    ['a choice of the surroundings', automatic, { context: { doorKind: 'automatic' } }, 'true'],
    ['another choice', automatic, { context: { doorKind: 'sliding' } }, 'false'],
    ['a number of the surroundings', high, { context: { totalHeight: 701 } }, 'true'],
    ['the number itself', high, { context: { totalHeight: 700 } }, 'false'],
    ['a number nobody recorded', high, {}, 'unknown'],
    ['words for a number', high, { context: { totalHeight: 'high' } }, 'unknown'],
    [
      'an option that does not arise',
      ofForm,
      { observations: { type: { state: 'not-applicable', source } } },
      'false',
    ],
    [
      'a no that does not arise',
      lacksRail,
      { observations: { handrailBothSides: { state: 'not-applicable', source } } },
      'false',
    ],
  ] as const satisfies readonly (readonly [string, Condition, Partial<Facts>, string])[])(
    '%s',
    (_, condition, given, truth) => {
      expect(evaluateCondition(condition, facts(given))).toBe(truth);
    },
  );

  test.each([
    ['above', [false, false, true]],
    ['at-least', [false, true, true]],
    ['at-most', [true, true, false]],
    ['below', [true, false, false]],
  ] as const)('%s a number: below, at and beyond it', (is, truths) => {
    const condition: Condition = { parameter: 'rise', is, value: 300 };
    const at = (value: number) =>
      evaluateCondition(condition, facts({ observations: { rise: measured(value) } }));
    expect([299, 300, 301].map(at)).toEqual(truths.map(String));
  });
});

test('composed conditions', () => {
  const open = facts({ context: { openSide: true } });
  expect(evaluateCondition(allOf(isSo('openSide'), above300), open)).toBe('unknown');
  expect(evaluateCondition(anyOf(isSo('openSide'), above300), open)).toBe('true');
  expect(evaluateCondition(not(allOf(isNotSo('openSide'), above300)), open)).toBe('true');
});

test('with its error bar a quantity that straddles the number decides nothing', () => {
  const at = (value: number, condition: Condition) =>
    evaluateCondition(
      condition,
      facts({ observations: { rise: measured(value, 3) } }),
      'error-bar',
    );
  expect([296, 297, 298, 303, 304].map((value) => at(value, above300))).toEqual([
    'false',
    'false',
    'unknown',
    'unknown',
    'true',
  ]);
  const atMost300: Condition = { parameter: 'rise', is: 'at-most', value: 300 };
  expect([297, 298, 303, 304].map((value) => at(value, atMost300))).toEqual([
    'true',
    'unknown',
    'unknown',
    'false',
  ]);
});

test('what is missing is what keeps the answer open, by the names the survey uses', () => {
  const condition = allOf(isSo('openSide'), anyOf(above300, isNew), not(automatic), hasRail);
  const missing = new Set<string>();
  collectMissing(
    condition,
    facts({ context: { openSide: true }, observations: { rise: measured(400) } }),
    missing,
  );
  expect([...missing]).toEqual(['doorKind', 'handrailBothSides']);
});

test('a contained part is asked under its own names', () => {
  const part = { facilityType: 'door', parameters: { clearWidth: 'doorClearWidth' } };
  const given = facts({
    part,
    observations: { doorClearWidth: measured(850), clearWidth: measured(700) },
  });
  const narrow: Condition = { parameter: 'clearWidth', is: 'below', value: 800 };
  expect(evaluateCondition(narrow, given)).toBe('false');
  expect(evaluateCondition({ parameter: 'handleHeight', is: 'below', value: 800 }, given)).toBe(
    'unknown',
  );
  const missing = new Set<string>();
  const handle: Condition = { parameter: 'handleHeight', is: 'below', value: 800 };
  collectMissing(anyOf(narrow, handle), { ...given, observations: {} }, missing);
  expect([...missing]).toEqual(['doorClearWidth', 'handleHeight']);
});
