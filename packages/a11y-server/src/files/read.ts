import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, gunzip as gunzipCallback, inflate as inflateCallback } from 'node:zlib';
import { DamagedFileError, InvalidInputError } from 'a11y-core';

/** Inflates one zlib block of at most `maxBytes`. */
export const inflate = unpacking(inflateCallback);

/** Unpacks gzip of at most `maxBytes`. */
export const gunzip = unpacking(gunzipCallback);

function unpacking(unpack: typeof inflateCallback) {
  return (data: Uint8Array, maxBytes: number): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      unpack(data, { maxOutputLength: maxBytes }, (error, result) => {
        if (error === null) resolve(result);
        else reject(error);
      });
    });
}

/** Reads a file as a stream of bytes, unpacking gzip where its first bytes say so. */
export async function readChunks(
  path: string,
  onRead: (bytes: number, total: number) => void,
): Promise<AsyncIterable<Uint8Array>> {
  const { size, isGzip } = await look(path);
  return chunksOf(path, size, isGzip, onRead);
}

async function look(path: string): Promise<{ readonly size: number; readonly isGzip: boolean }> {
  const file = await open(path);
  try {
    const head = new Uint8Array(2);
    await file.read(head, 0, 2, 0);
    return { size: (await file.stat()).size, isGzip: head[0] === 0x1f && head[1] === 0x8b };
  } finally {
    await file.close();
  }
}

async function* chunksOf(
  path: string,
  size: number,
  isGzip: boolean,
  onRead: (bytes: number, total: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      const bytes = chunk as Uint8Array;
      read += bytes.length;
      onRead(read, size);
      yield bytes;
    }
  }
  if (!isGzip) {
    yield* counted();
    return;
  }
  const unpacked = createGunzip();
  const piped = pipeline(Readable.from(counted()), unpacked);
  // Whatever breaks the pipe also ends the iteration below, which reports it.
  piped.catch(() => undefined);
  try {
    for await (const chunk of unpacked) yield chunk as Uint8Array;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')) {
      throw new DamagedFileError(`near byte ${read}`, `broken gzip: ${cause.message}`, { cause });
    }
    throw cause;
  }
}

/** Reads a whole small file as text; bytes that are not UTF-8 are damage, not question marks. */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DamagedFileError('the file', 'is not text in UTF-8', { cause });
  }
}

/** Says which file a refusal is about; other errors pass as they are. */
export async function about<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DamagedFileError) {
      throw new DamagedFileError(`${path}, ${error.where}`, reasonOf(error), { cause: error });
    }
    if (error instanceof InvalidInputError) {
      throw new FileProblemsError(path, error);
    }
    throw error;
  }
}

/** The same problems, under the name of the file. */
class FileProblemsError extends InvalidInputError {
  constructor(path: string, error: InvalidInputError) {
    super(error.problems);
    this.message = `${path}: ${error.message}`;
  }
}

function reasonOf(error: DamagedFileError): string {
  return error.message.slice(error.where.length + 2);
}
