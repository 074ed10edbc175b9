import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLzw } from '../../../test/support/tiff-writer.js';
import { unpackLzw } from './lzw.js';

test('what was packed comes out again, of few and of many different bytes', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(fc.constantFrom(0, 0, 0, 1, 255), { maxLength: 3000 }).map((a) => Uint8Array.from(a)),
  );
  fc.assert(
    fc.property(bytes, (plain) => {
      expect(unpackLzw(packLzw(plain), plain.length)).toEqual(plain);
    }),
  );
});

test('codes of every length, and a table that is cleared', () => {
  const plain = Uint8Array.from({ length: 40_000 }, (_, at) => (at * at * 7 + (at >>> 5)) & 0xff);
  // As bytes: comparing 40,000 numbers one by one takes seconds.
  expect(Buffer.compare(unpackLzw(packLzw(plain), plain.length), plain)).toBe(0);
});

test.each([
  ['more than was promised', packLzw(new Uint8Array(100)), 99, /more comes out/],
  // 256 clears, then 300, which nobody has defined.
  ['a code of nothing', Uint8Array.of(0b10000000, 0b01001011, 0b00000000), 9, /a code of nothing/],
])('%s is refused', (_, packed, most, message) => {
  expect(() => unpackLzw(packed, most)).toThrow(message);
});
