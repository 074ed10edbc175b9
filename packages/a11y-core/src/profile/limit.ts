import type { Label } from '../facility/label.js';
import type { Limitable } from '../network/interval.js';

/** Units of limits and preferences, as they are written in requests. */
export type OptionUnit = 'ratio' | 'mm' | 'count' | 'class' | 's' | 'm/s' | 'factor';

export interface LimitDefinition {
  readonly attribute: Limitable;
  /** Whether the value must stay at most or at least the limit. */
  readonly bound: 'max' | 'min';
  /** For signed attributes: uphill or downhill, climbed or descended. */
  readonly sense?: 'up' | 'down';
  readonly unit: OptionUnit;
  readonly min: number;
  readonly max: number;
  readonly label: Label;
  /** What each value means, from `min` on, where they are choices rather than amounts. */
  readonly values?: readonly Label[];
}

/**
 * What a traveller cannot pass: a yes/no question, separate from every cost. A limit that a
 * profile does not set is not active. The request schema, the table in the docs, the command line
 * and the form on the map are made from this declaration. Out of range is refused, never replaced.
 */
export const LIMITS = {
  maxSlopeUp: {
    attribute: 'incline',
    bound: 'max',
    sense: 'up',
    unit: 'ratio',
    min: 0,
    max: 1,
    label: { 'zh-CN': '最大上坡坡度', 'zh-HK': '最大上坡斜度', en: 'Steepest slope up' },
  },
  maxSlopeDown: {
    attribute: 'incline',
    bound: 'max',
    sense: 'down',
    unit: 'ratio',
    min: 0,
    max: 1,
    label: { 'zh-CN': '最大下坡坡度', 'zh-HK': '最大落坡斜度', en: 'Steepest slope down' },
  },
  maxCrossSlope: {
    attribute: 'crossSlope',
    bound: 'max',
    unit: 'ratio',
    min: 0,
    max: 1,
    label: { 'zh-CN': '最大横坡', 'zh-HK': '最大橫向斜度', en: 'Steepest cross slope' },
  },
  minWidthMm: {
    attribute: 'width',
    bound: 'min',
    unit: 'mm',
    min: 0,
    max: 10_000,
    label: { 'zh-CN': '最小通行净宽', 'zh-HK': '最小淨闊度', en: 'Narrowest clear width' },
  },
  maxKerbUpMm: {
    attribute: 'kerb',
    bound: 'max',
    sense: 'up',
    unit: 'mm',
    min: 0,
    max: 500,
    label: { 'zh-CN': '可上路缘高差', 'zh-HK': '可上路緣高差', en: 'Highest kerb up' },
  },
  maxKerbDownMm: {
    attribute: 'kerb',
    bound: 'max',
    sense: 'down',
    unit: 'mm',
    min: 0,
    max: 500,
    label: { 'zh-CN': '可下路缘高差', 'zh-HK': '可落路緣高差', en: 'Highest kerb down' },
  },
  maxSteps: {
    attribute: 'steps',
    bound: 'max',
    unit: 'count',
    min: 0,
    max: 10_000,
    label: { 'zh-CN': '最多台阶级数', 'zh-HK': '最多梯級數', en: 'Most steps in one flight' },
  },
  maxRoughness: {
    attribute: 'roughness',
    bound: 'max',
    unit: 'class',
    min: 0,
    max: 7,
    label: {
      'zh-CN': '最差路面等级（0 极好，7 不可通行）',
      'zh-HK': '最差路面等級（0 極好，7 不能通行）',
      en: 'Roughest surface (0 excellent, 7 impassable)',
    },
  },
  minLiftCarWidthMm: {
    attribute: 'liftCarWidth',
    bound: 'min',
    unit: 'mm',
    min: 0,
    max: 5000,
    label: { 'zh-CN': '最小轿厢宽度', 'zh-HK': '最小機廂闊度', en: 'Narrowest lift car' },
  },
  minLiftCarDepthMm: {
    attribute: 'liftCarDepth',
    bound: 'min',
    unit: 'mm',
    min: 0,
    max: 5000,
    label: { 'zh-CN': '最小轿厢深度', 'zh-HK': '最小機廂深度', en: 'Shallowest lift car' },
  },
  maxEscalators: {
    attribute: 'escalators',
    bound: 'max',
    unit: 'count',
    min: 0,
    max: 1,
    label: { 'zh-CN': '自动扶梯', 'zh-HK': '扶手電梯', en: 'Escalators' },
    values: [
      { 'zh-CN': '不乘', 'zh-HK': '不乘', en: 'none' },
      { 'zh-CN': '可乘', 'zh-HK': '可乘', en: 'any' },
    ],
  },
} as const satisfies Record<string, LimitDefinition>;

export type LimitName = keyof typeof LIMITS;
export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

/** The limits of one traveller; a missing name is no limit. */
export type Limits = { readonly [L in LimitName]?: number };

/** What a limit is, for those who write figures: its label, and what each value means. */
export function limitMeaning({ label, values, min }: LimitDefinition): string {
  if (values === undefined) return label.en;
  return `${label.en} (${values.map(({ en }, i) => `${min + i} ${en}`).join(', ')})`;
}
