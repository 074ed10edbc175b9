import { InvalidInputError } from '../errors.js';
import type { FacilityDefinition } from '../facility/define.js';
import { type ContextValue, WORKS_STAGE_WORDS } from '../facility/facility.js';
import type { FacilityGeometry } from '../facility/geometry.js';
import type { DeclarationPart } from './column.js';
import { readList } from './lists.js';
import { type Options, optionNamed } from './options.js';
import { notAnOption, readContextCell } from './read-cell.js';
import type { SheetRow } from './sheet-rows.js';
import type { Cell } from './table.js';
import { fromWkt } from './wkt.js';
import { answerOf, plainText, STAGE_WORDS } from './words.js';

/** The part of a row that could change whose rule applies: each gives undefined after reporting why. */
export type RowPart = Readonly<Record<string, unknown>> | undefined;

const TEXTS = ['name', 'owner'] as const;

/** What could be read of the common columns, also where not all of it could. */
export interface ReadCommon {
  readonly found: Readonly<Record<string, unknown>>;
  readonly isGood: boolean;
}

/** Name, owner, place and works of a row, as a survey file writes them. */
export function readCommon(
  row: SheetRow,
  findPlace: (cell: string) => string | undefined,
): ReadCommon {
  const found: Record<string, unknown> = {};
  let isGood = true;
  const refuse = (key: string, reason: string) => {
    row.report(key, `${reason}; the row was left out`);
    isGood = false;
  };
  for (const key of TEXTS) if (row.cell(key) !== '') found[key] = row.text(key);
  for (const key of [...TEXTS, 'id', 'placeId', 'reachedVia']) {
    if (SHEET_ERROR.test(row.text(key))) refuse(key, 'is an error of the spreadsheet');
  }
  const id = row.cell('id');
  if (typeof id === 'number' && !Number.isSafeInteger(id)) {
    refuse('id', 'is a number that is not whole, or too long to be kept: make the column text');
  }
  const place = row.text('placeId');
  if (place !== '') {
    found['placeId'] = findPlace(place) ?? findPlace(place.trim());
    if (found['placeId'] === undefined) refuse('placeId', 'is the id or name of no place here');
  }
  const date = row.text('worksDate').trim();
  if (date !== '') found['worksDate'] = isoDate(date);
  for (const key of ['presentFrom', 'presentUntil'] as const) {
    const day = row.text(key).trim();
    if (day !== '') found[key] = isoDate(day);
  }
  const hours = row.text('presentHours').trim();
  if (hours !== '') found['presentHours'] = hours;
  const stage = row.text('worksStage').trim();
  if (stage !== '') {
    found['worksStage'] = optionNamed(STAGE_WORDS, stage) ?? stageNamed(stage);
    if (found['worksStage'] === undefined) refuse('worksStage', notAnOption(STAGE_WORDS));
  }
  const via = row.text('reachedVia');
  if (via !== '') {
    found['reachedVia'] = readList(via);
    if (found['reachedVia'] === undefined) refuse('reachedVia', 'is no list of ids');
  }
  return { found, isGood };
}

/** The words of a survey file that no sheet writes. */
const stageNamed = (word: string): string | undefined =>
  Object.hasOwn(WORKS_STAGE_WORDS, word) ? word : undefined;

/** What a spreadsheet shows where a formula has no result. */
const SHEET_ERROR = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** The time of day behind a date, without a zone: it is that of the place, and so is the day. */
const LOCAL_TIME =
  /(?:T|\s+|\s*(?=\d{1,2}时))\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|时(?:\d{1,2}分(?:\d{1,2}秒)?)?)$/;

/**
 * A day however people in China write it (2024/5/31, 2024.5.31, 2024年5月31日, 20240531, with or
 * without a time of day), as ISO. A month or a year alone is no day; other text comes back as it is.
 */
export function isoDate(text: string): string {
  const whole = plainText(text).replace(LOCAL_TIME, '');
  const day = whole.includes('年') ? whole.replaceAll(/\s/g, '') : whole;
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(day)?.toSpliced(2, 1) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号號]?$/.exec(day) ??
    /^((?:18|19|20|21)\d{2})(\d{2})(\d{2})$/.exec(day);
  if (match === null) return text;
  const [, year, month, dayOfMonth] = match;
  return `${year}-${month!.padStart(2, '0')}-${dayOfMonth!.padStart(2, '0')}`;
}

/** Facts of the surroundings; a missing one may be taken from the place, so a wrong one is no trifle. */
export function readContextCells(row: SheetRow): Record<string, ContextValue> | undefined {
  const context: Record<string, ContextValue> = {};
  let isGood = true;
  for (const { column, cell, unit } of row.cells) {
    if (column.kind !== 'context') continue;
    const reading = readContextCell(cell, column.definition, unit);
    if ('unread' in reading) {
      row.report(column.key, `${reading.unread}; the row was left out`);
      isGood = false;
    } else if (reading.is !== undefined) {
      context[column.name] = reading.is;
    }
  }
  return isGood ? context : undefined;
}

/** The position of a row; `null` where it gives none. */
export function readGeometry(row: SheetRow): FacilityGeometry | null | undefined {
  const wkt = row.text('geometry').trim();
  const lon = row.cell('lon');
  const lat = row.cell('lat');
  const hasPoint = !isBlank(lon) || !isBlank(lat);
  if (wkt !== '') {
    if (hasPoint) {
      row.report(
        'geometry',
        'stands beside a longitude and latitude: which holds? The row was left out',
      );
      return undefined;
    }
    const geometry = fromWkt(wkt);
    if (geometry === undefined) {
      row.report('geometry', 'is no POINT, LINESTRING or POLYGON in WKT; the row was left out');
    }
    return geometry;
  }
  if (!hasPoint) return null;
  const numbers = [coordinate(row, 'lon'), coordinate(row, 'lat')];
  const [x, y] = numbers;
  return x === undefined || y === undefined ? undefined : { type: 'Point', coordinates: [x, y] };
}

function coordinate(row: SheetRow, key: 'lon' | 'lat'): number | undefined {
  const cell = row.cell(key);
  if (typeof cell === 'number') return cell;
  const text = plainText(String(cell)).replace(/\s*°$/, '');
  if (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return Number(text);
  row.report(key, 'expected degrees such as 114.0579; the row was left out');
  return undefined;
}

/** The signed visual declarations of a facility, in their order. */
export function readDeclarations(row: SheetRow, definition: FacilityDefinition): RowPart {
  const byIndex = new Map<number, Partial<Record<DeclarationPart, unknown>>>();
  let isGood = true;
  for (const { column, cell } of row.cells) {
    if (column.kind !== 'declaration') continue;
    const declaration = byIndex.get(column.index) ?? {};
    byIndex.set(column.index, declaration);
    if (column.part === 'at') {
      declaration.at = isoDate(String(cell).trim());
    } else if (column.part === 'parameters') {
      const names = readList(String(cell));
      if (names === undefined) {
        row.report(column.key, 'is no list of parameters; the row was left out');
        isGood = false;
      }
      declaration.parameters = names?.map((name) => parameterNamed(definition, name));
    } else {
      declaration[column.part] = String(cell);
    }
  }
  if (!isGood) return undefined;
  const declarations = [...byIndex].toSorted(([a], [b]) => a - b).map(([, one]) => one);
  return declarations.length === 0 ? {} : { declarations };
}

function parameterNamed(definition: FacilityDefinition, name: string): string {
  const labels: Options = Object.fromEntries(
    Object.entries(definition.parameters).map(([key, { label }]) => [key, label]),
  );
  return optionNamed(labels, name) ?? name;
}

/** A yes or no about the row itself; an empty part where it says nothing. */
export function readYesNo(row: SheetRow, key: 'isComplete' | 'synthetic'): RowPart {
  const cell = row.cell(key);
  if (isBlank(cell)) return {};
  const answer = typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : answerOf(String(cell));
  if (answer === 'yes' || answer === 'no') return { [key]: answer === 'yes' };
  row.report(key, 'expected yes or no; the row was left out');
  return undefined;
}

/** Runs the parser of survey files on a row; what it refuses is reported under the columns. */
export function attempt<T>(row: SheetRow, parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const said = new Set<string>();
    for (const { pointer, detail } of error.problems) {
      const column = columnAt(row, pointer);
      // One wrong cell is one mistake, however many ways it breaks the rules.
      if (!said.has(column)) row.report(column, `${detail}; the row was left out`);
      said.add(column);
    }
    return undefined;
  }
}

/** The column a pointer into the feature or place stands for. */
function columnAt(row: SheetRow, pointer: string): string {
  const steps = pointer
    .replace(/^\/(?:properties|places\/0)(?=\/)/, '')
    .split('/')
    .slice(1);
  const [first = '', second = '', third = ''] = steps;
  if (first === 'geometry') return row.cell('geometry') === '' ? 'lon' : 'geometry';
  if (first === 'context') return `context.${second}`;
  if (first !== 'declarations') return first;
  return second === '0' ? `declaration.${third}` : `declaration.${Number(second) + 1}.${third}`;
}

export const isBlank = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() === '';
