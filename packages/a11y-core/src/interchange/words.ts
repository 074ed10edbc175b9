import type { WorksStage } from '../facility/facility.js';
import type { Unit } from '../facility/instrument.js';
import type { Label } from '../facility/label.js';
import type { ObservationSource } from '../facility/observation.js';

/** Marks nobody sees: of no width, or that only choose how the sign before them is drawn. */
const UNSEEN = /[\u200b\u200c\u2060\ufeff]|\u200d|\ufe0e|\ufe0f/g;

/** The answers a cell can give besides a value; first the word we write, then others that are read. */
export const ANSWERS = {
  yes: { 'zh-CN': '是', 'zh-HK': '是', en: 'yes' },
  no: { 'zh-CN': '否', 'zh-HK': '否', en: 'no' },
  unknown: { 'zh-CN': '未知', 'zh-HK': '不詳', en: 'unknown' },
  absent: { 'zh-CN': '不存在', 'zh-HK': '不存在', en: 'absent' },
  notApplicable: { 'zh-CN': '不适用', 'zh-HK': '不適用', en: 'not applicable' },
} as const satisfies Record<string, Label>;

export type Answer = keyof typeof ANSWERS;

/**
 * Words that answer whether something is there: as a yes or no only, for of a dimension 无 could mean
 * that nobody looked.
 */
const PRESENCE: Readonly<Record<string, Answer>> = {
  有: 'yes',
  无: 'no',
  無: 'no',
  没: 'no',
  沒: 'no',
  没有: 'no',
  沒有: 'no',
};

/**
 * Other words for the same answers, in small letters. An X or a ☒ is not among them: to some a tick,
 * to others a no.
 */
const ALSO: Readonly<Record<string, Answer>> = {
  ...PRESENCE,
  true: 'yes',
  y: 'yes',
  '√': 'yes',
  '✓': 'yes',
  '✔': 'yes',
  '☑': 'yes',
  '✅': 'yes',
  false: 'no',
  n: 'no',
  不是: 'no',
  '×': 'no',
  '✕': 'no',
  '✗': 'no',
  '✘': 'no',
  '❌': 'no',
  '?': 'unknown',
  不明: 'unknown',
  不详: 'unknown',
  未知: 'unknown',
  不清楚: 'unknown',
  不知道: 'unknown',
  未测: 'unknown',
  未測: 'unknown',
  待测: 'unknown',
  待測: 'unknown',
  未查: 'unknown',
  待查: 'unknown',
  'n/a': 'notApplicable',
  na: 'notApplicable',
};

const ANSWER_OF: ReadonlyMap<string, Answer> = new Map([
  ...Object.entries(ALSO),
  ...Object.entries(ANSWERS).flatMap(([answer, label]) =>
    [answer, ...Object.values(label)].map((word): [string, Answer] => [
      plainWord(word),
      answer as Answer,
    ]),
  ),
]);

/**
 * A text as a person reads it: without blanks around it, unseen marks or full-width forms. The ratio
 * sign of Chinese standards (1∶12) is a colon, and º, which many keyboards have, is a degree.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(UNSEEN, '')
    .replaceAll('∶', ':')
    .replaceAll('º', '°')
    .normalize('NFKC')
    .trim();
}

/** A word as it is compared: plain, in small letters. */
export function plainWord(text: string): string {
  return plainText(text).toLowerCase();
}

/** What a cell answers, if it is one of these words. */
export const answerOf = (text: string): Answer | undefined => ANSWER_OF.get(plainWord(text));

/** Whether a word says that something is there, or not, and nothing else. */
export const isPresenceWord = (text: string): boolean => Object.hasOwn(PRESENCE, plainWord(text));

/** The unit as the header of a column shows it. */
export const HEADER_UNITS: Readonly<Record<Unit, Label>> = {
  mm: { 'zh-CN': 'mm', 'zh-HK': 'mm', en: 'mm' },
  ratio: { 'zh-CN': '坡比', 'zh-HK': '斜度比', en: 'ratio' },
  m2: { 'zh-CN': 'm²', 'zh-HK': 'm²', en: 'm²' },
  s: { 'zh-CN': 's', 'zh-HK': 's', en: 's' },
  N: { 'zh-CN': 'N', 'zh-HK': 'N', en: 'N' },
  lx: { 'zh-CN': 'lx', 'zh-HK': 'lx', en: 'lx' },
  count: { 'zh-CN': '个', 'zh-HK': '個', en: 'count' },
  '%': { 'zh-CN': '%', 'zh-HK': '%', en: '%' },
  seats_per_space: { 'zh-CN': '座/席', 'zh-HK': '座/席', en: 'seats per space' },
};

/** Words for units in headers and cells, by the unit as surveys write it. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  mm: ['毫米', '公釐'],
  cm: ['厘米', '公分', '釐米'],
  m: ['米', '公尺'],
  ratio: ['坡比', '斜度比', '比值'],
  '°': ['度', '角度'],
  '1:n': [],
  m2: ['平方米', '平方公尺', 'm²'],
  s: ['秒'],
  N: ['牛', '牛顿', '牛頓'],
  lx: ['lux', '勒克斯', '勒'],
  count: ['个', '個'],
  seats_per_space: ['座/席', 'seats per space'],
};

const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_WORDS).flatMap(([unit, words]) =>
    words.map((word): [string, string] => [word.normalize('NFKC'), unit]),
  ),
);

/** A unit as surveys write it (`mm`, `%`, `°`), from a word for it; other words come back as they are. */
export function unitNamed(word: string): string {
  const plain = plainText(word)
    .replace(/^单位:|^單位:/, '')
    .trim();
  if (/^(mm|cm|m|s|lx|deg)$/i.test(plain)) return plain.toLowerCase();
  return UNIT_OF.get(plain) ?? UNIT_OF.get(plain.toLowerCase()) ?? plain;
}

/** Kinds of works, as a cell says them. */
export const STAGE_WORDS: Readonly<Record<WorksStage, Label>> = {
  new: { 'zh-CN': '新建', 'zh-HK': '新建', en: 'new' },
  extension: { 'zh-CN': '扩建', 'zh-HK': '擴建', en: 'extension' },
  alteration: { 'zh-CN': '改建', 'zh-HK': '改建', en: 'alteration' },
  existing: { 'zh-CN': '既有', 'zh-HK': '現有', en: 'existing' },
};

/** Where an observation comes from, as a cell says it. */
export const SOURCE_WORDS: Readonly<Record<ObservationSource, Label>> = {
  survey: { 'zh-CN': '现场调查', 'zh-HK': '實地調查', en: 'survey' },
  device: { 'zh-CN': '设备', 'zh-HK': '設備', en: 'device' },
  owner: { 'zh-CN': '责任单位', 'zh-HK': '負責單位', en: 'owner' },
  report: { 'zh-CN': '市民反映', 'zh-HK': '市民舉報', en: 'report' },
  osm: { 'zh-CN': 'OpenStreetMap', 'zh-HK': 'OpenStreetMap', en: 'osm' },
  model: { 'zh-CN': '模型推算', 'zh-HK': '模型推算', en: 'model' },
};
