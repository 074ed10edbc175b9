import { DamagedFileError } from '../../errors.js';

/** The first image of a TIFF file: its tags, numbers as numbers and text as text. */
export interface TiffDirectory {
  readonly isLittleEndian: boolean;
  /** The numbers under a tag; `undefined` where the tag is not there or is text. */
  numbers(tag: number): readonly number[] | undefined;
  text(tag: number): string | undefined;
}

type Read = (view: DataView, at: number, isLittleEndian: boolean) => number;

/** Bytes per value and how to read one, by type; types not here hold nothing that is asked for. */
const TYPES: ReadonlyMap<number, readonly [bytes: number, read: Read]> = new Map([
  [1, [1, (view, at) => view.getUint8(at)]],
  [3, [2, (view, at, little) => view.getUint16(at, little)]],
  [4, [4, (view, at, little) => view.getUint32(at, little)]],
  [6, [1, (view, at) => view.getInt8(at)]],
  [8, [2, (view, at, little) => view.getInt16(at, little)]],
  [9, [4, (view, at, little) => view.getInt32(at, little)]],
  [11, [4, (view, at, little) => view.getFloat32(at, little)]],
  [12, [8, (view, at, little) => view.getFloat64(at, little)]],
]);
const TEXT = 2;
const ENTRY_BYTES = 12;

/** Whether the bytes begin as a TIFF file does, classic or big. */
export function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isLittle = a === 0x49 && b === 0x49 && d === 0 && (c === 42 || c === 43);
  return isLittle || (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43));
}

/** Reads the first directory of a TIFF file. Throws `DamagedFileError` for one that is cut. */
export function readTiffDirectory(bytes: Uint8Array): TiffDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittleEndian = bytes[0] === 0x49;
  if (!isTiff(bytes)) throw new DamagedFileError('byte 0', 'not a TIFF file');
  if (view.getUint16(2, isLittleEndian) === 43) {
    throw new DamagedFileError('byte 2', 'a BigTIFF file; only classic TIFF is read');
  }
  const within = (at: number, length: number, what: string): void => {
    if (at + length > bytes.length) {
      throw new DamagedFileError(
        `byte ${bytes.length}`,
        `the file is cut short: ${what} reaches to byte ${at + length}`,
      );
    }
  };
  within(4, 4, 'the header');
  const start = view.getUint32(4, isLittleEndian);
  within(start, 2, 'the directory');
  const count = view.getUint16(start, isLittleEndian);
  within(start + 2, count * ENTRY_BYTES, 'the directory');
  const numbers = new Map<number, readonly number[]>();
  const texts = new Map<number, string>();
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * ENTRY_BYTES;
    const tag = view.getUint16(entry, isLittleEndian);
    const typeCode = view.getUint16(entry + 2, isLittleEndian);
    const values = view.getUint32(entry + 4, isLittleEndian);
    const type = TYPES.get(typeCode);
    if (type === undefined && typeCode !== TEXT) continue;
    const size = type?.[0] ?? 1;
    // Values of up to four bytes stand in the entry itself.
    const at = values * size <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittleEndian);
    within(at, values * size, `tag ${tag}`);
    if (type === undefined) {
      texts.set(tag, textOf(bytes.subarray(at, at + values)));
      continue;
    }
    const [, read] = type;
    numbers.set(
      tag,
      Array.from({ length: values }, (_, nth) => read(view, at + nth * size, isLittleEndian)),
    );
  }
  return {
    isLittleEndian,
    numbers: (tag) => numbers.get(tag),
    text: (tag) => texts.get(tag),
  };
}

/** Text as written: Latin characters up to the zero at its end. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte === 0) break;
    text += String.fromCharCode(byte);
  }
  return text;
}
