import { DamagedFileError } from '../../errors.js';
import { isOnGlobe } from '../../geo/position.js';
import { type ElevationTile, errorOfCells } from './grid.js';
import { cellSizeM } from './model.js';
import { type Inflate, readTiffImage } from './tiff-blocks.js';
import { readTiffDirectory, type TiffDirectory } from './tiff-directory.js';

const TAG = {
  copyright: 33_432,
  pixelScale: 33_550,
  tiePoint: 33_922,
  transformation: 34_264,
  keys: 34_735,
  keyText: 34_737,
  gdalMetadata: 42_112,
  noData: 42_113,
} as const;

const KEY = {
  model: 1024,
  raster: 1025,
  citation: 1026,
  geographic: 2048,
  angularUnit: 2054,
  projected: 3072,
  projectedCitation: 3073,
  verticalUnit: 4099,
} as const;

const GEOGRAPHIC = 2;
const PIXEL_IS_POINT = 2;
const DEGREE = 9102;
const METRE = 9001;

/** Systems of longitude and latitude that lie within two metres of WGS-84, by EPSG code. */
const LIKE_WGS84: ReadonlyMap<number, string> = new Map([
  [4258, 'ETRS89'],
  [4269, 'NAD83'],
  [4283, 'GDA94'],
  [4326, 'WGS 84'],
  [4490, 'CGCS2000'],
  [4612, 'JGD2000'],
  [6318, 'NAD83(2011)'],
  [6668, 'JGD2011'],
  [7844, 'GDA2020'],
]);

const fail = (where: string, reason: string): never => {
  throw new DamagedFileError(where, reason);
};

/**
 * Reads a model of heights in metres from a GeoTIFF in longitude and latitude, north up. Throws
 * `DamagedFileError` saying where and why; projected systems are refused by name.
 */
export async function readGeoTiff(
  name: string,
  bytes: Uint8Array,
  inflate: Inflate,
): Promise<ElevationTile> {
  const directory = readTiffDirectory(bytes);
  const keys = new GeoKeys(directory);
  checkSystem(keys);
  if (/role="(scale|offset)"/.test(directory.text(TAG.gdalMetadata) ?? '')) {
    fail(`tag ${TAG.gdalMetadata}`, 'heights with a scale or an offset, not in metres');
  }
  const placed = placeOf(directory, keys.number(KEY.raster) === PIXEL_IS_POINT);
  const { columns, rows, samples } = await readTiffImage(bytes, directory, inflate);
  const noData = Math.fround(Number.parseFloat(directory.text(TAG.noData) ?? ''));
  for (let at = 0; at < samples.length; at++) if (samples[at] === noData) samples[at] = Number.NaN;
  const grid = { ...placed, columns, rows };
  const isOnEarth =
    isOnGlobe(grid.west, grid.north) &&
    isOnGlobe(grid.west + grid.stepLon * (columns - 1), grid.north - grid.stepLat * (rows - 1));
  if (!isOnEarth) fail('its tie point', 'the image reaches beyond the globe');
  return {
    ...grid,
    name,
    format: 'geotiff',
    heights: samples,
    error: errorOfCells(cellSizeM(grid)),
    attribution: directory.text(TAG.copyright)?.trim() || null,
  };
}

function checkSystem(keys: GeoKeys): void {
  const where = `tag ${TAG.keys}`;
  const model = keys.number(KEY.model);
  if (model === undefined) fail(where, 'the file does not say in which system it lies');
  if (model !== GEOGRAPHIC) {
    const code = keys.number(KEY.projected);
    const words = keys.text(KEY.projectedCitation) ?? keys.text(KEY.citation);
    const called = [code === undefined ? undefined : `EPSG:${code}`, words].filter(
      (part) => part !== undefined,
    );
    fail(
      where,
      `projected (${called.join(', ') || `model type ${model}`}); only longitude and latitude are read`,
    );
  }
  const system = keys.number(KEY.geographic);
  if (system === undefined || !LIKE_WGS84.has(system)) {
    const known = [...LIKE_WGS84].map(([code, called]) => `EPSG:${code} ${called}`).join(', ');
    fail(where, `longitude and latitude of EPSG:${system ?? 'unknown'}; read are ${known}`);
  }
  const unit = keys.number(KEY.angularUnit);
  if (unit !== undefined && unit !== DEGREE)
    fail(where, `angles in unit EPSG:${unit}, not degrees`);
  const vertical = keys.number(KEY.verticalUnit);
  if (vertical !== undefined && vertical !== METRE) {
    fail(where, `heights in unit EPSG:${vertical}, not metres`);
  }
}

/** Where the first sample lies and how far apart they are. A pixel that is an area is sampled in its middle. */
function placeOf(
  directory: TiffDirectory,
  isPoint: boolean,
): Pick<ElevationTile, 'west' | 'north' | 'stepLon' | 'stepLat'> {
  const half = isPoint ? 0 : 0.5;
  const matrix = directory.numbers(TAG.transformation);
  if (matrix !== undefined) {
    const [a = 0, b = 0, , d = 0, e = 0, f = 0, , h = 0] = matrix;
    if (b !== 0 || e !== 0 || !(a > 0 && f < 0)) {
      fail(`tag ${TAG.transformation}`, 'a turned or mirrored image; only north up is read');
    }
    return { west: d + half * a, north: h + half * f, stepLon: a, stepLat: -f };
  }
  const [stepLon = 0, stepLat = 0] = directory.numbers(TAG.pixelScale) ?? [];
  const [i, j, , lon, lat] = directory.numbers(TAG.tiePoint) ?? [];
  if (!(stepLon > 0 && stepLat > 0))
    fail(`tag ${TAG.pixelScale}`, 'the size of a pixel is missing');
  if (i === undefined || j === undefined || lon === undefined || lat === undefined) {
    return fail(`tag ${TAG.tiePoint}`, 'the place of the image is missing');
  }
  return {
    west: lon + (half - i) * stepLon,
    north: lat - (half - j) * stepLat,
    stepLon,
    stepLat,
  };
}

/** The keys of the coordinate system. */
class GeoKeys {
  readonly #numbers = new Map<number, number>();
  readonly #texts = new Map<number, string>();

  constructor(directory: TiffDirectory) {
    const [, , , count = 0, ...entries] = directory.numbers(TAG.keys) ?? [];
    const text = directory.text(TAG.keyText) ?? '';
    for (let at = 0; at < 4 * count; at += 4) {
      const [key, place, length, value] = entries.slice(at, at + 4);
      if (key === undefined || length === undefined || value === undefined) {
        fail(`tag ${TAG.keys}`, `names ${count} keys and is shorter`);
        continue;
      }
      if (place === 0) this.#numbers.set(key, value);
      if (place === TAG.keyText) {
        this.#texts.set(key, text.slice(value, value + length).replace(/\|.*$/s, ''));
      }
    }
  }

  number(key: number): number | undefined {
    return this.#numbers.get(key);
  }

  text(key: number): string | undefined {
    return this.#texts.get(key);
  }
}
