import type { Column, RowKind } from './column.js';
import { type Headers, headersOf, type ReadHeader } from './header.js';
import { kindNamed } from './row-sheet.js';
import type { Cell, RowProblem, Table } from './table.js';

/** A cell with the column it stands in. */
export interface FilledCell extends ReadHeader {
  readonly cell: Cell;
}

/** One row of a sheet with its cells by column; knows how to say what is wrong with it. */
export class SheetRow {
  readonly kind: RowKind;
  readonly sheet: string;
  /** As the spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly FilledCell[];
  private readonly problems: RowProblem[];
  private readonly headers: ReadonlyMap<string, string>;

  constructor(
    kind: RowKind,
    sheet: string,
    number: number,
    cells: readonly FilledCell[],
    headers: ReadonlyMap<string, string>,
    problems: RowProblem[],
  ) {
    this.kind = kind;
    this.sheet = sheet;
    this.number = number;
    this.cells = cells;
    this.headers = headers;
    this.problems = problems;
  }

  /** The cell of a column; empty where there is none. */
  cell(key: string): Cell {
    return this.cells.find(({ column }) => column.key === key)?.cell ?? '';
  }

  text(key: string): string {
    return String(this.cell(key));
  }

  /** Files a problem with the cell of a column, or, without a key, with the row as a whole. */
  report(key: string, reason: string): void {
    this.problems.push({
      sheet: this.sheet,
      row: this.number,
      column: key === '' ? '' : (this.headers.get(key) ?? key),
      value: key === '' ? '' : this.text(key),
      reason,
    });
  }
}

/**
 * The filled rows of a table, each under the kind that the sheet or its own first column says.
 * `isAlone`: there is no other table, so that this one must hold something.
 */
export function rowsOf(table: Table, problems: RowProblem[], isAlone = false): readonly SheetRow[] {
  const { name } = table;
  const ofSheet = kindNamed(name);
  if (ofSheet === 'help') return [];
  const { columns, rows, above, isKnown } = withHeader(table, ofSheet);
  const filled = rows.flatMap((cells, i) =>
    isBlank(cells) ? [] : [{ cells, number: above.length + i + 2 }],
  );
  // An empty sheet of the form is no mistake, nor a line of notes; a lone row that is no header was lost.
  const isNote = ofSheet === undefined && !isAlone;
  if (filled.length === 0 && (isKnown || isNote || isBlank(columns))) return [];
  const typeAt = columns.findIndex((header) => isTypeHeader(header));
  if (ofSheet === undefined && typeAt === -1) {
    const reason =
      'is not the name of a facility type, and there is no column of facility types: nothing in it was read';
    problems.push({ sheet: name, row: 0, column: '', value: name, reason });
    return [];
  }
  const layouts = new Map<RowKind, Layout>();
  const say = (row: number, column: string, value: Cell, reason: string) =>
    problems.push({ sheet: name, row, column, value: String(value), reason });
  for (const [i, cells] of above.entries()) {
    if (isBlank(cells)) continue;
    const words = cells.filter((cell) => !isEmpty(cell)).join(' ');
    say(i + 1, '', words, `stands above the header, which is row ${above.length + 1}: not read`);
  }
  if (filled.length === 0) {
    say(1, '', columns.join(' '), 'is no header that is known here, and nothing stands below it');
    return [];
  }
  const read = filled.flatMap(({ cells, number }) => {
    const word = typeAt === -1 ? '' : (cells[typeAt] ?? '');
    const kind = String(word).trim() === '' ? ofSheet : kindNamed(String(word));
    if (kind === undefined || kind === 'help') {
      say(number, columns[typeAt] ?? '', word, 'is no facility type; the row was left out');
      return [];
    }
    const layout = layouts.get(kind) ?? layoutOf(columns, headersOf(kind));
    layouts.set(kind, layout);
    for (const [c, cell] of cells.entries()) {
      if (c < columns.length || isEmpty(cell)) continue;
      say(number, '', cell, 'stands beyond the last column that has a header');
    }
    const found: FilledCell[] = [];
    for (const [c, cell] of cells.entries()) {
      const header = layout.columns[c];
      if (isEmpty(cell) || header === undefined) continue;
      if (typeof header !== 'string') found.push({ ...header, cell });
      // In a file of several types a header may belong to other rows only.
      else if (typeAt !== -1 && (columns[c] ?? '') !== '') layout.strays.push([number, c, cell]);
    }
    return [new SheetRow(kind, name, number, found, layout.headers, problems)];
  });
  reportHeaders(columns, above.length + 1, [...layouts.values()], say);
  return read;
}

/** Rows that may stand above the header: a title, who surveyed, headings over several columns. */
const MOST_ABOVE = 10;

/**
 * The table from its header on. The first row is the header unless a row below it names more columns:
 * many forms carry their title above, often in merged cells. `isKnown`: the header names a column.
 */
function withHeader({ columns, rows }: Table, kind: RowKind | undefined) {
  const headers = kind === undefined ? undefined : headersOf(kind);
  const named = (cells: readonly Cell[]): number =>
    cells.filter(
      (cell) =>
        typeof cell === 'string' &&
        cell.trim() !== '' &&
        (isTypeHeader(cell) || (headers !== undefined && typeof headers.read(cell) !== 'string')),
    ).length;
  // Without a sheet of one type, the column of types alone tells the header.
  const enough = kind === undefined ? 1 : 2;
  const first = named(columns);
  const below =
    first >= enough ? -1 : rows.slice(0, MOST_ABOVE).findIndex((cells) => named(cells) >= enough);
  if (below === -1) return { columns, rows, above: [], isKnown: first > 0 };
  return {
    columns: (rows[below] ?? []).map(String),
    rows: rows.slice(below + 1),
    above: [columns, ...rows.slice(0, below)],
    isKnown: true,
  };
}

interface Layout {
  /** By position: the column, or why there is none. */
  readonly columns: readonly (ReadHeader | string)[];
  /** The header of a column as the sheet writes it, by key. */
  readonly headers: ReadonlyMap<string, string>;
  readonly strays: (readonly [row: number, column: number, cell: Cell])[];
}

function layoutOf(columns: readonly string[], known: Headers): Layout {
  const headers = new Map<string, string>();
  const read = columns.map((header): ReadHeader | string => {
    const found = isTypeHeader(header) ? known.read('facilityType') : known.read(header);
    if (typeof found === 'string') return found;
    const { key } = found.column;
    const first = headers.get(key);
    if (first !== undefined) return `means the same column as "${first}", which was read instead`;
    headers.set(key, header);
    return found;
  });
  return { columns: read, headers, strays: [] };
}

/** A header nobody knows is said once, in row 1; one that is known for other rows, at each of its cells. */
function reportHeaders(
  columns: readonly string[],
  number: number,
  layouts: readonly Layout[],
  say: (row: number, column: string, value: Cell, reason: string) => void,
): void {
  for (const [c, header] of columns.entries()) {
    if (header.trim() === '') continue;
    const [reason] = layouts.map((layout) => layout.columns[c]);
    if (layouts.every((layout) => typeof layout.columns[c] === 'string')) {
      say(number, header, header, String(reason));
      continue;
    }
    for (const { strays } of layouts) {
      for (const [row, column, cell] of strays) {
        if (column === c) say(row, header, cell, 'is no column of this type; it was not read');
      }
    }
  }
}

const TYPE_COLUMN: readonly Column['key'][] = ['facilityType'];

function isTypeHeader(header: string): boolean {
  const read = headersOf('survey').read(header);
  return typeof read !== 'string' && TYPE_COLUMN.includes(read.column.key);
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell === '';
const isBlank = (cells: readonly Cell[]) =>
  cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
