/**
 * Error of one height of a model against those of its surroundings: what a slope suffers from. What
 * all heights of a place have in common (a wrong sea level) cancels out and is not in it.
 */
export interface ElevationError {
  /** Half the width of the error bar of a height, in metres. */
  readonly verticalM: number;
  /** How far model and map may be shifted against each other: on a hillside that too is height. */
  readonly horizontalM: number;
}

/** One file of heights: samples on a regular grid of longitude and latitude, WGS-84. */
export interface ElevationTile {
  /** File name without its path. */
  readonly name: string;
  readonly format: 'hgt' | 'geotiff';
  /** Degrees, of the first sample: the north-west one. */
  readonly west: number;
  readonly north: number;
  /** Degrees between neighbours. */
  readonly stepLon: number;
  readonly stepLat: number;
  readonly columns: number;
  readonly rows: number;
  /** Metres, row by row from the north. What is no height of any land on earth is a void. */
  readonly heights: Int16Array | Float32Array;
  readonly error: ElevationError;
  /** What the file itself says of its owner; `null` where it says nothing. */
  readonly attribution: string | null;
}

/** Lowest and highest that land can be: the shore of the Dead Sea lies at -430 m, Everest at 8,849 m. */
const LOWEST_M = -1000;
const HIGHEST_M = 9000;

/** The height of a sample in metres; NaN for a void, and outside the tile. */
export function sampleM(tile: ElevationTile, column: number, row: number): number {
  const { columns, rows, heights } = tile;
  if (column < 0 || column >= columns || row < 0 || row >= rows) return Number.NaN;
  const height = heights[row * columns + column]!;
  return height >= LOWEST_M && height <= HIGHEST_M ? height : Number.NaN;
}

/** Cells up to this belong to a national model, larger ones to SRTM and its like. */
const FINE_CELL_M = 20;

/**
 * National models of 10 m: 1.64 m between two points (Gesch 2007). Map and model lie within 5 m of
 * each other. Sources and reasons: `docs/decisions/0013-elevation.md`.
 */
const FINE: ElevationError = { verticalM: 1.5, horizontalM: 5 };

/** SRTM: 1.55 m RMS on runways (Becek 2008), in whole metres; 9 m sideways (Rodríguez 2006). */
const COARSE: ElevationError = { verticalM: 3, horizontalM: 9 };

/** What lies between samples is not seen: on broken ground a height may belong to a spot this part of a cell away. */
const UNSEEN_PART = 1 / 4;

/** The error taken, on the safe side, for a model of which only the size of its cells is known. */
export function errorOfCells(cellM: number): ElevationError {
  const { verticalM, horizontalM } = cellM <= FINE_CELL_M ? FINE : COARSE;
  return { verticalM, horizontalM: Math.max(horizontalM, cellM * UNSEEN_PART) };
}
