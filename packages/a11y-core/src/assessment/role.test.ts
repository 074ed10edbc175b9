import { expect, test } from 'vitest';
import type { Confidence, LegalForce, Strength } from '../standard/requirement.js';
import { requirementNamed } from './requirement-named.js';
import { roleOf } from './role.js';

const WIDTH = requirementNamed('GB55019-2.3.2-ramp.clearWidth');

const CODE = 'mandatory-code';
const ABROAD = 'foreign-reference';

test.each<
  [string, Strength, LegalForce, Confidence, isCompared: boolean, isChosen: boolean, role: string]
>([
  ['judges', 'mandatory', CODE, 'high', false, false, 'binding'],
  ['judges by a figure of medium confidence', 'mandatory', CODE, 'medium', false, false, 'binding'],
  ['judges by a doubtful figure', 'mandatory', CODE, 'low', false, false, 'to-verify'],
  ['is younger than the works', 'mandatory', CODE, 'high', true, false, 'legacy'],
  ['is younger, and doubtful', 'mandatory', CODE, 'low', true, false, 'to-verify'],
  ['recommends', 'recommended', CODE, 'high', false, false, 'advice'],
  ['recommends, in the chosen edition', 'recommended', CODE, 'high', false, true, 'advice'],
  ['is of a group', 'mandatory', 'group-standard', 'high', false, false, 'advice'],
  ['is of a group, and chosen', 'mandatory', 'group-standard', 'high', false, true, 'advice'],
  ['is foreign', 'mandatory', ABROAD, 'high', false, false, 'advice'],
  ['is foreign, and chosen', 'mandatory', ABROAD, 'high', false, true, 'binding'],
  ['is foreign, chosen and doubtful', 'mandatory', ABROAD, 'low', false, true, 'to-verify'],
])('a row that %s', (_, strength, legalForce, confidence, isCompared, isChosen, role) => {
  const requirement = { ...WIDTH, strength, legalForce, confidence };
  expect(roleOf(requirement, isCompared, isChosen)).toBe(role);
});

test('a verified figure judges', () => {
  const low = { ...WIDTH, confidence: 'low' } as const;
  expect(roleOf(low, false, false, 'medium')).toBe('binding');
});
