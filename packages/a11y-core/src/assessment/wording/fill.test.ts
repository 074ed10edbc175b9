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

test('a space stands before a number, and between no two Chinese characters', () => {
  const bring: Label = {
    'zh-CN': '达到 {limit} 为止',
    'zh-HK': '達到 {limit} 為止',
    en: 'to {limit}',
  };
  expect(fill(bring, 'zh-CN', { limit: '900 毫米' })).toBe('达到 900 毫米为止');
  expect(fill(bring, 'zh-HK', { limit: '每個席位 1' })).toBe('達到每個席位 1 為止');
  expect(fill(bring, 'en', { limit: '门 门' })).toBe('to 门 门');
});
