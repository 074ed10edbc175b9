import { DamagedFileError, InvalidInputError } from 'a11y-core';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { meaningOf, shownNumber } from './number-format.js';
import { readXlsx } from './read-xlsx.js';
import { columnName, writeXlsx } from './write-xlsx.js';

const sheet = (
  name: string,
  columns: readonly string[],
  ...rows: (string | number | boolean)[][]
) => ({ name, columns, rows });
/** Rows as a sheet holds them: without empty cells at the end, without empty rows at the end. */
const trimmed = (rows: readonly (readonly (string | number | boolean)[])[]) => {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
};

test('any cells come back', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '',
      '=1+1',
      '坡道',
      'a\r\nb',
      '\r',
      ' x ',
      '_x000D_',
      '_x005F_x',
      '<&">',
      '\u0000',
      '\ud800',
      '1:12',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }), async (rows) => {
      const [read] = await readXlsx(await writeXlsx([sheet('a', ['x', 'y'], ...rows)]));
      expect(read?.rows).toEqual(trimmed([['x', 'y'], ...rows]));
    }),
    { numRuns: 200, seed: 5 },
  );
});

describe('another reader and another writer understand the same', () => {
  const rows = [
    ['=1+1', 1.5, true, 'a\nb'],
    ['坡道', -3, false, ' x '],
  ];

  test('read-excel-file reads what we write', async () => {
    const bytes = await writeXlsx([sheet('坡道', ['a', 'b', 'c', 'd'], ...rows)]);
    const [read] = await readXlsxFile(Buffer.from(bytes), { trim: false });
    expect(read).toMatchObject({ sheet: '坡道', data: [['a', 'b', 'c', 'd'], ...rows] });
  });

  test('we read what write-excel-file writes: shared strings, dates, percent', async () => {
    const day = new Date(Date.UTC(2024, 4, 31));
    const file = writeXlsxFile([
      ['=1+1', 1.5, true, { value: day, type: Date, format: 'yyyy-mm-dd' }],
      [
        { value: 0.083, type: Number, format: '0.0%' },
        null,
        { value: 0.05, type: Number, format: 'h:mm' },
      ],
    ]);
    const [read] = await readXlsx(await file.toBuffer());
    expect(read?.rows).toEqual([
      ['=1+1', 1.5, true, '2024-05-31'],
      ['8.3%', '', '01:12:00'],
    ]);
  });
});

describe('the looks of a sheet', () => {
  const layout = [
    { hidden: true, asText: true },
    { choices: ['是', '否'] },
    { choices: ['是', '否'] },
  ];
  const written = async () =>
    unzipSync(
      await writeXlsx([{ ...sheet('坡道', ['id', '扶手', '标志'], ['r', '是', '']), layout }]),
    );

  test('hidden columns, text columns, drop-downs that draw on a hidden sheet', async () => {
    const files = await written();
    const xml = strFromU8(files['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('<col min="1" max="1" width="14" customWidth="1" hidden="1" style="2"/>');
    expect(xml).toContain(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B1002"><formula1>_lists!$A$1:$A$2</formula1></dataValidation>',
    );
    expect(xml.indexOf('<cols>')).toBeLessThan(xml.indexOf('<sheetData>'));
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<dataValidations'));
    expect(strFromU8(files['xl/workbook.xml']!)).toContain(
      '<sheet name="_lists" sheetId="2" state="hidden" r:id="rId2"/>',
    );
  });

  test('the hidden sheet is no sheet of the survey', async () => {
    const read = await readXlsx(zipSync(await written()));
    expect(read.map(({ name }) => name)).toEqual(['坡道']);
  });

  test('the same sheets give the same bytes', async () => {
    const once = await writeXlsx([sheet('a', ['x'], ['1'])]);
    expect(await writeXlsx([sheet('a', ['x'], ['1'])])).toEqual(once);
  });

  test('a text too long for a cell is refused, not cut', async () => {
    await expect(writeXlsx([sheet('a', ['x'], ['y'.repeat(32_768)])])).rejects.toThrow(
      InvalidInputError,
    );
    await expect(writeXlsx([sheet('a', ['x'], ['y'.repeat(32_767)])])).resolves.toBeInstanceOf(
      Uint8Array,
    );
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => expect(columnName(index)).toBe(name));

describe('numbers that are shown as something else', () => {
  test.each([
    [20, undefined, 'time'],
    [14, undefined, 'date'],
    [9, undefined, 'percent'],
    [0, undefined, 'number'],
    [164, 'yyyy"年"m"月"d"日";@', 'date'],
    [164, 'h:mm;@', 'time'],
    [164, '[h]:mm', 'time'],
    [164, '[Red]0.0%', 'percent'],
    [164, '[$-409]#,##0.00', 'number'],
    [164, 'General', 'number'],
  ] as const)('format %i %j is a %s', (id, code, meaning) =>
    expect(meaningOf(id, code)).toBe(meaning),
  );

  // What the format shows is what the inspector believes to have written.
  test.each([
    ['0.00"m"', 0.9, '0.9m'],
    ['0" cm"', 90, '90 cm'],
    ['General" mm"', 900, '900 mm'],
    ['G/通用格式"毫米"', 900, '900毫米'],
    ['0.0"%"', 8.3, '8.3%'],
    ['0.0\\%', 8.3, '8.3%'],
    ['#,##0.00_);(#,##0.00)', 900, 900],
    ['¥#,##0', 900, 900],
    ['0.0,', 1200, 1.2],
    ['0.0,"m"', 900, '0.9m'],
    ['000', 7, '007'],
    ['000', 1234, 1234],
    ['000', 7.5, 7.5],
    ['# ?/?', 0.25, 0.25],
    ['0.00E+00', 900, 900],
  ] as const)('in the format %j %d reads %j', (code, value, shown) =>
    expect(shownNumber(value, meaningOf(164, code), 0)).toBe(shown),
  );

  const EPOCH = Date.UTC(1899, 11, 30);
  test.each([
    [0.05, 'time', '01:12:00'],
    [1 / 20 + 1 / 24, 'time', '02:12:00'],
    [45_443, 'date', '2024-05-31'],
    [45_443.5, 'date', '2024-05-31T12:00:00'],
    [0.083, 'percent', '8.3%'],
    [0.07, 'percent', '7%'],
    [0.083, 'number', 0.083],
  ] as const)('%d as %s reads %j', (value, meaning, shown) =>
    expect(shownNumber(value, meaning, EPOCH)).toBe(shown),
  );
});

/** A workbook with this XML as its only sheet. */
async function workbookWith(sheetData: string): Promise<Uint8Array> {
  const files = unzipSync(await writeXlsx([sheet('a', ['x'])]));
  const xml = strFromU8(files['xl/worksheets/sheet1.xml']!);
  const changed = xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${sheetData}</sheetData>`);
  return zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(changed) });
}

test('errors and formulas without a result are seen, not taken for empty', async () => {
  const xml =
    '<row r="3"><c r="B3" t="e"><v>#DIV/0!</v></c><c r="C3"><f>A1*2</f></c><c r="D3"><f>1+1</f><v>2</v></c></row>';
  const [read] = await readXlsx(await workbookWith(xml));
  expect(read?.rows).toEqual([[], [], ['', '#DIV/0!', '=A1*2', 2]]);
});

describe('what is no workbook is refused', () => {
  test.each([
    ['text', strToU8('a,b\n')],
    ['nothing', new Uint8Array()],
    ['another archive', zipSync({ 'a.xml': strToU8('<a/>') })],
  ])('%s', async (_, bytes) => {
    await expect(readXlsx(bytes)).rejects.toThrow(DamagedFileError);
  });
  test('a sheet cut short', async () => {
    await expect(readXlsx(await workbookWith('<row r="1">'))).rejects.toThrow(
      /sheet "a": is not XML/,
    );
  });
  test('one of before 2007, or locked with a password, is told as that', async () => {
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    await expect(readXlsx(bytes)).rejects.toThrow(/\.xls\) or one locked with a password/);
  });
  test('elements nested without end', async () => {
    await expect(readXlsx(await workbookWith('<row>'.repeat(1_000)))).rejects.toThrow(/nests/);
  });
  test('a cell far out of every sheet', async () => {
    const bytes = await workbookWith('<row r="9999999"><c r="A9999999"><v>1</v></c></row>');
    await expect(readXlsx(bytes)).rejects.toThrow(/more cells/);
  });
});
