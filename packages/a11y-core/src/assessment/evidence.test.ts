import { expect, test } from 'vitest';
import type { MeasuredQuantity, Observation } from '../facility/observation.js';
import type { Requirement } from '../standard/requirement.js';
import { comparable, isByEye, readingOf, ruledOut } from './evidence.js';
import { requirementNamed } from './requirement-named.js';

const source = 'survey' as const;
const measured = (more: Partial<MeasuredQuantity> = {}): MeasuredQuantity => ({
  state: 'measured',
  value: 900,
  uncertainty: 3,
  source,
  ...more,
});
const WIDTH = requirementNamed('GB55019-2.3.2-ramp.clearWidth');

test.each([
  ['nothing said', {}, false],
  ['a tape', { instrument: 'steel-tape' }, false],
  ['a way of reading it', { method: 'three readings' }, false],
  ['the instrument says so', { instrument: 'visual' }, true],
  ['the method says so', { method: 'visual' }, true],
  ['the method says so in Chinese', { method: '目测' }, true],
  ['the method says so in traditional script', { method: '目測' }, true],
] as const)('estimated by eye: %s', (_, more, isGuess) => {
  expect(isByEye(measured(more))).toBe(isGuess);
});

test.each([
  ['an essential dimension', { severity: 'essential', unit: 'mm' }, false],
  ['a dimension of detail', { severity: 'detail', unit: 'mm' }, true],
  ['an essential number of things', { severity: 'essential', unit: 'count' }, true],
] as const)('an estimate by eye of %s', (_, more, isUsed) => {
  const guess = measured({ instrument: 'visual' });
  expect(comparable({ ...WIDTH, ...more }, guess)).toBe(isUsed ? guess : undefined);
  const taped = measured();
  expect(comparable({ ...WIDTH, ...more }, taped)).toBe(taped);
});

test.each([
  ['a yes or no', { unit: 'bool' }, false, undefined],
  [
    'a yes or no about a part',
    { unit: 'bool', whenAbsent: 'not-applicable' },
    undefined,
    'part-absent',
  ],
  ['a dimension', { unit: 'mm' }, undefined, 'part-absent'],
  ['a dimension that demands the part', { unit: 'mm', whenAbsent: 'missed' }, false, undefined],
] as const satisfies readonly (readonly [string, Partial<Requirement>, unknown, unknown])[])(
  'what is not there, to %s',
  (_, more, value, outside) => {
    const absent: Observation = { state: 'absent', source };
    expect(comparable({ ...WIDTH, ...more }, absent)).toBe(value);
    expect(ruledOut({ ...WIDTH, ...more }, absent)).toBe(outside);
  },
);

test('only a measurement is a reading', () => {
  expect(readingOf(measured())).toEqual(measured());
  expect(readingOf({ state: 'absent', source })).toBeUndefined();
  expect(readingOf(undefined)).toBeUndefined();
});
