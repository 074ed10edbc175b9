import { CONTEXT } from '../../facility/context.js';
import type { Label, Language } from '../../facility/label.js';
import { facilityDefinition } from '../../facility/types/index.js';
import type { CountStep, Requirement } from '../../standard/requirement.js';
import { fill } from './fill.js';
import { limitWords } from './finding-words.js';
import { quantityWords } from './quantity-words.js';

const SLOPE_FORMS: Label = {
  'zh-CN': '{ratio} = {percent}% = {degrees}°',
  'zh-HK': '{ratio} = {percent}% = {degrees}°',
  en: '{ratio} = {percent} % = {degrees}°',
};
const LENGTH_FORMS: Label = {
  'zh-CN': '{mm} 毫米 = {m} 米',
  'zh-HK': '{mm} 毫米 = {m} 米',
  en: '{mm} mm = {m} m',
};
const JOIN: Readonly<Record<Language, string>> = { 'zh-CN': '；', 'zh-HK': '；', en: '; ' };
const PLUS: Readonly<Record<Language, string>> = { 'zh-CN': ' + ', 'zh-HK': ' + ', en: ' + ' };

const COUNT = {
  upTo: {
    'zh-CN': '{of}不超过 {n} 时：{amount}',
    'zh-HK': '{of}不超過 {n} 時：{amount}',
    en: '{of} up to {n}: {amount}',
  },
  beyond: { 'zh-CN': '更多时：{amount}', 'zh-HK': '更多時：{amount}', en: 'more: {amount}' },
  any: { 'zh-CN': '按{of}：{amount}', 'zh-HK': '按{of}：{amount}', en: 'by {of}: {amount}' },
  share: {
    'zh-CN': '总数的 {percent}%（进位取整）',
    'zh-HK': '總數的 {percent}%（進位取整）',
    en: '{percent} % of the total, rounded up',
  },
  shareBeyond: {
    'zh-CN': '超出 {beyond} 部分的 {percent}%（进位取整）',
    'zh-HK': '超出 {beyond} 部分的 {percent}%（進位取整）',
    en: '{percent} % of what is beyond {beyond}, rounded up',
  },
  started: {
    'zh-CN': '每满或不足 {per} 个设 {each} 个',
    'zh-HK': '每 {per} 個（不足亦計）設 {each} 個',
    en: '{each} for every started {per}',
  },
  startedBeyond: {
    'zh-CN': '超出 {beyond} 的部分，每满或不足 {per} 个设 {each} 个',
    'zh-HK': '超出 {beyond} 的部分，每 {per} 個（不足亦計）設 {each} 個',
    en: '{each} for every started {per} beyond {beyond}',
  },
  atLeast: {
    'zh-CN': '{amount}，至少 {n} 个',
    'zh-HK': '{amount}，至少 {n} 個',
    en: '{amount}, at least {n}',
  },
} as const satisfies Record<string, Label>;

const INTERPOLATED: Label = {
  'zh-CN': '{limit}（随“{by}”变化：{points}；其间按直线内插）',
  'zh-HK': '{limit}（隨「{by}」而變：{points}；中間以直線插值）',
  en: '{limit} (it follows “{by}”: {points}; straight lines between)',
};

/** What a row demands of the value: the limit with its direction, a count with its formula. */
export function checkWords({ check, unit, facilityType }: Requirement, language: Language): string {
  const { operator } = check;
  if (operator === 'count') {
    const of = CONTEXT[check.of].label[language];
    return check.steps.map((step, i) => stepWords(step, i, of, language)).join(JOIN[language]);
  }
  const limit = operator === 'between' ? ([check.limit, check.limitMax] as const) : check.limit;
  const words = limitWords({ limit, unit, operator }, language);
  if (operator !== 'at-most-interpolated') return words;
  const by = facilityDefinition(facilityType).parameters[check.by];
  if (by?.kind !== 'quantity') throw new Error(`${check.by} is no quantity.`);
  const points = check.table.map(
    ([at, most]) =>
      `${quantityWords(at, by.unit, language)} → ${quantityWords(most, unit, language)}`,
  );
  const list = points.join(JOIN[language]);
  return fill(INTERPOLATED, language, { limit: words, by: by.label[language], points: list });
}

function stepWords(step: CountStep, index: number, of: string, language: Language): string {
  const { base, each = 0, per, perStarted, beyond = 0, atLeast = 0, upTo } = step;
  const isBeyond = beyond > 0 ? 'Beyond' : '';
  const places = { each: String(each), beyond: String(beyond) };
  const terms: string[] = [];
  if (base > 0 || each === 0) terms.push(String(base));
  if (per !== undefined) {
    const percent = String(Number(((each / per) * 100).toFixed(4)));
    terms.push(fill(COUNT[`share${isBeyond}`], language, { ...places, percent }));
  }
  if (perStarted !== undefined) {
    const words = fill(COUNT[`started${isBeyond}`], language, {
      ...places,
      per: String(perStarted),
    });
    terms.push(words);
  }
  let amount = terms.join(PLUS[language]);
  if (atLeast > 0) amount = fill(COUNT.atLeast, language, { amount, n: String(atLeast) });
  if (upTo !== undefined) return fill(COUNT.upTo, language, { of, n: String(upTo), amount });
  return fill(index === 0 ? COUNT.any : COUNT.beyond, language, { of, amount });
}

/** What a check holds a value against, of whatever kind it is. */
interface Limits {
  readonly operator: string;
  readonly limit?: number | boolean;
  readonly limitMax?: number;
}

/**
 * The same limit as people read it off their instruments: `1:12 = 8.33 % = 4.76°`,
 * `1200 mm = 1.20 m`. Empty where there is only one way to say it.
 */
export function limitForms({ check, unit }: Requirement, language: Language): readonly string[] {
  const { limit, limitMax }: Limits = check;
  return [limit, limitMax].flatMap((one) =>
    typeof one === 'number' ? formsOf(one, unit, language) : [],
  );
}

function formsOf(limit: number, unit: Requirement['unit'], language: Language): readonly string[] {
  if (unit === 'mm' && limit >= 1000) {
    const metres = limit / 1000;
    const m = Number.isInteger(limit / 10) ? metres.toFixed(2) : String(metres);
    return [fill(LENGTH_FORMS, language, { mm: String(limit), m })];
  }
  if (unit !== 'ratio' || limit <= 0) return [];
  const run = Number((1 / limit).toFixed(2));
  return [
    fill(SLOPE_FORMS, language, {
      ratio: `1:${run}`,
      percent: String(Number((limit * 100).toFixed(2))),
      degrees: ((Math.atan(limit) * 180) / Math.PI).toFixed(2),
    }),
  ];
}
