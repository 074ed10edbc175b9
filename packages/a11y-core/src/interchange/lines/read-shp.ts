import { DamagedFileError } from '../../errors.js';
import type { RawLine } from './line-table.js';

const FILE_CODE = 9994;
const HEADER_BYTES = 100;

/** Kinds of shape, as the format numbers them: lines, with heights, with measures. */
const LINES: ReadonlySet<number> = new Set([3, 13, 23]);
const NAMES: Readonly<Record<number, string>> = {
  0: 'empty shape',
  1: 'point',
  5: 'area',
  8: 'group of points',
  11: 'point',
  15: 'area',
  18: 'group of points',
  21: 'point',
  25: 'area',
  28: 'group of points',
  31: 'surface',
};

/** One record of a `.shp` file: the parts of a line, or why it has none. */
export type ShpRecord = readonly RawLine['points'][] | string;

/** Reads the shapes of a `.shp` file in their order. A record that lies about itself is told; a file that does is refused. */
export function readShp(bytes: Uint8Array): ShpRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getInt32(0) !== FILE_CODE) {
    throw new DamagedFileError('the .shp file', 'is no shapefile');
  }
  if (view.getInt32(24) * 2 !== bytes.length) {
    throw new DamagedFileError(
      'the .shp file',
      `says it has ${view.getInt32(24) * 2} bytes and has ${bytes.length}`,
    );
  }
  const records: ShpRecord[] = [];
  for (let at = HEADER_BYTES; at < bytes.length; ) {
    const length = at + 8 <= bytes.length ? view.getInt32(at + 4) * 2 : -1;
    if (length < 4 || at + 8 + length > bytes.length) {
      throw new DamagedFileError(`byte ${at} of the .shp file`, 'the record does not fit the file');
    }
    records.push(readRecord(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length)));
    at += 8 + length;
  }
  return records;
}

function readRecord(view: DataView): ShpRecord {
  const kind = view.getInt32(0, true);
  if (!LINES.has(kind))
    return `is ${NAMES[kind] === undefined ? `a shape of kind ${kind}` : `an ${NAMES[kind]}`.replace(/^an (?=[^aeiou])/, 'a ')}; lines are read`;
  if (view.byteLength < 44) return 'is cut short';
  const parts = view.getInt32(36, true);
  const count = view.getInt32(40, true);
  if (parts < 1 || count < 0 || 44 + 4 * parts + 16 * count > view.byteLength) {
    return `says it has ${parts} parts and ${count} points, which do not fit it`;
  }
  const first = Array.from({ length: parts }, (_, part) => view.getInt32(44 + 4 * part, true));
  const lines: RawLine['points'][] = [];
  for (const [part, from] of first.entries()) {
    const to = first[part + 1] ?? count;
    if (from < 0 || to > count || from > to) return `has part ${part + 1} from ${from} to ${to}`;
    lines.push(
      Array.from({ length: to - from }, (_, i) => {
        const at = 44 + 4 * parts + 16 * (from + i);
        return [view.getFloat64(at, true), view.getFloat64(at + 8, true)] as const;
      }),
    );
  }
  return lines;
}
