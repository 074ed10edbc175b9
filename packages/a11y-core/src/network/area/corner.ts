import { isSamePoint, type Point, turn } from './plane.js';
import type { Sight } from './sight.js';

/** The edges that meet at a corner lie in a wedge of less than half a turn, from `first` to `last`. */
export interface Corner {
  readonly first: Point;
  readonly last: Point;
}

/**
 * The corner at a point where edges meet, if a way may bend round it: everywhere else a shortest
 * way is straight. There are more than two sides to a point where lines meet the outline, but only
 * one of them can be wider than half a turn, so no way round a corner leads through a wall.
 */
export function cornerAt(sight: Sight, point: Point): Corner | undefined {
  const ends = sight
    .at(point)
    .flatMap(({ a, b }) => [a, b].filter((end) => !isSamePoint(end, point)));
  const isLeftOrSame = (from: Point, to: Point): boolean => {
    const side = turn(point, from, to);
    return side > 0 || (side === 0 && isSameWay(point, from, to));
  };
  const first = ends.find((each) => ends.every((other) => isLeftOrSame(each, other)));
  if (first === undefined) return undefined;
  const last = ends.find((each) => ends.every((other) => isLeftOrSame(other, each)))!;
  return { first, last };
}

/** Whether a line from `from` that ends at the corner touches its wedge: only then can a way bend there. */
export function isTangent(from: Point, point: Point, { first, last }: Corner): boolean {
  const sides = [turn(from, point, first), turn(from, point, last)];
  return !(sides.some((side) => side > 0) && sides.some((side) => side < 0));
}

function isSameWay(point: Point, a: Point, b: Point): boolean {
  return (a.x - point.x) * (b.x - point.x) + (a.y - point.y) * (b.y - point.y) > 0;
}
