import {
  type ElevationError,
  type ElevationTile,
  errorOfCells,
} from '../../src/network/elevation/grid.js';
import { cellSizeM, type ElevationModel, joinTiles } from '../../src/network/elevation/model.js';
import { metres, ORIGIN } from './network-of.js';

/** Height in metres at a place so many metres east and north of the origin; `null` is a void. */
export type Relief = (eastM: number, northM: number) => number | null;

export interface TileOf {
  /** Metres between samples. */
  readonly cellM?: number;
  /** Of the west, south, east and north rim, in metres from the origin. */
  readonly box?: readonly [west: number, south: number, east: number, north: number];
  readonly error?: Partial<ElevationError>;
  readonly name?: string;
}

/** One second of SRTM, near enough. */
export const CELL_M = 30;

/** A tile of heights around the origin of the test networks. */
export function tileOf(relief: Relief, wanted: TileOf = {}): ElevationTile {
  const { cellM = CELL_M, box = [-1800, -1800, 1800, 1800], name = 'test.tif' } = wanted;
  const [westM, southM, eastM, northM] = box;
  const columns = Math.round((eastM - westM) / cellM) + 1;
  const rows = Math.round((northM - southM) / cellM) + 1;
  const corner = metres(westM, northM);
  const step = metres(cellM, cellM);
  const heights = Float32Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return relief(westM + column * cellM, northM - row * cellM) ?? Number.NaN;
  });
  const grid = {
    west: corner.lon,
    north: corner.lat,
    stepLon: step.lon - ORIGIN.lon,
    stepLat: step.lat - ORIGIN.lat,
    columns,
    rows,
  };
  const error = { ...errorOfCells(cellSizeM(grid)), ...wanted.error };
  return { ...grid, name, format: 'geotiff', heights, error, attribution: null };
}

export const modelOf = (relief: Relief, wanted?: TileOf): ElevationModel =>
  joinTiles([tileOf(relief, wanted)]);
