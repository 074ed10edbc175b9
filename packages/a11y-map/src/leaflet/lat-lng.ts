import type { LonLat } from 'a11y-core';
import type { Geometry } from 'geojson';
import { type LatLng, type LatLngBounds, latLng, latLngBounds } from 'leaflet';

/** Longitude and latitude change places here and nowhere else. */
export const toLatLng = (position: LonLat): LatLng => latLng(position[1], position[0]);

export const toLonLat = (point: LatLng): LonLat => [point.lng, point.lat];

/** `[west, south, east, north]`, as in GeoJSON. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

export const toBounds = ([west, south, east, north]: Bbox): LatLngBounds =>
  latLngBounds([south, west], [north, east]);

export const toBbox = (bounds: LatLngBounds): Bbox => [
  bounds.getWest(),
  bounds.getSouth(),
  bounds.getEast(),
  bounds.getNorth(),
];

/** The smallest box that holds all positions; null for none. */
export function boxAround(positions: readonly LonLat[]): Bbox | null {
  if (positions.length === 0) return null;
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/**
 * Where a mark for this geometry stands: the point itself, half way along a line, the mean of an
 * area's corners. Null for geometries a facility cannot have.
 */
export function markPosition(geometry: Geometry): LonLat | null {
  switch (geometry.type) {
    case 'Point':
      return pair(geometry.coordinates);
    case 'LineString':
      return halfWay(geometry.coordinates.map(pair));
    case 'Polygon': {
      // The ring repeats its first corner at the end.
      const corners = (geometry.coordinates[0] ?? []).slice(0, -1).map(pair);
      if (corners.length === 0) return null;
      const sum = corners.reduce(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0]);
      return [sum[0] / corners.length, sum[1] / corners.length];
    }
    default:
      return null;
  }
}

const pair = (coordinates: readonly number[]): LonLat => [
  coordinates[0] ?? Number.NaN,
  coordinates[1] ?? Number.NaN,
];

function halfWay(line: readonly LonLat[]): LonLat | null {
  const first = line[0];
  if (first === undefined) return null;
  const lengths = line
    .slice(1)
    .map((to, i) => Math.hypot(to[0] - line[i]![0], to[1] - line[i]![1]));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const from = line[i]!;
    const to = line[i + 1]!;
    if (left <= length && length > 0) {
      const share = left / length;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    }
    left -= length;
  }
  return first;
}
