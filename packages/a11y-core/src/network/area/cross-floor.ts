import type { OsmExtract } from '../osm/extract.js';
import { metresBetween } from '../osm/kerb-places.js';
import { type Corner, cornerAt, isTangent } from './corner.js';
import { type EntryKind, thinned } from './entries.js';
import { type Floor, pointAt, segmentsOf } from './floor.js';
import type { Obstacle } from './obstacles.js';
import { isWithin, type Point, type Segment } from './plane.js';
import type { Line } from './shortest-lines.js';
import { shortestLines } from './shortest-lines.js';
import { FLOOR, type FloorEdge, LINE, Sight } from './sight.js';

/** Ways onto one floor that are joined with each other; with more, those that lie close give way. */
export const MOST_ENTRIES = 40;

/** Corners that ways may bend round, on one floor. */
export const MOST_CORNERS = 600;

export interface Crossing {
  /** Lines between nodes of the extract, the smaller first. */
  readonly lines: readonly Line[];
  /** Entries that were joined to the nearest line only. */
  readonly thinned: number;
}

/**
 * The lines by which a floor is crossed: all that lie on a shortest way between two entries, round
 * corners and obstacles. `undefined` where there are more corners than are looked at.
 */
export function crossFloor(
  extract: OsmExtract,
  floor: Floor,
  obstacles: readonly Obstacle[],
  cuts: readonly Segment[],
  entries: ReadonlyMap<number, EntryKind>,
): Crossing | undefined {
  const sight = new Sight(floorEdges(extract, floor, obstacles, cuts));
  const { kept, left } = thinned(extract, entries, MOST_ENTRIES);
  const corners = cornersOf(extract, floor, obstacles, sight, new Set(kept));
  if (corners.size > MOST_CORNERS) return undefined;
  const places = [...kept, ...[...corners.keys()].sort((a, b) => a - b)];
  const points = places.map((place) => pointAt(extract, place));
  const wedges = places.map((place) => corners.get(place));
  const known = new Set(points.map(nameOf));
  const isPlace = (point: Point) => known.has(nameOf(point));
  const bends = new Set([...corners.keys()].map((place) => nameOf(pointAt(extract, place))));
  const isCorner = (point: Point) => bends.has(nameOf(point));
  const mayBend = (from: number, to: number): boolean => {
    const wedge = wedges[to];
    return wedge === undefined || isTangent(points[from]!, points[to]!, wedge);
  };
  const metres = (from: number, to: number): number | undefined => {
    if (!mayBend(from, to) || !mayBend(to, from)) return undefined;
    if (!sight.sees(points[from]!, points[to]!, isPlace, isCorner)) return undefined;
    return metresBetween(extract, places[from]!, places[to]!);
  };
  const lines = shortestLines(places.length, kept.length, metres).map(([from, to]) =>
    inOrder(places[from]!, places[to]!),
  );
  const joined = new Set(lines.flat());
  const toNearest = left.flatMap((node) => {
    const near = [...joined]
      .filter((place) => sight.sees(pointAt(extract, node), pointAt(extract, place)))
      .sort((a, b) => metresBetween(extract, node, a) - metresBetween(extract, node, b) || a - b);
    return near[0] === undefined ? [] : [inOrder(node, near[0])];
  });
  return { lines: [...lines, ...toNearest], thinned: left.length };
}

const inOrder = (a: number, b: number): Line => (a < b ? [a, b] : [b, a]);

const nameOf = ({ x, y }: Point): string => `${x},${y}`;

function floorEdges(
  extract: OsmExtract,
  floor: Floor,
  obstacles: readonly Obstacle[],
  cuts: readonly Segment[],
): FloorEdge[] {
  const owned = (owner: number) => (segment: Segment) => ({ ...segment, owner });
  return [
    ...floor.edges.map(owned(FLOOR)),
    ...obstacles.flatMap(({ lines, isSolid }, index) =>
      lines.flatMap((line) => segmentsOf(extract, line)).map(owned(isSolid ? index + 1 : LINE)),
    ),
    ...cuts.map(owned(LINE)),
  ];
}

/** Corners of the outline and of obstacles, of two nodes at one position the first. Entries are none. */
function cornersOf(
  extract: OsmExtract,
  floor: Floor,
  obstacles: readonly Obstacle[],
  sight: Sight,
  entries: ReadonlySet<number>,
): Map<number, Corner> {
  const corners = new Map<number, Corner>();
  const seen = new Set([...entries].map((place) => nameOf(pointAt(extract, place))));
  const places = new Set([...floor.rim, ...obstacles.flatMap(({ lines }) => lines.flat())]);
  for (const place of [...places].sort((a, b) => a - b)) {
    const point = pointAt(extract, place);
    const name = nameOf(point);
    if (seen.has(name)) continue;
    seen.add(name);
    if (!floor.rim.has(place) && !isWithin(floor.edges, point)) continue;
    const corner = cornerAt(sight, point);
    if (corner !== undefined) corners.set(place, corner);
  }
  return corners;
}
