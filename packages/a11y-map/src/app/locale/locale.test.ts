import { LANGUAGES } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { languageFor, MESSAGES, translator } from './i18n.js';
import { zhCN } from './zh-CN.js';

const parametersOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const keys = Object.keys(zhCN) as (keyof typeof zhCN)[];

describe.each(LANGUAGES)('%s', (language) => {
  const messages = MESSAGES[language];

  test('has every key and no other', () => {
    const own = Object.keys(messages).filter((key) => !key.endsWith('_one'));
    expect(own.sort()).toEqual([...keys].sort());
  });

  test.each(keys)('%s takes the same parameters', (key) => {
    expect(parametersOf(messages[key])).toEqual(parametersOf(zhCN[key]));
  });
});

test('English has a singular where it is needed', () => {
  const t = translator('en');
  expect(t('unit.steps', { count: 1 })).toBe('1 step');
  expect(t('unit.steps', { count: 2 })).toBe('2 steps');
  expect(translator('zh-CN')('unit.steps', { count: 1 })).toBe('1 级台阶');
});

test('zh-HK is written for Hong Kong: none of the mainland words', () => {
  const texts = Object.values(MESSAGES['zh-HK']).join('\n');
  for (const word of [
    '乘電梯',
    '無障礙電梯',
    '人行道',
    '坡道',
    '過街',
    '盲道',
    '衛生間',
    '無障礙廁所',
    '聯網',
  ]) {
    expect(texts).not.toContain(word);
  }
  for (const word of ['升降機', '斜道', '行人路', '過路處', '路緣', '觸覺引路帶']) {
    expect(texts).toContain(word);
  }
});

test('a dangerous name stays a name: texts are not escaped twice', () => {
  expect(translator('en')('find.noMatch', { query: '<b>&"' })).toBe('Nothing found for “<b>&"”.');
});

test.each([
  [['zh-CN'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['zh-Hant-HK'], 'zh-HK'],
  [['zh-TW'], 'zh-HK'],
  [['yue'], 'zh-HK'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr', 'en'], 'en'],
  [['fr'], 'zh-CN'],
  [[], 'zh-CN'],
] as const)('a browser that asks for %j gets %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language);
});
