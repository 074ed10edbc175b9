import { DATUMS, type Datum, toWgs84 } from './datum.js';
import { isOnGlobe, type LonLat } from './position.js';
import {
  CGCS2000_ELLIPSOID,
  fromGrid,
  type TransverseMercator,
  WGS84_ELLIPSOID,
} from './transverse-mercator.js';

/** How the two numbers of a position are meant. */
export interface Crs {
  /** As said: `EPSG:4547`, `gcj02`. */
  readonly name: string;
  readonly datum: Datum;
  /** Undefined: the numbers are degrees. */
  readonly grid?: TransverseMercator | 'web-mercator';
}

/** Codes of geographic systems that are WGS-84 to centimetres, the world's and China's. */
const GEOGRAPHIC_CODES: ReadonlySet<number> = new Set([4326, 4490, 4979, 4480]);
const WEB_MERCATOR_CODES: ReadonlySet<number> = new Set([3857, 900_913, 3785]);

/** The equatorial axis, which is the radius of Web Mercator. */
const WEB_MERCATOR_RADIUS_M = 6_378_137;

/** Runs of EPSG codes: one for each meridian, west to east. */
const GRID_CODES = [
  // CGCS2000, 6-degree zones 13 to 23 with the zone before the easting, then without.
  { first: 4491, count: 11, meridian: 75, step: 6, zone: 13, scale: 1, isCgcs: true },
  { first: 4502, count: 11, meridian: 75, step: 6, zone: undefined, scale: 1, isCgcs: true },
  // CGCS2000, 3-degree zones 25 to 45 with the zone before the easting, then without.
  { first: 4513, count: 21, meridian: 75, step: 3, zone: 25, scale: 1, isCgcs: true },
  { first: 4534, count: 21, meridian: 75, step: 3, zone: undefined, scale: 1, isCgcs: true },
  // WGS 84 / UTM, northern half.
  {
    first: 32_601,
    count: 60,
    meridian: -177,
    step: 6,
    zone: undefined,
    scale: 0.9996,
    isCgcs: false,
  },
] as const;

/** The system of an EPSG code; undefined for one that is not known here. */
export function crsOfEpsg(code: number): Crs | undefined {
  const name = `EPSG:${code}`;
  if (GEOGRAPHIC_CODES.has(code)) return { name, datum: 'wgs84' };
  if (WEB_MERCATOR_CODES.has(code)) return { name, datum: 'wgs84', grid: 'web-mercator' };
  const run = GRID_CODES.find(({ first, count }) => code >= first && code < first + count);
  if (run === undefined) return undefined;
  const place = code - run.first;
  return {
    name,
    datum: 'wgs84',
    grid: {
      ellipsoid: run.isCgcs ? CGCS2000_ELLIPSOID : WGS84_ELLIPSOID,
      centralMeridianDeg: run.meridian + place * run.step,
      scale: run.scale,
      falseEastingM: 500_000 + (run.zone === undefined ? 0 : (run.zone + place) * 1_000_000),
      falseNorthingM: 0,
    },
  };
}

/** What may be said, for messages. */
export const KNOWN_CRS =
  'wgs84, cgcs2000, gcj02, bd09, EPSG:4326, EPSG:4490, EPSG:4491 to 4554, EPSG:3857, EPSG:32601 to 32660, gcj02@EPSG:…';

/**
 * The system of a name: a datum, an EPSG code, or a datum and the grid its degrees were projected
 * with (`gcj02@EPSG:4547`, of files whose shifted degrees went through a GIS). Undefined if unknown.
 */
export function crsNamed(name: string): Crs | undefined {
  const plain = name.trim().toLowerCase().replaceAll(/[\s_]/g, '');
  const [datumName, gridName] = plain.split('@');
  if (gridName !== undefined) {
    const datum = DATUMS.find((known) => known === datumName?.replace('-', ''));
    const grid = crsNamed(gridName);
    return datum === undefined || grid === undefined
      ? undefined
      : { ...grid, name: `${datum}@${grid.name}`, datum };
  }
  const short = plain.replace('-', '');
  if (short === 'cgcs2000') return { name: 'cgcs2000', datum: 'wgs84' };
  const datum = DATUMS.find((known) => known === short);
  if (datum !== undefined) return { name: datum, datum };
  if (/^urn:ogc:def:crs:ogc:[\d.]*:crs84$/.test(plain)) return { name: 'wgs84', datum: 'wgs84' };
  const code = /^(?:epsg:|urn:ogc:def:crs:epsg:[\d.]*:)?(\d{4,6})$/.exec(plain)?.[1];
  return code === undefined ? undefined : crsOfEpsg(Number(code));
}

/** How `--crs` names another datum of the same grid. */
export function withDatum(crs: Crs, datum: Datum): Crs {
  if (crs.grid === undefined) return { name: datum, datum };
  const grid = crs.name.split('@').at(-1)!;
  return { ...crs, datum, name: datum === 'wgs84' ? grid : `${datum}@${grid}` };
}

/** Degrees in the datum of the system, before any shift is taken out; undefined off the globe. */
export function degreesIn(crs: Crs, x: number, y: number): LonLat | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const position = crs.grid === undefined ? ([x, y] as const) : unprojected(crs.grid, x, y);
  return position !== undefined && isOnGlobe(...position) ? position : undefined;
}

/** The WGS-84 position of a pair of numbers; undefined where they name no place of the system. */
export function positionIn(crs: Crs, x: number, y: number): LonLat | undefined {
  const position = degreesIn(crs, x, y);
  return position && toWgs84(crs.datum, position);
}

/** Further from its meridian no surveyor uses a grid: the zone or the axes are wrong. */
const WIDEST_M = 500_000;

function unprojected(grid: NonNullable<Crs['grid']>, x: number, y: number): LonLat | undefined {
  if (grid === 'web-mercator') {
    const lat = 2 * Math.atan(Math.exp(y / WEB_MERCATOR_RADIUS_M)) - Math.PI / 2;
    return [(x / WEB_MERCATOR_RADIUS_M) * (180 / Math.PI), lat * (180 / Math.PI)];
  }
  const isOnGrid =
    Math.abs(x - grid.falseEastingM) <= WIDEST_M && Math.abs(y - grid.falseNorthingM) <= 10_002_000;
  return isOnGrid ? fromGrid(grid, [x, y]) : undefined;
}
