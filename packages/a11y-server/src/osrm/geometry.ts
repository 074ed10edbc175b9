import type { LonLat } from 'a11y-core';
import { encodePolyline } from './polyline.js';
import type { GeometryFormat } from './query.js';

/** A line as OSRM writes it. */
export type OsrmGeometry =
  | string
  | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] };

/** A line in the format asked for; a single point is a line that stays where it is. */
export function osrmGeometry(points: readonly LonLat[], format: GeometryFormat): OsrmGeometry {
  const line = points.length === 1 ? [points[0]!, points[0]!] : points;
  if (format === 'geojson') return { type: 'LineString', coordinates: line };
  return encodePolyline(line, format === 'polyline6' ? 6 : 5);
}
