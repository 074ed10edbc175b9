import type { Label } from '../facility/label.js';
import type { OptionUnit } from './limit.js';

export interface PreferenceDefinition {
  readonly unit: OptionUnit;
  readonly min: number;
  readonly max: number;
  /** Whether it is time really spent, or a penalty that only steers. */
  readonly counts: 'time' | 'penalty';
  readonly label: Label;
}

/**
 * What things cost a traveller. Times are seconds really spent; penalties only steer and are kept
 * out of the duration. Every preference has a test that it changes an answer.
 */
export const PREFERENCES = {
  speedMps: {
    unit: 'm/s',
    min: 0.2,
    max: 4,
    counts: 'time',
    label: { 'zh-CN': '平地速度', 'zh-HK': '平路速度', en: 'Speed on level ground' },
  },
  stepS: {
    unit: 's',
    min: 0,
    max: 60,
    counts: 'time',
    label: { 'zh-CN': '每级台阶用时', 'zh-HK': '每級梯級需時', en: 'Time per step' },
  },
  kerbS: {
    unit: 's',
    min: 0,
    max: 300,
    counts: 'time',
    label: { 'zh-CN': '每处路缘用时', 'zh-HK': '每處路緣需時', en: 'Time per kerb' },
  },
  crossingS: {
    unit: 's',
    min: 0,
    max: 300,
    counts: 'time',
    label: { 'zh-CN': '每次过街等候', 'zh-HK': '每次過路等候', en: 'Wait per crossing' },
  },
  liftS: {
    unit: 's',
    min: 0,
    max: 1200,
    counts: 'time',
    label: { 'zh-CN': '每次乘电梯用时', 'zh-HK': '每次乘升降機需時', en: 'Time per lift ride' },
  },
  slopeAversion: {
    unit: 'factor',
    min: 0,
    max: 10,
    counts: 'penalty',
    label: { 'zh-CN': '避开坡度', 'zh-HK': '避開斜路', en: 'Avoid slopes' },
  },
  roughnessAversion: {
    unit: 'factor',
    min: 0,
    max: 10,
    counts: 'penalty',
    label: { 'zh-CN': '避开粗糙路面', 'zh-HK': '避開粗糙路面', en: 'Avoid rough surfaces' },
  },
  roadAversion: {
    unit: 'factor',
    min: 0,
    max: 10,
    counts: 'penalty',
    label: {
      'zh-CN': '避开无人行道的道路',
      'zh-HK': '避開沒有行人路的道路',
      en: 'Avoid roads without a pavement',
    },
  },
  stepsAversionS: {
    unit: 's',
    min: 0,
    max: 3600,
    counts: 'penalty',
    label: { 'zh-CN': '每段台阶的代价', 'zh-HK': '每段樓梯的代價', en: 'Avoid stairs' },
  },
  noTactileAversion: {
    unit: 'factor',
    min: 0,
    max: 10,
    counts: 'penalty',
    label: { 'zh-CN': '优先盲道', 'zh-HK': '優先選用觸覺引路帶', en: 'Prefer tactile paving' },
  },
  noSoundS: {
    unit: 's',
    min: 0,
    max: 3600,
    counts: 'penalty',
    label: {
      'zh-CN': '无声响信号路口的代价',
      'zh-HK': '沒有聲響信號過路處的代價',
      en: 'Avoid crossings without sound',
    },
  },
  noTactileKerbS: {
    unit: 's',
    min: 0,
    max: 3600,
    counts: 'penalty',
    label: {
      'zh-CN': '路缘缺提示盲道的过街代价',
      'zh-HK': '路緣沒有觸覺警示的過路處的代價',
      en: 'Avoid crossings with a kerb that lacks tactile paving',
    },
  },
  noIslandS: {
    unit: 's',
    min: 0,
    max: 3600,
    counts: 'penalty',
    label: {
      'zh-CN': '无信号灯且无安全岛的过街代价',
      'zh-HK': '沒有燈號及安全島的過路處的代價',
      en: 'Avoid crossings with neither signal nor island',
    },
  },
  openAreaAversion: {
    unit: 'factor',
    min: 0,
    max: 10,
    counts: 'penalty',
    label: {
      'zh-CN': '避开穿越空旷广场',
      'zh-HK': '避開橫越空曠廣場',
      en: 'Avoid the middle of open squares',
    },
  },
  junctionS: {
    unit: 's',
    min: 0,
    max: 300,
    counts: 'penalty',
    label: {
      'zh-CN': '岔路口每多一条路的代价',
      'zh-HK': '分岔口每多一條路的代價',
      en: 'Price of each further way at a junction',
    },
  },
  unknownAversion: {
    unit: 'factor',
    min: 0,
    max: 10,
    counts: 'penalty',
    label: { 'zh-CN': '未知路段的代价', 'zh-HK': '未知路段的代價', en: 'Price of unknown lengths' },
  },
  unknownPointS: {
    unit: 's',
    min: 0,
    max: 3600,
    counts: 'penalty',
    label: {
      'zh-CN': '未知路缘或门的代价',
      'zh-HK': '未知路緣或門的代價',
      en: 'Price of an unknown kerb or door',
    },
  },
} as const satisfies Record<string, PreferenceDefinition>;

export type PreferenceName = keyof typeof PREFERENCES;
export const PREFERENCE_NAMES = Object.keys(PREFERENCES) as readonly PreferenceName[];

/** Every preference of one traveller. */
export type Preferences = { readonly [P in PreferenceName]: number };
