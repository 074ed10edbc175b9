import type { Facility } from 'a11y-core';
import type { Bbox } from './store.js';

/** Whether two boxes share a point, edges included. */
export const boxesTouch = (a: Bbox, b: Bbox): boolean =>
  a[2] >= b[0] && a[0] <= b[2] && a[3] >= b[1] && a[1] <= b[3];

/** The smallest box around a geometry, WGS-84 degrees. */
export function boxOf(geometry: Facility['geometry']): Bbox {
  const positions =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : geometry.coordinates.flat();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    if (lon === undefined || lat === undefined) throw new Error('A position needs two numbers.');
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
