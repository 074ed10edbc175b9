import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.js';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesIn(bytes: Uint8Array, size: number, most = 1000) {
  const found = [];
  for await (const line of linesOf(inPieces(bytes, size), most)) found.push(line);
  return found;
}

test('wherever a stream is cut, its lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[\n\ufeff]/gu, ''))),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (texts, size, isEnded) => {
        const bytes = new TextEncoder().encode(texts.join('\n') + (isEnded ? '\n' : ''));
        const expected = isEnded || texts.at(-1) !== '' ? texts : texts.slice(0, -1);
        const wanted = texts.length === 0 ? (isEnded ? [''] : []) : expected;
        expect((await linesIn(bytes, size)).map(({ text }) => text)).toEqual(wanted);
      },
    ),
  );
});

test('a line that is too long, or no text, is said with its number, and the next is read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('abcd\nabcde\n'),
    Buffer.from([0xff, 0x0a]),
    Buffer.from('é\n'),
  ]);
  for (const size of [1, 2, 3, 100]) {
    expect(await linesIn(bytes, size, 4)).toEqual([
      { number: 1, text: 'abcd' },
      { number: 2, text: undefined, fault: 'too-long' },
      { number: 3, text: undefined, fault: 'not-utf8' },
      { number: 4, text: 'é' },
    ]);
  }
});
