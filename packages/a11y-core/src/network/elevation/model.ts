import { distanceM } from '../../geo/position.js';
import { type ElevationError, type ElevationTile, sampleM } from './grid.js';

/** The ground at a point. */
export interface Ground {
  /** Metres above the sea. */
  readonly elevationM: number;
  /** Rise over run straight up the hill. */
  readonly steepness: number;
}

/** Heights on one lattice: tiles with the same cells, as if they were one. */
export interface ElevationLayer {
  /** The ground between the four nearest samples. `undefined` outside, and where one of them is void. */
  ground(lon: number, lat: number): Ground | undefined;
  /** Whether the point lies between samples of the layer, void or not. */
  covers(lon: number, lat: number): boolean;
  /** The longer side of a cell, in metres. */
  readonly cellM: number;
  readonly uncertainty: ElevationError;
  readonly tiles: readonly ElevationTile[];
}

/** Heights of the ground, from as many files as there are. */
export interface ElevationModel {
  /** Metres above the sea, from the finest layer that knows; `undefined` where none does, never 0. */
  at(lon: number, lat: number): number | undefined;
  /** Finest cells first. Layers differ by metres where they meet: a slope is taken within one alone. */
  readonly layers: readonly ElevationLayer[];
}

/** One model of several tiles. Tiles on one lattice are joined without seams, others in order of fineness. */
export function joinTiles(tiles: readonly ElevationTile[]): ElevationModel {
  const lattices: ElevationTile[][] = [];
  for (const tile of tiles) {
    const lattice = lattices.find(([first]) => first !== undefined && areAligned(first, tile));
    if (lattice === undefined) lattices.push([tile]);
    else lattice.push(tile);
  }
  const layers = lattices.map((lattice) => new Lattice(lattice)).sort((a, b) => a.cellM - b.cellM);
  return {
    layers,
    at(lon, lat) {
      for (const layer of layers) {
        const ground = layer.ground(lon, lat);
        if (ground !== undefined) return ground.elevationM;
      }
      return undefined;
    },
  };
}

/** Part of a cell that is rounding in the file and not a place of its own. */
const ALIGNED = 0.02;

/** Whether the samples of two tiles lie on one lattice. */
function areAligned(a: ElevationTile, b: ElevationTile): boolean {
  const isWhole = (cells: number) => Math.abs(cells - Math.round(cells)) < ALIGNED;
  const drift = (mine: number, theirs: number, count: number) => (theirs / mine - 1) * count;
  return (
    a.format === b.format &&
    a.error.verticalM === b.error.verticalM &&
    a.error.horizontalM === b.error.horizontalM &&
    Math.abs(drift(a.stepLon, b.stepLon, b.columns)) < ALIGNED &&
    Math.abs(drift(a.stepLat, b.stepLat, b.rows)) < ALIGNED &&
    isWhole((b.west - a.west) / a.stepLon) &&
    isWhole((a.north - b.north) / a.stepLat)
  );
}

interface PlacedTile {
  readonly tile: ElevationTile;
  /** Of its north-west sample, counted from that of the first tile. */
  readonly column: number;
  readonly row: number;
}

/** Nearer to a sample than this part of a cell, a point lies on it: 1e-7 degree is less than that. */
const ON_SAMPLE = 1e-3;

class Lattice implements ElevationLayer {
  readonly cellM: number;
  readonly uncertainty: ElevationError;
  readonly tiles: readonly ElevationTile[];
  readonly #first: ElevationTile;
  readonly #placed: readonly PlacedTile[];

  constructor(tiles: readonly ElevationTile[]) {
    const first = tiles[0]!;
    this.#first = first;
    this.tiles = tiles;
    this.uncertainty = first.error;
    this.#placed = tiles.map((tile) => ({
      tile,
      column: Math.round((tile.west - first.west) / first.stepLon),
      row: Math.round((first.north - tile.north) / first.stepLat),
    }));
    this.cellM = cellSizeM(first);
  }

  ground(lon: number, lat: number): Ground | undefined {
    const { column, row, right, down } = this.#cell(lon, lat);
    const nw = this.#sampleM(column, row);
    // A neighbour that has no weight may be missing: on the rim of the data there is none.
    const ne = right === 0 ? nw : this.#sampleM(column + 1, row);
    const sw = down === 0 ? nw : this.#sampleM(column, row + 1);
    const se = right === 0 ? sw : down === 0 ? ne : this.#sampleM(column + 1, row + 1);
    const north = nw + (ne - nw) * right;
    const elevationM = north + (sw + (se - sw) * right - north) * down;
    if (Number.isNaN(elevationM)) return undefined;
    // On a line of samples the ground has no side of its own: that of the next cell is taken.
    const eastM =
      right === 0
        ? this.#risePerCell(nw, column, row, 1, 0)
        : (ne - nw) * (1 - down) + (se - sw) * down;
    const southM =
      down === 0
        ? this.#risePerCell(nw, column, row, 0, 1)
        : (sw - nw) * (1 - right) + (se - ne) * right;
    const { stepLon, stepLat } = this.#first;
    const steepness = Math.hypot(eastM / widthM(stepLon, lat), southM / heightM(stepLat));
    return { elevationM, steepness };
  }

  covers(lon: number, lat: number): boolean {
    const { column, row, right, down } = this.#cell(lon, lat);
    const isHeld = (c: number, r: number) =>
      this.#placed.some(
        ({ tile, column: c0, row: r0 }) =>
          c >= c0 && c < c0 + tile.columns && r >= r0 && r < r0 + tile.rows,
      );
    const east = right === 0 ? column : column + 1;
    const south = down === 0 ? row : row + 1;
    return isHeld(column, row) && isHeld(east, row) && isHeld(column, south) && isHeld(east, south);
  }

  /** The sample to the north-west of a point, and how far towards the next the point lies. */
  #cell(lon: number, lat: number) {
    const { west, north, stepLon, stepLat } = this.#first;
    const [column, right] = cellAlong((lon - west) / stepLon);
    const [row, down] = cellAlong((north - lat) / stepLat);
    return { column, row, right, down };
  }

  /** How much a neighbour lies higher than a sample, whichever of the two is known; 0 where none is. */
  #risePerCell(here: number, column: number, row: number, right: number, down: number): number {
    const after = this.#sampleM(column + right, row + down) - here;
    if (!Number.isNaN(after)) return after;
    const before = here - this.#sampleM(column - right, row - down);
    return Number.isNaN(before) ? 0 : before;
  }

  /** The sample from the first tile that knows it: where tiles share an edge one may be void there. */
  #sampleM(column: number, row: number): number {
    for (const { tile, column: c0, row: r0 } of this.#placed) {
      const height = sampleM(tile, column - c0, row - r0);
      if (!Number.isNaN(height)) return height;
    }
    return Number.NaN;
  }
}

function cellAlong(cells: number): readonly [sample: number, towardsNext: number] {
  const nearest = Math.round(cells);
  if (Math.abs(cells - nearest) < ON_SAMPLE) return [nearest, 0];
  const sample = Math.floor(cells);
  return [sample, cells - sample];
}

const heightM = (stepLat: number): number => distanceM([0, 0], [0, stepLat]);
const widthM = (stepLon: number, lat: number): number => distanceM([0, lat], [stepLon, lat]);

/** The longer side of a cell of a tile, in metres, in the middle of the tile. */
export function cellSizeM({
  north,
  stepLon,
  stepLat,
  rows,
}: Pick<ElevationTile, 'north' | 'stepLon' | 'stepLat' | 'rows'>): number {
  return Math.max(heightM(stepLat), widthM(stepLon, north - (stepLat * (rows - 1)) / 2));
}
