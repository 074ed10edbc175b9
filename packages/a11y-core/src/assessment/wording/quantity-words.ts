import type { Unit } from '../../facility/instrument.js';
import type { Label, Language } from '../../facility/label.js';
import { fill } from './fill.js';

/** A yes/no has no unit: a number in its place is said bare. */
type SaidUnit = Unit | 'bool';
type PlainUnit = Exclude<SaidUnit, 'mm' | 'ratio'>;

const PLAIN: Readonly<Record<PlainUnit, Label>> = {
  m2: { 'zh-CN': '{n} 平方米', 'zh-HK': '{n} 平方米', en: '{n} m²' },
  s: { 'zh-CN': '{n} 秒', 'zh-HK': '{n} 秒', en: '{n} s' },
  N: { 'zh-CN': '{n} 牛', 'zh-HK': '{n} 牛頓', en: '{n} N' },
  lx: { 'zh-CN': '{n} 勒克斯', 'zh-HK': '{n} 勒克斯', en: '{n} lx' },
  count: { 'zh-CN': '{n} 个', 'zh-HK': '{n} 個', en: '{n}' },
  '%': { 'zh-CN': '{n}%', 'zh-HK': '{n}%', en: '{n} %' },
  seats_per_space: {
    'zh-CN': '每席位 {n} 座',
    'zh-HK': '每個席位 {n} 座',
    en: '{n} per space',
  },
  bool: { 'zh-CN': '{n}', 'zh-HK': '{n}', en: '{n}' },
};

const MILLIMETRES: Label = { 'zh-CN': '{n} 毫米', 'zh-HK': '{n} 毫米', en: '{n} mm' };
const METRES: Label = { 'zh-CN': '{n} 米', 'zh-HK': '{n} 米', en: '{n} m' };
const PERCENT = PLAIN['%'];
const POINTS: Label = {
  'zh-CN': '{n} 个百分点',
  'zh-HK': '{n} 個百分點',
  en: '{n} percentage points',
};
const SLOPE: Label = {
  'zh-CN': '{ratio}（{percent}）',
  'zh-HK': '{ratio}（{percent}）',
  en: '{ratio} ({percent})',
};
const PLUS_MINUS: Label = {
  'zh-CN': '{value} ± {u}',
  'zh-HK': '{value} ± {u}',
  en: '{value} ± {u}',
};

/** From here on lengths are said in metres, as the standards print them. */
const METRES_FROM_MM = 1000;
const MOST_DIGITS = 9;

/** At most `digits` decimals and at least `least`: 12.50 becomes 12.5, 1.2 with two becomes 1.20. */
function decimals(value: number, digits: number, least = 0): string {
  const short = String(Number(value.toFixed(digits)));
  const shown = short.split('.')[1]?.length ?? 0;
  return shown < least ? value.toFixed(least) : short;
}

/** So many digits that a value never reads like the limit it is not, nor a difference like nothing. */
function digitsBeside(value: number, other: number, digits: number): number {
  if (value === other) return digits;
  let enough = digits;
  while (enough < MOST_DIGITS && value.toFixed(enough) === other.toFixed(enough)) enough += 1;
  return enough;
}

/** How a quantity is said beside another one that it must not be confused with, in the same scale. */
export interface Beside {
  readonly limit: number;
  /** The length that decides between mm and m, where that is not the limit itself. */
  readonly scale?: number;
}

/** A value or a limit in its unit: `1:12 (8.33 %)`, `1.20 m`, `850 mm`, `3 s`. */
export function quantityWords(
  value: number,
  unit: SaidUnit,
  language: Language,
  { limit, scale = limit }: Beside = { limit: value },
): string {
  if (unit === 'ratio') return slopeWords(value, language, limit);
  if (unit === 'mm') {
    if (Math.abs(scale) >= METRES_FROM_MM) {
      const digits = digitsBeside(value / 1000, limit / 1000, 4);
      return fill(METRES, language, { n: decimals(value / 1000, digits, 2) });
    }
    return fill(MILLIMETRES, language, { n: decimals(value, digitsBeside(value, limit, 1)) });
  }
  return fill(PLAIN[unit], language, { n: decimals(value, digitsBeside(value, limit, 2)) });
}

/** A slope as the standards print it, with its percentage. */
function slopeWords(ratio: number, language: Language, limit: number): string {
  const digits = digitsBeside(ratio * 100, limit * 100, 2);
  const percent = fill(PERCENT, language, { n: decimals(ratio * 100, digits) });
  const steepness = Math.abs(ratio);
  // Flatter than 1:1000 is level to every instrument there is.
  if (steepness < 0.001) return percent;
  const run = 1 / steepness;
  const shown = `1:${decimals(run, digitsBeside(run, 1 / Math.abs(limit), run < 20 ? 1 : 0))}`;
  return fill(SLOPE, language, { ratio: shown, percent });
}

/** A difference or an error bar: of slopes in percentage points, of lengths below a metre in mm. */
export function amountWords(amount: number, unit: SaidUnit, language: Language): string {
  if (unit !== 'ratio') return quantityWords(amount, unit, language, { limit: 0, scale: amount });
  const points = amount * 100;
  return fill(POINTS, language, { n: decimals(points, digitsBeside(points, 0, 2)) });
}

/** A measured value with half the width of its error bar, in the scale of the limit beside it. */
export function measuredWords(
  value: number,
  uncertainty: number | null,
  unit: SaidUnit,
  language: Language,
  beside?: Beside,
): string {
  const words = quantityWords(value, unit, language, beside);
  if (uncertainty === null || uncertainty === 0) return words;
  const u =
    unit === 'ratio'
      ? fill(PERCENT, language, { n: decimals(uncertainty * 100, 2) })
      : quantityWords(uncertainty, unit, language);
  return fill(PLUS_MINUS, language, { value: words, u });
}

/** A share of the limit, to one decimal. */
export const shareWords = (percent: number, language: Language): string =>
  fill(PERCENT, language, { n: decimals(percent, digitsBeside(percent, 0, 1)) });
