import Flatbush from 'flatbush';
import { COORDINATE_SCALE, EARTH_RADIUS_M } from '../../../geo/position.js';
import type { OsmExtract } from '../extract.js';
import type { Piece } from '../pieces.js';
import type { WalkedWays } from '../walked-ways.js';
import { rightOf, unit, vectorBetween } from './offset.js';
import type { Side } from './side-tags.js';

/** How far from the middle of its road a pavement of its own may be drawn, in m. */
const NEAR_M = 18;
/** Cosine of the angle between two ways that still run alongside: 25 degrees. */
const PARALLEL = Math.cos((25 * Math.PI) / 180);
/** A road is looked at every so many metres. */
const STEP_M = 8;
/** From this share of its length on, a side has a pavement of its own. */
const LEAST_SHARE = 0.6;

const METRES_PER_UNIT = (EARTH_RADIUS_M * Math.PI) / 180 / COORDINATE_SCALE;

/** Whether a pavement drawn as a way of its own runs along this side of a piece of road. */
export type IsDrawnAlongside = (piece: Piece, side: Side) => boolean;

/** Looks for footways that run along roads, so that no pavement is made twice. */
export function drawnAlongside(extract: OsmExtract, { walked }: WalkedWays): IsDrawnAlongside {
  const ends: number[] = [];
  for (const { kind, runs } of walked) {
    if (kind !== 'sidewalk' && kind !== 'footway') continue;
    for (const run of runs)
      for (let at = 1; at < run.length; at++) ends.push(run[at - 1]!, run[at]!);
  }
  const { lon, lat } = extract;
  const count = ends.length / 2;
  if (count === 0) return () => false;
  const index = new Flatbush(count, 16, Int32Array);
  for (let item = 0; item < count; item++) {
    const [a, b] = [ends[2 * item]!, ends[2 * item + 1]!];
    index.add(
      Math.min(lon[a]!, lon[b]!),
      Math.min(lat[a]!, lat[b]!),
      Math.max(lon[a]!, lon[b]!),
      Math.max(lat[a]!, lat[b]!),
    );
  }
  index.finish();

  /** Whether a footway runs beside the point `(x, y)` of the road, which leads in direction `ahead`. */
  const isBeside = (x: number, y: number, ahead: { x: number; y: number }, side: Side): boolean => {
    const perLat = METRES_PER_UNIT;
    const perLon = METRES_PER_UNIT * Math.cos(((y / COORDINATE_SCALE) * Math.PI) / 180);
    const right = rightOf(ahead);
    const sign = side === 'right' ? 1 : -1;
    const [reachX, reachY] = [NEAR_M / perLon, NEAR_M / perLat];
    return index.search(x - reachX, y - reachY, x + reachX, y + reachY).some((item) => {
      const [a, b] = [ends[2 * item]!, ends[2 * item + 1]!];
      const from = { x: (lon[a]! - x) * perLon, y: (lat[a]! - y) * perLat };
      const step = { x: (lon[b]! - lon[a]!) * perLon, y: (lat[b]! - lat[a]!) * perLat };
      const along = unit(step);
      if (along === undefined || Math.abs(along.x * ahead.x + along.y * ahead.y) < PARALLEL) {
        return false;
      }
      // Where the line across the road meets the footway.
      const share = -(from.x * ahead.x + from.y * ahead.y) / (step.x * ahead.x + step.y * ahead.y);
      if (share < 0 || share > 1) return false;
      const aside =
        sign * ((from.x + share * step.x) * right.x + (from.y + share * step.y) * right.y);
      return aside > 0 && aside <= NEAR_M;
    });
  };

  return ({ run, first, last }, side) => {
    let looks = 0;
    let found = 0;
    for (let at = first; at < last; at++) {
      const [a, b] = [run[at]!, run[at + 1]!];
      const step = vectorBetween(extract, a, b);
      const ahead = unit(step);
      if (ahead === undefined) continue;
      const pieces = Math.max(1, Math.round(Math.hypot(step.x, step.y) / STEP_M));
      for (let look = 0; look < pieces; look++) {
        const share = (look + 0.5) / pieces;
        const x = lon[a]! + share * (lon[b]! - lon[a]!);
        const y = lat[a]! + share * (lat[b]! - lat[a]!);
        looks++;
        if (isBeside(x, y, ahead, side)) found++;
      }
    }
    return looks > 0 && found / looks >= LEAST_SHARE;
  };
}
