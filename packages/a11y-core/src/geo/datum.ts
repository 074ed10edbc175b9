import type { LonLat } from './position.js';

/**
 * What longitude and latitude are measured against. `wgs84` stands for CGCS2000 too: the two differ
 * by centimetres. `gcj02` is the shifted system of Chinese maps, `bd09` Baidu's shift of that one.
 */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];

/** Krasovsky 1940: the ellipsoid the shift of GCJ-02 was published for. */
const AXIS_M = 6_378_245;
const ECCENTRICITY_2 = 0.006_693_421_622_965_943;

/** The box the shift is defined in, in degrees. It covers Hong Kong and Taiwan, where no map is shifted. */
const BOX = { west: 72.004, south: 0.8293, east: 137.8347, north: 55.8271 } as const;

/** Whether maps of this place may be shifted at all. */
export const isInShiftBox = ([lon, lat]: LonLat): boolean =>
  lon >= BOX.west && lon <= BOX.east && lat >= BOX.south && lat <= BOX.north;

/** A WGS-84 position in another datum. */
export function fromWgs84(datum: Datum, position: LonLat): LonLat {
  if (datum === 'wgs84') return position;
  const gcj = isInShiftBox(position) ? plus(position, shiftAt(position)) : position;
  return datum === 'gcj02' ? gcj : toBaidu(gcj);
}

/** Degrees below which an inverse counts as found: about a tenth of a millimetre. */
const CLOSE_DEG = 1e-9;
const MOST_ROUNDS = 30;

/**
 * The WGS-84 position of one in another datum. There is no closed inverse, so it is approached by
 * putting back what is missing; each round gains two decimals or more.
 */
export function toWgs84(datum: Datum, position: LonLat): LonLat {
  if (datum === 'wgs84') return position;
  let guess = position;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [lon, lat] = fromWgs84(datum, guess);
    const missing: LonLat = [position[0] - lon, position[1] - lat];
    guess = plus(guess, missing);
    if (Math.abs(missing[0]) < CLOSE_DEG && Math.abs(missing[1]) < CLOSE_DEG) break;
  }
  return guess;
}

const plus = (a: LonLat, b: LonLat): LonLat => [a[0] + b[0], a[1] + b[1]];

/** The shift of GCJ-02 in degrees at a WGS-84 position, as widely published. */
function shiftAt([lon, lat]: LonLat): LonLat {
  const x = lon - 105;
  const y = lat - 35;
  const common = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * (2 / 3) +
    (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * (2 / 3);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * (2 / 3) +
    (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * (2 / 3);
  const radians = (lat * Math.PI) / 180;
  const magic = 1 - ECCENTRICITY_2 * Math.sin(radians) ** 2;
  const perLat = ((AXIS_M * (1 - ECCENTRICITY_2)) / (magic * Math.sqrt(magic))) * (Math.PI / 180);
  const perLon = (AXIS_M / Math.sqrt(magic)) * Math.cos(radians) * (Math.PI / 180);
  return [east / perLon, north / perLat];
}

const BAIDU_FREQUENCY = (Math.PI * 3000) / 180;

function toBaidu([lon, lat]: LonLat): LonLat {
  const radius = Math.hypot(lon, lat) + 0.00002 * Math.sin(lat * BAIDU_FREQUENCY);
  const angle = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * BAIDU_FREQUENCY);
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006];
}
