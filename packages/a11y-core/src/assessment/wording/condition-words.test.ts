import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../facility/label.js';
import { allOf, anyOf, type Condition, isNotSo, isSo, not } from '../../standard/condition.js';
import { EDITIONS } from '../../standard/editions/index.js';
import { conditionWords } from './condition-words.js';

const steep: Condition = { parameter: 'runningSlope', is: 'above', value: 1 / 20 };
const low: Condition = { parameter: 'rise', is: 'at-most', value: 150 };

describe('a condition in words', () => {
  test.each<[string, Condition, string, string]>([
    ['a fact', isSo('crowded'), '人员密集的公共场所：是', 'Crowded public place: yes'],
    ['a fact denied', isNotSo('crowded'), '人员密集的公共场所：否', 'Crowded public place: no'],
    ['a denied fact', not(isSo('crowded')), '人员密集的公共场所：否', 'Crowded public place: no'],
    ['denied twice', not(not(low)), '每段提升高度不大于 150 毫米', 'Rise at most 150 mm'],
    ['a slope', steep, '纵向坡度大于 1:20（5%）', 'Running slope more than 1:20 (5 %)'],
    ['works', { works: 'new' }, '新建或扩建工程', 'new or extended works'],
    [
      'an option',
      { parameter: 'occupied', oneOf: ['temporary', 'permanent'] },
      '被占用情况：临时占用或长期占用',
      'Occupied: Temporarily or Permanently',
    ],
    [
      'both of two',
      allOf(steep, low),
      '纵向坡度大于 1:20（5%），且每段提升高度不大于 150 毫米',
      'Running slope more than 1:20 (5 %), and Rise at most 150 mm',
    ],
    [
      'one of two inside both of two',
      allOf(isSo('crowded'), anyOf(steep, low)),
      '人员密集的公共场所：是，且（纵向坡度大于 1:20（5%），或每段提升高度不大于 150 毫米）',
      'Crowded public place: yes, and (Running slope more than 1:20 (5 %), or Rise at most 150 mm)',
    ],
    [
      'not one of two',
      not(anyOf(steep, low)),
      '不符合（纵向坡度大于 1:20（5%），或每段提升高度不大于 150 毫米）',
      'not (Running slope more than 1:20 (5 %), or Rise at most 150 mm)',
    ],
    [
      'both of two inside one of two',
      anyOf(allOf(steep, low), isSo('crowded')),
      '（纵向坡度大于 1:20（5%），且每段提升高度不大于 150 毫米），或人员密集的公共场所：是',
      '(Running slope more than 1:20 (5 %), and Rise at most 150 mm), or Crowded public place: yes',
    ],
    [
      'a group alone needs no brackets',
      allOf(anyOf(steep, low)),
      '纵向坡度大于 1:20（5%），或每段提升高度不大于 150 毫米',
      'Running slope more than 1:20 (5 %), or Rise at most 150 mm',
    ],
    ['all of nothing', allOf(), '始终适用', 'always'],
    ['any of nothing', anyOf(), '从不适用', 'never'],
    [
      'not an option',
      not({ parameter: 'occupied', oneOf: ['temporary'] }),
      '不符合（被占用情况：临时占用）',
      'not (Occupied: Temporarily)',
    ],
    [
      'neither yes nor no',
      not({ context: 'crowded', oneOf: [true, false] }),
      '不符合（人员密集的公共场所：是或否）',
      'not (Crowded public place: yes or no)',
    ],
    [
      'not of such works',
      not({ works: 'new' }),
      '不符合（新建或扩建工程）',
      'not (new or extended works)',
    ],
    [
      'a total',
      { context: 'totalSeats', is: 'below', value: 100 },
      '座席总数小于 100 个',
      'Seats in all less than 100',
    ],
  ])('%s', (_, condition, zh, en) => {
    expect(conditionWords(condition, 'ramp', 'zh-CN')).toBe(zh);
    expect(conditionWords(condition, 'ramp', 'en')).toBe(en);
  });

  test('Hong Kong has words of its own', () => {
    const condition = allOf({ works: 'alteration' } as const, low);
    expect(conditionWords(condition, 'ramp', 'zh-HK')).toBe(
      '改建工程，而且每段斜道的升高不超過 150 毫米',
    );
  });

  test('a parameter the type does not have is a mistake, not a silence', () => {
    expect(() => conditionWords(steep, 'lift', 'en')).toThrow('lift');
  });

  test.each([
    [
      'an option there is not',
      { parameter: 'occupied', oneOf: ['often'] },
      'Occupied has no option often.',
    ],
    [
      'an option of a yes/no',
      { parameter: 'handrailBothSides', oneOf: ['often'] },
      'Handrails on both sides has no option often.',
    ],
  ] as const)('%s is a mistake, not a silence', (_, condition, message) => {
    expect(() => conditionWords(condition, 'ramp', 'en')).toThrow(message);
  });

  test('every condition of every row can be said in every language', () => {
    const conditions = EDITIONS.flatMap(({ requirements }) =>
      requirements.flatMap(({ facilityType, condition, metIf, contradictedBy }) =>
        [condition, metIf, contradictedBy].flatMap((one) =>
          one === undefined ? [] : [{ facilityType, one }],
        ),
      ),
    );
    expect(conditions.length).toBeGreaterThan(100);
    for (const { facilityType, one } of conditions) {
      for (const language of LANGUAGES) {
        expect(conditionWords(one, facilityType, language)).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});
