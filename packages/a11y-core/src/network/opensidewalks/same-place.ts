import { COORDINATE_SCALE } from '../../geo/position.js';
import type { OswFeature } from './dataset.js';

type Geometry = OswFeature['geometry'];

/** Whether two geometries are the same once rounded as the network rounds them; heights do not count. */
export function isSamePlace(a: Geometry, b: Geometry): boolean {
  const [left, right] = [placesOf(a), placesOf(b)];
  return left.length === right.length && left.every((place, at) => place === right[at]);
}

function placesOf({ type, coordinates }: Geometry): string[] {
  const positions =
    type === 'Point' ? [coordinates] : type === 'LineString' ? coordinates : coordinates.flat();
  return positions.map(([lon, lat]) => `${rounded(lon!)} ${rounded(lat!)}`);
}

const rounded = (degrees: number): number => Math.round(degrees * COORDINATE_SCALE);
