import { SURVEYED_LINE } from '../../facility/surveyed-line.js';
import { headersOf, type ReadHeader } from '../header.js';
import { plainText, plainWord } from '../words.js';

/** A column of plain text that no observation and no unit belongs to. */
export type LineText = 'nameEn' | 'building';

/**
 * Other headers that are met in surveys and GIS layers, in small letters: the name without its unit.
 * The labels of the declaration, in three languages, and its keys are known without standing here.
 */
export const LINE_ALIASES: Readonly<Record<string, string>> = {
  fid: 'id',
  gid: 'id',
  objectid: 'id',
  线路编号: 'id',
  序号: 'id',
  道路名称: 'name',
  路名: 'name',
  road_name: 'name',
  类型: 'kind',
  道路类型: 'kind',
  highway: 'kind',
  footway: 'kind',
  type: 'kind',
  宽度: 'clearWidth',
  有效宽度: 'clearWidth',
  通行净宽: 'clearWidth',
  width: 'clearWidth',
  clear_width: 'clearWidth',
  坡度: 'runningSlope',
  纵向坡度: 'runningSlope',
  slope: 'runningSlope',
  incline: 'runningSlope',
  running_slope: 'runningSlope',
  横向坡度: 'crossSlope',
  cross_slope: 'crossSlope',
  起点高差: 'kerbAtStart',
  起点缘石高: 'kerbAtStart',
  kerb_start: 'kerbAtStart',
  终点高差: 'kerbAtEnd',
  终点缘石高: 'kerbAtEnd',
  kerb_end: 'kerbAtEnd',
  台阶数: 'stepCount',
  级数: 'stepCount',
  steps: 'stepCount',
  step_count: 'stepCount',
  材质: 'surface',
  铺装: 'surface',
  路面材料: 'surface',
  smoothness: 'evenness',
  盲道: 'tactile',
  tactile_paving: 'tactile',
  照明: 'lit',
  路灯: 'lit',
  扶手: 'handrail',
  信号灯: 'signal',
  过街音响: 'sound',
  安全岛: 'island',
  调查日期: 'at',
  测量日期: 'at',
  surveyed_on: 'at',
  date: 'at',
  测量人: 'by',
  surveyor: 'by',
};

const TEXTS: Readonly<Record<string, LineText>> = {
  nameen: 'nameEn',
  name_en: 'nameEn',
  'name:en': 'nameEn',
  英文名: 'nameEn',
  英文名称: 'nameEn',
  building: 'building',
  建筑: 'building',
  楼栋: 'building',
};

/** What a header of a line file means: a column, a plain text, or why it means nothing. */
export function readLineHeader(header: string): ReadHeader | LineText | string {
  const text = TEXTS[plainWord(header)];
  if (text !== undefined) return text;
  const headers = headersOf(SURVEYED_LINE);
  const read = headers.read(header);
  if (typeof read !== 'string') return read;
  const { name, unit } = nameAndUnit(plainText(header));
  const key = LINE_ALIASES[name.toLowerCase()];
  if (key !== undefined) return headers.read(`${unit === undefined ? '' : `(${unit})`} [${key}]`);
  // `净宽mm`, `clearWidth_cm`: the unit without brackets, as ten bytes of a `.dbf` allow.
  return unit === undefined ? read : headers.read(`${name} (${unit})`);
}

const BRACKETED = /^(.*\S)\s*(?:\(([^()]*)\)|\/([^/()]+))$/;
const APPENDED = /^(.*?[^\s_])[\s_]?(mm|cm|m|pct|percent|deg|%|°|毫米|厘米|米|度)$/i;
const SPELT: Readonly<Record<string, string>> = { pct: '%', percent: '%' };

/** The name in a header, and the unit behind it in brackets, behind a stroke or without either. */
function nameAndUnit(header: string): { readonly name: string; readonly unit?: string } {
  if (Object.hasOwn(LINE_ALIASES, header.toLowerCase())) return { name: header };
  const [, name, inBrackets, behindStroke] = BRACKETED.exec(header) ?? APPENDED.exec(header) ?? [];
  const unit = inBrackets ?? behindStroke;
  if (name === undefined || unit === undefined) return { name: header };
  return { name, unit: SPELT[unit.toLowerCase()] ?? unit };
}
