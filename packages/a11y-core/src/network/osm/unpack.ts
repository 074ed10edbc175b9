import { A11yError, DamagedFileError } from '../../errors.js';
import { ByteQueue } from './byte-queue.js';

/** Unpacks gzip as a stream, every member of it; must throw on anything that is not gzip to its end. */
export type Gunzip = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** So much may come out of any file; a file of map data this small is harmless whatever it holds. */
const FREE_BYTES = 64 * 1024 * 1024;
/** Beyond that, map data packs to a tenth or a twentieth of its size, never to a hundredth. */
const MOST_TIMES = 100;

/** Keeps count of what is unpacked, so that a small file cannot fill the memory. */
export class UnpackBudget {
  #packed = 0;
  #unpacked = 0;

  packed(bytes: number): void {
    this.#packed += bytes;
  }

  /** Throws a plain error once more has come out than the file can honestly hold. */
  unpacked(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > FREE_BYTES && this.#unpacked > MOST_TIMES * this.#packed) {
      throw new Error(
        `${this.#packed} bytes unpack to more than ${this.#unpacked}, over ${MOST_TIMES} times as much; no map data does`,
      );
    }
  }
}

/** What a gzip file holds. Closing it closes the file. */
export function unpackGzip(packed: ByteQueue, gunzip: Gunzip): ByteQueue {
  return new ByteQueue(unpackedChunks(packed, gunzip));
}

async function* unpackedChunks(packed: ByteQueue, gunzip: Gunzip): AsyncGenerator<Uint8Array> {
  const budget = new UnpackBudget();
  // Trouble in reading the file itself is not the fault of what it holds.
  let trouble: unknown;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      for (let chunk = await packed.next(); chunk !== undefined; chunk = await packed.next()) {
        budget.packed(chunk.length);
        yield chunk;
      }
    } catch (error) {
      trouble = error;
      throw error;
    }
  }
  try {
    for await (const chunk of gunzip(source())) {
      budget.unpacked(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    if (trouble !== undefined) throw trouble;
    if (cause instanceof A11yError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DamagedFileError(`byte ${packed.offset} or before`, `broken gzip: ${reason}`, {
      cause,
    });
  } finally {
    await packed.close();
  }
}
