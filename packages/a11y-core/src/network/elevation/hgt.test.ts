import { gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DamagedFileError } from '../../errors.js';
import { sampleM } from './grid.js';
import { readHgt } from './hgt.js';
import { readElevation } from './read-elevation.js';

/** A tile of so many samples a side, heights told by column and row. */
function hgt(side: number, height: (column: number, row: number) => number): Uint8Array {
  const bytes = new Uint8Array(2 * side ** 2);
  const view = new DataView(bytes.buffer);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      view.setInt16(2 * (row * side + column), height(column, row), false);
    }
  }
  return bytes;
}

const FLAT = hgt(1201, () => 7);

describe('an HGT tile lies where its name says', () => {
  test.each([
    ['N42E001.hgt', 1, 43],
    ['n22e114.hgt', 114, 23],
    ['S34W059.hgt', -59, -33],
    ['N00W001.SRTMGL1.hgt', -1, 1],
    ['S90W180.hgt', -180, -89],
    ['N89E179.hgt', 179, 90],
  ])('%s', (name, west, north) => {
    expect(readHgt(name, FLAT)).toMatchObject({ name, west, north, stepLon: 1 / 1200 });
  });

  test('the first sample is the north-west one, big-endian, the last the south-east', () => {
    const tile = readHgt(
      'N42E001.hgt',
      hgt(1201, (column, row) => column - row),
    );
    expect(sampleM(tile, 1200, 0)).toBe(1200);
    expect(sampleM(tile, 0, 0)).toBe(0);
    expect(sampleM(tile, 600, 1200)).toBe(-600);
    expect(sampleM(tile, 1201, 0)).toBeNaN();
  });

  test('one second and three seconds are told apart by size', () => {
    expect(readHgt('N42E001.hgt', FLAT).columns).toBe(1201);
    const fine = readHgt('N42E001.hgt', new Uint8Array(2 * 3601 ** 2));
    expect(fine).toMatchObject({ columns: 3601, rows: 3601, stepLat: 1 / 3600 });
  });

  test('voids are no heights', () => {
    const tile = readHgt(
      'N42E001.hgt',
      hgt(1201, (column) => (column === 5 ? -32_768 : 0)),
    );
    expect(sampleM(tile, 5, 0)).toBeNaN();
    expect(sampleM(tile, 4, 0)).toBe(0);
  });
});

describe('what is no HGT tile is refused', () => {
  test.each([
    [
      'cut',
      'N42E001.hgt',
      FLAT.subarray(0, -1),
      /byte 2884801: .*2884802 \(1201 × 1201\) or 25934402/,
    ],
    ['too long', 'N42E001.hgt', new Uint8Array(2_884_804), /this has 2884804/],
    ['of a name that is no corner', 'andorra.hgt', FLAT, /its name: .*not "andorra.hgt"/],
    ['beyond the pole', 'N90E001.hgt', FLAT, /its name/],
    ['beyond the date line', 'N10E180.hgt', FLAT, /its name/],
    ['too many figures', 'N42E0011.hgt', FLAT, /its name/],
  ])('%s', (_, name, bytes, message) => {
    expect(() => readHgt(name, bytes)).toThrow(DamagedFileError);
    expect(() => readHgt(name, bytes)).toThrow(message);
  });
});

describe('a tile packed with gzip', () => {
  const gunzip = (data: Uint8Array, most: number) => gunzipSync(data, { maxOutputLength: most });
  const inflate = (data: Uint8Array, most: number) => inflateSync(data, { maxOutputLength: most });

  test('is read as the plain one is', async () => {
    const reading = { gunzip, inflate };
    const packed = await readElevation('N42E001.hgt.gz', gzipSync(FLAT), reading);
    expect(packed.heights.length).toBe(1201 ** 2);
    expect(packed.heights.every((height) => height === 7)).toBe(true);
  });

  test('is unpacked to the size of the largest tile and no further', async () => {
    const bomb = gzipSync(new Uint8Array(2 * 3601 ** 2 + 1));
    const reading = readElevation('N42E001.hgt.gz', bomb, { gunzip, inflate });
    await expect(reading).rejects.toThrow(/cannot be unpacked to at most 25934402 bytes/);
  });

  test('cut short is damaged', async () => {
    const cut = gzipSync(FLAT).subarray(0, -9);
    const reading = readElevation('N42E001.hgt.gz', cut, { gunzip, inflate });
    await expect(reading).rejects.toThrow(DamagedFileError);
  });
});
