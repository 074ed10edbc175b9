import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/**
 * Unpacks gzip as a stream, all members one after the other. Throws when it is damaged, cut short
 * or followed by anything else.
 */
export async function* gunzipStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      read += chunk.length;
      yield chunk;
    }
  }
  const unpacked = createGunzip();
  const piped = pipeline(Readable.from(counted()), unpacked);
  // Whatever breaks the pipe also ends the iteration below, which reports it.
  piped.catch(() => undefined);
  for await (const chunk of unpacked) yield chunk as Uint8Array;
  // Zeros after the last member end the stream without a word, and so would a member behind them.
  if (unpacked.bytesWritten < read) {
    throw new Error(`something follows the packed data, ${unpacked.bytesWritten} bytes in`);
  }
}
