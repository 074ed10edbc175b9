import { DamagedFileError } from '../../errors.js';
import { ByteQueue } from './byte-queue.js';
import { ExtractBuilder, type OsmExtract } from './extract.js';
import { readPbf } from './read-pbf.js';
import { readXml } from './read-xml.js';
import { type Gunzip, unpackGzip } from './unpack.js';

export interface OsmProgress {
  readonly bytesRead: number;
}

export interface OsmReading {
  /** Undoes zlib; must throw rather than return more than `maxBytes`. */
  readonly inflate: (data: Uint8Array, maxBytes: number) => Uint8Array | Promise<Uint8Array>;
  /** Left out where packed files are unpacked by the caller or not expected. */
  readonly gunzip?: Gunzip;
  readonly onProgress?: (progress: OsmProgress) => void;
}

/**
 * Reads OpenStreetMap data, PBF or XML, either of them packed with gzip or not: told apart by
 * content. Throws `DamagedFileError` saying where and why; a file cut exactly between two blocks
 * of a PBF cannot be told from a whole one. Offsets and progress in a packed file are those of
 * what it unpacks to.
 */
export async function readOsm(
  chunks: AsyncIterable<Uint8Array>,
  { inflate, gunzip }: Pick<OsmReading, 'inflate' | 'gunzip'>,
  onProgress?: OsmReading['onProgress'],
): Promise<OsmExtract> {
  const reading: OsmReading = { inflate, ...(onProgress !== undefined && { onProgress }) };
  const sink = new ExtractBuilder();
  let queue = new ByteQueue(chunks);
  try {
    let format = await formatOf(queue);
    if (format === 'gzip' && gunzip !== undefined) {
      queue = unpackGzip(queue, gunzip);
      format = await formatOf(queue);
    }
    if (format === 'gzip') {
      throw new DamagedFileError('byte 0', 'packed with gzip; unpack it before reading');
    }
    if (format === 'pbf') await readPbf(queue, sink, reading);
    else await readXml(queue, sink, reading);
  } finally {
    await queue.close();
  }
  return sink.finish();
}

/** Bytes looked at to tell the formats apart; white space before XML is seldom longer. */
const HEAD_BYTES = 1024;

/** What files of map data are also packed with, by their first bytes. */
const PACKINGS: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['LZ4', [0x04, 0x22, 0x4d, 0x18]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
];

async function formatOf(queue: ByteQueue): Promise<'pbf' | 'xml' | 'gzip'> {
  const head = await queue.peek(HEAD_BYTES);
  const fail = (reason: string): never => {
    throw new DamagedFileError('byte 0', reason);
  };
  if (head.length === 0) fail('the file is empty');
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  for (const [name, magic] of PACKINGS) {
    if (magic.every((byte, at) => head[at] === byte)) {
      fail(`packed with ${name}; unpack it before reading`);
    }
  }
  // A PBF begins with the length of its first blob header, well under 64 KiB, then a field of type string.
  if (head[0] === 0 && head[1] === 0 && head[4] === 0x0a) return 'pbf';
  if (firstCharacter(head) === '<') return 'xml';
  return fail('neither OSM PBF nor OSM XML');
}

function firstCharacter(head: Uint8Array): string {
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
  const first = head.subarray(hasMark ? 3 : 0).find((byte) => !isSpace(byte));
  return first === undefined ? '' : String.fromCharCode(first);
}
