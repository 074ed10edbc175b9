import { type Cell, DamagedFileError } from 'a11y-core';
import { type Unzipped, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { meaningOf, type NumberMeaning, shownNumber } from './number-format.js';
import { LISTS_SHEET } from './write-xlsx.js';
import { unescapeXlsxText } from './xlsx-text.js';

/** One sheet as it stands: row 1 first, empty rows kept so that numbers agree with the screen. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Unpacked; a survey of a whole city stays far below. */
const MOST_BYTES = 400_000_000;
const MOST_CELLS = 20_000_000;
/** A workbook nests a dozen elements. */
const MOST_DEPTH = 100;

/** First bytes of an OLE container: a workbook before 2007, or one locked with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const;

/**
 * The sheets of a workbook. A number comes as what the sheet shows where that is not the number:
 * `5%`, a day, a time of day (which is what spreadsheets make of the slope 1:12). An error such as
 * `#DIV/0!` and a formula without its result come as text, so that they are seen and not believed.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly SheetRows[]> {
  const files = unpack(bytes);
  const text = (path: string): string | undefined => {
    const file = files[path];
    return file && new TextDecoder('utf-8').decode(file);
  };
  const workbook = text('xl/workbook.xml');
  const relations = text('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) {
    throw new DamagedFileError('the file', 'is a ZIP archive but not a workbook (.xlsx)');
  }
  const { sheets, epoch } = readWorkbook(workbook);
  const targets = readRelations(relations);
  const strings = readStrings(text('xl/sharedStrings.xml'));
  const meanings = readStyles(text('xl/styles.xml'));
  return sheets
    .filter(({ name }) => name !== LISTS_SHEET)
    .flatMap(({ name, id }) => {
      const target = targets.get(id);
      // Charts and macros are sheets too, of another kind.
      if (target === undefined) return [];
      const xml = text(target);
      if (xml === undefined) throw new DamagedFileError(`sheet "${name}"`, 'is missing');
      return [{ name, rows: readRows(name, xml, { strings, meanings, epoch }) }];
    });
}

function unpack(bytes: Uint8Array): Unzipped {
  let total = 0;
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    throw new DamagedFileError(
      'the file',
      'is an old workbook (.xls) or one locked with a password; save it as .xlsx without a password',
    );
  }
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.xml') && !name.endsWith('.rels')) return false;
        total += originalSize;
        if (total > MOST_BYTES) {
          throw new DamagedFileError('the file', `unpacks to more than ${MOST_BYTES} bytes`);
        }
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof DamagedFileError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DamagedFileError(
      'the file',
      `is not a workbook (.xlsx), or is cut short or damaged: ${reason}`,
      { cause },
    );
  }
}

type Attributes = Readonly<Record<string, string>>;

/** Walks the elements of a part; names come without their prefix. */
function walk(
  where: string,
  xml: string,
  on: {
    readonly open: (name: string, attributes: Attributes) => void;
    readonly text?: (text: string) => void;
    readonly close?: (name: string) => void;
  },
): void {
  const parser = new SaxesParser({ xmlns: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > MOST_DEPTH) throw new DamagedFileError(where, 'nests deeper than a workbook does');
    on.open(local(name), attributes);
  });
  parser.on('text', (text) => on.text?.(text));
  parser.on('cdata', (text) => on.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth--;
    on.close?.(local(name));
  });
  parser.on('error', (cause) => {
    throw new DamagedFileError(where, `is not XML: ${cause.message}`, { cause });
  });
  parser.write(xml).close();
}

function readWorkbook(xml: string) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let epoch = Date.UTC(1899, 11, 30);
  walk('xl/workbook.xml', xml, {
    open: (name, attributes) => {
      if (name === 'sheet') {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        sheets.push({ name: unescapeXlsxText(attributes['name'] ?? ''), id });
      }
      const is1904 = attributes['date1904'];
      if (name === 'workbookPr' && (is1904 === '1' || is1904 === 'true')) {
        epoch = Date.UTC(1904, 0, 1);
      }
    },
  });
  return { sheets, epoch };
}

function readRelations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walk('xl/_rels/workbook.xml.rels', xml, {
    open: (name, { Id, Type, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      if (!(Type ?? '').endsWith('/worksheet')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function readStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  walk('xl/sharedStrings.xml', xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 't') inText = true;
      if (name === 'rPh') inPhonetic = true;
    },
    text: (text) => {
      if (inText && !inPhonetic) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(unescapeXlsxText(current));
    },
  });
  return strings;
}

/** The meaning of a number, by the style of its cell. */
function readStyles(xml: string | undefined): readonly NumberMeaning[] {
  const meanings: NumberMeaning[] = [];
  if (xml === undefined) return meanings;
  const codes = new Map<number, string>();
  let inCells = false;
  walk('xl/styles.xml', xml, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (name !== 'xf' || !inCells) return;
      const id = Number(numFmtId ?? 0);
      meanings.push(meaningOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return meanings;
}

interface Reading {
  readonly strings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly epoch: number;
}

function readRows(sheet: string, xml: string, reading: Reading): Cell[][] {
  const rows: Cell[][] = [];
  let total = 0;
  let row = -1;
  let column = -1;
  let attributes: Attributes = {};
  let value = '';
  let inline = '';
  let formula: string | undefined;
  let inside: 'v' | 't' | 'f' | undefined;
  let inPhonetic = false;
  walk(`sheet "${sheet}"`, xml, {
    open: (name, found) => {
      if (name === 'row') {
        row = found['r'] === undefined ? row + 1 : Number(found['r']) - 1;
        column = -1;
      } else if (name === 'c') {
        attributes = found;
        const at = /^([A-Z]{1,3})(\d{1,7})$/.exec(found['r'] ?? '');
        column = at === null ? column + 1 : columnIndex(at[1]!);
        if (at !== null) row = Number(at[2]) - 1;
        value = '';
        inline = '';
        formula = undefined;
      } else if (name === 'v' || name === 't') {
        inside = name;
      } else if (name === 'f') {
        inside = 'f';
        formula = '';
      } else if (name === 'rPh') {
        inPhonetic = true;
      }
    },
    text: (text) => {
      if (inside === 'v') value += text;
      else if (inside === 't' && !inPhonetic) inline += text;
      else if (inside === 'f') formula = `${formula ?? ''}${text}`;
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f') inside = undefined;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'c') return;
      const cell = cellOf(attributes, value, inline, formula, reading);
      if (cell === '') return;
      total += Math.max(0, column - (rows[row]?.length ?? 0)) + 1;
      if (total > MOST_CELLS || row < 0 || row >= 1_048_576) {
        throw new DamagedFileError(`sheet "${sheet}"`, 'has more cells than a survey can have');
      }
      while (rows.length <= row) rows.push([]);
      const cells = rows[row]!;
      while (cells.length < column) cells.push('');
      cells[column] = cell;
    },
  });
  return rows;
}

function cellOf(
  { t: type = 'n', s: style = '0' }: Attributes,
  value: string,
  inline: string,
  formula: string | undefined,
  { strings, meanings, epoch }: Reading,
): Cell {
  if (type === 'inlineStr') return unescapeXlsxText(inline);
  if (value === '') return formula === undefined ? '' : `=${formula}`;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str') return unescapeXlsxText(value);
  if (type === 'b') return value === '1' || value === 'true';
  // An error such as #DIV/0!, or a day written out.
  if (type === 'e' || type === 'd') return value;
  const number = Number(value);
  return Number.isNaN(number)
    ? value
    : shownNumber(number, meanings[Number(style)] ?? 'number', epoch);
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
