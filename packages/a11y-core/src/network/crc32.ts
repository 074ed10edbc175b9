/** How many bytes are taken at a time. */
const WIDTH = 16;

/**
 * The table for a byte, and after it those for a byte with one, two … more bytes behind it, 256
 * entries each: with all of them, bytes taken together need not wait for each other.
 */
const TABLES = new Uint32Array(256 * WIDTH);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  TABLES[byte] = value;
}
for (let at = 256; at < TABLES.length; at++) {
  const before = TABLES[at - 256]!;
  TABLES[at] = (before >>> 8) ^ TABLES[before & 0xff]!;
}

/** CRC-32 as in zip and PNG (reflected, polynomial 0x04C11DB7). */
export function crc32(bytes: Uint8Array): number {
  const t = TABLES;
  let value = -1;
  let at = 0;
  for (const end = bytes.length - (bytes.length % WIDTH); at < end; at += WIDTH) {
    value =
      t[0xf00 + ((bytes[at]! ^ value) & 0xff)]! ^
      t[0xe00 + (bytes[at + 1]! ^ ((value >>> 8) & 0xff))]! ^
      t[0xd00 + (bytes[at + 2]! ^ ((value >>> 16) & 0xff))]! ^
      t[0xc00 + (bytes[at + 3]! ^ (value >>> 24))]! ^
      t[0xb00 + bytes[at + 4]!]! ^
      t[0xa00 + bytes[at + 5]!]! ^
      t[0x900 + bytes[at + 6]!]! ^
      t[0x800 + bytes[at + 7]!]! ^
      t[0x700 + bytes[at + 8]!]! ^
      t[0x600 + bytes[at + 9]!]! ^
      t[0x500 + bytes[at + 10]!]! ^
      t[0x400 + bytes[at + 11]!]! ^
      t[0x300 + bytes[at + 12]!]! ^
      t[0x200 + bytes[at + 13]!]! ^
      t[0x100 + bytes[at + 14]!]! ^
      t[bytes[at + 15]!]!;
  }
  for (; at < bytes.length; at++) value = (value >>> 8) ^ t[(value ^ bytes[at]!) & 0xff]!;
  return ~value >>> 0;
}
