import { metresBetween, type Surroundings } from '../kerb-places.js';
import type { Arm } from '../pieces.js';
import type { RoadArm } from './road-arms.js';

/** A crossing drawn this near to a corner is the one that is used there, in m. */
const NEAR_CORNER_M = 20;
/** A crossing that reaches its pavement within so many metres from the middle of the road. */
const HALF_CROSSING_M = 25;

/** Whether a point in the road is drawn as a crossing. */
export function isDrawnCrossing({ tagsOf }: Pick<Surroundings, 'tagsOf'>, node: number): boolean {
  const tags = tagsOf(node);
  return tags?.get('highway') === 'crossing' && tags.get('crossing') !== 'no';
}

/** Whether somebody drew a crossing of the road a few steps from the corner. */
export function crossingAhead(around: Surroundings, { run, at, step }: RoadArm): boolean {
  let metres = 0;
  for (let next = at + step; next >= 0 && next < run.length; next += step) {
    const to = run[next]!;
    metres += metresBetween(around.extract, run[next - step]!, to);
    if (metres > NEAR_CORNER_M) return false;
    if (around.ways.isOnCrossing[to] === 1 || isDrawnCrossing(around, to)) return true;
  }
  return false;
}

/** Where a crossing that leaves the middle of the road comes onto the pavement; `undefined` where it does not. */
export function pavementBeyond(around: Surroundings, { piece, end }: Arm): number | undefined {
  const { extract, pieces, ways } = around;
  const { run, first, last } = pieces[piece]!;
  const [start, stop, step] = end === 'first' ? [first, last, 1] : [last, first, -1];
  let metres = 0;
  for (let at = start; at !== stop; at += step) {
    metres += metresBetween(extract, run[at]!, run[at + step]!);
  }
  const beyond = run[stop]!;
  return ways.isOnRoad[beyond] === 1 || metres > HALF_CROSSING_M ? undefined : beyond;
}
