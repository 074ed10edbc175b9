import { PLACE_TOTALS } from '../facility/context/place-totals.js';
import { CONTEXT, type ContextDefinition } from '../facility/context.js';
import type { FacilityDefinition } from '../facility/define.js';
import type { Language } from '../facility/label.js';
import { PLACE_CATEGORIES } from '../facility/place-category.js';
import type { Survey } from '../facility/survey.js';
import { FACILITY_TYPES, facilityDefinition } from '../facility/types/index.js';
import { EDITIONS } from '../standard/editions/index.js';
import {
  type Column,
  commonColumns,
  contextColumn,
  DECLARATION,
  type DeclarationPart,
  declarationColumn,
  parameterColumns,
  type RowKind,
} from './column.js';
import { contextAsked } from './context-asked.js';
import { headersOf, unitOf } from './header.js';
import { HELP } from './help.js';
import { type Options, optionWord } from './options.js';
import { INSTRUMENTS_BY_ID } from './read-observations.js';
import { sheetNamed } from './row-sheet.js';
import {
  facilityValues,
  placeNamer,
  placeValues,
  type RowValues,
  surveyValues,
} from './row-values.js';
import type { ColumnLayout, Sheet, Table } from './table.js';
import { ANSWERS, SOURCE_WORDS, STAGE_WORDS } from './words.js';
import { contextChoices, observationChoices } from './write-cell.js';

export interface TableOptions {
  /** Of headers and words; zh-CN unless said otherwise. Every language is read. */
  readonly language?: Language;
  /** Facility types that get a sheet though none was surveyed: an empty one is a form to fill in. */
  readonly types?: readonly string[];
}

/**
 * The survey as sheets: one per facility type with a row per facility, one of places, one about the
 * survey where there is something to say, and one that explains how to fill them in. The hidden
 * columns of ids and order make an edited sheet the same survey again.
 */
export function surveyToTables(survey: Survey, options: TableOptions = {}): readonly Sheet[] {
  const { language = 'zh-CN', types = [] } = options;
  const namePlace = placeNamer(survey.places);
  const rows = new Map<string, RowValues[]>();
  for (const [i, facility] of survey.facilities.entries()) {
    const values = facilityValues(facility, i + 1, namePlace, language);
    const { facilityType } = facility;
    const ofType = rows.get(facilityType);
    if (ofType === undefined) rows.set(facilityType, [values]);
    else ofType.push(values);
  }
  const wanted = Object.keys(FACILITY_TYPES).filter(
    (type) => rows.has(type) || types.includes(type),
  );
  const about = surveyValues(survey, language);
  return [
    { name: sheetNamed('help', language), ...HELP[language] },
    ...wanted.map((type) =>
      sheetOf(facilityDefinition(type), sheetNamed(type, language), rows.get(type) ?? [], language),
    ),
    sheetOf(
      'place',
      sheetNamed('place', language),
      survey.places.map((place) => placeValues(place, language)),
      language,
    ),
    ...(about === undefined
      ? []
      : [sheetOf('survey', sheetNamed('survey', language), [about], language)]),
  ];
}

/**
 * The survey as one long table for CSV: the column `facilityType` says what each row is, places
 * and the survey itself among them. Headers are the keys of the columns, for the words of one type
 * are not those of another.
 */
export function surveyToLongTable(survey: Survey, options: TableOptions = {}): Table {
  const { language = 'zh-CN' } = options;
  const namePlace = placeNamer(survey.places);
  const about = surveyValues(survey, language);
  const rows: { readonly kind: RowKind; readonly values: RowValues }[] = [
    ...(about === undefined ? [] : [{ kind: 'survey' as const, values: about }]),
    ...survey.places.map((place) => ({
      kind: 'place' as const,
      values: placeValues(place, language),
    })),
    ...survey.facilities.map((facility, i) => ({
      kind: facilityDefinition(facility.facilityType),
      values: facilityValues(facility, i + 1, namePlace, language),
    })),
  ];
  const headers = new Map<string, string>();
  headers.set('facilityType', 'facilityType');
  const headerOf = (kind: RowKind, key: string): string => {
    const read = headersOf(kind).read(`[${key}]`);
    if (typeof read === 'string') throw new Error(`${key}: ${read}`);
    const unit = unitOf(read.column);
    return unit === undefined ? key : `${key} (${unit})`;
  };
  const cells = rows.map(({ kind, values }) => {
    const byHeader = new Map([...values].map(([key, cell]) => [headerOf(kind, key), cell]));
    byHeader.delete('order');
    for (const header of byHeader.keys()) headers.set(header, header);
    return byHeader;
  });
  const columns = [...headers.keys()];
  return {
    name: 'survey',
    columns,
    rows: cells.map((row) => columns.map((header) => row.get(header) ?? '')),
  };
}

/** One sheet: the columns a form needs, and those that its rows use besides. */
function sheetOf(
  kind: RowKind,
  name: string,
  rows: readonly RowValues[],
  language: Language,
): Sheet {
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const columns = columnsOf(kind, used);
  const headers = headersOf(kind);
  return {
    name,
    columns: columns.map((column) => headers.write(column, language)),
    rows: rows.map((row) => columns.map(({ key }) => row.get(key) ?? '')),
    layout: columns.map((column) => layoutOf(column, language)),
  };
}

/** Columns of a form that are there though no row uses them. */
const OFFERED = new Set([
  'order',
  'id',
  'name',
  'placeId',
  'category',
  'owner',
  'worksDate',
  'worksStage',
  'lon',
  'lat',
  'geometry',
  'at',
  'by',
  'isComplete',
  'declaration.by',
  'declaration.at',
]);

function columnsOf(kind: RowKind, used: ReadonlySet<string>): readonly Column[] {
  const common = commonColumns(kind).filter(
    ({ key }) => key !== 'facilityType' && (used.has(key) || OFFERED.has(key) || kind === 'survey'),
  );
  if (kind === 'survey') return common;
  const asked = new Set<string>(
    kind === 'place' ? Object.keys(PLACE_TOTALS) : contextAsked(kind.type),
  );
  const context = Object.keys(CONTEXT)
    .filter((key) => asked.has(key) || used.has(`context.${key}`))
    .map(contextColumn);
  if (kind === 'place') return [...common, ...context, ...placeParameters(used)];
  const parameters = Object.keys(kind.parameters).flatMap((name) => {
    const [value, ...evidence] = parameterColumns(kind, name, false);
    return [value, ...evidence.filter(({ key }) => used.has(key))];
  });
  return [...common, ...context, ...parameters, ...declarationsOf(used)];
}

/** What is counted or seen of a place as a whole, and whatever its rows say besides. */
function placeParameters(used: ReadonlySet<string>): readonly Column[] {
  const asked = new Set(
    EDITIONS.filter(({ jurisdiction }) => jurisdiction === 'CN' || jurisdiction === 'CN-SZ')
      .flatMap(({ requirements }) => requirements)
      .filter(({ subject }) => subject === 'place')
      .map(({ facilityType, parameter }) => `${facilityType}.${parameter}`),
  );
  return Object.values<FacilityDefinition>(FACILITY_TYPES).flatMap((definition) =>
    Object.keys(definition.parameters).flatMap((name) => {
      const [value, ...evidence] = parameterColumns(definition, name, true);
      const isWanted = asked.has(value.key) || used.has(value.key);
      return isWanted ? [value, ...evidence.filter(({ key }) => used.has(key))] : [];
    }),
  );
}

function declarationsOf(used: ReadonlySet<string>): readonly Column[] {
  const columns: Column[] = [];
  for (let index = 0; ; index++) {
    const parts = (Object.keys(DECLARATION) as DeclarationPart[])
      .map((part) => declarationColumn(index, part))
      .filter(({ key }) => used.has(key) || OFFERED.has(key));
    if (parts.length === 0) return columns;
    columns.push(...parts);
  }
}

const words = (options: Options, language: Language) =>
  Object.keys(options).map((key) => optionWord(options, key, language));

const AS_TEXT = new Set<string>([
  'id',
  'name',
  'placeId',
  'worksDate',
  'presentFrom',
  'presentUntil',
  'presentHours',
  'at',
  'by',
  'owner',
]);

/** How a column looks: hidden where people have no business in it, a drop-down where words are fixed. */
function layoutOf(column: Column, language: Language): ColumnLayout {
  const choices = choicesOf(column, language);
  const isText =
    unitOf(column) === 'ratio' ||
    (column.kind === 'common' && AS_TEXT.has(column.name)) ||
    (column.kind === 'evidence' && column.part !== 'uncertainty') ||
    column.kind === 'declaration';
  return {
    width: Math.min(32, Math.max(12, column.label[language].length + 6)),
    ...((column.key === 'id' || column.key === 'order') && { hidden: true }),
    ...(isText && { asText: true }),
    ...(choices !== undefined && { choices }),
  };
}

function choicesOf(column: Column, language: Language): readonly string[] | undefined {
  if (column.kind === 'value') return observationChoices(column.parameter, language);
  if (column.kind === 'context')
    return contextChoices(column.definition as ContextDefinition, language);
  if (column.kind === 'evidence') {
    if (column.part === 'instrument') return words(INSTRUMENTS_BY_ID, language);
    return column.part === 'source' ? words(SOURCE_WORDS, language) : undefined;
  }
  if (column.kind !== 'common') return undefined;
  if (column.name === 'worksStage') return words(STAGE_WORDS, language);
  if (column.name === 'category') return words(PLACE_CATEGORIES, language);
  if (column.name === 'source') return words(SOURCE_WORDS, language);
  if (column.name !== 'isComplete' && column.name !== 'synthetic') return undefined;
  return [ANSWERS.yes[language], ANSWERS.no[language]];
}
