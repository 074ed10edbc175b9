import { InvalidInputError } from '../../errors.js';
import type { Observations } from '../../facility/observation.js';
import { isNegativeSlope, SURVEYED_LINE, type SurveyedLine } from '../../facility/surveyed-line.js';
import { type Crs, crsNamed, degreesIn, KNOWN_CRS, positionIn } from '../../geo/crs.js';
import type { LonLat } from '../../geo/position.js';
import type { ReadHeader } from '../header.js';
import { readObservations } from '../read-observations.js';
import { type FilledCell, SheetRow } from '../sheet-rows.js';
import type { Cell, RowProblem } from '../table.js';
import { plainWord } from '../words.js';
import { type LineColumn, renamed } from './line-columns.js';
import { type LineText, readLineHeader } from './line-header.js';
import type { LineTable, RawLine } from './line-table.js';
import { LINE_WORDS } from './line-words.js';

export interface ReadLinesOptions {
  /** How the coordinates are meant, before what the files say of themselves. */
  readonly crs?: Crs;
  /** What columns mean, before their headers. */
  readonly columns?: readonly LineColumn[];
  /** Added to every number, so that two surveys counted from 1 do not share them. Default 0. */
  readonly numberFrom?: number;
  /**
   * Whether slopes have a sign along the line. Default: they have where any is negative or a column
   * says which way lines rise; a survey of nothing but positive slopes was drawn without looking.
   */
  readonly slopes?: 'signed' | 'magnitude';
}

/** What files of surveyed lines held, as understood. */
export interface ReadLines {
  readonly lines: readonly SurveyedLine[];
  /** Rows, cells and columns that could not be believed; a cell leaves its value unknown, a row is left out. */
  readonly problems: readonly RowProblem[];
  readonly crs: Crs;
  /** In degrees of the datum of `crs`, before any shift is taken out: what `findShift` compares. */
  readonly asGiven: readonly (readonly LonLat[])[];
  /** Where the numbers come from that keys are made of; counted ones do not survive a changed file. */
  readonly numbers: 'column' | 'counted';
  readonly slopes: 'signed' | 'magnitude';
}

/** Numbers up to here leave room for the nodes of a line in the key of a node. */
export const MOST_LINE_NUMBER = 2 ** 43 - 1;

/**
 * Understands files of lines: headers and cells by the declaration of a surveyed line, coordinates by
 * the system asked for or said by the files. Throws `InvalidInputError` where nobody says how the
 * coordinates are meant: a guess would be 500 m off.
 */
export function readSurveyedLines(
  tables: readonly LineTable[],
  options: ReadLinesOptions = {},
): ReadLines {
  const problems: RowProblem[] = tables.flatMap((table) => table.problems);
  const crs = systemOf(tables, options.crs);
  const rows = tables.flatMap((table) => rowsOf(table, options.columns ?? [], problems));
  const numbers = numbersOf(rows, problems);
  const from = options.numberFrom ?? 0;
  const lines: SurveyedLine[] = [];
  const asGiven: (readonly LonLat[])[] = [];
  for (const [index, { raw, sheet, texts, id }] of rows.entries()) {
    const degrees = placed(raw, crs, sheet);
    const line = degrees?.map((_, at) => positionIn(crs, ...raw.points[at]!)!);
    const observations = readObservations(sheet, SURVEYED_LINE);
    if (degrees === undefined || line === undefined) continue;
    if (sheet.cell('kind') !== '' && observations['kind'] === undefined) {
      // Of a line nobody knows what it is, nobody knows what it asks of a traveller.
      sheet.report('', 'is left out: its kind cannot be read');
      continue;
    }
    const number = numbers.kind === 'column' ? numbers.of.get(id)! : index + 1;
    const named = String(sheet.cell('name')).trim();
    lines.push({
      file: sheet.sheet,
      row: raw.row,
      part: raw.part,
      number: number + from,
      line,
      ...(named !== '' && { name: named }),
      ...texts,
      observations,
    });
    asGiven.push(degrees);
  }
  const slopes = options.slopes ?? slopesOf(lines);
  return { lines, problems, crs, asGiven, numbers: numbers.kind, slopes };
}

function systemOf(tables: readonly LineTable[], asked: Crs | undefined): Crs {
  if (asked !== undefined) return asked;
  const wrong = tables.flatMap(({ name, crs }) => {
    if (crs === undefined) {
      return [
        `${name} does not say how its coordinates are meant; say it with --crs: ${KNOWN_CRS}`,
      ];
    }
    return typeof crs === 'string'
      ? [`the coordinate system of ${name} ${crs}; say it with --crs`]
      : [];
  });
  const said = tables.map(({ crs }) => crs).filter((crs) => typeof crs === 'object');
  const [first] = said;
  const other = said.find(
    (crs) => JSON.stringify({ ...crs, name: '' }) !== JSON.stringify({ ...first, name: '' }),
  );
  if (first !== undefined && other !== undefined) {
    wrong.push(
      `the files are in different systems, ${first.name} and ${other.name}; import them apart and merge them`,
    );
  }
  if (wrong.length > 0 || first === undefined) {
    throw new InvalidInputError(wrong.map((detail) => ({ pointer: '', detail })));
  }
  return first;
}

interface Row {
  readonly raw: RawLine;
  readonly sheet: SheetRow;
  readonly texts: { readonly [T in LineText]?: string };
  readonly id: string;
}

function rowsOf(table: LineTable, columns: readonly LineColumn[], problems: RowProblem[]): Row[] {
  const { name } = table;
  const headers = new Map<string, string>();
  const layout: (ReadHeader | LineText | undefined)[] = [];
  for (const at of inOrderOfTrust(table.columns)) {
    const column = table.columns[at]!;
    const read = readLineHeader(renamed(column, columns));
    const key = typeof read === 'string' ? read : read.column.key;
    const isText = read === 'nameEn' || read === 'building';
    const first = headers.get(key);
    const reason =
      typeof read === 'string' && !isText
        ? read
        : first === undefined
          ? undefined
          : `means the same as "${first}", which was read instead`;
    if (reason !== undefined) {
      problems.push({ sheet: name, row: 0, column, value: column, reason });
      continue;
    }
    headers.set(key, column);
    layout[at] = typeof read === 'string' ? (read as LineText) : read;
  }
  return table.lines.map((raw) => {
    const cells: FilledCell[] = [];
    const texts: { [T in LineText]?: string } = {};
    for (const at of table.columns.keys()) {
      const read = layout[at];
      const cell = raw.cells[at] ?? '';
      if (read === undefined || cell === '') continue;
      if (typeof read === 'string') texts[read] = String(cell);
      else cells.push({ ...read, cell: worded(read, cell, table.columns[at]!, columns) });
    }
    const sheet = new SheetRow(SURVEYED_LINE, name, raw.row, cells, headers, problems);
    return { raw, sheet, texts, id: `${String(sheet.cell('id')).trim()}` };
  });
}

/** Columns that a program numbered; an id that a person gave goes before them. */
const MACHINE_IDS: ReadonlySet<string> = new Set(['fid', 'gid', 'objectid']);

/** Positions of the columns, those numbered by a program last. */
function inOrderOfTrust(columns: readonly string[]): readonly number[] {
  const isMachine = (at: number) => MACHINE_IDS.has(columns[at]!.toLowerCase());
  const all = [...columns.keys()];
  return [...all.filter((at) => !isMachine(at)), ...all.filter(isMachine)];
}

/** The cell in the words of the declaration: a mapping's own words, then those met elsewhere. */
function worded(
  read: ReadHeader,
  cell: Cell,
  header: string,
  columns: readonly LineColumn[],
): Cell {
  const own = columns.find(({ column }) => column === header)?.words;
  const said = own?.[String(cell)] ?? cell;
  if (read.column.kind !== 'value') return said;
  const words: Readonly<Record<string, string>> | undefined =
    LINE_WORDS[read.column.name as keyof typeof LINE_WORDS];
  const word = plainWord(String(said));
  return words !== undefined && Object.hasOwn(words, word) ? words[word]! : said;
}

/** The line in degrees; undefined after telling what is wrong with it. */
function placed(raw: RawLine, crs: Crs, sheet: SheetRow): readonly LonLat[] | undefined {
  if (raw.points.length < 2) {
    sheet.report('', `is left out: it has ${raw.points.length} points`);
    return undefined;
  }
  const degrees: LonLat[] = [];
  for (const [at, [x, y]] of raw.points.entries()) {
    const position = degreesIn(crs, x, y);
    if (position === undefined) {
      sheet.report('', `is left out: point ${at + 1} at ${x}, ${y} is no place of ${crs.name}`);
      return undefined;
    }
    degrees.push(position);
  }
  return degrees;
}

type Numbers =
  | { readonly kind: 'column'; readonly of: ReadonlyMap<string, number> }
  | { readonly kind: 'counted' };

/**
 * The number of each row: its id where that is one, or the digits of ids such as FT-0123 that differ in
 * nothing else. Where any row has none, or two share one, all are counted instead, and it is said.
 */
function numbersOf(rows: readonly Row[], problems: RowProblem[]): Numbers {
  const counted = (reason: string): Numbers => {
    const [first] = rows;
    if (first !== undefined) {
      problems.push({
        sheet: first.sheet.sheet,
        row: 0,
        column: 'id',
        value: '',
        reason: `${reason}: the lines were counted instead, and links to them will not survive a file in another order`,
      });
    }
    return { kind: 'counted' };
  };
  const of = new Map<string, number>();
  const taken = new Set<number>();
  const shapes = new Set<string>();
  for (const { id, raw } of rows) {
    if (id === '') return counted('not every line has an id');
    // Several lines of one feature share its id, so they cannot be told apart by it.
    if (raw.part > 0) return counted(`the line of id ${id} has several parts`);
    const [, before = '', digits = ''] = /^(\D*)(\d+)$/.exec(id) ?? [];
    const number = Number(digits);
    if (digits === '' || number > MOST_LINE_NUMBER)
      return counted(`the id "${id}" gives no number up to ${MOST_LINE_NUMBER}`);
    if (taken.has(number)) return counted(`the number of "${id}" is there twice`);
    taken.add(number);
    shapes.add(before);
    of.set(id, number);
  }
  return { kind: 'column', of };
}

function slopesOf(lines: readonly { readonly observations: Observations }[]): ReadLines['slopes'] {
  const isSigned = lines.some(
    ({ observations }) =>
      isNegativeSlope(observations['runningSlope']) || observations['slopeSense'] !== undefined,
  );
  return isSigned ? 'signed' : 'magnitude';
}

/** The system of a name, for options; throws `InvalidInputError` with those there are. */
export function readCrsOption(name: string): Crs {
  const crs = crsNamed(name);
  if (crs === undefined) {
    const detail = `"${name}" is no coordinate system that is read here; known: ${KNOWN_CRS}`;
    throw new InvalidInputError([{ pointer: '', detail }]);
  }
  return crs;
}
