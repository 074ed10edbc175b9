/**
 * A point of the plane in whole units (of 1e-7 degree). Between two points of one floor there are
 * fewer than `MOST_UNITS`, so that every product below is a whole number under 2^53 and every sign
 * is exact in plain numbers. Longitude and latitude have unlike lengths on the ground; which side
 * of a line a point is on does not depend on that.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** 3.3 degrees. Coordinates are doubled for middles; (2 · 2^25)² · 2 is below 2^53. */
export const MOST_UNITS = 1 << 25;

/** Positive where `c` lies left of the line from `a` to `b`, 0 on it. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

export function isSamePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** Whether `p`, which is on the line through `a` and `b`, lies between them, ends included. */
function isBetween(a: Point, b: Point, p: Point): boolean {
  return (
    p.x >= Math.min(a.x, b.x) &&
    p.x <= Math.max(a.x, b.x) &&
    p.y >= Math.min(a.y, b.y) &&
    p.y <= Math.max(a.y, b.y)
  );
}

/** Whether the point lies on the segment, ends included. */
export function isOn(a: Point, b: Point, p: Point): boolean {
  return isBetween(a, b, p) && turn(a, b, p) === 0;
}

/** Whether two segments cross at a point inside both; touching is no crossing. */
export function isCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  const turnC = turn(a, b, c);
  const turnD = turn(a, b, d);
  if (!((turnC > 0 && turnD < 0) || (turnC < 0 && turnD > 0))) return false;
  const turnA = turn(c, d, a);
  const turnB = turn(c, d, b);
  return (turnA > 0 && turnB < 0) || (turnA < 0 && turnB > 0);
}

/** Whether two segments on one line share more than a point. */
export function isOverlapping(a: Point, b: Point, c: Point, d: Point): boolean {
  if (turn(a, b, c) !== 0 || turn(a, b, d) !== 0) return false;
  // Along the longer axis of the line the segments are intervals.
  const along = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y) ? 'x' : 'y';
  const low = Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]));
  const high = Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along]));
  return low < high;
}

export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/**
 * Whether the ground just beside the middle of the step from `from` to `to` is inside the rings, on
 * its left (1) or right (-1): inside is where a ray to the east meets their edges an odd number of
 * times. Exact, also where the step runs along an edge: the point looked at is moved aside by less
 * than any number. No edge may cross the step, and no edge may end inside it.
 */
export function isInsideBeside(
  edges: Iterable<Segment>,
  from: Point,
  to: Point,
  side: 1 | -1,
): boolean {
  // All doubled, so that the middle is whole.
  const middle = { x: from.x + to.x, y: from.y + to.y };
  const dx = (to.x - from.x) * side;
  const dy = (to.y - from.y) * side;
  let isInside = false;
  for (const { a, b } of edges) {
    const isAboveA = isAbove(2 * a.y, middle.y, dx);
    if (isAboveA === isAbove(2 * b.y, middle.y, dx)) continue;
    const upward = isAboveA ? -1 : 1;
    const first = { x: 2 * a.x, y: 2 * a.y };
    const second = { x: 2 * b.x, y: 2 * b.y };
    // Left of an edge that goes up is west of it: the ray to the east meets it.
    const turned = turn(first, second, middle) || (b.x - a.x) * dx + (b.y - a.y) * dy;
    if (turned * upward > 0) isInside = !isInside;
  }
  return isInside;
}

/** Whether `y` lies above the middle once that is moved aside, up where `dx` is positive. */
function isAbove(y: number, middleY: number, dx: number): boolean {
  return dx < 0 ? y >= middleY : y > middleY;
}

/** Whether the point lies inside the rings or on them. */
export function isWithin(edges: readonly Segment[], p: Point): boolean {
  let isInside = false;
  for (const { a, b } of edges) {
    if (isOn(a, b, p)) return true;
    if (a.y > p.y !== b.y > p.y && turn(a, b, p) > 0 === b.y > a.y) isInside = !isInside;
  }
  return isInside;
}
