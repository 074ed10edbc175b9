import { describe, expect, test } from 'vitest';
import { ABSENT, facility, finding, measured, seen } from '../../../test/support/one-finding.js';
import { findingSentence } from './finding-sentence.js';
import { limitWords, marginWords, valueWords } from './finding-words.js';

const BUTTON = 'GB55019-2.6.1-lift.callButtonHeight';
const SIGN = 'GB50763-3.4.8-ramp.sign';
const WIDTH = 'GB55019-2.3.2-ramp.clearWidth';
const WINDOW = 'TCNAEC1304-7.3.1.3-guestRoom.windowPassage';
const button = (value: number) =>
  finding(facility('lift', { callButtonHeight: measured(value) }), BUTTON);

test.each([
  ['below the range', 830, '0.83 m ± 3 mm', '20 mm short (2.4 %)'],
  ['near its lower end', 900, '0.90 m ± 3 mm', '50 mm to spare (5.9 %)'],
  ['in its middle', 975, '0.975 m ± 3 mm', '125 mm to spare (14.7 %)'],
  ['just below its upper end', 1099.9, '1.0999 m ± 3 mm', '0.1 mm to spare (0.01 %)'],
  ['a hair below its upper end', 1099.99, '1.09999 m ± 3 mm', '0.01 mm to spare'],
  ['a hair below its lower end', 849.99, '0.84999 m ± 3 mm', '0.01 mm short'],
  ['above the range', 1300, '1.30 m ± 3 mm', '200 mm beyond (18.2 %)'],
])('a height %s, in the scale of the range', (_, mm, value, margin) => {
  const found = button(mm);
  expect(valueWords(found, 'en')).toBe(value);
  expect(limitWords(found, 'en')).toBe('0.85 m to 1.10 m');
  expect(marginWords(found, 'en')).toBe(margin);
});

test.each([
  ['zh-CN', '在 0.85 米至 1.10 米之间'],
  ['zh-HK', '介乎 0.85 米至 1.10 米'],
] as const)('a range, %s', (language, words) => {
  expect(limitWords(button(900), language)).toBe(words);
});

describe('how far off', () => {
  test.each([
    [
      'short of a strict floor',
      finding(facility('guestRoom', { windowPassage: measured(700) }), WINDOW),
      '100 mm short (12.5 %)',
    ],
    [
      'beyond a limit of nothing, which has no share',
      finding(
        facility('kerbRamp', { lipHeight: measured(30) }),
        'GB55019-2.10.2-kerbRamp.lipHeight',
      ),
      '30 mm beyond',
    ],
    ['a yes/no', finding(facility('ramp', { sign: seen(false) }), SIGN), ''],
  ])('%s', (_, found, words) => {
    expect(marginWords(found, 'en')).toBe(words);
  });
});

describe('what was observed', () => {
  test.each([
    ['a yes', { sign: seen(true) }, SIGN, '是', 'yes'],
    ['a no', { sign: seen(false) }, SIGN, '否', 'no'],
    ['nobody looked', {}, SIGN, '未查', 'not looked at'],
    ['nobody measured', {}, WIDTH, '未测量', 'not measured'],
    ['seen not to be there', { sign: { ...ABSENT, method: 'visual' } }, SIGN, '没有', 'not there'],
    ['a number in place of a yes', { sign: measured(1, 0) }, SIGN, '1', '1'],
    [
      'a word in place of a number',
      { clearWidth: { state: 'chosen', value: 'wide', source: 'survey' } },
      WIDTH,
      'wide',
      'wide',
    ],
  ] as const)('%s', (_, observations, id, zhCN, en) => {
    const found = finding(facility('ramp', observations), id);
    expect(valueWords(found, 'zh-CN')).toBe(zhCN);
    expect(valueWords(found, 'en')).toBe(en);
  });

  test('no evidence is no inspection: an exemption passes what nobody measured', () => {
    const bare = finding(
      facility('corridor', {}, { context: { carpeted: false } }),
      'TCNAEC1304-5.3.1.1-corridor.carpetPileHeight',
    );
    expect(valueWords(bare, 'en')).toBe('not measured');
  });

  test('a length estimated by eye is not a signed declaration', () => {
    const rail = finding(
      facility('handrail', { endReturn: measured(320, 5, { method: 'visual' }) }),
      'GB55019-2.8.3-handrail.endReturn',
    );
    expect(findingSentence(rail, 'en')).toBe(
      'Handrail, “Length by which the rail ends bend down”: estimated by eye 320 mm ± 5 mm; GB 55019-2021 clause 2.8.3 requires at least 100 mm. Pass, 220 mm to spare (220 %).',
    );
  });
});
