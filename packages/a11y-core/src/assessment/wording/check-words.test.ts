import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../facility/label.js';
import { EDITIONS } from '../../standard/editions/index.js';
import type { CountStep, Requirement } from '../../standard/requirement.js';
import { requirementNamed } from '../requirement-named.js';
import { checkWords, limitForms } from './check-words.js';

const slopeRow = requirementNamed('GB55019-2.3.1-ramp.runningSlope');

const RISE =
  '不大于 750 毫米（随“纵向坡度”变化：1:20（5%） → 1.20 米；1:16（6.25%） → 900 毫米；1:12（8.33%） → 750 毫米；1:10（10%） → 600 毫米；1:8（12.5%） → 300 毫米；其间按直线内插）';

const counting = (...steps: readonly CountStep[]): Requirement => ({
  ...slopeRow,
  unit: 'count',
  check: { operator: 'count', of: 'totalSeats', steps },
});

describe('the limit of a row', () => {
  test('a slope in the three forms people read', () => {
    expect(checkWords(slopeRow, 'en')).toBe('at most 1:12 (8.33 %)');
    expect(limitForms(slopeRow, 'en')).toEqual(['1:12 = 8.33 % = 4.76°']);
    expect(limitForms(slopeRow, 'zh-CN')).toEqual(['1:12 = 8.33% = 4.76°']);
  });

  test.each([
    ['1:8', 8, '1:8 = 12.5 % = 7.13°'],
    ['1:10', 10, '1:10 = 10 % = 5.71°'],
    ['1:20', 20, '1:20 = 5 % = 2.86°'],
    ['1:50', 50, '1:50 = 2 % = 1.15°'],
  ])('%s for the instrument', (_, run, words) => {
    const row: Requirement = { ...slopeRow, check: { operator: 'at-most', limit: 1 / run } };
    expect(limitForms(row, 'en')).toEqual([words]);
  });

  test('a length in mm and m, a short one in mm alone, both ends of a range', () => {
    const width = requirementNamed('GB55019-2.3.2-ramp.clearWidth');
    expect(limitForms(width, 'en')).toEqual(['1200 mm = 1.20 m']);
    const short: Requirement = { ...width, check: { operator: 'at-least', limit: 900 } };
    expect(limitForms(short, 'en')).toEqual([]);
    const range: Requirement = {
      ...width,
      check: { operator: 'between', limit: 1000, limitMax: 1225 },
    };
    expect(limitForms(range, 'zh-HK')).toEqual(['1000 毫米 = 1.00 米', '1225 毫米 = 1.225 米']);
  });

  test.each<[string, readonly CountStep[], string]>([
    ['a share', [{ base: 0, each: 2, per: 100 }], 'by Seats in all: 2 % of the total, rounded up'],
    [
      'a ladder',
      [
        { upTo: 100, base: 1 },
        { base: 0, each: 1, per: 100, atLeast: 2 },
      ],
      'Seats in all up to 100: 1; more: 1 % of the total, rounded up, at least 2',
    ],
    [
      'none up to a size',
      [
        { upTo: 9, base: 0 },
        { base: 0, each: 1, perStarted: 50 },
      ],
      'Seats in all up to 9: 0; more: 1 for every started 50',
    ],
    [
      'a base and a share of the rest',
      [{ base: 2, each: 1, perStarted: 200, beyond: 400 }],
      'by Seats in all: 2 + 1 for every started 200 beyond 400',
    ],
    [
      'a base and a percentage of the rest',
      [{ base: 2, each: 1, per: 200, beyond: 400 }],
      'by Seats in all: 2 + 0.5 % of what is beyond 400, rounded up',
    ],
  ])('a count: %s', (_, steps, words) => {
    expect(checkWords(counting(...steps), 'en')).toBe(words);
  });

  test.each([
    [
      'a share',
      'GB50763-8.6.2-parkingBay.count.classA',
      '按停车位总数：总数的 2%（进位取整），至少 2 个',
    ],
    [
      'every started hundred',
      'GB50763-7.4.3-guestRoom.dwellingCount',
      '按住宅套数：每满或不足 100 个设 2 个',
    ],
    ['a range', 'GB55019-2.6.1-lift.callButtonHeight', '在 0.85 米至 1.10 米之间'],
    ['a limit that follows another quantity', 'GB50763-3.4.4-ramp.rise.at1in12', RISE],
  ])('%s, in Chinese', (_, id, words) => {
    expect(checkWords(requirementNamed(id), 'zh-CN')).toBe(words);
  });

  test.each([
    ['another quantity that is none', 'handrailBothSides'],
    ['another quantity the type does not have', 'carWidth'],
  ])('%s is a mistake of the row', (_, by) => {
    const row: Requirement = {
      ...slopeRow,
      check: { operator: 'at-most-interpolated', by, limit: 1 / 12, table: [[1, 1 / 12]] },
    };
    expect(() => checkWords(row, 'en')).toThrow(`${by} is no quantity.`);
  });

  test.each<[string, Requirement]>([
    ['a count', counting({ base: 2000 })],
    ['a yes/no', requirementNamed('GB50763-3.4.8-ramp.sign')],
    ['level, which has no 1:n', { ...slopeRow, check: { operator: 'at-most', limit: 0 } }],
    [
      'a large illuminance',
      { ...slopeRow, unit: 'lx', check: { operator: 'at-least', limit: 2000 } },
    ],
  ])('%s has one form only', (_, row) => {
    expect(limitForms(row, 'en')).toEqual([]);
  });

  test('every row can be said in every language', () => {
    for (const row of EDITIONS.flatMap(({ requirements }) => requirements)) {
      for (const language of LANGUAGES) {
        expect([checkWords(row, language), ...limitForms(row, language)].join()).not.toMatch(
          /[{}]|undefined|NaN/,
        );
      }
    }
  });
});
