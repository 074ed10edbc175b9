import { gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TiffToWrite, writeGeoTiff } from '../../../test/support/tiff-writer.js';
import { DamagedFileError } from '../../errors.js';
import { sampleM } from './grid.js';
import { joinTiles } from './model.js';
import { readElevation } from './read-elevation.js';

const READING = {
  inflate: (data: Uint8Array, most: number) => inflateSync(data, { maxOutputLength: most }),
  gunzip: (data: Uint8Array, most: number) => gunzipSync(data, { maxOutputLength: most }),
};
const read = (bytes: Uint8Array) => readElevation('some.tif', bytes, READING);

/** Seven columns and five rows, so that no block size divides it; one sample is missing. */
const COLUMNS = 7;
const ROWS = 5;
const HEIGHTS = Array.from({ length: COLUMNS * ROWS }, (_, at) => (at === 9 ? null : 3 * at + 2));
const PLAIN: TiffToWrite = {
  columns: COLUMNS,
  rows: ROWS,
  heights: HEIGHTS,
  west: 8,
  north: 50,
  step: 0.001,
};

const readBack = async (tiff: Partial<TiffToWrite>) => {
  const tile = await read(writeGeoTiff({ ...PLAIN, ...tiff }));
  return Array.from({ length: COLUMNS * ROWS }, (_, at) => {
    const height = sampleM(tile, at % COLUMNS, Math.floor(at / COLUMNS));
    return Number.isNaN(height) ? null : height;
  });
};

const LAYOUTS: Readonly<Record<string, Partial<TiffToWrite>>> = {
  'one strip': {},
  'strips of two rows': { strip: 2 },
  'tiles that reach beyond the image': { tile: 4 },
  'most significant byte first': { isBigEndian: true, tile: 4 },
  'whole numbers': { sample: 'int16' },
  'whole numbers, most significant byte first': { sample: 'int16', isBigEndian: true },
  'double precision': { sample: 'float64' },
  deflate: { compression: 'deflate', strip: 2 },
  'deflate with differences': { compression: 'deflate', predictor: 2, sample: 'int16', tile: 4 },
  'differences, most significant byte first': {
    compression: 'deflate',
    predictor: 2,
    sample: 'int16',
    isBigEndian: true,
  },
  'deflate with planes of floats': { compression: 'deflate', predictor: 3, strip: 2 },
  'planes of floats, most significant byte first': { predictor: 3, isBigEndian: true, tile: 4 },
  lzw: { compression: 'lzw', tile: 4 },
  'lzw with differences': { compression: 'lzw', predictor: 2, sample: 'int16' },
  'placed by a matrix': { hasMatrix: true },
};

describe('however a GeoTIFF is laid out, the same heights are read', () => {
  test.each(Object.entries(LAYOUTS))('%s', async (_, tiff) => {
    expect(await readBack(tiff)).toEqual(HEIGHTS);
  });

  test('packed with gzip', async () => {
    const tile = await read(gzipSync(writeGeoTiff(PLAIN)));
    expect(sampleM(tile, 1, 0)).toBe(5);
  });

  test('and none that is no height of any land', async () => {
    const heights = HEIGHTS.with(3, Number.NaN).with(4, -32_768).with(5, 3e38);
    const expected = HEIGHTS.with(3, null).with(4, null).with(5, null);
    expect(await readBack({ heights })).toEqual(expected);
  });

  test('no data may be any number, 0 as well', async () => {
    const heights = HEIGHTS.with(9, 0).with(10, 20);
    expect(await readBack({ heights, noData: '0' })).toEqual(heights.with(9, null));
  });

  test('blocks that a sparse file leaves out are void', async () => {
    const expected = HEIGHTS.map((height, at) =>
      at >= 2 * COLUMNS && at < 4 * COLUMNS ? null : height,
    );
    expect(await readBack({ strip: 2, leftOut: [1] })).toEqual(expected);
  });
});

describe('where the samples lie', () => {
  const first = async (tiff: Partial<TiffToWrite>) => {
    const { west, north } = await read(writeGeoTiff({ ...PLAIN, ...tiff }));
    return [west.toFixed(6), north.toFixed(6)];
  };
  test.each([
    ['in the middle of a pixel that is an area', {}, ['8.000500', '49.999500']],
    ['on the tie point of a pixel that is a point', { isPoint: true }, ['8.000000', '50.000000']],
    [
      'from a tie point within the image',
      { tags: { 33922: [3, 2, 0, 8, 50, 0] } },
      ['7.997500', '50.001500'],
    ],
    ['the same with a matrix', { hasMatrix: true }, ['8.000500', '49.999500']],
    ['a point with a matrix', { hasMatrix: true, isPoint: true }, ['8.000000', '50.000000']],
  ] as const)('%s', async (_, tiff, expected) => {
    expect(await first(tiff)).toEqual(expected);
  });

  test('the height of a point is that of the ground there', async () => {
    const model = joinTiles([await read(writeGeoTiff({ ...PLAIN, isPoint: true }))]);
    // Two columns east and three rows south of the corner.
    expect(model.at(8.002, 49.997)).toBeCloseTo(3 * (3 * COLUMNS + 2) + 2, 6);
  });

  test('whose it is, where the file says so', async () => {
    const owned = await read(writeGeoTiff({ ...PLAIN, tags: { 33432: '© Some Survey' } }));
    expect(owned.attribution).toContain('Some Survey');
    expect((await read(writeGeoTiff(PLAIN))).attribution).toBeNull();
  });
});

const DEGREES = { 1024: 2, 1025: 1, 2048: 4326, 2054: 9102 };

const REFUSED: Readonly<Record<string, readonly [Partial<TiffToWrite>, RegExp]>> = {
  'a projected system': [
    { keys: { 1024: 1, 1026: 'ETRS89 / UTM zone 32N', 3072: 25_832 } },
    /projected \(EPSG:25832, ETRS89 \/ UTM zone 32N\); only longitude and latitude/,
  ],
  'a projected system without a name': [{ keys: { 1024: 1 } }, /projected \(model type 1\)/],
  'no system at all': [{ keys: {} }, /does not say in which system/],
  'an old datum': [{ keys: { ...DEGREES, 2048: 4267 } }, /EPSG:4267; read are .*EPSG:4269 NAD83/],
  'angles in grads': [{ keys: { ...DEGREES, 2054: 9105 } }, /EPSG:9105, not degrees/],
  'heights in feet': [{ keys: { ...DEGREES, 4099: 9002 } }, /EPSG:9002, not metres/],
  'heights with a scale': [
    { tags: { 42112: '<GDALMetadata><Item role="scale">0.1</Item></GDALMetadata>' } },
    /with a scale or an offset/,
  ],
  'a picture': [{ tags: { 277: [3] } }, /3 bands/],
  jpeg: [{ tags: { 259: [7] } }, /packed with JPEG/],
  'some other packing': [{ tags: { 259: [9999] } }, /compression 9999/],
  'samples of 24 bits': [{ tags: { 258: [24] } }, /format 3 and 24 bits/],
  'floats told apart as planes that are none': [
    { sample: 'int16', predictor: 3 },
    /predictor 3 with samples of format 2/,
  ],
  'a turned image': [
    { tags: { 34264: [1, 1, 0, 8, 1, 1, 0, 50, 0, 0, 0, 0, 0, 0, 0, 1] } },
    /turned or mirrored/,
  ],
  'no size of a pixel': [{ tags: { 33550: null } }, /size of a pixel is missing/],
  'no place': [{ tags: { 33922: null } }, /place of the image is missing/],
  'beyond the globe': [{ west: 179.999 }, /beyond the globe/],
  'more than memory holds': [{ tags: { 256: [40_000_000] } }, /at most 120000000/],
  'fewer blocks than the image needs': [
    { tags: { 278: [1] } },
    /1 blocks with 1 lengths.* needs 5/,
  ],
  'a block that is shorter than it should be': [
    { tags: { 257: [6], 278: [6] } },
    /140 bytes of heights, which cannot hold 7 × 6/,
  ],
  'a packed block that is shorter than it should be': [
    { compression: 'deflate', tags: { 257: [6], 278: [6] } },
    /block 0 holds 140 bytes and should hold 168/,
  ],
  'a block that cannot be unpacked': [
    { compression: 'deflate', tags: { 259: [5] } },
    /block 0 cannot be unpacked|should hold/,
  ],
};

describe('what cannot be read is refused with the reason', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, [tiff, message]) => {
    const refusal = await read(writeGeoTiff({ ...PLAIN, ...tiff })).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(DamagedFileError);
    expect(String(refusal)).toMatch(message);
  });

  test.each([
    ['empty', new Uint8Array(), /byte 0: the file is empty/],
    [
      'foreign',
      new TextEncoder().encode('<osm/>'),
      /byte 0: neither a GeoTIFF nor called as an HGT/,
    ],
    ['big', Uint8Array.of(0x49, 0x49, 43, 0, 8, 0, 0, 0), /byte 2: a BigTIFF/],
    ['broken gzip', Uint8Array.of(0x1f, 0x8b, 1, 2, 3), /the gzip data: cannot be unpacked/],
  ])('%s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
    await expect(read(bytes)).rejects.toThrow(DamagedFileError);
  });

  test('a bomb stops at what the image needs', async () => {
    let most = 0;
    const bytes = writeGeoTiff({ ...PLAIN, compression: 'deflate' });
    const inflate = (data: Uint8Array, maxBytes: number) => {
      most = Math.max(most, maxBytes);
      return READING.inflate(data, maxBytes);
    };
    await readElevation('some.tif', bytes, { ...READING, inflate });
    expect(most).toBe(4 * COLUMNS * ROWS);
  });

  test('a file cut anywhere', async () => {
    for (const tiff of [PLAIN, { ...PLAIN, compression: 'lzw', tile: 4 } as const]) {
      const bytes = writeGeoTiff(tiff);
      for (let length = 0; length < bytes.length; length++) {
        await expect(read(bytes.subarray(0, length))).rejects.toThrow(DamagedFileError);
      }
    }
  });

  test('bytes that flipped give heights or a refusal, nothing else', async () => {
    const bytes = writeGeoTiff({
      ...PLAIN,
      compression: 'lzw',
      predictor: 2,
      sample: 'int16',
      tile: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const broken = bytes.with(at, bytes[at]! ^ flip);
          try {
            await read(broken);
          } catch (error) {
            expect(error).toBeInstanceOf(DamagedFileError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
