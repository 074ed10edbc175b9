import { DamagedFileError } from '../../errors.js';
import { unpackLzw } from './lzw.js';
import type { TiffDirectory } from './tiff-directory.js';

/** Undoes zlib; must throw rather than return more than `maxBytes`. */
export type Inflate = (data: Uint8Array, maxBytes: number) => Uint8Array | Promise<Uint8Array>;

/** Tags of the layout of an image. */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  stripOffsets: 273,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  predictor: 317,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  sampleFormat: 339,
} as const;

/** Samples in an image; a tile of one degree at a third of a second has 117 million. */
const MOST_SAMPLES = 120_000_000;

interface Packing {
  readonly unpack: (packed: Uint8Array, maxBytes: number, inflate: Inflate) => ReturnType<Inflate>;
  /** No byte can hold more than this many: a block that needs more is not whole. */
  readonly mostPerByte: number;
}

const DEFLATE: Packing = {
  unpack: (packed, maxBytes, inflate) => inflate(packed, maxBytes),
  mostPerByte: 1032,
};

/** How blocks are packed, by the number of the compression. */
const COMPRESSIONS: ReadonlyMap<number, Packing> = new Map([
  [1, { unpack: (packed) => packed, mostPerByte: 1 }],
  // A code of 12 bits stands for 4096 bytes at most.
  [5, { unpack: unpackLzw, mostPerByte: 2731 }],
  [8, DEFLATE],
  [32_946, DEFLATE],
]);

/** What cannot be unpacked, for the message. */
const REFUSED: Readonly<Record<number, string>> = {
  6: 'old JPEG',
  7: 'JPEG',
  32773: 'PackBits',
  34887: 'LERC',
  34925: 'LZMA',
  50000: 'Zstandard',
  50001: 'WebP',
};

type ReadSample = (view: DataView, at: number, isLittleEndian: boolean) => number;

/** Samples by format (1 unsigned, 2 signed, 3 floating) and bits. */
const SAMPLES: Readonly<Record<string, ReadSample>> = {
  '1/8': (view, at) => view.getUint8(at),
  '1/16': (view, at, little) => view.getUint16(at, little),
  '1/32': (view, at, little) => view.getUint32(at, little),
  '2/16': (view, at, little) => view.getInt16(at, little),
  '2/32': (view, at, little) => view.getInt32(at, little),
  '3/32': (view, at, little) => view.getFloat32(at, little),
  '3/64': (view, at, little) => view.getFloat64(at, little),
};

export interface TiffImage {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the top; NaN in blocks that the file leaves out. */
  readonly samples: Float32Array;
}

interface Layout {
  readonly columns: number;
  readonly rows: number;
  readonly blockColumns: number;
  readonly blockRows: number;
  readonly offsets: readonly number[];
  readonly byteCounts: readonly number[];
  readonly bytesPerSample: number;
  readonly read: ReadSample;
  readonly predictor: number;
  readonly packing: Packing;
}

/** Reads the one band of the first image of a TIFF file, in strips or tiles. */
export async function readTiffImage(
  bytes: Uint8Array,
  directory: TiffDirectory,
  inflate: Inflate,
): Promise<TiffImage> {
  const layout = layoutOf(directory, bytes.length);
  const { columns, rows, blockColumns, blockRows, bytesPerSample, read } = layout;
  const samples = new Float32Array(columns * rows).fill(Number.NaN);
  const across = Math.ceil(columns / blockColumns);
  for (const [index, offset] of layout.offsets.entries()) {
    const byteCount = layout.byteCounts[index]!;
    if (byteCount === 0) continue;
    const firstRow = Math.floor(index / across) * blockRows;
    const firstColumn = (index % across) * blockColumns;
    // The last strip may be shorter than the others; tiles never are.
    const heldRows = blockColumns === columns ? Math.min(blockRows, rows - firstRow) : blockRows;
    const needed = heldRows * blockColumns * bytesPerSample;
    const mostHeld = blockRows * blockColumns * bytesPerSample;
    const where = `byte ${offset}`;
    let block: Uint8Array;
    try {
      const packed = bytes.subarray(offset, offset + byteCount);
      block = await layout.packing.unpack(packed, mostHeld, inflate);
    } catch (cause) {
      throw new DamagedFileError(where, `block ${index} cannot be unpacked`, { cause });
    }
    if (block.length < needed) {
      throw new DamagedFileError(
        where,
        `block ${index} holds ${block.length} bytes and should hold ${needed}`,
      );
    }
    const [plain, isLittleEndian] = unpredicted(
      block.subarray(0, needed),
      layout,
      directory.isLittleEndian,
    );
    const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
    const lastRow = Math.min(heldRows, rows - firstRow);
    const lastColumn = Math.min(blockColumns, columns - firstColumn);
    for (let row = 0; row < lastRow; row++) {
      for (let column = 0; column < lastColumn; column++) {
        const at = (row * blockColumns + column) * bytesPerSample;
        samples[(firstRow + row) * columns + firstColumn + column] = read(view, at, isLittleEndian);
      }
    }
  }
  return { columns, rows, samples };
}

function layoutOf(directory: TiffDirectory, fileBytes: number): Layout {
  const fail = (what: string): never => {
    throw new DamagedFileError('the directory', what);
  };
  const one = (tag: number, missing?: number): number =>
    directory.numbers(tag)?.[0] ?? missing ?? fail(`tag ${tag} is missing`);
  const columns = one(TAG.width);
  const rows = one(TAG.height);
  if (!(columns >= 2 && rows >= 2 && columns * rows <= MOST_SAMPLES)) {
    fail(`an image of ${columns} × ${rows}; at least 2 × 2 and at most ${MOST_SAMPLES} are read`);
  }
  if (one(TAG.samples, 1) !== 1) {
    fail(`${one(TAG.samples)} bands, which is a picture and no model of heights`);
  }
  const bits = one(TAG.bits, 1);
  const format = one(TAG.sampleFormat, 1);
  const read = SAMPLES[`${format}/${bits}`] ?? fail(`samples of format ${format} and ${bits} bits`);
  const code = one(TAG.compression, 1);
  const packing =
    COMPRESSIONS.get(code) ??
    fail(`packed with ${REFUSED[code] ?? `compression ${code}`}, which is not read`);
  const predictor = one(TAG.predictor, 1);
  if (![1, 2, 3].includes(predictor) || (predictor === 3 && format !== 3)) {
    fail(`predictor ${predictor} with samples of format ${format}`);
  }
  const isTiled = directory.numbers(TAG.tileWidth) !== undefined;
  const blockColumns = isTiled ? one(TAG.tileWidth) : columns;
  const blockRows = isTiled ? one(TAG.tileHeight) : Math.min(rows, one(TAG.rowsPerStrip, rows));
  if (!(blockColumns >= 1 && blockRows >= 1 && blockColumns * blockRows <= MOST_SAMPLES)) {
    fail(`blocks of ${blockColumns} × ${blockRows}`);
  }
  const offsets = directory.numbers(isTiled ? TAG.tileOffsets : TAG.stripOffsets) ?? [];
  const byteCounts = directory.numbers(isTiled ? TAG.tileBytes : TAG.stripBytes) ?? [];
  const blocks = Math.ceil(columns / blockColumns) * Math.ceil(rows / blockRows);
  if (offsets.length !== blocks || byteCounts.length !== blocks) {
    fail(`${offsets.length} blocks with ${byteCounts.length} lengths; the image needs ${blocks}`);
  }
  for (const [index, offset] of offsets.entries()) {
    const end = offset + byteCounts[index]!;
    if (end > fileBytes) {
      throw new DamagedFileError(
        `byte ${fileBytes}`,
        `the file is cut short: block ${index} reaches to byte ${end}`,
      );
    }
  }
  const bytesPerSample = bits / 8;
  const held = byteCounts.reduce((sum, count) => sum + Math.max(1, count), 0);
  if (held * packing.mostPerByte < columns * rows * bytesPerSample && !byteCounts.includes(0)) {
    fail(`${held} bytes of heights, which cannot hold ${columns} × ${rows}`);
  }
  return {
    columns,
    rows,
    blockColumns,
    blockRows,
    offsets,
    byteCounts,
    bytesPerSample,
    read,
    predictor,
    packing,
  };
}

/** Undoes the predictor, and says in which order the bytes of a sample then are. */
function unpredicted(
  block: Uint8Array,
  { predictor, blockColumns, bytesPerSample }: Layout,
  isLittleEndian: boolean,
): readonly [plain: Uint8Array, isLittleEndian: boolean] {
  if (predictor === 1) return [block, isLittleEndian];
  const rowBytes = blockColumns * bytesPerSample;
  const plain = block.slice();
  for (let start = 0; start < plain.length; start += rowBytes) {
    const row = plain.subarray(start, start + rowBytes);
    if (predictor === 2) addUp(row, bytesPerSample, isLittleEndian);
    else plain.set(joinPlanes(row, blockColumns, bytesPerSample), start);
  }
  return [plain, predictor === 2 && isLittleEndian];
}

/** Each sample is the difference to the one on its left, as whole numbers that wrap round. */
function addUp(row: Uint8Array, bytesPerSample: number, isLittleEndian: boolean): void {
  for (let at = bytesPerSample; at < row.length; at += bytesPerSample) {
    let carry = 0;
    for (let nth = 0; nth < bytesPerSample; nth++) {
      const byte = at + (isLittleEndian ? nth : bytesPerSample - 1 - nth);
      const sum = row[byte]! + row[byte - bytesPerSample]! + carry;
      row[byte] = sum & 0xff;
      carry = sum >>> 8;
    }
  }
}

/** First all highest bytes of a row, then all second ones …, each the difference to the one before. */
function joinPlanes(row: Uint8Array, samples: number, bytesPerSample: number): Uint8Array {
  for (let at = 1; at < row.length; at++) row[at] = (row[at]! + row[at - 1]!) & 0xff;
  const joined = new Uint8Array(row.length);
  for (let sample = 0; sample < samples; sample++) {
    for (let nth = 0; nth < bytesPerSample; nth++) {
      joined[sample * bytesPerSample + nth] = row[nth * samples + sample]!;
    }
  }
  return joined;
}
