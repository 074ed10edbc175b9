import Flatbush from 'flatbush';
import { COORDINATE_SCALE, distanceM, EARTH_RADIUS_M, type LonLat } from '../../geo/position.js';
import type { EdgeKind, Network } from '../network.js';
import { edgeKindOf, nodePosition } from '../read-edge.js';
import type { Snapper } from '../snap.js';

/** An edge near a position. */
export interface Near {
  readonly edge: number;
  readonly fraction: number;
  readonly distanceM: number;
}

/** The nearest edges of these kinds within reach, each once, in order of distance; the first `most` of those with a length. */
export type Nearby = (
  position: LonLat,
  kinds: readonly EdgeKind[],
  reachM: number,
  most?: number,
) => Near[];

/** How many neighbours are looked at: enough to see a rival behind the pieces of one crossing. */
const MOST = 8;

const DEGREE_M = (EARTH_RADIUS_M * Math.PI) / 180;

/** Finds edges for facilities. Unlike snapping a traveller, edges of no length (kerbs, doors) count. */
export function createNearby(network: Network, snapper: Snapper): Nearby {
  const { edges, edgeCount, nodes } = network;
  const points: number[] = [];
  for (let edge = 0; edge < edgeCount; edge++) if (edges.lengthMm[edge] === 0) points.push(edge);
  const index = points.length === 0 ? undefined : new Flatbush(points.length, 16, Int32Array);
  for (const edge of points) {
    const node = edges.from[edge]!;
    index?.add(nodes.lon[node]!, nodes.lat[node]!);
  }
  index?.finish();

  return (position, kinds, reachM, most = MOST) => {
    const usable = (edge: number) => kinds.includes(edgeKindOf(network, edge));
    const found: Near[] = snapper.nearest(position, { maxDistanceM: reachM, count: most, usable });
    const [lon, lat] = position;
    const latReach = reachM / DEGREE_M;
    const lonReach = latReach / Math.max(1e-9, Math.cos((lat * Math.PI) / 180));
    const items =
      index?.search(
        (lon - lonReach) * COORDINATE_SCALE,
        (lat - latReach) * COORDINATE_SCALE,
        (lon + lonReach) * COORDINATE_SCALE,
        (lat + latReach) * COORDINATE_SCALE,
        (item) => usable(points[item]!),
      ) ?? [];
    for (const item of items) {
      const edge = points[item]!;
      const away = distanceM(position, nodePosition(network, edges.from[edge]!));
      if (away <= reachM) found.push({ edge, fraction: 0, distanceM: away });
    }
    return found.sort((a, b) => a.distanceM - b.distanceM || a.edge - b.edge);
  };
}
