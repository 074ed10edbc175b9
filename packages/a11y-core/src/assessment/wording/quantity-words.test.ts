import { describe, expect, test } from 'vitest';
import { amountWords, measuredWords, quantityWords, shareWords } from './quantity-words.js';

describe('a quantity', () => {
  test.each([
    [850, 'mm', '850 毫米', '850 毫米', '850 mm'],
    [999.96, 'mm', '1000 毫米', '1000 毫米', '1000 mm'],
    [1000, 'mm', '1.00 米', '1.00 米', '1.00 m'],
    [1200, 'mm', '1.20 米', '1.20 米', '1.20 m'],
    [1225, 'mm', '1.225 米', '1.225 米', '1.225 m'],
    [-0.04, 'mm', '0 毫米', '0 毫米', '0 mm'],
    [3.25, 's', '3.25 秒', '3.25 秒', '3.25 s'],
    [25, 'N', '25 牛', '25 牛頓', '25 N'],
    [160, 'lx', '160 勒克斯', '160 勒克斯', '160 lx'],
    [4.55, 'm2', '4.55 平方米', '4.55 平方米', '4.55 m²'],
    [2, 'count', '2 个', '2 個', '2'],
    [80, '%', '80%', '80%', '80 %'],
    [0.5, 'seats_per_space', '每席位 0.5 座', '每個席位 0.5 座', '0.5 per space'],
    [1, 'bool', '1', '1', '1'],
    [1 / 12, 'ratio', '1:12（8.33%）', '1:12（8.33%）', '1:12 (8.33 %)'],
    [0.08, 'ratio', '1:12.5（8%）', '1:12.5（8%）', '1:12.5 (8 %)'],
    [0.033, 'ratio', '1:30（3.3%）', '1:30（3.3%）', '1:30 (3.3 %)'],
    [-0.05, 'ratio', '1:20（-5%）', '1:20（-5%）', '1:20 (-5 %)'],
    [0.001, 'ratio', '1:1000（0.1%）', '1:1000（0.1%）', '1:1000 (0.1 %)'],
    [0.0004, 'ratio', '0.04%', '0.04%', '0.04 %'],
    [0, 'ratio', '0%', '0%', '0 %'],
  ] as const)('%d %s', (value, unit, zhCN, zhHK, en) => {
    expect(quantityWords(value, unit, 'zh-CN')).toBe(zhCN);
    expect(quantityWords(value, unit, 'zh-HK')).toBe(zhHK);
    expect(quantityWords(value, unit, 'en')).toBe(en);
  });

  test.each([
    ['a length just short of its limit', 1199.99, 'mm', { limit: 1200 }, '1.19999 m'],
    ['one that is it, in the scale of the limit', 999.5, 'mm', { limit: 1000 }, '0.9995 m'],
    ['a short one beside a short limit', 849.96, 'mm', { limit: 850 }, '849.96 mm'],
    ['a short one in the scale of its range', 900, 'mm', { limit: 850, scale: 1100 }, '0.90 m'],
    ['a slope just beyond', 0.083_334, 'ratio', { limit: 1 / 12 }, '1:11.9999 (8.3334 %)'],
    ['beyond what anybody measures', 800.000_000_000_1, 'mm', { limit: 800 }, '800 mm'],
  ] as const)('%s never reads like the limit it is not', (_, value, unit, beside, words) => {
    expect(quantityWords(value, unit, 'en', beside)).toBe(words);
  });
});

test.each([
  ['slopes', 0.0033, 'ratio', '0.33 个百分点', '0.33 個百分點', '0.33 percentage points'],
  [
    'a hair of slope',
    0.000_001,
    'ratio',
    '0.0001 个百分点',
    '0.0001 個百分點',
    '0.0001 percentage points',
  ],
  ['lengths', 40, 'mm', '40 毫米', '40 毫米', '40 mm'],
  ['long lengths', 1250, 'mm', '1.25 米', '1.25 米', '1.25 m'],
] as const)('a difference of %s', (_, amount, unit, zhCN, zhHK, en) => {
  expect(amountWords(amount, unit, 'zh-CN')).toBe(zhCN);
  expect(amountWords(amount, unit, 'zh-HK')).toBe(zhHK);
  expect(amountWords(amount, unit, 'en')).toBe(en);
});

test.each([
  ['a length', 1160, 3, 'mm', '1.16 m ± 3 mm'],
  ['a slope', 0.08, 0.002, 'ratio', '1:12.5 (8 %) ± 0.2 %'],
  ['a count without one', 2, 0, 'count', '2'],
  ['a slope without one', 0.08, null, 'ratio', '1:12.5 (8 %)'],
] as const)('the error bar of %s', (_, value, uncertainty, unit, words) => {
  expect(measuredWords(value, uncertainty, unit, 'en')).toBe(words);
});

test('a share of the limit is never nothing where there is one', () => {
  expect(shareWords(3.33, 'en')).toBe('3.3 %');
  expect(shareWords(0.02, 'zh-CN')).toBe('0.02%');
});
