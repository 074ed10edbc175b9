import { COORDINATE_SCALE, EARTH_RADIUS_M, type LonLat } from '../../../geo/position.js';
import type { OsmExtract } from '../extract.js';

/** Metres east and north. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** A corner sharper than this is cut off instead of drawn out to its point. */
const MOST_DRAWN_OUT = 3;
/** Lines less than this apart in direction (sine) do not meet anywhere near. */
const LEAST_SINE = 0.1;

const METRES_PER_UNIT = (EARTH_RADIUS_M * Math.PI) / 180 / COORDINATE_SCALE;

/** From one node of the extract to another, in the plane that touches the earth at the first. */
export function vectorBetween({ lon, lat }: OsmExtract, from: number, to: number): Vector {
  const shrink = Math.cos(((lat[from]! / COORDINATE_SCALE) * Math.PI) / 180);
  return {
    x: (lon[to]! - lon[from]!) * METRES_PER_UNIT * shrink,
    y: (lat[to]! - lat[from]!) * METRES_PER_UNIT,
  };
}

/** The position so many metres east and north of a node. */
export function moved({ lon, lat }: OsmExtract, node: number, { x, y }: Vector): LonLat {
  const degrees = lat[node]! / COORDINATE_SCALE;
  // Never quite zero, so that a node at a pole has an east.
  const shrink = Math.max(1e-9, Math.cos((degrees * Math.PI) / 180));
  return [
    (lon[node]! + x / (METRES_PER_UNIT * shrink)) / COORDINATE_SCALE,
    (lat[node]! + y / METRES_PER_UNIT) / COORDINATE_SCALE,
  ];
}

/** The same direction with length 1; `undefined` for no direction at all. */
export function unit({ x, y }: Vector): Vector | undefined {
  const length = Math.hypot(x, y);
  return length === 0 ? undefined : { x: x / length, y: y / length };
}

/** To the right of a direction. */
export const rightOf = ({ x, y }: Vector): Vector => ({ x: y, y: 0 - x });

export const times = ({ x, y }: Vector, factor: number): Vector => ({
  x: x * factor,
  y: y * factor,
});

/**
 * Where two lines meet that run beside two directions out of the origin, each so many metres to
 * the right of its own (negative: to the left). Where they do not meet anywhere near: between them.
 */
export function cornerBetween(a: Vector, aRightM: number, b: Vector, bRightM: number): Vector {
  const p = times(rightOf(a), aRightM);
  const q = times(rightOf(b), bRightM);
  const between = { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
  const sine = a.x * b.y - a.y * b.x;
  if (Math.abs(sine) < LEAST_SINE) return between;
  const along = ((q.x - p.x) * b.y - (q.y - p.y) * b.x) / sine;
  const meeting = { x: p.x + along * a.x, y: p.y + along * a.y };
  const farthest = MOST_DRAWN_OUT * Math.max(Math.abs(aRightM), Math.abs(bRightM));
  return Math.hypot(meeting.x, meeting.y) > farthest ? between : meeting;
}
