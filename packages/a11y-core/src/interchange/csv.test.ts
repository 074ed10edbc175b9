import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DamagedFileError } from '../errors.js';
import { decodeCsv, encodeCsv, parseCsv } from './csv.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...hex: readonly string[]) =>
  Uint8Array.from(hex.join('').match(/../g)!, (h) => Number.parseInt(h, 16));

describe('a formula stays text', () => {
  test.each(['=1+1', '+86 755', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''@x", "'plain"])(
    '%j survives, and does not start as a formula',
    (cell) => {
      const text = encodeCsv([['a', cell]]);
      const written = text.slice(text.indexOf(',') + 1).replace(/^"/, '');
      expect(written).not.toMatch(/^[=+\-@\t\r＝]/);
      expect(decodeCsv(utf8(text))).toEqual([['a', cell]]);
    },
  );

  test('a negative number is a number', () => {
    expect(encodeCsv([[-122.5, true]])).toBe('\uFEFF-122.5,true\r\n');
  });
});

test('begins with the mark that tells a Chinese spreadsheet it is UTF-8', () => {
  expect(encodeCsv([['坡道', 'a "b"', 'x,y', '两\n行']])).toBe(
    '\uFEFF坡道,"a ""b""","x,y","两\n行"\r\n',
  );
});

test('any rows come back', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('', '"', '\r\n', ';', '\uFEFF', "'", "'=", '=', '坡道，北门', ' x '),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      (rows) => {
        expect(decodeCsv(utf8(encodeCsv(rows)))).toEqual(rows);
      },
    ),
    { numRuns: 500, seed: 3 },
  );
});

describe('reading', () => {
  test.each([
    [
      'without a mark',
      utf8('a,坡道\n1,2'),
      [
        ['a', '坡道'],
        ['1', '2'],
      ],
    ],
    ['with a mark', utf8('\uFEFFa,b\r\n'), [['a', 'b']]],
    // 坡道,宽度 / 北门,1200 as a Chinese Excel saves "CSV"
    [
      'GB18030',
      bytes('c6c2b5c02cbfedb6c8', '0d0a', 'b1b1c3c52c31323030'),
      [
        ['坡道', '宽度'],
        ['北门', '1200'],
      ],
    ],
    // 升降機,闊度 in GB18030: traditional forms lie outside the square of GB 2312
    ['GB18030, traditional', bytes('c9fdbdb599432ce99fb6c80a'), [['升降機', '闊度']]],
    [
      'UTF-16 with a mark, by tabs',
      bytes('fffe', '6100', '0900', '5d57', '0d00', '0a00'),
      [['a', '坝']],
    ],
    [
      'semicolons',
      utf8('a;b\n1,5;2'),
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a comma inside quotes does not decide',
      utf8('"a,b,c";d\n1;2'),
      [
        ['a,b,c', 'd'],
        ['1', '2'],
      ],
    ],
    [
      'old line ends',
      utf8('a,b\r1,2\r'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'an empty last cell',
      utf8('a,b\n1,'),
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ] as const)('%s', (_, file, rows) => expect(decodeCsv(file)).toEqual(rows));

  test.each([
    // Tür,groß in Windows-1252: decodes as GB18030 without an error
    ['a German file', bytes('54fc722c67726fdf650a')],
    // 沒有設施妨礙獨立通行 in Big5: decodes as GB18030 into characters that all exist
    ['a Big5 file', bytes('a853a6b3b35dac49a7abc3aabf57a5dfb371a6e6')],
    ['neither', bytes('61ff2c62')],
    ['UTF-8 cut inside a character, after its mark', bytes('efbbbf', 'e59d')],
  ])('%s is refused, not garbled', (_, file) => {
    expect(() => decodeCsv(file)).toThrow(DamagedFileError);
  });

  test.each([
    ['a,"b\nc', 'line 1: the quote that opens here never closes'],
    ['a,b\n"c"d,e', 'line 2: a quoted cell goes on after its closing quote'],
  ])('%j says where', (text, message) => {
    expect(() => decodeCsv(utf8(text))).toThrow(message);
  });
});

test.each([
  ['sep=;\r\na;b\r\n', [['a', 'b']]],
  ['SEP=\t\na\tb,c\n', [['a', 'b,c']]],
  ['"sep=;"\na\n', [['sep=;'], ['a']]],
])('%j: the word of Excel about its separator is no row', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});
