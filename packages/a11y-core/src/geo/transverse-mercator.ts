import type { LonLat } from './position.js';

export interface Ellipsoid {
  readonly axisM: number;
  readonly inverseFlattening: number;
}

export const WGS84_ELLIPSOID: Ellipsoid = { axisM: 6_378_137, inverseFlattening: 298.257_223_563 };
export const CGCS2000_ELLIPSOID: Ellipsoid = {
  axisM: 6_378_137,
  inverseFlattening: 298.257_222_101,
};

/** A transverse Mercator grid with its origin on the equator. Gauss-Krüger has the scale 1, UTM 0.9996. */
export interface TransverseMercator {
  readonly ellipsoid: Ellipsoid;
  readonly centralMeridianDeg: number;
  readonly scale: number;
  readonly falseEastingM: number;
  readonly falseNorthingM: number;
}

/** Krüger's series to the fourth order in the third flattening: within 40° of its meridian good to 0.1 mm. */
function seriesOf({ axisM, inverseFlattening }: Ellipsoid) {
  const f = 1 / inverseFlattening;
  const n = f / (2 - f);
  return {
    radiusM: (axisM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64),
    eccentricity: Math.sqrt(f * (2 - f)),
    there: [
      n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
      (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
      (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
      (49_561 / 161_280) * n ** 4,
    ],
    back: [
      n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
      (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
      (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
      (4397 / 161_280) * n ** 4,
    ],
  };
}

const RAD = Math.PI / 180;

/** East and north on the grid, in metres. */
export function toGrid(grid: TransverseMercator, [lon, lat]: LonLat): readonly [number, number] {
  const { radiusM, eccentricity, there } = seriesOf(grid.ellipsoid);
  const sine = Math.sin(lat * RAD);
  const away = (lon - grid.centralMeridianDeg) * RAD;
  const t = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine));
  const xi = Math.atan2(t, Math.cos(away));
  const eta = Math.asinh(Math.sin(away) / Math.hypot(t, Math.cos(away)));
  let [north, east] = [xi, eta];
  for (const [i, a] of there.entries()) {
    const order = 2 * (i + 1);
    north += a * Math.sin(order * xi) * Math.cosh(order * eta);
    east += a * Math.cos(order * xi) * Math.sinh(order * eta);
  }
  const metres = grid.scale * radiusM;
  return [grid.falseEastingM + metres * east, grid.falseNorthingM + metres * north];
}

/** Longitude and latitude on the grid's own ellipsoid. */
export function fromGrid(
  grid: TransverseMercator,
  [eastM, northM]: readonly [number, number],
): LonLat {
  const { radiusM, eccentricity, back } = seriesOf(grid.ellipsoid);
  const metres = grid.scale * radiusM;
  const xi = (northM - grid.falseNorthingM) / metres;
  const eta = (eastM - grid.falseEastingM) / metres;
  let [xi1, eta1] = [xi, eta];
  for (const [i, b] of back.entries()) {
    const order = 2 * (i + 1);
    xi1 -= b * Math.sin(order * xi) * Math.cosh(order * eta);
    eta1 -= b * Math.cos(order * xi) * Math.sinh(order * eta);
  }
  const conformal = Math.asin(Math.sin(xi1) / Math.cosh(eta1));
  const lon = grid.centralMeridianDeg + Math.atan2(Math.sinh(eta1), Math.cos(xi1)) / RAD;
  return [lon, geographic(conformal, eccentricity) / RAD];
}

/** Latitude from the conformal one, by fixed point: each round gains two decimals. */
function geographic(conformal: number, eccentricity: number): number {
  const wanted = Math.atanh(Math.sin(conformal));
  let sine = Math.sin(conformal);
  for (let round = 0; round < 10; round++) {
    sine = Math.tanh(wanted + eccentricity * Math.atanh(eccentricity * sine));
  }
  return Math.asin(sine);
}
