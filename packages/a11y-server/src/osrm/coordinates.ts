import { isOnGlobe, type LonLat } from 'a11y-core';
import { decimalOf } from '../http/parameters.js';
import { OsrmError } from './osrm-error.js';
import { decodePolyline } from './polyline.js';

/** As many points as one route may have. */
export const MOST_COORDINATES = 25;

const ENCODED = /^polyline(6?)\((.*)\)$/su;

/**
 * The coordinates of an address: `lon,lat;lon,lat…`, `polyline(…)` or `polyline6(…)`, with or without
 * the ending `.json`. Throws `OsrmError`.
 */
export function parseCoordinates(path: string, most = MOST_COORDINATES): readonly LonLat[] {
  const text = path.replace(/\.json$/u, '');
  const positions = positionsIn(text);
  if (positions.length > most) {
    throw new OsrmError(
      'TooBig',
      `Number of coordinates ${positions.length} is higher than current maximum (${most})`,
    );
  }
  for (const [i, [lon, lat]] of positions.entries()) {
    if (!isOnGlobe(lon, lat)) {
      throw new OsrmError(
        'InvalidValue',
        `Coordinate ${i} lies outside the globe: ${lon},${lat}; longitude comes first.`,
      );
    }
  }
  return positions;
}

function positionsIn(text: string): readonly LonLat[] {
  const [, six, inside] = ENCODED.exec(text) ?? [];
  if (inside !== undefined) {
    const line = decodePolyline(inside, six === '6' ? 6 : 5);
    if (line === undefined || line.length === 0) {
      throw new OsrmError('InvalidUrl', 'The encoded polyline cannot be read.');
    }
    return line;
  }
  return text.split(';').map((pair, i) => {
    const [lon, lat, ...more] = pair.split(',').map(decimalOf);
    if (lon === undefined || lat === undefined || more.length > 0) {
      throw new OsrmError('InvalidUrl', `Coordinate ${i} is not lon,lat: "${pair}".`);
    }
    return [lon, lat];
  });
}
