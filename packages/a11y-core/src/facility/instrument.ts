import type { Label } from './label.js';

/** Units a value is stored in. Lengths are always mm, slopes always rise/run. */
export type Unit = 'mm' | 'ratio' | 'm2' | 's' | 'N' | 'lx' | 'count' | '%' | 'seats_per_space';

export interface Instrument {
  readonly label: Label;
  /**
   * Expanded uncertainty of one reading, in the unit given, as a function of the value's size:
   * the first row whose `upTo` is not exceeded holds.
   */
  readonly uncertainty: Partial<Record<Unit, readonly UncertaintyStep[]>>;
  /** Whether its readings may found an order; a phone may only screen (decision rules, section 4). */
  readonly evidential: boolean;
}

export interface UncertaintyStep {
  readonly upTo: number;
  readonly plusMinus: number;
}

const always = (plusMinus: number): readonly UncertaintyStep[] => [{ upTo: Infinity, plusMinus }];

/**
 * Instruments and what a reading with them is worth. Source: the suggested margins of the
 * standards notes (a project choice, not from a standard): digital level 0.1°, phone 0.5°,
 * steel tape 3 mm up to 2 m and 5 mm beyond, laser 3 mm, force gauge 2 N, stopwatch 0.3 s.
 * (0.2 % and 0.9 % of slope). Rule, calliper, lux meter and area are our own estimates.
 */
export const INSTRUMENTS = {
  'steel-tape': {
    label: { 'zh-CN': '钢卷尺', 'zh-HK': '鋼捲尺', en: 'steel tape' },
    uncertainty: {
      mm: [
        { upTo: 2000, plusMinus: 3 },
        { upTo: Infinity, plusMinus: 5 },
      ],
      m2: always(0.02),
    },
    evidential: true,
  },
  'laser-meter': {
    label: { 'zh-CN': '激光测距仪', 'zh-HK': '激光測距儀', en: 'laser distance meter' },
    uncertainty: { mm: always(3), m2: always(0.02) },
    evidential: true,
  },
  'steel-rule': {
    label: { 'zh-CN': '钢直尺', 'zh-HK': '鋼尺', en: 'steel rule' },
    uncertainty: { mm: always(1) },
    evidential: true,
  },
  calliper: {
    label: { 'zh-CN': '卡尺', 'zh-HK': '卡尺', en: 'calliper' },
    uncertainty: { mm: always(0.2) },
    evidential: true,
  },
  'digital-level': {
    label: { 'zh-CN': '数显水平尺', 'zh-HK': '電子水平尺', en: 'digital level' },
    uncertainty: { ratio: always(0.002) },
    evidential: true,
  },
  phone: {
    label: { 'zh-CN': '手机', 'zh-HK': '手機', en: 'phone' },
    uncertainty: { ratio: always(0.009), mm: always(20) },
    evidential: false,
  },
  'force-gauge': {
    label: { 'zh-CN': '测力计', 'zh-HK': '測力計', en: 'force gauge' },
    uncertainty: { N: always(2) },
    evidential: true,
  },
  stopwatch: {
    label: { 'zh-CN': '秒表', 'zh-HK': '秒錶', en: 'stopwatch' },
    uncertainty: { s: always(0.3) },
    evidential: true,
  },
  'lux-meter': {
    label: { 'zh-CN': '照度计', 'zh-HK': '照度計', en: 'lux meter' },
    uncertainty: { lx: always(5) },
    evidential: true,
  },
  'measuring-wheel': {
    label: { 'zh-CN': '测距轮或地图', 'zh-HK': '測距輪或地圖', en: 'measuring wheel or map' },
    uncertainty: {
      mm: [
        { upTo: 50_000, plusMinus: 250 },
        { upTo: Infinity, plusMinus: 1000 },
      ],
    },
    evidential: true,
  },
  'pendulum-tester': {
    label: { 'zh-CN': '摆式摩擦仪', 'zh-HK': '擺式防滑測試儀', en: 'pendulum tester' },
    uncertainty: {},
    evidential: true,
  },
  hand: {
    label: { 'zh-CN': '手试', 'zh-HK': '手試', en: 'test by hand' },
    uncertainty: {},
    evidential: true,
  },
  ear: {
    label: { 'zh-CN': '听测', 'zh-HK': '聆聽測試', en: 'listening check' },
    uncertainty: {},
    evidential: true,
  },
  document: {
    label: { 'zh-CN': '查阅资料', 'zh-HK': '查閱文件', en: 'check of documents' },
    uncertainty: { count: always(0), '%': always(0) },
    evidential: true,
  },
  calculation: {
    label: { 'zh-CN': '计算', 'zh-HK': '計算', en: 'calculation' },
    uncertainty: { count: always(0), '%': always(0), seats_per_space: always(0), ratio: always(0) },
    evidential: true,
  },
  visual: {
    label: { 'zh-CN': '目测及照片', 'zh-HK': '目測及相片', en: 'visual check and photo' },
    uncertainty: { count: always(0) },
    evidential: true,
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentId = keyof typeof INSTRUMENTS;

/** Expanded uncertainty of a reading of `value` with this instrument; 0 for counts, undefined if it cannot read the unit. */
export function defaultUncertainty(
  instrument: InstrumentId,
  unit: Unit,
  value: number,
): number | undefined {
  const steps = (INSTRUMENTS[instrument] as Instrument).uncertainty[unit];
  if (steps === undefined) return unit === 'count' ? 0 : undefined;
  return steps.find((step) => Math.abs(value) <= step.upTo)?.plusMinus;
}
