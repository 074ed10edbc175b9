import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { gunzip as gunzipCallback, inflate as inflateCallback } from 'node:zlib';
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

/** Reads a file as a stream of bytes. */
export async function readChunks(
  path: string,
  onRead: (bytes: number, total: number) => void,
): Promise<AsyncIterable<Uint8Array>> {
  const { size } = await stat(path);
  return chunksOf(path, size, onRead);
}

async function* chunksOf(
  path: string,
  size: number,
  onRead: (bytes: number, total: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes = chunk as Uint8Array;
    read += bytes.length;
    onRead(read, size);
    yield bytes;
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

/** The document of a JSON text; what is none is damage. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedFileError('the file', 'is not JSON', { cause });
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
