import { CONTEXT, type ContextDefinition } from '../facility/context.js';
import type { FacilityDefinition } from '../facility/define.js';
import type { Label, Language } from '../facility/label.js';
import type { Parameter } from '../facility/parameter.js';
import { FACILITY_TYPES } from '../facility/types/index.js';

/** What a survey may say about how an observation was made, besides its value. */
export const EVIDENCE = {
  uncertainty: { 'zh-CN': '不确定度', 'zh-HK': '不確定度', en: 'uncertainty' },
  instrument: { 'zh-CN': '测量仪器', 'zh-HK': '測量儀器', en: 'instrument' },
  method: { 'zh-CN': '测量方法', 'zh-HK': '測量方法', en: 'method' },
  at: { 'zh-CN': '测量时间', 'zh-HK': '測量時間', en: 'measured on' },
  by: { 'zh-CN': '测量人', 'zh-HK': '測量人', en: 'measured by' },
  source: { 'zh-CN': '来源', 'zh-HK': '來源', en: 'source' },
  id: { 'zh-CN': '测量编号', 'zh-HK': '測量編號', en: 'measurement id' },
} as const satisfies Record<string, Label>;
export type EvidencePart = keyof typeof EVIDENCE;

/** The parts of a signed visual declaration. */
export const DECLARATION = {
  by: { 'zh-CN': '目测声明人', 'zh-HK': '目測聲明人', en: 'visual declaration by' },
  at: { 'zh-CN': '目测声明日期', 'zh-HK': '目測聲明日期', en: 'visual declaration on' },
  parameters: { 'zh-CN': '目测声明项目', 'zh-HK': '目測聲明項目', en: 'visual declaration covers' },
  note: { 'zh-CN': '目测声明备注', 'zh-HK': '目測聲明備註', en: 'visual declaration note' },
} as const satisfies Record<string, Label>;
export type DeclarationPart = keyof typeof DECLARATION;

/** What every facility, place or survey has a column for. */
export const COMMON = {
  order: { 'zh-CN': '顺序', 'zh-HK': '次序', en: 'order' },
  id: { 'zh-CN': '编号', 'zh-HK': '編號', en: 'id' },
  facilityType: { 'zh-CN': '设施类型', 'zh-HK': '設施類型', en: 'facility type' },
  name: { 'zh-CN': '名称', 'zh-HK': '名稱', en: 'name' },
  placeId: { 'zh-CN': '所属场所', 'zh-HK': '所屬場所', en: 'place' },
  category: { 'zh-CN': '类别', 'zh-HK': '類別', en: 'category' },
  owner: { 'zh-CN': '责任单位', 'zh-HK': '負責單位', en: 'owner' },
  worksDate: { 'zh-CN': '工程日期', 'zh-HK': '工程日期', en: 'date of works' },
  worksStage: { 'zh-CN': '工程性质', 'zh-HK': '工程性質', en: 'kind of works' },
  lon: { 'zh-CN': '经度', 'zh-HK': '經度', en: 'longitude' },
  lat: { 'zh-CN': '纬度', 'zh-HK': '緯度', en: 'latitude' },
  geometry: { 'zh-CN': '几何 (WKT)', 'zh-HK': '幾何 (WKT)', en: 'geometry (WKT)' },
  reachedVia: { 'zh-CN': '经由设施', 'zh-HK': '經由設施', en: 'reached via' },
  presentFrom: { 'zh-CN': '存在起始日', 'zh-HK': '存在起始日', en: 'present from' },
  presentUntil: { 'zh-CN': '存在截止日', 'zh-HK': '存在截止日', en: 'present until' },
  presentHours: { 'zh-CN': '每日存在时段', 'zh-HK': '每日存在時段', en: 'present during hours' },
  at: { 'zh-CN': '调查时间', 'zh-HK': '調查時間', en: 'surveyed on' },
  by: { 'zh-CN': '调查人', 'zh-HK': '調查人', en: 'surveyed by' },
  source: { 'zh-CN': '数据来源', 'zh-HK': '資料來源', en: 'data source' },
  isComplete: {
    'zh-CN': '设施已全部调查',
    'zh-HK': '設施已全部調查',
    en: 'every facility surveyed',
  },
  attribution: { 'zh-CN': '署名', 'zh-HK': '署名', en: 'attribution' },
  synthetic: { 'zh-CN': '虚构数据', 'zh-HK': '虛構資料', en: 'made-up data' },
} as const satisfies Record<string, Label>;
export type CommonName = keyof typeof COMMON;

/** A column as the program knows it, whatever its header says. `key` is its name in every language. */
export type Column = { readonly key: string; readonly label: Label } & (
  | { readonly kind: 'common'; readonly name: CommonName }
  | { readonly kind: 'context'; readonly name: string; readonly definition: ContextDefinition }
  | {
      readonly kind: 'value';
      readonly facilityType: string;
      readonly name: string;
      readonly parameter: Parameter;
    }
  | {
      readonly kind: 'evidence';
      readonly facilityType: string;
      readonly name: string;
      readonly parameter: Parameter;
      readonly part: EvidencePart;
    }
  | { readonly kind: 'declaration'; readonly index: number; readonly part: DeclarationPart }
);

/** What a row of a table stands for: a facility of a type, a place, or the survey as a whole. */
export type RowKind = FacilityDefinition | 'place' | 'survey';

const COMMON_OF = {
  facility: [
    'order',
    'id',
    'facilityType',
    'name',
    'placeId',
    'owner',
    'worksDate',
    'worksStage',
    'lon',
    'lat',
    'geometry',
    'reachedVia',
    'presentFrom',
    'presentUntil',
    'presentHours',
    'at',
    'by',
    'source',
  ],
  place: [
    'id',
    'facilityType',
    'name',
    'category',
    'owner',
    'worksDate',
    'worksStage',
    'lon',
    'lat',
    'geometry',
    'isComplete',
    'at',
    'by',
    'source',
  ],
  survey: ['facilityType', 'attribution', 'synthetic'],
} as const satisfies Record<string, readonly CommonName[]>;

/** The columns with the same name for every row of a kind, in the order of a sheet. */
export function commonColumns(kind: RowKind): readonly Column[] {
  const names: readonly CommonName[] = COMMON_OF[typeof kind === 'string' ? kind : 'facility'];
  return names.map((name) => ({ kind: 'common', key: name, name, label: COMMON[name] }));
}

export function contextColumn(name: string): Column {
  const definition: ContextDefinition = CONTEXT[name as keyof typeof CONTEXT];
  return { kind: 'context', key: `context.${name}`, name, definition, label: definition.label };
}

/** The value of a parameter, and what may be said about how it was made; `inPlace`: of the place as a whole. */
export function parameterColumns(
  definition: FacilityDefinition,
  name: string,
  inPlace: boolean,
): readonly [value: Column, ...evidence: Column[]] {
  const parameter = definition.parameters[name]!;
  const facilityType = definition.type;
  const key = inPlace ? `${facilityType}.${name}` : name;
  const label = inPlace ? joined(definition.label, parameter.label) : parameter.label;
  const evidence = Object.entries(EVIDENCE).map(
    ([part, of]): Column => ({
      kind: 'evidence',
      key: `${key}.${part}`,
      label: joined(label, of),
      facilityType,
      name,
      parameter,
      part: part as EvidencePart,
    }),
  );
  return [{ kind: 'value', key, label, facilityType, name, parameter }, ...evidence];
}

/** One part of the n-th visual declaration of a facility, counted from 0. */
export function declarationColumn(index: number, part: DeclarationPart): Column {
  const label = DECLARATION[part];
  const number = index === 0 ? '' : ` ${index + 1}`;
  const key = index === 0 ? `declaration.${part}` : `declaration.${index + 1}.${part}`;
  return {
    kind: 'declaration',
    key,
    label: mapLabel((language) => `${label[language]}${number}`),
    index,
    part,
  };
}

/** Every column a row of this kind may have, but for declarations after the first. */
export function possibleColumns(kind: RowKind): readonly Column[] {
  const context = kind === 'survey' ? [] : Object.keys(CONTEXT).map(contextColumn);
  return [...commonColumns(kind), ...context, ...observedColumns(kind)];
}

function observedColumns(kind: RowKind): readonly Column[] {
  if (kind === 'survey') return [];
  const definitions: readonly FacilityDefinition[] =
    kind === 'place' ? Object.values(FACILITY_TYPES) : [kind];
  const parameters = definitions.flatMap((definition) =>
    Object.keys(definition.parameters).flatMap((name) =>
      parameterColumns(definition, name, kind === 'place'),
    ),
  );
  if (kind === 'place') return parameters;
  const parts = Object.keys(DECLARATION) as DeclarationPart[];
  return [...parameters, ...parts.map((part) => declarationColumn(0, part))];
}

const joined = (a: Label, b: Label): Label =>
  mapLabel((language) => `${a[language]} · ${b[language]}`);

const mapLabel = (to: (language: Language) => string): Label => ({
  'zh-CN': to('zh-CN'),
  'zh-HK': to('zh-HK'),
  en: to('en'),
});
