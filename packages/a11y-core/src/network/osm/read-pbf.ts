import { A11yError, DamagedFileError } from '../../errors.js';
import type { ByteQueue } from './byte-queue.js';
import type { ExtractBuilder } from './extract.js';
import { readBlock } from './pbf-block.js';
import { ProtoReader } from './proto-reader.js';
import type { OsmReading } from './read-osm.js';
import { UnpackBudget } from './unpack.js';

/** Limits of the format: larger ones are damage or an attack. */
const MOST_HEADER_BYTES = 64 * 1024;
const MOST_BLOB_BYTES = 32 * 1024 * 1024;

/**
 * What a file may demand of its reader that this one can do. What it merely offers, such as the
 * places of nodes on their ways (`LocationsOnWays`), is read where it stands.
 */
const REQUIRED_FEATURES = 4;
const UNDERSTOOD_FEATURES: ReadonlySet<string> = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** Ways of packing a blob, by field number. */
const COMPRESSIONS: ReadonlyMap<number, string> = new Map([
  [4, 'LZMA'],
  [5, 'bzip2'],
  [6, 'LZ4'],
  [7, 'Zstandard'],
]);

/** Reads a whole OSM PBF file, block by block, into the extract. */
export async function readPbf(
  queue: ByteQueue,
  sink: ExtractBuilder,
  reading: OsmReading,
): Promise<void> {
  const budget = new UnpackBudget();
  let isHeaderRead = false;
  for (;;) {
    const offset = queue.offset;
    const where = (): string => `byte ${offset}`;
    const prefix = await queue.take(4);
    if (prefix.length === 0) return;
    try {
      const { type, bytes } = await nextBlob(queue, prefix, reading, budget);
      if (type === 'OSMHeader') {
        readHeader(bytes);
        isHeaderRead = true;
      } else if (type === 'OSMData') {
        if (!isHeaderRead) throw new Error('data comes before the header');
        readBlock(bytes, where, sink);
      }
      // The format asks readers to skip blobs of other types.
    } catch (cause) {
      if (cause instanceof A11yError) throw cause;
      throw new DamagedFileError(where(), `not a sound OSM PBF block: ${reasonOf(cause)}`, {
        cause,
      });
    }
    reading.onProgress?.({ bytesRead: queue.offset });
  }
}

async function nextBlob(
  queue: ByteQueue,
  prefix: Uint8Array,
  { inflate }: OsmReading,
  budget: UnpackBudget,
): Promise<{ type: string; bytes: Uint8Array }> {
  const take = async (count: number, what: string): Promise<Uint8Array> => {
    const bytes = await queue.take(count);
    if (bytes.length < count) {
      throw new Error(
        `the file is cut short: ${count} bytes of ${what} announced, ${bytes.length} there`,
      );
    }
    return bytes;
  };
  if (prefix.length < 4) throw new Error('the file is cut short');
  const headerBytes = new DataView(prefix.buffer, prefix.byteOffset, 4).getUint32(0);
  if (headerBytes > MOST_HEADER_BYTES) {
    throw new Error(`a blob header of ${headerBytes} bytes; ${MOST_HEADER_BYTES} are allowed`);
  }
  const header = readBlobHeader(await take(headerBytes, 'blob header'));
  if (header.size > MOST_BLOB_BYTES) {
    throw new Error(`a blob of ${header.size} bytes; ${MOST_BLOB_BYTES} are allowed`);
  }
  const blob = readBlob(await take(header.size, 'blob'));
  if (blob.deflated === undefined) return { type: header.type, bytes: blob.raw };
  if (blob.rawSize > MOST_BLOB_BYTES) {
    throw new Error(`a blob of ${blob.rawSize} bytes unpacked; ${MOST_BLOB_BYTES} are allowed`);
  }
  budget.packed(blob.deflated.length);
  budget.unpacked(blob.rawSize);
  // One byte is allowed even where none is announced: nobody takes a limit of nothing.
  const bytes = await inflate(blob.deflated, Math.max(1, blob.rawSize));
  if (bytes.length !== blob.rawSize) {
    throw new Error(
      `a blob unpacks to ${bytes.length} bytes, not the ${blob.rawSize} it announces`,
    );
  }
  return { type: header.type, bytes };
}

function readBlobHeader(bytes: Uint8Array): { type: string; size: number } {
  const header = new ProtoReader(bytes);
  let type = '';
  let size = -1;
  header.eachField((field) => {
    if (field === 1) type = bytesAsText(header.content());
    else if (field === 3) size = header.unsigned();
  });
  if (type === '' || size < 0) throw new Error('a blob header without type or size');
  return { type, size };
}

function readBlob(bytes: Uint8Array): {
  raw: Uint8Array;
  deflated: Uint8Array | undefined;
  rawSize: number;
} {
  const blob = new ProtoReader(bytes);
  let raw: Uint8Array | undefined;
  let deflated: Uint8Array | undefined;
  let rawSize = 0;
  blob.eachField((field) => {
    const compression = COMPRESSIONS.get(field);
    if (compression !== undefined) {
      throw new Error(`packed with ${compression}; only zlib and unpacked blobs can be read`);
    }
    if (field === 1) raw = blob.content();
    else if (field === 2) rawSize = blob.unsigned();
    else if (field === 3) deflated = blob.content();
  });
  if (raw === undefined && deflated === undefined) throw new Error('a blob without content');
  return {
    raw: raw ?? new Uint8Array(0),
    deflated: raw === undefined ? deflated : undefined,
    rawSize,
  };
}

function readHeader(bytes: Uint8Array): void {
  const header = new ProtoReader(bytes);
  header.eachField((field) => {
    if (field !== REQUIRED_FEATURES) return;
    const feature = bytesAsText(header.content());
    if (!UNDERSTOOD_FEATURES.has(feature)) {
      throw new Error(`the file demands "${feature}", which this reader does not understand`);
    }
  });
}

function bytesAsText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 200));
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
