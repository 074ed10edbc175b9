import type { OsmExtract } from '../osm/extract.js';
import type { WalkedWay } from '../osm/walked-ways.js';
import { isOneGround, joinsStoreys } from './agree.js';
import { type Floor, pointAt, unitsInMetres } from './floor.js';
import { isWithin, type Point, type Segment } from './plane.js';

/** How far a cut goes beyond what ends it, in units: its ends are rounded to whole ones. */
const BEYOND = 3;

/**
 * Lines that part a floor where a flight of steps leads from one of its heights to another: through
 * the middle of the flight, square to it, as far as the floor reaches. Nobody knows how wide the
 * break of the ground is; that somebody without steps gets by beside the flight is not taken for
 * granted, and a ramp or path that is drawn stays. Stairs with only one end on the floor (to a
 * metro, to a bridge) part nothing.
 */
export function flightCuts(
  extract: OsmExtract,
  floor: Floor,
  solid: readonly Segment[],
  ways: readonly WalkedWay[],
  isLanding: (node: number) => boolean,
): Segment[] {
  const flights = ways.flatMap(({ kind, way, runs }) => {
    if (kind !== 'steps' && kind !== 'escalator') return [];
    if (joinsStoreys(way.tags) || !isOneGround(floor.area.tags, way.tags)) return [];
    return runs.filter((run) => isOver(extract, floor, run));
  });
  return joined(flights)
    .filter((stairs) => landings(stairs, isLanding) >= 2)
    .flatMap((stairs) => stairs.flatMap((run) => cutOf(extract, floor, solid, run) ?? []));
}

/** Whether all of a line lies on the floor or its outline. */
function isOver(extract: OsmExtract, { edges }: Floor, run: Int32Array): boolean {
  const points = [...run].map((node) => pointAt(extract, node));
  return points.every(
    (point, at) =>
      isWithin(edges, point) && isWithin(edges, middle(point, points[at + 1] ?? point)),
  );
}

/** Flights that follow each other are one staircase. */
function joined(flights: readonly Int32Array[]): Int32Array[][] {
  const stairs: Int32Array[][] = [];
  for (const flight of flights) {
    const isNext = (other: Int32Array) => ends(other).some((node) => ends(flight).includes(node));
    const met = stairs.filter((each) => each.some(isNext));
    const apart = stairs.filter((each) => !met.includes(each));
    stairs.splice(0, stairs.length, ...apart, [...met.flat(), flight]);
  }
  return stairs;
}

function landings(stairs: readonly Int32Array[], isLanding: (node: number) => boolean): number {
  return new Set(stairs.flatMap(ends).filter(isLanding)).size;
}

const ends = (run: Int32Array): number[] => [run[0]!, run.at(-1)!];

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

function cutOf(
  extract: OsmExtract,
  { edges }: Floor,
  solid: readonly Segment[],
  run: Int32Array,
): Segment | undefined {
  const [foot, head] = ends(run).map((node) => pointAt(extract, node)) as [Point, Point];
  const unit = unitsInMetres(foot.y);
  const dx = (head.x - foot.x) * unit.x;
  const dy = (head.y - foot.y) * unit.y;
  const lengthM = Math.hypot(dx, dy);
  if (lengthM === 0) return undefined;
  const centre = middle(foot, head);
  // One unit of latitude to the side of the flight, in units.
  const aside = { x: (-dy / lengthM) * (unit.y / unit.x), y: dx / lengthM };
  const reach = (sign: 1 | -1): Point => {
    const way = { x: aside.x * sign, y: aside.y * sign };
    const isGround = isWithin(edges, {
      x: centre.x + way.x * BEYOND,
      y: centre.y + way.y * BEYOND,
    });
    const hits = isGround
      ? [...edges, ...solid].flatMap((edge) => hitAt(centre, way, edge) ?? [])
      : [];
    const end = hits.filter((far) => far > BEYOND).reduce((a, b) => Math.min(a, b), Infinity);
    const far = (end === Infinity ? 0 : end) + BEYOND;
    return { x: Math.round(centre.x + way.x * far), y: Math.round(centre.y + way.y * far) };
  };
  return { a: reach(-1), b: reach(1) };
}

/** How far along a ray it meets a segment, in lengths of `way`. */
function hitAt(from: Point, way: Point, { a, b }: Segment): number | undefined {
  const across = way.x * (b.y - a.y) - way.y * (b.x - a.x);
  if (across === 0) return undefined;
  const far = ((a.x - from.x) * (b.y - a.y) - (a.y - from.y) * (b.x - a.x)) / across;
  const share = ((a.x - from.x) * way.y - (a.y - from.y) * way.x) / across;
  return far >= 0 && share >= 0 && share <= 1 ? far : undefined;
}
