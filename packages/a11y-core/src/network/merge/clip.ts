import type { LonLat } from '../../geo/position.js';
import type { Network } from '../network.js';
import { nodePosition } from '../read-edge.js';
import { subsetOf } from './subset.js';

/** Rings of an area: the first around it, the others around its holes. */
export type Rings = readonly (readonly LonLat[])[];

export interface ClipOptions {
  /** What becomes of edges with one end inside. Default `keep`, whole and under their key. */
  readonly across?: 'keep' | 'drop';
}

export interface Clipped {
  readonly network: Network;
  /** Edges with both ends inside, with one, and with none. */
  readonly inside: number;
  readonly across: number;
  readonly outside: number;
  readonly nodesLeftOut: number;
}

/**
 * The part of a network in an area. Nothing is cut: an edge across the border is kept whole, so that it
 * has the key, length and attributes it has in the whole, and two neighbours merge without a seam. What
 * lies on the border is inside.
 */
export function clipNetwork(
  network: Network,
  areas: readonly Rings[],
  { across: policy = 'keep' }: ClipOptions = {},
): Clipped {
  const { nodeCount, edgeCount, edges } = network;
  const inside = isInside(areas);
  const isIn = Uint8Array.from({ length: nodeCount }, (_, node) =>
    inside(nodePosition(network, node)) ? 1 : 0,
  );
  const counts = [0, 0, 0];
  for (let edge = 0; edge < edgeCount; edge++) {
    counts[isIn[edges.from[edge]!]! + isIn[edges.to[edge]!]!]! += 1;
  }
  const least = policy === 'keep' ? 1 : 2;
  const part = subsetOf(
    network,
    (edge) => isIn[edges.from[edge]!]! + isIn[edges.to[edge]!]! >= least,
  );
  return {
    network: part,
    inside: counts[2]!,
    across: counts[1]!,
    outside: counts[0]!,
    nodesLeftOut: nodeCount - part.nodeCount,
  };
}

/** Whether a position lies in any of the areas. */
function isInside(areas: readonly Rings[]): (position: LonLat) => boolean {
  const boxed = areas.map((rings) => ({ rings, box: boxOf(rings[0] ?? []) }));
  return ([lon, lat]) =>
    boxed.some(
      ({ rings, box }) =>
        lon >= box[0] &&
        lat >= box[1] &&
        lon <= box[2] &&
        lat <= box[3] &&
        isInRings(rings, lon, lat),
    );
}

function boxOf(ring: readonly LonLat[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Counts how often a line to the east meets the rings. */
function isInRings(rings: Rings, lon: number, lat: number): boolean {
  let isOdd = false;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[(i + 1) % ring.length]!;
      const side = (bx - ax) * (lat - ay) - (by - ay) * (lon - ax);
      const isBeside =
        Math.min(ax, bx) <= lon &&
        lon <= Math.max(ax, bx) &&
        Math.min(ay, by) <= lat &&
        lat <= Math.max(ay, by);
      if (side === 0 && isBeside) return true;
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) isOdd = !isOdd;
    }
  }
  return isOdd;
}
