import Flatbush from 'flatbush';
import { EARTH_RADIUS_M } from '../../geo/position.js';
import type { OsmExtract } from '../osm/extract.js';
import type { AreaOutline, NotCrossed } from './outlines.js';
import { isCrossing, isOverlapping, MOST_UNITS, type Point, type Segment } from './plane.js';

/** West, south, east, north, in units of 1e-7 degree. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** An area with an outline that can be reckoned with. */
export interface Floor {
  readonly area: AreaOutline;
  readonly rings: readonly (readonly number[])[];
  readonly edges: readonly Segment[];
  readonly box: Box;
  /** Every node of the outline, once, in order of the rings. */
  readonly rim: ReadonlySet<number>;
}

const METRES_PER_UNIT = (EARTH_RADIUS_M * Math.PI) / 180 / 1e7;

/** Smaller outlines are slips of the pen, or nothing that one crosses. */
const LEAST_M2 = 2;

/** More edges than the largest squares of real cities have. */
const MOST_EDGES = 5000;

export const pointAt = ({ lon, lat }: OsmExtract, place: number): Point => ({
  x: lon[place]!,
  y: lat[place]!,
});

/** Segments between the points of a line of places; two nodes at one position make none. */
export function segmentsOf(extract: OsmExtract, line: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  for (let at = 1; at < line.length; at++) {
    const [a, b] = [pointAt(extract, line[at - 1]!), pointAt(extract, line[at]!)];
    if (a.x !== b.x || a.y !== b.y) segments.push({ a, b });
  }
  return segments;
}

/** Metres of one unit of longitude and of latitude at a place. */
export function unitsInMetres(latitude: number): { readonly x: number; readonly y: number } {
  return { x: METRES_PER_UNIT * Math.cos((latitude / 1e7) * (Math.PI / 180)), y: METRES_PER_UNIT };
}

export function boxOf(segments: readonly Segment[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { a, b } of segments) {
    box[0] = Math.min(box[0], a.x, b.x);
    box[1] = Math.min(box[1], a.y, b.y);
    box[2] = Math.max(box[2], a.x, b.x);
    box[3] = Math.max(box[3], a.y, b.y);
  }
  return box;
}

/** The floor an area is, or why it cannot be crossed. */
export function floorOf(extract: OsmExtract, area: AreaOutline): Floor | NotCrossed {
  const { rings } = area;
  if (typeof rings === 'string') return rings;
  const edges = rings.flatMap((ring) => segmentsOf(extract, ring));
  const box = boxOf(edges);
  if (!(box[2] - box[0] < MOST_UNITS && box[3] - box[1] < MOST_UNITS)) {
    return edges.length === 0 ? 'too small' : 'too large';
  }
  if (edges.length > MOST_EDGES) return 'too intricate';
  if (crossesItself(edges)) return 'crosses itself';
  if (!rings.some((ring) => ringM2(segmentsOf(extract, ring)) >= LEAST_M2)) return 'too small';
  return { area, rings, edges, box, rim: new Set(rings.flat()) };
}

/** Whether edges cross or lie on each other. Rings may touch at points, and share an edge as holes do. */
function crossesItself(edges: readonly Segment[]): boolean {
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...boxOf([edge]));
  index.finish();
  return edges.some(({ a, b }, at) =>
    index.search(...boxOf([{ a, b }])).some((other) => {
      if (other <= at) return false;
      const { a: c, b: d } = edges[other]!;
      return isCrossing(a, b, c, d) || (isOverlapping(a, b, c, d) && !isSameEdge(a, b, c, d));
    }),
  );
}

function isSameEdge(a: Point, b: Point, c: Point, d: Point): boolean {
  const isSame = (p: Point, q: Point) => p.x === q.x && p.y === q.y;
  return (isSame(a, c) && isSame(b, d)) || (isSame(a, d) && isSame(b, c));
}

function ringM2(ring: readonly Segment[]): number {
  const [west, south] = boxOf(ring);
  let doubled = 0;
  for (const { a, b } of ring) {
    doubled += (a.x - west) * (b.y - south) - (b.x - west) * (a.y - south);
  }
  const unit = unitsInMetres(south);
  return (Math.abs(doubled) / 2) * unit.x * unit.y;
}
