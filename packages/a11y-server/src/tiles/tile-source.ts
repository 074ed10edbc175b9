import * as geojsonvt from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { edgeFlag, edgeGeometry, edgeKindOf, edgeName, type Network, type Place } from 'a11y-core';
import type { Feature, FeatureCollection, Position } from 'geojson';

/** Deepest zoom with detail of its own; beyond it a map enlarges. */
export const MAX_ZOOM = 18;

/** Layers of every tile; a renderer names them. */
type LayerName = 'network' | 'places';

export interface TileSource {
  /** The tile as Mapbox vector tile bytes; undefined where it would be empty. */
  tile(z: number, x: number, y: number): Uint8Array | undefined;
}

/** Cuts collections into vector tiles, on demand. */
export function createTileSource(
  layers: Readonly<Record<LayerName, FeatureCollection>>,
): TileSource {
  const options = { maxZoom: MAX_ZOOM, tolerance: 2, extent: 4096, buffer: 64 };
  const indexes = Object.entries(layers).map(
    ([name, collection]) => [name, new geojsonvt.GeoJSONVT(collection, options)] as const,
  );
  return {
    tile: (z, x, y) => {
      const filled: Record<string, geojsonvt.GeoJSONVTTile> = {};
      for (const [name, index] of indexes) {
        const tile = index.getTile(z, x, y);
        if (tile !== null && tile.features.length > 0) filled[name] = tile;
      }
      return Object.keys(filled).length === 0
        ? undefined
        : fromGeojsonVt(filled, { version: 2, extent: 4096 });
    },
  };
}

/** What the schematic base map draws: every edge that has a length. */
export function networkLayer(
  network: Network,
  facilitiesOn: (edge: number) => readonly string[],
): FeatureCollection {
  const features: Feature[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const coordinates: Position[] = edgeGeometry(network, edge).map(([lon, lat]) => [lon, lat]);
    if (network.edges.lengthMm[edge] === 0) continue;
    features.push({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates },
      properties: {
        kind: edgeKindOf(network, edge),
        tactile: edgeFlag(network, edge, 'tactile'),
        name: edgeName(network, edge),
        facility: facilitiesOn(edge).length > 0,
      },
    });
  }
  return { type: 'FeatureCollection', features };
}

export function placeLayer(places: Iterable<Place>): FeatureCollection {
  const features: Feature[] = [];
  for (const { id, name, category, geometry } of places) {
    if (geometry === undefined) continue;
    features.push({ type: 'Feature', geometry, properties: { id, name, category } });
  }
  return { type: 'FeatureCollection', features };
}
