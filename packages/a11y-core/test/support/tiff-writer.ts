import { deflateSync } from 'node:zlib';

/** How a test wants its GeoTIFF written. Heights row by row from the north; `null` is no data. */
export interface TiffToWrite {
  readonly columns: number;
  readonly rows: number;
  readonly heights: readonly (number | null)[];
  /** Degrees of the tie point: the north-west corner, or the first sample where `isPoint`. */
  readonly west: number;
  readonly north: number;
  readonly step: number;
  readonly isPoint?: boolean;
  readonly sample?: 'int16' | 'uint8' | 'float32' | 'float64';
  readonly isBigEndian?: boolean;
  readonly compression?: 'none' | 'deflate' | 'lzw';
  readonly predictor?: 1 | 2 | 3;
  /** Rows per strip, or the side of tiles. Default: one strip. */
  readonly strip?: number;
  readonly tile?: number;
  /** Text of the no-data tag. Default -9999, the value written for `null`. */
  readonly noData?: string;
  /** The place as a matrix instead of scale and tie point. */
  readonly hasMatrix?: boolean;
  /** Blocks left out, as sparse files do. */
  readonly leftOut?: readonly number[];
  /** Keys of the coordinate system; default WGS 84 in degrees. A text becomes a citation. */
  readonly keys?: Readonly<Record<number, number | string>>;
  /** Tags set on top of all others: numbers as uint32, text as text, `null` takes one away. */
  readonly tags?: Readonly<Record<number, readonly number[] | string | null>>;
}

const FORMATS = {
  int16: { format: 2, bytes: 2 },
  uint8: { format: 1, bytes: 1 },
  float32: { format: 3, bytes: 4 },
  float64: { format: 3, bytes: 8 },
} as const;

type Value =
  | { readonly type: 'short' | 'long' | 'double'; readonly numbers: readonly number[] }
  | { readonly type: 'text'; readonly text: string };

const TYPE_CODE = { text: 2, short: 3, long: 4, double: 12 } as const;
const TYPE_BYTES = { text: 1, short: 2, long: 4, double: 8 } as const;

/** A GeoTIFF of one band, written as plainly as the format allows. */
export function writeGeoTiff(wanted: TiffToWrite): Uint8Array {
  const { columns, rows, sample = 'float32', isBigEndian = false } = wanted;
  const little = !isBigEndian;
  const { format, bytes } = FORMATS[sample];
  const blockColumns = wanted.tile ?? columns;
  const blockRows = wanted.tile ?? wanted.strip ?? rows;
  const blocks: Uint8Array[] = [];
  for (let row = 0; row < rows; row += blockRows) {
    for (let column = 0; column < columns; column += blockColumns) {
      const held = wanted.tile === undefined ? Math.min(blockRows, rows - row) : blockRows;
      if (wanted.leftOut?.includes(blocks.length)) blocks.push(new Uint8Array());
      else blocks.push(packed(wanted, blockOf(wanted, column, row, blockColumns, held)));
    }
  }
  const isTiled = wanted.tile !== undefined;
  const half = wanted.isPoint === true ? 2 : 1;
  const keys = wanted.keys ?? { 1024: 2, 1025: half, 2048: 4326, 2054: 9102 };
  const texts = Object.values(keys).filter((value) => typeof value === 'string');
  let textAt = 0;
  const keyEntries = Object.entries(keys).flatMap(([key, value]) => {
    if (typeof value === 'number') return [Number(key), 0, 1, value];
    const entry = [Number(key), 34_737, value.length + 1, textAt];
    textAt += value.length + 1;
    return entry;
  });
  const { west, north, step } = wanted;
  const tags = new Map<number, Value>([
    [256, { type: 'long', numbers: [columns] }],
    [257, { type: 'long', numbers: [rows] }],
    [258, { type: 'short', numbers: [8 * bytes] }],
    [
      259,
      { type: 'short', numbers: [{ none: 1, deflate: 8, lzw: 5 }[wanted.compression ?? 'none']] },
    ],
    [277, { type: 'short', numbers: [1] }],
    [317, { type: 'short', numbers: [wanted.predictor ?? 1] }],
    [339, { type: 'short', numbers: [format] }],
    [34_735, { type: 'short', numbers: [1, 1, 0, keyEntries.length / 4, ...keyEntries] }],
    [34_737, { type: 'text', text: texts.map((text) => `${text}|`).join('') }],
    [42_113, { type: 'text', text: wanted.noData ?? '-9999' }],
  ]);
  if (wanted.hasMatrix === true) {
    const numbers = [step, 0, 0, west, 0, -step, 0, north, 0, 0, 0, 0, 0, 0, 0, 1];
    tags.set(34_264, { type: 'double', numbers });
  } else {
    tags.set(33_550, { type: 'double', numbers: [step, step, 0] });
    tags.set(33_922, { type: 'double', numbers: [0, 0, 0, west, north, 0] });
  }
  if (isTiled) {
    tags.set(322, { type: 'short', numbers: [blockColumns] });
    tags.set(323, { type: 'short', numbers: [blockRows] });
  } else tags.set(278, { type: 'long', numbers: [blockRows] });
  let at = 8;
  const offsets = blocks.map((block) => {
    const offset = block.length === 0 ? 0 : at;
    at += block.length;
    return offset;
  });
  tags.set(isTiled ? 324 : 273, { type: 'long', numbers: offsets });
  tags.set(isTiled ? 325 : 279, { type: 'long', numbers: blocks.map(({ length }) => length) });
  for (const [tag, value] of Object.entries(wanted.tags ?? {})) {
    if (value === null) tags.delete(Number(tag));
    else if (typeof value === 'string') tags.set(Number(tag), { type: 'text', text: value });
    else tags.set(Number(tag), { type: 'long', numbers: value });
  }
  return assembled(blocks, at, tags, little);
}

function assembled(
  blocks: readonly Uint8Array[],
  end: number,
  tags: ReadonlyMap<number, Value>,
  little: boolean,
): Uint8Array {
  const entries = [...tags].sort(([a], [b]) => a - b);
  const directory = end + (end % 2);
  let extra = directory + 2 + 12 * entries.length + 4;
  const sizes = entries.map(([, value]) => {
    const count = value.type === 'text' ? value.text.length + 1 : value.numbers.length;
    return { count, bytes: count * TYPE_BYTES[value.type] };
  });
  const length = extra + sizes.reduce((sum, { bytes }) => sum + (bytes > 4 ? bytes : 0), 0);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  file.set(little ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, 42, little);
  view.setUint32(4, directory, little);
  let at = 8;
  for (const block of blocks) {
    file.set(block, at);
    at += block.length;
  }
  view.setUint16(directory, entries.length, little);
  for (const [index, [tag, value]] of entries.entries()) {
    const entry = directory + 2 + 12 * index;
    const { count, bytes } = sizes[index]!;
    view.setUint16(entry, tag, little);
    view.setUint16(entry + 2, TYPE_CODE[value.type], little);
    view.setUint32(entry + 4, count, little);
    let place = entry + 8;
    if (bytes > 4) {
      view.setUint32(entry + 8, extra, little);
      place = extra;
      extra += bytes;
    }
    if (value.type === 'text') file.set(new TextEncoder().encode(value.text), place);
    else {
      for (const [nth, number] of value.numbers.entries()) {
        if (value.type === 'short') view.setUint16(place + 2 * nth, number, little);
        else if (value.type === 'long') view.setUint32(place + 4 * nth, number, little);
        else view.setFloat64(place + 8 * nth, number, little);
      }
    }
  }
  return file;
}

/** The samples of one block, padded where it reaches beyond the image. */
function blockOf(
  { columns, rows, heights, sample = 'float32', isBigEndian = false }: TiffToWrite,
  firstColumn: number,
  firstRow: number,
  blockColumns: number,
  blockRows: number,
): { readonly bytes: Uint8Array; readonly rowBytes: number; readonly sampleBytes: number } {
  const sampleBytes = FORMATS[sample].bytes;
  const rowBytes = blockColumns * sampleBytes;
  const bytes = new Uint8Array(rowBytes * blockRows);
  const view = new DataView(bytes.buffer);
  for (let row = 0; row < blockRows; row++) {
    for (let column = 0; column < blockColumns; column++) {
      const isInside = firstRow + row < rows && firstColumn + column < columns;
      const height = isInside ? heights[(firstRow + row) * columns + firstColumn + column] : 0;
      const value = height ?? -9999;
      const at = row * rowBytes + column * sampleBytes;
      if (sample === 'int16') view.setInt16(at, value, !isBigEndian);
      else if (sample === 'uint8') view.setUint8(at, value);
      else if (sample === 'float32') view.setFloat32(at, value, !isBigEndian);
      else view.setFloat64(at, value, !isBigEndian);
    }
  }
  return { bytes, rowBytes, sampleBytes };
}

function packed(
  { compression = 'none', predictor = 1, isBigEndian = false }: TiffToWrite,
  { bytes, rowBytes, sampleBytes }: ReturnType<typeof blockOf>,
): Uint8Array {
  const plain = bytes.slice();
  for (let start = 0; start < plain.length; start += rowBytes) {
    const row = plain.subarray(start, start + rowBytes);
    if (predictor === 2) takeDifferences(row, sampleBytes, isBigEndian);
    if (predictor === 3) row.set(planesOf(row, sampleBytes, isBigEndian));
  }
  if (compression === 'deflate') return deflateSync(plain);
  return compression === 'lzw' ? packLzw(plain) : plain;
}

function takeDifferences(row: Uint8Array, sampleBytes: number, isBigEndian: boolean): void {
  const read = (at: number): bigint => {
    const part = [...row.subarray(at, at + sampleBytes)];
    if (!isBigEndian) part.reverse();
    return part.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  };
  for (let at = row.length - sampleBytes; at >= sampleBytes; at -= sampleBytes) {
    let difference = BigInt.asUintN(8 * sampleBytes, read(at) - read(at - sampleBytes));
    const part: number[] = [];
    for (let nth = 0; nth < sampleBytes; nth++) {
      part.push(Number(difference & 0xffn));
      difference >>= 8n;
    }
    if (isBigEndian) part.reverse();
    row.set(part, at);
  }
}

function planesOf(row: Uint8Array, sampleBytes: number, isBigEndian: boolean): Uint8Array {
  const samples = row.length / sampleBytes;
  const planes = new Uint8Array(row.length);
  for (let sample = 0; sample < samples; sample++) {
    for (let nth = 0; nth < sampleBytes; nth++) {
      const from = isBigEndian ? nth : sampleBytes - 1 - nth;
      planes[nth * samples + sample] = row[sample * sampleBytes + from]!;
    }
  }
  for (let at = planes.length - 1; at > 0; at--)
    planes[at] = (planes[at]! - planes[at - 1]!) & 0xff;
  return planes;
}

/** LZW as TIFF wants it: a table of strings, codes a bit longer one step early. */
export function packLzw(bytes: Uint8Array): Uint8Array {
  const bits: number[] = [];
  let table = new Map<string, number>();
  let next = 258;
  let width = 9;
  const emit = (code: number): void => {
    for (let bit = width - 1; bit >= 0; bit--) bits.push((code >>> bit) & 1);
  };
  const codeOf = (text: string): number =>
    text.length === 1 ? text.charCodeAt(0) : table.get(text)!;
  const clear = (): void => {
    emit(256);
    table = new Map();
    next = 258;
    width = 9;
  };
  clear();
  let known = '';
  for (const byte of bytes) {
    const longer = known + String.fromCharCode(byte);
    if (longer.length === 1 || table.has(longer)) {
      known = longer;
      continue;
    }
    emit(codeOf(known));
    table.set(longer, next++);
    if (next === 4094) clear();
    else if (next >= 1 << width) width++;
    known = String.fromCharCode(byte);
  }
  if (known !== '') {
    emit(codeOf(known));
    if (++next >= 1 << width && width < 12) width++;
  }
  emit(257);
  const out = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries()) out[at >>> 3]! |= bit << (7 - (at & 7));
  return out;
}
