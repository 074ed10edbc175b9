import { DamagedFileError } from '../../errors.js';
import { decodeAs, decodeText } from '../decode-text.js';
import type { Cell } from '../table.js';

/** The rows of a `.dbf` table; undefined for one that is marked as deleted. */
export interface Dbf {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[] | undefined)[];
}

interface Field {
  readonly name: Uint8Array;
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

/** Bytes that name a code page in the header: Chinese ones; what else stands there is not believed. */
const LANGUAGE_DRIVERS: Readonly<Record<number, string>> = {
  77: 'gb18030',
  78: 'big5',
  79: 'big5',
};
/** Words of a `.cpg` file. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  '65001': 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
  cp936: 'gb18030',
  '936': 'gb18030',
  oem: 'gb18030',
  ansi: 'gb18030',
  big5: 'big5',
  '950': 'big5',
  cp950: 'big5',
};

/**
 * Reads the attribute table of a shapefile. The text is in the code page its `.cpg` file names, else
 * in that of its header, else told apart by the bytes: UTF-8 where all of it is, else GB18030.
 */
export function readDbf(bytes: Uint8Array, codePage: string | undefined): Dbf {
  const damaged = (reason: string) => new DamagedFileError('the .dbf file', reason);
  if (bytes.length < 33) throw damaged('is too short for a table');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  if (rowBytes < 2 || headerBytes < 33 || headerBytes + count * rowBytes > bytes.length) {
    throw damaged(`says it has ${count} rows of ${rowBytes} bytes, which do not fit it`);
  }
  const fields: Field[] = [];
  let width = 1;
  for (let at = 32; at + 32 <= headerBytes && bytes[at] !== 0x0d; at += 32) {
    const end = bytes.indexOf(0, at);
    const name = bytes.subarray(at, Math.min(end === -1 ? at + 11 : end, at + 11));
    const length = bytes[at + 16]!;
    fields.push({ name, type: String.fromCharCode(bytes[at + 11]!), at: width, length });
    width += length;
  }
  if (width > rowBytes) throw damaged(`has columns of ${width} bytes in rows of ${rowBytes}`);
  const texts = [
    ...fields.map(({ name }) => name),
    ...fields
      .filter(({ type }) => type === 'C')
      .flatMap(({ at, length }) =>
        Array.from({ length: count }, (_, row) => {
          const start = headerBytes + row * rowBytes + at;
          return bytes.subarray(start, start + length);
        }),
      ),
  ];
  const decode = decoderOf(codePage, bytes[29]!, texts);
  return {
    columns: fields.map(({ name }) => decode(name).trim()),
    rows: Array.from({ length: count }, (_, row) => {
      const start = headerBytes + row * rowBytes;
      if (bytes[start] === 0x2a) return undefined;
      return fields.map((field) => {
        const raw = bytes.subarray(start + field.at, start + field.at + field.length);
        return cellOf(field.type, raw, decode);
      });
    }),
  };
}

type Decode = (bytes: Uint8Array) => string;

function decoderOf(
  codePage: string | undefined,
  driver: number,
  texts: readonly Uint8Array[],
): Decode {
  const word = codePage?.trim().toLowerCase() ?? '';
  const said = word === '' ? LANGUAGE_DRIVERS[driver] : CODE_PAGES[word];
  if (word !== '' && said === undefined) {
    const known = Object.keys(CODE_PAGES).join(', ');
    throw new DamagedFileError('the .cpg file', `names "${word}"; known code pages: ${known}`);
  }
  const label =
    said ?? (texts.every((text) => decodeCut('utf-8', text) !== undefined) ? 'utf-8' : 'gb18030');
  // Bytes nobody named the code page of are believed only where they look like something written.
  if (said === undefined && label === 'gb18030') decodeText(joined(texts));
  return (bytes) => {
    const text = decodeCut(label, bytes);
    if (text !== undefined) return text;
    throw new DamagedFileError(
      'the .dbf file',
      `has text that is not in ${label}; name its code page in a .cpg file`,
    );
  };
}

/** The text of a field; the last character may have been cut where it no longer fitted. */
function decodeCut(label: string, field: Uint8Array): string | undefined {
  let end = field.length;
  while (end > 0 && (field[end - 1] === 0x20 || field[end - 1] === 0)) end--;
  const bytes = field.subarray(0, end);
  const whole = decodeAs(label, bytes);
  if (whole !== undefined || end < field.length) return whole;
  const half = label === 'utf-8' ? halfUtf8(bytes) : 1;
  return half === 0 ? undefined : decodeAs(label, bytes.subarray(0, end - half));
}

/** How many bytes at the end begin a character of UTF-8 that is not whole. */
function halfUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc2 && byte <= 0xf4) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return 0;
}

/** The fields one after the other, without their blanks, each on a line. */
function joined(texts: readonly Uint8Array[]): Uint8Array {
  const all: number[] = [];
  for (const text of texts) {
    const isWhole = decodeAs('gb18030', text) !== undefined;
    all.push(...(isWhole ? text : text.subarray(0, -1)), 0x0a);
  }
  return Uint8Array.from(all);
}

function cellOf(type: string, raw: Uint8Array, decode: Decode): Cell {
  if (type === 'C')
    return decode(raw)
      .replace(/[\0 ]+$/, '')
      .trim();
  const text = String.fromCharCode(...raw)
    .replaceAll('\0', ' ')
    .trim();
  if (type === 'L') return /^[YyTt]$/.test(text) ? true : /^[NnFf]$/.test(text) ? false : '';
  if (type === 'D')
    return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
  // A row of stars is a number that did not fit its column.
  if (type === 'N' || type === 'F')
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  return text;
}
