const CLEAR = 256;
const END = 257;
const FIRST_FREE = 258;
const MOST_CODES = 4096;

/**
 * Undoes the LZW of TIFF: codes of 9 to 12 bits, highest bit first, one code longer a step early.
 * Throws a plain error for codes that stand for nothing, or when more than `maxBytes` come out.
 */
export function unpackLzw(packed: Uint8Array, maxBytes: number): Uint8Array {
  const out = new Uint8Array(maxBytes);
  let length = 0;
  // Each code stands for a stretch of what is already there: it begins here and is so long.
  const begins = new Uint32Array(MOST_CODES);
  const lengths = new Uint32Array(MOST_CODES);
  let codes = FIRST_FREE;
  let width = 9;
  let bits = 0;
  let bitCount = 0;
  let before: readonly [begin: number, length: number] | undefined;
  for (const byte of packed) {
    bits = ((bits << 8) | byte) & 0xff_ffff;
    bitCount += 8;
    if (bitCount < width) continue;
    bitCount -= width;
    const code = (bits >>> bitCount) & ((1 << width) - 1);
    if (code === END) return out.subarray(0, length);
    if (code === CLEAR) {
      codes = FIRST_FREE;
      width = 9;
      before = undefined;
      continue;
    }
    const begin = length;
    if (code < CLEAR) {
      if (length >= maxBytes) throw new Error('more comes out than fits');
      out[length++] = code;
    } else {
      const isNext = code === codes;
      if ((!isNext && code > codes) || before === undefined) throw new Error('a code of nothing');
      // The next code is what came before and its own first byte.
      const from = isNext ? before[0] : begins[code]!;
      const count = isNext ? before[1] + 1 : lengths[code]!;
      if (length + count > maxBytes) throw new Error('more comes out than fits');
      for (let nth = 0; nth < count; nth++) out[length++] = out[from + nth]!;
    }
    if (before !== undefined && codes < MOST_CODES) {
      begins[codes] = before[0];
      lengths[codes] = before[1] + 1;
      codes++;
    }
    before = [begin, length - begin];
    if (codes + 1 >= 1 << width && width < 12) width++;
  }
  return out.subarray(0, length);
}
