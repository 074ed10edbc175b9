import { DamagedFileError } from '../errors.js';
import { intervalType, NODE_COLUMNS, PLAIN_EDGE_COLUMNS, SHAPE_COLUMNS } from './build.js';
import { structureFaults } from './check-network.js';
import type { ColumnType } from './columns.js';
import { crc32 } from './crc32.js';
import type { ImportReport } from './import-report.js';
import { ATTRIBUTE_NAMES, type Attribute } from './interval.js';
import type { EdgeColumns, Network } from './network.js';
import { encodeUtf8, utf8Decoder } from './utf8.js';

/*
 * Layout, everything little-endian, every part on a multiple of 8 bytes:
 *
 *   0  8 bytes   magic; the last two show a file that was sent as text
 *   8  uint32    version
 *  12  uint32    number of sections
 *  16  float64   length of the file in bytes
 *  24  uint32    CRC-32 of the section table
 *  28  uint32    zero
 *  32  48 bytes per section: name (24 bytes of ASCII, zeros after it), uint32 type, uint32 CRC-32,
 *                float64 offset, float64 count of elements
 *   …  the sections, in the order of the table, zeros between
 */
const MAGIC = [0x54, 0x4f, 0x4e, 0x47, 0x54, 0x55, 0x0d, 0x0a] as const;
const VERSION = 2;
const HEADER_BYTES = 32;
const ENTRY_BYTES = 48;
const NAME_BYTES = 24;

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Element types; stored as the index, only ever append. */
const TYPES = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array] as const;

/** What does not fit a column. */
interface Rest
  extends Pick<
    Network,
    'names' | 'translations' | 'levels' | 'hours' | 'sources' | 'liftCars' | 'foreign'
  > {
  readonly report: ImportReport;
}

const ORDER = 'hierarchy.order';
const REST = 'rest';
const LISTS = ['names', 'translations', 'levels', 'hours', 'sources', 'liftCars'] as const;

/** CRC-32 as in zip and PNG. */
export type Crc32 = (bytes: Uint8Array) => number;

/**
 * A network and its import report as a file. Holds no times and no paths: the same network and
 * report give the same bytes. `sum` may be a quicker one of the same result, such as that of Node.
 */
export function encodeNetwork(
  network: Network,
  report: ImportReport,
  sum: Crc32 = crc32,
): Uint8Array {
  assertLittleEndian();
  const { names, translations, levels, hours, sources, liftCars, foreign } = network;
  const rest: Rest = {
    names,
    translations,
    levels,
    hours,
    sources,
    liftCars,
    report,
    ...(foreign !== undefined && { foreign }),
  };
  const sections: [name: string, column: Column][] = [
    ...columnsOf('nodes', network.nodes),
    ...columnsOf('edges', network.edges),
    ...columnsOf('shape', network.shape),
    ...columnsOf('out', network.out),
    ...(network.order === undefined ? [] : [[ORDER, network.order] as [string, Column]]),
    [REST, encodeUtf8(JSON.stringify(rest))],
  ];
  let length = HEADER_BYTES + ENTRY_BYTES * sections.length;
  const placed = sections.map(([name, column]) => {
    const offset = length;
    length += roundUp(column.byteLength);
    return { name, column, offset };
  });
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [index, { name, column, offset }] of placed.entries()) {
    const raw = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    bytes.set(raw, offset);
    const entry = HEADER_BYTES + ENTRY_BYTES * index;
    bytes.set(encodeUtf8(name), entry);
    view.setUint32(entry + 24, typeOf(column), true);
    view.setUint32(entry + 28, sum(raw), true);
    view.setFloat64(entry + 32, offset, true);
    view.setFloat64(entry + 40, column.length, true);
  }
  bytes.set(MAGIC);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, sections.length, true);
  view.setFloat64(16, length, true);
  view.setUint32(24, sum(tableOf(bytes, sections.length)), true);
  return bytes;
}

/**
 * Opens a network file. The columns are views of `bytes` where its place in memory allows it, so
 * do not change them afterwards. Throws `DamagedFileError` for foreign, damaged or cut files.
 * `sum` may be a quicker one of the same result, such as that of Node.
 */
export function decodeNetwork(
  bytes: Uint8Array,
  sum: Crc32 = crc32,
): { network: Network; report: ImportReport } {
  assertLittleEndian();
  // Views need their elements aligned; a copy has its own, aligned memory.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const sections = readTable(aligned, sum);
  const take = <T extends ColumnType>(name: string, type: T): InstanceType<T> => {
    const found = sections.get(name);
    if (!(found instanceof type)) throw new DamagedFileError(name, 'this section is missing');
    return found as InstanceType<T>;
  };
  const rest = readRest(take(REST, Uint8Array));
  const takeAll = <T extends Readonly<Record<string, ColumnType>>>(group: string, types: T) =>
    Object.fromEntries(
      Object.entries(types).map(([name, type]) => [name, take(`${group}.${name}`, type)]),
    ) as { [C in keyof T]: InstanceType<T[C]> };
  const nodes = takeAll('nodes', NODE_COLUMNS);
  const plain = takeAll('edges', PLAIN_EDGE_COLUMNS);
  const intervals = Object.fromEntries(
    ATTRIBUTE_NAMES.flatMap(intervalSections).map(([name, type]) => [
      name,
      take(`edges.${name}`, type),
    ]),
  ) as Omit<EdgeColumns, keyof typeof PLAIN_EDGE_COLUMNS>;
  const edges: EdgeColumns = { ...plain, ...intervals };
  const network: Network = {
    nodeCount: nodes.lon.length,
    edgeCount: edges.from.length,
    nodes,
    edges,
    shape: takeAll('shape', SHAPE_COLUMNS),
    out: takeAll('out', { firstOut: Uint32Array, head: Uint32Array, edge: Uint32Array }),
    liftCars: rest.liftCars,
    names: rest.names,
    translations: rest.translations,
    levels: rest.levels,
    hours: rest.hours,
    sources: rest.sources,
    ...(rest.foreign !== undefined && { foreign: rest.foreign }),
    ...(sections.has(ORDER) && { order: take(ORDER, Uint32Array) }),
  };
  const [fault] = structureFaults(network);
  if (fault !== undefined) throw new DamagedFileError('the columns', fault);
  return { network, report: rest.report };
}

function intervalSections(attribute: Attribute): [name: string, type: ColumnType][] {
  const type = intervalType(attribute);
  return [
    [`${attribute}Low`, type],
    [`${attribute}High`, type],
    [`${attribute}Source`, Uint8Array],
  ];
}

function columnsOf(group: string, columns: object): [string, Column][] {
  // Sorted, so that the order of the file does not hang on that of an object literal.
  return Object.entries(columns as Record<string, Column>)
    .map(([name, column]): [string, Column] => [`${group}.${name}`, column])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function typeOf(column: Column): number {
  return TYPES.findIndex((type) => column instanceof type);
}

function tableOf(bytes: Uint8Array, sectionCount: number): Uint8Array {
  return bytes.subarray(HEADER_BYTES, HEADER_BYTES + ENTRY_BYTES * sectionCount);
}

const roundUp = (length: number): number => Math.ceil(length / 8) * 8;

function readTable(bytes: Uint8Array, sum: Crc32): Map<string, Column> {
  const fail = (where: string, reason: string): never => {
    throw new DamagedFileError(where, reason);
  };
  if (bytes.length === 0) fail('byte 0', 'the file is empty');
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) fail('byte 0', 'not a Tongtu network file');
  if (bytes.length < HEADER_BYTES) fail(`byte ${bytes.length}`, 'the file is cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version !== VERSION) fail('byte 8', `version ${version}; this program reads ${VERSION}`);
  const length = view.getFloat64(16, true);
  if (length !== bytes.length) {
    fail(`byte ${bytes.length}`, `the file has ${bytes.length} bytes, and should have ${length}`);
  }
  const count = view.getUint32(12, true);
  const table = tableOf(bytes, count);
  if (table.length !== ENTRY_BYTES * count || sum(table) !== view.getUint32(24, true)) {
    fail(`byte ${HEADER_BYTES}`, 'the section table is damaged');
  }
  if (view.getUint32(28, true) !== 0) fail('byte 28', 'the header is damaged');
  const sections = new Map<string, Column>();
  let end = HEADER_BYTES + table.length;
  for (let index = 0; index < count; index++) {
    const entry = HEADER_BYTES + ENTRY_BYTES * index;
    const name = String.fromCharCode(...bytes.subarray(entry, entry + NAME_BYTES)).replace(
      /\0+$/,
      '',
    );
    const type = TYPES[view.getUint32(entry + 24, true)];
    const offset = view.getFloat64(entry + 32, true);
    const elements = view.getFloat64(entry + 40, true);
    if (type === undefined || offset !== end || !Number.isInteger(elements)) {
      return fail(`byte ${entry}`, `the entry of section ${name} is damaged`);
    }
    const byteLength = elements * type.BYTES_PER_ELEMENT;
    end += roundUp(byteLength);
    if (!(elements >= 0 && end <= bytes.length))
      fail(`byte ${entry}`, `section ${name} does not fit`);
    const raw = bytes.subarray(offset, offset + byteLength);
    const isPadded = bytes.subarray(offset + byteLength, end).every((byte) => byte === 0);
    if (sum(raw) !== view.getUint32(entry + 28, true) || !isPadded) {
      fail(`byte ${offset}`, `section ${name} is damaged`);
    }
    sections.set(name, new type(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, elements));
  }
  if (end !== bytes.length) fail(`byte ${end}`, 'there is more than the section table names');
  return sections;
}

function readRest(bytes: Uint8Array): Rest {
  let rest: Partial<Rest> | null;
  try {
    rest = JSON.parse(utf8Decoder().decode(bytes));
  } catch (cause) {
    throw new DamagedFileError(REST, 'this section is not JSON', { cause });
  }
  for (const list of LISTS) {
    if (!Array.isArray(rest?.[list]))
      throw new DamagedFileError(REST, `there is no list of ${list}`);
  }
  return rest as Rest;
}

function assertLittleEndian(): void {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) {
    throw new Error('Network files hold little-endian columns; this machine is big-endian.');
  }
}
