import { DamagedFileError } from '../../errors.js';
import { type ElevationTile, errorOfCells } from './grid.js';
import { cellSizeM } from './model.js';

/** Samples along one side of a tile of one degree, both edges included: SRTM3 and SRTM1. */
const SIDES = [1201, 3601] as const;

/** The largest tile in bytes. */
export const LARGEST_HGT_BYTES = 2 * SIDES[1] ** 2;

const NAME = /^([NS])(\d{2})([EW])(\d{3})(?![0-9])/i;

/** Whether a file is called as HGT tiles are: by their south-west corner, such as `N42E001.hgt`. */
export const isHgtName = (name: string): boolean => NAME.test(name);

/**
 * Reads an HGT tile: heights in whole metres, big-endian int16, row by row from the north, -32768
 * void. The file says nothing about itself: where it lies is its name, how fine it is its size.
 */
export function readHgt(name: string, bytes: Uint8Array): ElevationTile {
  const [south, west] = cornerOf(name);
  const side = SIDES.find((one) => bytes.length === 2 * one ** 2);
  if (side === undefined) {
    const sizes = SIDES.map((one) => `${2 * one ** 2} (${one} × ${one})`).join(' or ');
    throw new DamagedFileError(
      `byte ${bytes.length}`,
      `an HGT tile has ${sizes} bytes, this has ${bytes.length}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const heights = new Int16Array(side ** 2);
  for (let at = 0; at < heights.length; at++) heights[at] = view.getInt16(2 * at, false);
  const step = 1 / (side - 1);
  const grid = { north: south + 1, stepLon: step, stepLat: step, rows: side };
  return {
    ...grid,
    name,
    format: 'hgt',
    west,
    columns: side,
    heights,
    error: errorOfCells(cellSizeM(grid)),
    attribution: null,
  };
}

function cornerOf(name: string): readonly [south: number, west: number] {
  const [, northSouth = '', lat = '', eastWest = '', lon = ''] = NAME.exec(name) ?? [];
  const south = Number(lat) * (northSouth.toUpperCase() === 'S' ? -1 : 1);
  const west = Number(lon) * (eastWest.toUpperCase() === 'W' ? -1 : 1);
  // -90 to 89 and -180 to 179: the corner of a tile that lies on the globe.
  if (lat === '' || south < -90 || south > 89 || west < -180 || west > 179) {
    throw new DamagedFileError(
      'its name',
      `an HGT tile is called after its south-west corner, such as N42E001.hgt, not "${name}"`,
    );
  }
  return [south, west];
}
