import { CONTEXT, type ContextDefinition } from '../../facility/context.js';
import type { FacilityDefinition } from '../../facility/define.js';
import { LANGUAGES, type Label, type Language } from '../../facility/label.js';
import type { Parameter, QuantityParameter } from '../../facility/parameter.js';
import { FACILITY_TYPES, facilityDefinition } from '../../facility/types/index.js';
import { COMMON } from '../column.js';
import { contextAsked } from '../context-asked.js';
import type { Sheet } from '../table.js';
import { ANSWERS, HEADER_UNITS, STAGE_WORDS } from '../words.js';

/**
 * The languages as XLSForm writes them behind a label. pyxform knows only the primary subtags of
 * IANA in the brackets: it warns of `zh-CN`, so the words before tell the two forms of Chinese apart.
 */
export const FORM_LANGUAGES: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文 (zh)',
  'zh-HK': '繁體中文（香港） (zh)',
  en: 'English (en)',
};

const labelColumns = (name: 'label' | 'hint' | 'constraint_message') =>
  LANGUAGES.map((language) => `${name}::${FORM_LANGUAGES[language]}`);

const SURVEY_COLUMNS = [
  'type',
  'name',
  ...labelColumns('label'),
  ...labelColumns('hint'),
  'required',
  'relevant',
  'constraint',
  ...labelColumns('constraint_message'),
  'appearance',
] as const;

/** One row of the sheet `survey`, by column. */
interface Row {
  readonly type: string;
  readonly name?: string;
  readonly label?: Label;
  readonly hint?: Label;
  readonly required?: true;
  readonly relevant?: string;
  readonly constraint?: string;
  readonly message?: Label;
  readonly appearance?: string;
}

/** Names of lists of choices. */
const LISTS = {
  flag: 'yes_no',
  known: 'known',
  type: 'facility_type',
  stage: 'works_stage',
} as const;

/**
 * A form for ODK, KoboToolbox or SurveyCTO as the three sheets of XLSForm, made from the
 * declarations: one group per facility type, shown when that type is chosen. A number is asked only
 * after its state (measured, absent, not applicable), for an empty field says nobody looked.
 * `version` names the form to those who collect with it, such as a date.
 */
export function xlsForm(
  version: string,
  types: readonly string[] = Object.keys(FACILITY_TYPES),
): readonly Sheet[] {
  const definitions = types.map((type) => facilityDefinition(type));
  const rows = [...head(), ...definitions.flatMap(typeRows)];
  return [
    { name: 'survey', columns: SURVEY_COLUMNS, rows: rows.map(cellsOf) },
    choicesSheet(definitions),
    {
      name: 'settings',
      columns: ['form_title', 'form_id', 'version', 'default_language'],
      rows: [['无障碍设施调查', 'accessibility_survey', version, FORM_LANGUAGES['zh-CN']]],
    },
  ];
}

function head(): readonly Row[] {
  return [
    { type: 'start', name: 'survey_start' },
    {
      type: `select_one ${LISTS.type}`,
      name: 'facility_type',
      label: COMMON.facilityType,
      required: true,
    },
    { type: 'text', name: 'facility_name', label: COMMON.name },
    { type: 'text', name: 'place_name', label: COMMON.placeId },
    { type: 'text', name: 'owner_name', label: COMMON.owner },
    { type: 'geopoint', name: 'location', label: POSITION, required: true },
    { type: 'date', name: 'works_date', label: COMMON.worksDate },
    { type: `select_one ${LISTS.stage}`, name: 'works_stage', label: COMMON.worksStage },
    { type: 'text', name: 'surveyed_by', label: COMMON.by },
  ];
}

const POSITION: Label = { 'zh-CN': '位置', 'zh-HK': '位置', en: 'Position' };

function typeRows(definition: FacilityDefinition): readonly Row[] {
  const { type, label } = definition;
  const isType = `\${facility_type} = '${type}'`;
  return [
    { type: 'begin_group', name: `g_${type}`, label, relevant: isType },
    ...contextAsked(type).map((key) => contextRow(type, key, CONTEXT[key])),
    ...Object.entries(definition.parameters).flatMap(([name, parameter]) =>
      parameterRows(type, name, parameter),
    ),
    { type: 'end_group' },
  ];
}

/** A name valid in XML, once in the form: the type before the parameter. */
const nameOf = (type: string, name: string) => `${type}__${name}`;

function contextRow(type: string, key: string, definition: ContextDefinition): Row {
  const { label } = definition;
  const name = nameOf(type, `context_${key}`);
  if (definition.kind === 'flag') return { type: `select_one ${LISTS.known}`, name, label };
  if (definition.kind === 'choice') return { type: `select_one context_${key}`, name, label };
  const [min, max] = definition.range;
  return {
    type: definition.unit === 'count' ? 'integer' : 'decimal',
    name,
    label: withUnit(label, HEADER_UNITS[definition.unit]),
    constraint: `. >= ${min} and . <= ${max}`,
    message: within(min, max),
  };
}

function parameterRows(type: string, key: string, parameter: Parameter): readonly Row[] {
  const { label, how } = parameter;
  const name = nameOf(type, key);
  const hint = how === '' ? {} : { hint: { 'zh-CN': how, 'zh-HK': how, en: how } };
  if (parameter.kind === 'flag')
    return [{ type: `select_one ${LISTS.flag}`, name, label, ...hint }];
  if (parameter.kind === 'choice') {
    return [{ type: `select_one ${listOf(type, key)}`, name, label, ...hint }];
  }
  const state = `${name}__state`;
  return [
    { type: 'select_one quantity_state', name: state, label, ...hint, appearance: 'minimal' },
    quantityRow(name, state, parameter),
  ];
}

function quantityRow(name: string, state: string, parameter: QuantityParameter): Row {
  const { unit, range, orZero, label } = parameter;
  // People read slopes in percent off a level; the name of the field says so.
  const isSlope = unit === 'ratio';
  const [min, max] = isSlope ? [toPercent(range[0]), toPercent(range[1])] : range;
  const zero = orZero && min > 0 ? '. = 0 or ' : '';
  return {
    type: unit === 'count' ? 'integer' : 'decimal',
    name: isSlope ? `${name}__percent` : name,
    label: withUnit(label, isSlope ? PERCENT : HEADER_UNITS[unit]),
    required: true,
    relevant: `\${${state}} = 'measured'`,
    constraint:
      zero === '' ? `. >= ${min} and . <= ${max}` : `${zero}(. >= ${min} and . <= ${max})`,
    message: within(min, max),
  };
}

const PERCENT: Label = { 'zh-CN': '%', 'zh-HK': '%', en: '%' };
const toPercent = (ratio: number) => Number(`${ratio}e2`);
const listOf = (type: string, key: string) => `${type}_${key}`;

const withUnit = (label: Label, unit: Label): Label =>
  mapLabel((language) => `${label[language]} (${unit[language]})`);

const within = (min: number, max: number): Label => ({
  'zh-CN': `应在 ${min} 与 ${max} 之间；请检查单位`,
  'zh-HK': `應在 ${min} 與 ${max} 之間；請檢查單位`,
  en: `Expected ${min} to ${max}: check the unit`,
});

const mapLabel = (to: (language: Language) => string): Label => ({
  'zh-CN': to('zh-CN'),
  'zh-HK': to('zh-HK'),
  en: to('en'),
});

function cellsOf(row: Row): string[] {
  const { label, hint, message } = row;
  const languages = (of: Label | undefined) => LANGUAGES.map((language) => of?.[language] ?? '');
  return [
    row.type,
    row.name ?? '',
    ...languages(label),
    ...languages(hint),
    row.required === true ? 'yes' : '',
    row.relevant ?? '',
    row.constraint ?? '',
    ...languages(message),
    row.appearance ?? '',
  ];
}

const MEASURED: Label = { 'zh-CN': '已测量', 'zh-HK': '已量度', en: 'measured' };

function choicesSheet(definitions: readonly FacilityDefinition[]): Sheet {
  const { yes, no, unknown, absent, notApplicable } = ANSWERS;
  const gone = { absent, not_applicable: notApplicable };
  const lists = new Map<string, Readonly<Record<string, Label>>>([
    [LISTS.type, Object.fromEntries(definitions.map(({ type, label }) => [type, label]))],
    [LISTS.stage, STAGE_WORDS],
    [LISTS.flag, { yes, no, ...gone }],
    [LISTS.known, { yes, no, unknown }],
    ['quantity_state', { measured: MEASURED, ...gone }],
  ]);
  for (const { type, parameters } of definitions) {
    for (const [key, parameter] of Object.entries(parameters)) {
      if (parameter.kind === 'choice')
        lists.set(listOf(type, key), { ...parameter.options, ...gone });
    }
    for (const key of contextAsked(type)) {
      const definition: ContextDefinition = CONTEXT[key];
      if (definition.kind === 'choice') lists.set(`context_${key}`, definition.options);
    }
  }
  return {
    name: 'choices',
    columns: ['list_name', 'name', ...labelColumns('label')],
    rows: [...lists].flatMap(([list, options]) =>
      Object.entries(options).map(([name, label]) => [
        list,
        name,
        ...LANGUAGES.map((language) => label[language]),
      ]),
    ),
  };
}
