import {
  ATTRIBUTE_NAMES,
  ATTRIBUTES,
  type Attribute,
  EDGE_FLAGS,
  type EdgeFlag,
  edgeDirections,
  edgeFlag,
  edgeGeometry,
  edgeInterval,
  edgeKey,
  edgeKindOf,
  edgeName,
  edgeSense,
  edgeState,
  type Network,
} from 'a11y-core';
import type { z } from 'zod';
import type { segmentSchema } from './schema.js';

type Segment = z.infer<typeof segmentSchema>;

/** One edge of the network as GeoJSON, with what is known of it and where that comes from. */
export function segmentOf(network: Network, edge: number, facilityIds: readonly string[]): Segment {
  const attributes: Segment['properties']['attributes'] = {};
  for (const name of ATTRIBUTE_NAMES) {
    const known = knownOf(network, edge, name);
    if (known !== undefined) attributes[name] = known;
  }
  const flags: Partial<Record<EdgeFlag, 'yes' | 'no'>> = {};
  for (const flag of EDGE_FLAGS) {
    const value = edgeFlag(network, edge, flag);
    if (value !== 'unknown') flags[flag] = value;
  }
  return {
    type: 'Feature',
    id: edgeKey(network, edge),
    geometry: {
      type: 'LineString',
      coordinates: edgeGeometry(network, edge).map(([lon, lat]) => [lon, lat]),
    },
    properties: {
      kind: edgeKindOf(network, edge),
      name: edgeName(network, edge),
      lengthM: network.edges.lengthMm[edge]! / 1000,
      directions: edgeDirections(network, edge),
      state: edgeState(network, edge),
      kerbSense: edgeSense(network, edge),
      flags,
      attributes,
      facilityIds: [...facilityIds],
    },
  };
}

/** An attribute in natural units; undefined where nothing is known or the question does not arise. */
function knownOf(network: Network, edge: number, attribute: Attribute) {
  const { low, high, source } = edgeInterval(network, edge, attribute);
  if (source === 'none' || source === 'not-applicable') return undefined;
  const { scale, min, max, unit } = ATTRIBUTES[attribute];
  return {
    low: low <= min && min < 0 ? null : low / scale,
    high: high >= max ? null : high / scale,
    unit,
    source,
  };
}

/** The edges whose line touches a box, by their corners, at most `limit`. */
export function edgesWithin(
  network: Network,
  [west, south, east, north]: readonly [number, number, number, number],
  limit: number,
): readonly number[] {
  const found: number[] = [];
  for (let edge = 0; edge < network.edgeCount && found.length < limit; edge++) {
    const line = edgeGeometry(network, edge);
    const lons = line.map(([lon]) => lon);
    const lats = line.map(([, lat]) => lat);
    if (
      Math.max(...lons) >= west &&
      Math.min(...lons) <= east &&
      Math.max(...lats) >= south &&
      Math.min(...lats) <= north
    ) {
      found.push(edge);
    }
  }
  return found;
}
