import { expect, test } from 'vitest';
import type { Label } from '../../facility/label.js';
import { fill } from './fill.js';

const NEAR: Label = { 'zh-CN': '{what}近 {n}', 'zh-HK': '{what}鄰近 {n}', en: '{what} near {n}' };

test.each([
  ['zh-CN', '门近 3'],
  ['zh-HK', '门鄰近 3'],
  ['en', '门 near 3'],
] as const)('every place is filled, %s', (language, words) => {
  expect(fill(NEAR, language, { what: '门', n: '3' })).toBe(words);
});

test('a place nobody fills is named', () => {
  expect(() => fill(NEAR, 'en', { what: 'Door' })).toThrow('Nothing was given for {n}.');
});
