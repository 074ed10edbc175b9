import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gunzipStream } from './gunzip-stream.js';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function unpacked(bytes: Uint8Array, size: number): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of gunzipStream(inPieces(bytes, size))) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const text = '坡道 '.repeat(50_000);
const first = gzipSync(text);
const second = gzipSync('尾');

describe.each([1, 7, 1 << 18])('in pieces of %d bytes', (size) => {
  test('gives what was packed', async () => {
    expect(await unpacked(first, size)).toBe(text);
  });

  test('reads every member', async () => {
    expect(await unpacked(Buffer.concat([first, second, second]), size)).toBe(`${text}尾尾`);
  });

  test.each([
    ['cut in its data', first.subarray(0, -20)],
    ['cut in its sum', first.subarray(0, -3)],
    ['cut in the second member', Buffer.concat([first, second.subarray(0, 4)])],
    ['with a wrong sum', Buffer.concat([first.subarray(0, -6), Buffer.alloc(6)])],
    ['with text after it', Buffer.concat([first, Buffer.from('and more')])],
    ['with zeros after it', Buffer.concat([first, Buffer.alloc(9)])],
    ['with a member behind zeros', Buffer.concat([first, Buffer.alloc(9), second])],
    ['that is none', Buffer.from('<osm/>')],
  ])('refuses one %s', async (_, bytes) => {
    await expect(unpacked(bytes, size)).rejects.toThrow();
  });
});

test('closes its source when nobody reads on', async () => {
  let isClosed = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield first;
    } finally {
      isClosed = true;
    }
  }
  for await (const part of gunzipStream(source())) if (part.length > 0) break;
  await new Promise((resolve) => setImmediate(resolve));
  expect(isClosed).toBe(true);
});
