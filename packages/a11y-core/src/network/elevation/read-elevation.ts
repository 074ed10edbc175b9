import { DamagedFileError } from '../../errors.js';
import { readGeoTiff } from './geotiff.js';
import type { ElevationTile } from './grid.js';
import { isHgtName, LARGEST_HGT_BYTES, readHgt } from './hgt.js';
import type { Inflate } from './tiff-blocks.js';
import { isTiff } from './tiff-directory.js';

export interface ElevationReading {
  /** Undoes zlib; must throw rather than return more than `maxBytes`. */
  readonly inflate: Inflate;
  /** Undoes gzip, under the same rule. */
  readonly gunzip: Inflate;
}

/** A GeoTIFF unpacked from gzip; the largest that is read at all holds 120 million samples of 4 bytes. */
const LARGEST_TIFF_BYTES = 2 ** 29;

/**
 * Reads a file of heights, HGT or GeoTIFF, either packed with gzip. `name` is that of the file,
 * without its path: an HGT tile says nowhere else where it lies. Throws `DamagedFileError`.
 */
export async function readElevation(
  name: string,
  bytes: Uint8Array,
  { inflate, gunzip }: ElevationReading,
): Promise<ElevationTile> {
  if (bytes.length === 0) throw new DamagedFileError('byte 0', 'the file is empty');
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? await unpacked(name, bytes, gunzip) : bytes;
  if (isTiff(plain)) return readGeoTiff(name, plain, inflate);
  if (isHgtName(name)) return readHgt(name, plain);
  throw new DamagedFileError(
    'byte 0',
    'neither a GeoTIFF nor called as an HGT tile is, such as N42E001.hgt',
  );
}

async function unpacked(name: string, bytes: Uint8Array, gunzip: Inflate): Promise<Uint8Array> {
  const most = isHgtName(name) ? LARGEST_HGT_BYTES : LARGEST_TIFF_BYTES;
  try {
    return await gunzip(bytes, most);
  } catch (cause) {
    throw new DamagedFileError('the gzip data', `cannot be unpacked to at most ${most} bytes`, {
      cause,
    });
  }
}
