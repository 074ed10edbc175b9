import type { Feature, LineString } from 'geojson';
import type { LonLat } from '../geo/position.js';
import type { RouteOutcome } from './outcome.js';

/** An outcome as GeoJSON properties: the fields of the outcome itself, without the geometry. */
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
export type RouteProperties = Without<RouteOutcome, 'geometry'>;

/** An outcome as a GeoJSON Feature; the geometry is null where there is no route. */
export function outcomeToFeature(
  outcome: RouteOutcome,
): Feature<LineString | null, RouteProperties> {
  if (outcome.outcome !== 'route') {
    return { type: 'Feature', geometry: null, properties: outcome };
  }
  const { geometry, ...properties } = outcome;
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: geometry.map(([lon, lat]: LonLat) => [lon, lat]) },
    properties,
  };
}
