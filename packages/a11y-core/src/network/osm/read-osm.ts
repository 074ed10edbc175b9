import { DamagedFileError } from '../../errors.js';
import { ByteQueue } from './byte-queue.js';
import { ExtractBuilder, type OsmExtract } from './extract.js';
import { readPbf } from './read-pbf.js';
import { readXml } from './read-xml.js';

export interface OsmProgress {
  readonly bytesRead: number;
}

export interface OsmReading {
  /** Undoes zlib; must throw rather than return more than `maxBytes`. */
  readonly inflate: (data: Uint8Array, maxBytes: number) => Uint8Array | Promise<Uint8Array>;
  readonly onProgress?: (progress: OsmProgress) => void;
}

/**
 * Reads OpenStreetMap data, PBF or XML told apart by content. Packed files (`.osm.gz`) are
 * unpacked by the caller. Throws `DamagedFileError` saying where and why; a file cut exactly
 * between two blocks of a PBF cannot be told from a whole one.
 */
export async function readOsm(
  chunks: AsyncIterable<Uint8Array>,
  { inflate }: Pick<OsmReading, 'inflate'>,
  onProgress?: OsmReading['onProgress'],
): Promise<OsmExtract> {
  const queue = new ByteQueue(chunks);
  const reading: OsmReading = { inflate, ...(onProgress !== undefined && { onProgress }) };
  const sink = new ExtractBuilder();
  try {
    if ((await formatOf(queue)) === 'pbf') await readPbf(queue, sink, reading);
    else await readXml(queue, sink, reading);
  } finally {
    await queue.close();
  }
  return sink.finish();
}

/** Bytes looked at to tell the formats apart; white space before XML is seldom longer. */
const HEAD_BYTES = 1024;

async function formatOf(queue: ByteQueue): Promise<'pbf' | 'xml'> {
  const head = await queue.peek(HEAD_BYTES);
  const fail = (reason: string): never => {
    throw new DamagedFileError('byte 0', reason);
  };
  if (head.length === 0) fail('the file is empty');
  if (head[0] === 0x1f && head[1] === 0x8b) fail('packed with gzip; unpack it before reading');
  if (head[0] === 0x42 && head[1] === 0x5a) fail('packed with bzip2; unpack it before reading');
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
