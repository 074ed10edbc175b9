import type { ContextDefinition } from '../../facility/context/define.js';
import { CONTEXT, type ContextKey } from '../../facility/context.js';
import type { Label, Language } from '../../facility/label.js';
import type { Parameter } from '../../facility/parameter.js';
import { facilityDefinition } from '../../facility/types/index.js';
import type { Comparison, Condition } from '../../standard/condition.js';
import { fill } from './fill.js';
import { quantityWords } from './quantity-words.js';

const COMPARISONS: Readonly<Record<Comparison, Label>> = {
  above: { 'zh-CN': '{what}大于 {n}', 'zh-HK': '{what}大於 {n}', en: '{what} more than {n}' },
  'at-least': {
    'zh-CN': '{what}不小于 {n}',
    'zh-HK': '{what}不少於 {n}',
    en: '{what} at least {n}',
  },
  'at-most': { 'zh-CN': '{what}不大于 {n}', 'zh-HK': '{what}不超過 {n}', en: '{what} at most {n}' },
  below: { 'zh-CN': '{what}小于 {n}', 'zh-HK': '{what}少於 {n}', en: '{what} less than {n}' },
};

const IS: Label = { 'zh-CN': '{what}：{which}', 'zh-HK': '{what}：{which}', en: '{what}: {which}' };
const YES: Label = { 'zh-CN': '是', 'zh-HK': '是', en: 'yes' };
const NO: Label = { 'zh-CN': '否', 'zh-HK': '否', en: 'no' };
const NOT: Label = { 'zh-CN': '不符合（{what}）', 'zh-HK': '不符合（{what}）', en: 'not ({what})' };
const GROUP: Label = { 'zh-CN': '（{what}）', 'zh-HK': '（{what}）', en: '({what})' };
const AND: Label = { 'zh-CN': '，且', 'zh-HK': '，而且', en: ', and ' };
const OR: Label = { 'zh-CN': '，或', 'zh-HK': '，或', en: ', or ' };
const OPTION_OR: Label = { 'zh-CN': '或', 'zh-HK': '或', en: ' or ' };
const ALWAYS: Label = { 'zh-CN': '始终适用', 'zh-HK': '一律適用', en: 'always' };
const NEVER: Label = { 'zh-CN': '从不适用', 'zh-HK': '一律不適用', en: 'never' };

const WORKS: Readonly<Record<'new' | 'alteration', Label>> = {
  new: { 'zh-CN': '新建或扩建工程', 'zh-HK': '新建或擴建工程', en: 'new or extended works' },
  alteration: { 'zh-CN': '改建工程', 'zh-HK': '改建工程', en: 'altered works' },
};

/**
 * When a requirement applies, in words, from the labels of its facts; `facilityType` is the one
 * whose parameters it names. Says the same as the data, so that nobody has to read the data.
 */
export function conditionWords(
  condition: Condition,
  facilityType: string,
  language: Language,
): string {
  if ('all' in condition) return joined(condition.all, facilityType, language, AND, ALWAYS);
  if ('any' in condition) return joined(condition.any, facilityType, language, OR, NEVER);
  if ('not' in condition) {
    const positive = affirmed(condition.not);
    if (positive !== undefined) return conditionWords(positive, facilityType, language);
    return fill(NOT, language, { what: conditionWords(condition.not, facilityType, language) });
  }
  if ('works' in condition) return WORKS[condition.works][language];

  const fact =
    'context' in condition
      ? contextFact(condition.context)
      : facilityDefinition(facilityType).parameters[condition.parameter];
  if (fact === undefined) throw new Error(`${facilityType} has no such parameter.`);
  const what = fact.label[language];
  if ('is' in condition) {
    const unit = 'unit' in fact ? fact.unit : 'count';
    const n = quantityWords(condition.value, unit, language);
    return fill(COMPARISONS[condition.is], language, { what, n });
  }
  const which = condition.oneOf
    .map((value) => optionWords(fact, value, language))
    .join(OPTION_OR[language]);
  return fill(IS, language, { what, which });
}

const contextFact = (key: ContextKey): ContextDefinition => CONTEXT[key];

function joined(
  parts: readonly Condition[],
  facilityType: string,
  language: Language,
  by: Label,
  ifEmpty: Label,
): string {
  if (parts.length === 0) return ifEmpty[language];
  return parts
    .map((part) => {
      const words = conditionWords(part, facilityType, language);
      const isCompound = ('all' in part || 'any' in part) && parts.length > 1;
      return isCompound ? fill(GROUP, language, { what: words }) : words;
    })
    .join(by[language]);
}

/** The opposite of a simple condition as a condition of its own; undefined where it has none. */
function affirmed(inner: Condition): Condition | undefined {
  if ('not' in inner) return inner.not;
  if (!('oneOf' in inner)) return undefined;
  const [value] = inner.oneOf;
  if (inner.oneOf.length !== 1 || typeof value !== 'boolean') return undefined;
  return { ...inner, oneOf: [!value] } as Condition;
}

function optionWords(
  fact: Parameter | ContextDefinition,
  value: string | boolean,
  language: Language,
): string {
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  const label = fact.kind === 'choice' ? fact.options[value] : undefined;
  if (label === undefined) throw new Error(`${fact.label.en} has no option ${value}.`);
  return label[language];
}
