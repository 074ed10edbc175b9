import { describe, expect, test } from 'vitest';
import type { VisualDeclaration } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { declarationOn } from './declaration.js';
import { eraOf } from './era.js';
import { type CompiledRow, rulesFor } from './ruleset.js';

const ramp = rulesFor(eraOf({}), 'ramp');
const rowOf = (is: (row: CompiledRow['requirement']) => boolean): CompiledRow => {
  const row = ramp.find(({ requirement }) => is(requirement));
  if (row === undefined) throw new Error('Ramps have no such row.');
  return row;
};
const detail = rowOf(({ unit, severity }) => unit !== 'bool' && severity === 'detail');
const essential = rowOf(({ unit, severity }) => unit !== 'bool' && severity === 'essential');
const essentialYes = rowOf(({ unit, severity }) => unit === 'bool' && severity === 'essential');

const signed = (at: string, more: Partial<VisualDeclaration> = {}): VisualDeclaration => ({
  by: 'Chen Wei',
  at,
  ...more,
});

describe('a declaration decides what nobody answered', () => {
  const whole = signed('2026-03-01');
  const absent: Observation = { state: 'absent', source: 'survey' };
  test.each([
    ['a quantity of detail', detail, undefined, [whole], whole],
    ['an essential yes or no', essentialYes, undefined, [whole], whole],
    ['but no essential quantity', essential, undefined, [whole], undefined],
    ['nor what was found not to be there', detail, absent, [whole], undefined],
    ['nor anything without one', detail, undefined, undefined, undefined],
    ['nor with an empty list', detail, undefined, [], undefined],
  ] as const)('%s', (_, row, observation, declarations, expected) => {
    expect(declarationOn(row, observation, declarations)).toBe(expected);
  });

  test('of the parameters it names, and of no other', () => {
    const named = signed('2026-03-01', { parameters: [detail.parameter] });
    const other = signed('2026-03-01', { parameters: ['somethingElse'] });
    expect(declarationOn(detail, undefined, [other, named])).toBe(named);
    expect(declarationOn(detail, undefined, [other])).toBeUndefined();
  });
});

test('of several the latest is taken, of those of one day the first', () => {
  const early = signed('2025-12-31');
  const late = signed('2026-03-01');
  const again = signed('2026-03-01', { by: 'Li Na' });
  expect(declarationOn(detail, undefined, [early, late])).toBe(late);
  expect(declarationOn(detail, undefined, [late, early])).toBe(late);
  expect(declarationOn(detail, undefined, [late, again])).toBe(late);
  expect(declarationOn(detail, undefined, [again, late])).toBe(again);
});
