import Flatbush from 'flatbush';
import {
  bearingDeg,
  COORDINATE_SCALE,
  distanceM,
  EARTH_RADIUS_M,
  type LonLat,
} from '../geo/position.js';
import { lineLengths } from './edge-line.js';
import type { Network } from './network.js';
import { edgeGeometry } from './read-edge.js';

/** A place on an edge, near a position that was asked for. */
export interface Snap {
  readonly edge: number;
  /** Along the edge's own direction, 0 at `from`, 1 at `to`. */
  readonly fraction: number;
  readonly position: LonLat;
  /** Great-circle metres from the position asked for. */
  readonly distanceM: number;
  /** On which side of the edge, seen in its own direction, the position asked for lies. */
  readonly side: SnapSide;
}

/** `on`: so near to the line that a side would be chance. */
export type SnapSide = 'left' | 'right' | 'on';

/** Nearer than this nobody can say on which side of a line a position lies, in m. */
const ON_THE_LINE_M = 0.1;

export interface NearestOptions {
  /** How far to look; `Infinity` looks everywhere. */
  readonly maxDistanceM: number;
  /** How many edges at most. Default 1. */
  readonly count?: number;
  /** Only edges for which it answers yes. Default all. */
  readonly usable?: (edge: number) => boolean;
  /**
   * Only straight pieces of edges for which it answers yes: degrees from north in the edge's own
   * direction. Default all.
   */
  readonly along?: (edge: number, bearing: number) => boolean;
}

export interface Snapper {
  /** The nearest edges, each once with its nearest place, in order of distance. Edges of no length are left out. */
  nearest(position: LonLat, options: NearestOptions): Snap[];
  /** Every edge with a straight piece whose own box touches this one, in degrees: west, south, east, north. */
  within(box: readonly [number, number, number, number]): number[];
  /**
   * Every place whose source id this is: ends of edges and points between them, those of the node
   * itself before those of the nodes split from it. `id~k` names one split node. Empty if there is none.
   */
  locateNode(id: string): Snap[];
}

const METRES_PER_UNIT = (EARTH_RADIUS_M * Math.PI) / 180 / COORDINATE_SCALE;

/** Half-width of the first box looked at; each further one is three times as wide. */
const FIRST_LOOK_M = 15;

/**
 * Finds places on a network with an index over all straight pieces of all edges. Exact in the
 * plane that touches the earth at the position asked for (over 250 m that is off by millimetres).
 * A network that crosses the 180th meridian is not joined there.
 */
export function createSnapper(network: Network): Snapper {
  const { edges, edgeCount, shape, nodes } = network;
  const pieceCount = edgeCount + shape.lon.length;
  const pieceEdge = new Uint32Array(pieceCount);
  const index = pieceCount > 0 ? new Flatbush(pieceCount, 16, Int32Array) : undefined;
  // Piece p of edge e is item `firstShape[e] + e + p`: its ends are points p and p + 1 of the line.
  const lonAt = (edge: number, point: number): number => {
    if (point === 0) return nodes.lon[edges.from[edge]!]!;
    const at = edges.firstShape[edge]! + point - 1;
    return at < edges.firstShape[edge + 1]! ? shape.lon[at]! : nodes.lon[edges.to[edge]!]!;
  };
  const latAt = (edge: number, point: number): number => {
    if (point === 0) return nodes.lat[edges.from[edge]!]!;
    const at = edges.firstShape[edge]! + point - 1;
    return at < edges.firstShape[edge + 1]! ? shape.lat[at]! : nodes.lat[edges.to[edge]!]!;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    const pieces = edges.firstShape[edge + 1]! - edges.firstShape[edge]! + 1;
    for (let piece = 0; piece < pieces; piece++) {
      const x = [lonAt(edge, piece), lonAt(edge, piece + 1)] as const;
      const y = [latAt(edge, piece), latAt(edge, piece + 1)] as const;
      const item = index!.add(Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y));
      pieceEdge[item] = edge;
    }
  }
  index?.finish();

  const bearingOf = (item: number, edge: number): number => {
    const piece = item - edges.firstShape[edge]! - edge;
    const end = (point: number): LonLat => [
      lonAt(edge, point) / COORDINATE_SCALE,
      latAt(edge, point) / COORDINATE_SCALE,
    ];
    return bearingDeg(end(piece), end(piece + 1));
  };

  let byNodeId: ReadonlyMap<string, readonly Place[]> | undefined;

  return {
    nearest(position, { maxDistanceM, count = 1, usable, along }) {
      if (index === undefined || count < 1) return [];
      const lon = position[0] * COORDINATE_SCALE;
      const lat = position[1] * COORDINATE_SCALE;
      const metresPerLat = METRES_PER_UNIT;
      // Never quite zero, so that a position at a pole has a box to look in.
      const metresPerLon =
        METRES_PER_UNIT * Math.max(1e-9, Math.cos((position[1] * Math.PI) / 180));
      const reachesAll = (halfM: number) =>
        lon - halfM / metresPerLon <= index.minX &&
        lon + halfM / metresPerLon >= index.maxX &&
        lat - halfM / metresPerLat <= index.minY &&
        lat + halfM / metresPerLat >= index.maxY;
      const isWanted = (item: number): boolean => {
        const edge = pieceEdge[item]!;
        if (edges.lengthMm[edge]! === 0 || usable?.(edge) === false) return false;
        return along === undefined || along(edge, bearingOf(item, edge));
      };
      for (let halfM = FIRST_LOOK_M; ; halfM *= 3) {
        const isAll = reachesAll(halfM);
        const reachM = Math.min(halfM, maxDistanceM);
        // In a box that holds everything the corners are in sight too.
        const sightM = isAll ? maxDistanceM : reachM;
        const items = index.search(
          lon - reachM / metresPerLon,
          lat - reachM / metresPerLat,
          lon + reachM / metresPerLon,
          lat + reachM / metresPerLat,
        );
        // For the nearest alone no list is kept, and only what would be nearer is asked whether it is wanted.
        const best = count === 1 ? undefined : new Map<number, Found>();
        let nearest: Found | undefined;
        for (const item of items) {
          const edge = pieceEdge[item]!;
          const piece = item - edges.firstShape[edge]! - edge;
          const [alon, alat] = [lonAt(edge, piece), latAt(edge, piece)];
          const ax = (alon - lon) * metresPerLon;
          const ay = (alat - lat) * metresPerLat;
          const dx = (lonAt(edge, piece + 1) - alon) * metresPerLon;
          const dy = (latAt(edge, piece + 1) - alat) * metresPerLat;
          const squared = dx * dx + dy * dy;
          const share =
            squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
          const away = Math.sqrt((ax + share * dx) ** 2 + (ay + share * dy) ** 2);
          const known = best === undefined ? nearest : best.get(edge);
          const isNearer =
            known === undefined || away < known.away || (away === known.away && edge < known.edge);
          if (away > sightM || !isNearer || !isWanted(item)) continue;
          nearest = { edge, piece, share, away };
          best?.set(edge, nearest);
        }
        const alone = nearest === undefined ? [] : [nearest];
        const found = best === undefined ? alone : [...best.values()];
        if (found.length < count && !isAll && halfM < maxDistanceM) continue;
        return found
          .sort((a, b) => a.away - b.away || a.edge - b.edge)
          .slice(0, count)
          .map((one) => snapOf(network, position, one));
      }
    },

    within(box) {
      const [west, south, east, north] = box.map((degrees) => degrees * COORDINATE_SCALE);
      const items = index?.search(west!, south!, east!, north!) ?? [];
      return [...new Set(items.map((item) => pieceEdge[item]!))];
    },

    locateNode(id) {
      byNodeId ??= placesById(network);
      const places = byNodeId.get(id) ?? [];
      return places.map(({ edge, point }) => {
        const line = edgeGeometry(network, edge);
        const { pieces, total } = lineLengths(line);
        const before = pieces.slice(0, point).reduce((sum, piece) => sum + piece, 0);
        const isEnd = point === line.length - 1;
        return {
          edge,
          fraction: isEnd ? 1 : total === 0 ? 0 : before / total,
          position: line[point]!,
          distanceM: 0,
          side: 'on',
        };
      });
    },
  };
}

interface Found {
  readonly edge: number;
  readonly piece: number;
  /** Share of the piece, 0 to 1. */
  readonly share: number;
  readonly away: number;
}

function snapOf(network: Network, asked: LonLat, { edge, piece, share }: Found): Snap {
  const line = edgeGeometry(network, edge);
  const a = line[piece]!;
  const b = line[piece + 1]!;
  const position: LonLat = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  const fraction = line.length === 2 ? share : fractionOf(line, piece, share);
  const away = distanceM(asked, position);
  return { edge, fraction, position, distanceM: away, side: sideOf(a, b, asked, away) };
}

/** Along the whole line; the ends are nodes and must be exact: from a node every edge can be entered. */
function fractionOf(line: readonly LonLat[], piece: number, share: number): number {
  const { pieces, total } = lineLengths(line);
  if (piece === pieces.length - 1 && share === 1) return 1;
  const before = pieces.slice(0, piece).reduce((sum, length) => sum + length, 0);
  return total === 0 ? 0 : (before + share * pieces[piece]!) / total;
}

function sideOf(a: LonLat, b: LonLat, asked: LonLat, awayM: number): SnapSide {
  if (awayM < ON_THE_LINE_M) return 'on';
  // Degrees of longitude shrink alike for both vectors, so the sign is that of the plane.
  const turn = (b[0] - a[0]) * (asked[1] - a[1]) - (b[1] - a[1]) * (asked[0] - a[0]);
  return turn > 0 ? 'left' : turn < 0 ? 'right' : 'on';
}

interface Place {
  readonly edge: number;
  /** Index of the point in the line of the edge. */
  readonly point: number;
}

/** One place per node, and each shape point of each edge, by source id. */
function placesById(network: Network): Map<string, Place[]> {
  const { edges, edgeCount, nodes, shape, nodeCount } = network;
  const placeOfNode = new Array<Place | undefined>(nodeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    const last = edges.firstShape[edge + 1]! - edges.firstShape[edge]! + 1;
    placeOfNode[edges.from[edge]!] ??= { edge, point: 0 };
    placeOfNode[edges.to[edge]!] ??= { edge, point: last };
  }
  const places = new Map<string, Place[]>();
  const add = (id: string, place: Place): void => {
    const there = places.get(id);
    if (there === undefined) places.set(id, [place]);
    else there.push(place);
  };
  const bySplit = [...nodes.split.keys()].sort(
    (a, b) => nodes.split[a]! - nodes.split[b]! || a - b,
  );
  for (const node of bySplit) {
    const place = placeOfNode[node];
    if (place === undefined) continue;
    const split = nodes.split[node]!;
    add(String(nodes.sourceId[node]!), place);
    if (split > 0) add(`${nodes.sourceId[node]!}~${split}`, place);
  }
  for (let edge = 0; edge < edgeCount; edge++) {
    const first = edges.firstShape[edge]!;
    for (let at = first; at < edges.firstShape[edge + 1]!; at++) {
      // 0 is a point without an object of its own in the source.
      if (shape.sourceId[at] !== 0) {
        add(String(shape.sourceId[at]!), { edge, point: at - first + 1 });
      }
    }
  }
  return places;
}
