import { DamagedFileError } from '../errors.js';
import { decodeText } from './decode-text.js';
import type { Cell } from './table.js';

/**
 * A text a spreadsheet would run as a formula: `=`, `+`, `-`, `@` (also full-width), a tab or a line
 * break first. Source: OWASP, CSV injection. Any apostrophes before it belong to our own rule.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const QUOTED_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as a CSV file (RFC 4180) that a spreadsheet opens as what it says: a byte order mark for
 * UTF-8, and an apostrophe before a text that would run as a formula. `decodeCsv` takes the
 * apostrophe off again, so that every text survives. Numbers are written as they are.
 */
export function encodeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(encodeCell).join(',')}\r\n`).join('')}`;
}

function encodeCell(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  // A lone empty cell would be an empty line, and a blank edge is trimmed by some readers.
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The rows of a CSV file: UTF-8 or GB18030 (see `decodeText`), separated by comma, semicolon or tab
 * as its first line is. Quotes that do not end throw `DamagedFileError` with their line.
 */
export function decodeCsv(bytes: Uint8Array): string[][] {
  return parseCsv(decodeText(bytes));
}

/** The same for text already decoded. */
export function parseCsv(written: string): string[][] {
  const unmarked = written.startsWith('\uFEFF') ? written.slice(1) : written;
  // "sep=;" before everything else is a word of Excel to itself, and no row.
  const [line = '', told] = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i.exec(unmarked) ?? [];
  const text = unmarked.slice(line.length);
  const separator = told ?? separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    row.push(QUOTED_FORMULA.test(cell) ? cell.slice(1) : cell);
    at = end;
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push('');
      else continue;
    } else if (at < text.length && text[at] !== '\r' && text[at] !== '\n') {
      throw new DamagedFileError(lineOf(text, at), 'a quoted cell goes on after its closing quote');
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
  }
  return rows;
}

function quoted(text: string, start: number): { cell: string; end: number } {
  let from = start + 1;
  let cell = '';
  while (true) {
    const quote = text.indexOf('"', from);
    if (quote === -1) {
      throw new DamagedFileError(lineOf(text, start), 'the quote that opens here never closes');
    }
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

function plain(text: string, start: number, separator: string): { cell: string; end: number } {
  let end = start;
  while (end < text.length) {
    const char = text[end];
    if (char === separator || char === '\n' || char === '\r') break;
    end++;
  }
  return { cell: text.slice(start, end), end };
}

/** Excel writes what its country separates lists with. */
function separatorOf(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replaceAll(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const counts = [',', ';', '\t'].map((one) => head.split(one).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))]!;
}

const lineOf = (text: string, at: number) => `line ${text.slice(0, at).split('\n').length}`;
