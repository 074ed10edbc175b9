import Flatbush from 'flatbush';
import {
  isCrossing,
  isInsideBeside,
  isOn,
  isOverlapping,
  isSamePoint,
  type Point,
  type Segment,
  turn,
} from './plane.js';

/** Edges of the floor itself belong to it, those of a solid obstacle to that; lines have no inside. */
export const FLOOR = 0;
export const LINE = -1;

export interface FloorEdge extends Segment {
  /** `FLOOR`, `LINE`, or the number of a solid obstacle, from 1. */
  readonly owner: number;
}

/** Left and right of a step, as bits. */
const LEFT = 1;
const RIGHT = 2;

/**
 * Who sees whom on a floor: whether the straight line between two points never leaves the floor
 * nor enters or crosses an obstacle. Running along an edge and touching a corner are allowed, as
 * long as there is ground on one side of the line all the way. Exact.
 */
export class Sight {
  readonly #edges: readonly FloorEdge[];
  readonly #index: Flatbush;

  constructor(edges: readonly FloorEdge[]) {
    this.#edges = edges;
    this.#index = new Flatbush(edges.length);
    for (const { a, b } of edges) {
      this.#index.add(
        Math.min(a.x, b.x),
        Math.min(a.y, b.y),
        Math.max(a.x, b.x),
        Math.max(a.y, b.y),
      );
    }
    this.#index.finish();
  }

  /**
   * `isPlace` are points at which a line is divided: seeing past one adds nothing. `isCorner` are
   * points at which a way bends: one along an edge keeps the side it came round the corner on.
   */
  sees(
    from: Point,
    to: Point,
    isPlace: (point: Point) => boolean = () => false,
    isCorner: (point: Point) => boolean = () => false,
  ): boolean {
    if (isSamePoint(from, to)) return false;
    const near = this.#near(from, to);
    const met: Point[] = [];
    for (const { a, b } of near) {
      if (isCrossing(from, to, a, b)) return false;
      for (const end of [a, b]) {
        if (isSamePoint(end, from) || isSamePoint(end, to) || !isOn(from, to, end)) continue;
        if (isPlace(end)) return false;
        met.push(end);
      }
    }
    const steps = inOrder(from, to, met);
    let sides = LEFT | RIGHT;
    for (const [at, end] of steps.entries()) {
      const begin = steps[at - 1] ?? from;
      if (at > 0 || isCorner(from)) sides &= ~shutSides(from, to, begin, near);
      const free = this.#freeSides(begin, end);
      sides &= free;
      if (sides === 0) return false;
      // In the open one may change from the one side of the line to the other.
      if (!near.some(({ a, b }) => isOverlapping(begin, end, a, b))) sides = free;
    }
    return !isCorner(to) || (sides & ~shutSides(from, to, to, near)) !== 0;
  }

  /** The edges that contain a point. */
  at(point: Point): FloorEdge[] {
    return this.#near(point, point).filter(({ a, b }) => isOn(a, b, point));
  }

  #near(from: Point, to: Point): FloorEdge[] {
    const found = this.#index.search(
      Math.min(from.x, to.x),
      Math.min(from.y, to.y),
      Math.max(from.x, to.x),
      Math.max(from.y, to.y),
    );
    return found.map((edge) => this.#edges[edge]!);
  }

  /** On which sides of a step there is ground: on the floor and inside no obstacle. */
  #freeSides(from: Point, to: Point): number {
    const x = (from.x + to.x) / 2;
    const y = (from.y + to.y) / 2;
    const byOwner = new Map<number, FloorEdge[]>();
    for (const index of this.#index.search(x, y, this.#index.maxX, y)) {
      const edge = this.#edges[index]!;
      if (edge.owner === LINE) continue;
      const known = byOwner.get(edge.owner);
      if (known === undefined) byOwner.set(edge.owner, [edge]);
      else known.push(edge);
    }
    const isFree = (side: 1 | -1): boolean => {
      for (const [owner, edges] of byOwner) {
        if (owner !== FLOOR && isInsideBeside(edges, from, to, side)) return false;
      }
      return isInsideBeside(byOwner.get(FLOOR) ?? [], from, to, side);
    };
    return (isFree(1) ? LEFT : 0) | (isFree(-1) ? RIGHT : 0);
  }
}

/** The points met on the way, each once, and the end. */
function inOrder(from: Point, to: Point, met: readonly Point[]): Point[] {
  const along = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? 'x' : 'y';
  const sorted = [...met].sort(
    (a, b) => Math.abs(a[along] - from[along]) - Math.abs(b[along] - from[along]),
  );
  return [...sorted.filter((point, at) => at === 0 || !isSamePoint(point, sorted[at - 1]!)), to];
}

/** On which sides of a line an edge goes off at a point of it, so that nobody gets by there. */
function shutSides(from: Point, to: Point, point: Point, near: readonly FloorEdge[]): number {
  let shut = 0;
  for (const { a, b } of near) {
    if (!isSamePoint(a, point) && !isSamePoint(b, point)) continue;
    for (const end of [a, b]) {
      const side = turn(from, to, end);
      if (side !== 0) shut |= side > 0 ? LEFT : RIGHT;
    }
  }
  return shut;
}
