import { type Cell, InvalidInputError, type Sheet } from 'a11y-core';
import { strToU8, zipSync } from 'fflate';
import { escapeXlsxText } from './xlsx-text.js';

/** Name of the hidden sheet that the drop-downs take their words from; `readXlsx` leaves it out. */
export const LISTS_SHEET = '_lists';

/** What a sheet may hold (ECMA-376 as Excel applies it). */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
/** Rows below the data in which the drop-downs work. */
const ROWS_TO_FILL = 1000;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook with a header row that stays in view, drop-downs and hidden columns. The same sheets
 * give the same bytes. A text too long for a cell is refused, not cut.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  checkLimits(sheets);
  const lists = listsOf(sheets);
  const names = [...sheets.map(({ name }) => name), ...(lists.size > 0 ? [LISTS_SHEET] : [])];
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': workbookRelations(names.length),
    'xl/styles.xml': STYLES,
  };
  for (const [i, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, lists);
  }
  if (lists.size > 0) files[`xl/worksheets/sheet${names.length}.xml`] = listsXml([...lists.keys()]);
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
    { mtime, level: 6 },
  );
}

function checkLimits(sheets: readonly Sheet[]): void {
  const seen = new Set<string>();
  for (const [s, { name, columns, rows }] of sheets.entries()) {
    const key = name.toLowerCase();
    if (
      name === '' ||
      name.length > LONGEST_NAME ||
      /[[\]:*?/\\]|^'|'$/.test(name) ||
      seen.has(key)
    ) {
      throw new Error(`"${name}" cannot be the name of a sheet beside ${[...seen].join(', ')}.`);
    }
    seen.add(key);
    for (const [r, row] of [columns, ...rows].entries()) {
      for (const [c, cell] of row.entries()) {
        if (typeof cell !== 'string' || cell.length <= LONGEST_CELL) continue;
        throw new InvalidInputError([
          {
            pointer: `/${s}/${r}/${c}`,
            detail: `sheet "${name}", row ${r + 1}, column "${columns[c] ?? ''}": a cell of a workbook holds ${LONGEST_CELL} characters, this has ${cell.length}; write CSV or GeoJSON instead`,
          },
        ]);
      }
    }
  }
}

/** Every drop-down once, with the range of the hidden sheet that holds its words. */
function listsOf(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const ranges = new Map<string, string>();
  for (const { layout = [] } of sheets) {
    for (const { choices } of layout) {
      if (choices === undefined || choices.length === 0) continue;
      const key = JSON.stringify(choices);
      const column = columnName(ranges.size);
      if (!ranges.has(key)) {
        ranges.set(key, `${LISTS_SHEET}!$${column}$1:$${column}$${choices.length}`);
      }
    }
  }
  return ranges;
}

function sheetXml(sheet: Sheet, lists: ReadonlyMap<string, string>): string {
  const { columns, rows, layout = [] } = sheet;
  const cols = columns
    .map((_, c) => {
      const { width = 14, hidden = false, asText = false } = layout[c] ?? {};
      return `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}${asText ? ` style="${STYLE.text}"` : ''}/>`;
    })
    .join('');
  const body = rows
    .map((row, r) =>
      rowXml(row, r + 2, (c) => (layout[c]?.asText === true ? STYLE.text : STYLE.plain)),
    )
    .join('');
  const validations = columns.flatMap((_, c) => {
    const choices = layout[c]?.choices;
    const range = choices && lists.get(JSON.stringify(choices));
    if (range === undefined) return [];
    const column = columnName(c);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${rows.length + 1 + ROWS_TO_FILL}"><formula1>${range}</formula1></dataValidation>`;
  });
  return [
    XML,
    `<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns.length === 0 ? '' : `<cols>${cols}</cols>`,
    `<sheetData>${rowXml(columns, 1, () => STYLE.header)}${body}</sheetData>`,
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`,
    '</worksheet>',
  ].join('');
}

function rowXml(row: readonly Cell[], number: number, styleOf: (column: number) => number): string {
  const cells = row.map((cell, c) => cellXml(cell, `${columnName(c)}${number}`, styleOf(c)));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(cell: Cell, at: string, style: number): string {
  const head = `<c r="${at}"${style === STYLE.plain ? '' : ` s="${style}"`}`;
  if (typeof cell === 'number') return `${head}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `${head} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell === '') return '';
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXlsxText(cell)}</t></is></c>`;
}

function listsXml(keys: readonly string[]): string {
  const lists = keys.map((key) => JSON.parse(key) as readonly string[]);
  const longest = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, r) =>
    rowXml(
      lists.map((list) => list[r] ?? ''),
      r + 1,
      () => STYLE.plain,
    ),
  );
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** A, B … Z, AA … */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

const STYLE = { plain: 0, header: 1, text: 2 } as const;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${parts.join('')}</Types>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, i) =>
      `<sheet name="${escapeXlsxText(name)}" sheetId="${i + 1}"${name === LISTS_SHEET ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}
