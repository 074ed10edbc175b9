import type { ShapePoint } from '../../build.js';
import type { OsmExtract } from '../extract.js';
import { metresBetween } from '../kerb-places.js';
import { cornerBetween, moved } from './offset.js';
import { directionAlong } from './road-arms.js';

/** The bends of a line drawn so many metres to the right of a stretch of a run (negative: left), its ends left out. */
export function beside(
  extract: OsmExtract,
  run: Int32Array,
  first: number,
  last: number,
  rightM: number,
): ShapePoint[] {
  const points: ShapePoint[] = [];
  for (let at = first + 1; at < last; at++) {
    const node = run[at]!;
    const back = directionAlong(extract, run, at, -1);
    const ahead = directionAlong(extract, run, at, 1);
    if (back === undefined || ahead === undefined) continue;
    // What lies to the right going on lies to the left looking back.
    const [lon, lat] = moved(extract, node, cornerBetween(ahead, rightM, back, 0 - rightM));
    points.push({ lon, lat, sourceId: extract.nodeIds[node]! });
  }
  return points;
}

/** Length of a stretch of a run in metres. */
export function metresAlong(
  extract: OsmExtract,
  run: Int32Array,
  first: number,
  last: number,
): number {
  let metres = 0;
  for (let at = first; at < last; at++) {
    metres += metresBetween(extract, run[at]!, run[at + 1]!);
  }
  return metres;
}
