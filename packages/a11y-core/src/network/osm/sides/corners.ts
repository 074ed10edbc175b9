import type { LonLat } from '../../../geo/position.js';
import { isCrossing, isRoad } from '../access.js';
import type { Surroundings } from '../kerb-places.js';
import { positionOf } from '../kerb-places.js';
import type { Arm } from '../pieces.js';
import { crossableOf } from './carriageway.js';
import { crossingAhead, isDrawnCrossing, pavementBeyond } from './drawn-crossings.js';
import { cornerBetween, moved, rightOf, times, type Vector } from './offset.js';
import type { PavementsOf } from './pavements.js';
import { clockwise, directionAlong, type RoadArm } from './road-arms.js';
import type { Side } from './side-tags.js';

/** The end of a pavement made of tags. */
export interface PavementEnd extends Arm {
  readonly side: Side;
}

/** A place at a node of roads where pavements meet, off the carriageway. */
export interface Corner {
  readonly position: LonLat;
  /** Where a drawn crossing comes onto the pavement: its end is the corner. */
  readonly sharedWith: number | undefined;
  readonly pavements: readonly PavementEnd[];
  /** Footways and driveways that meet the pavement here, and not the carriageway. */
  readonly arms: readonly Arm[];
}

/** A way over a carriageway that nobody drew, between two corners. */
export interface PlannedCrossing {
  readonly from: number;
  readonly to: number;
  readonly lengthM: number;
}

/** What becomes of a node of roads that have pavements. */
export interface CornerPlan {
  readonly node: number;
  readonly corners: readonly Corner[];
  readonly crossings: readonly PlannedCrossing[];
  /** Corners from which one steps down to what is walked in the middle of the carriageway. */
  readonly steppedDown: readonly { readonly corner: number; readonly lengthM: number }[];
}

/** Half a pavement lies between the kerb and the line that is drawn for it: our estimate, in m. */
const HALF_PAVEMENT_M = 1;

/** How far the line of a pavement lies from the middle of its road, in m. */
export const pavementOffsetM = (roadWidthM: number): number => roadWidthM / 2 + HALF_PAVEMENT_M;

interface Gap {
  readonly pavements: PavementEnd[];
  readonly arms: Arm[];
  /** Crossings that leave the node through this gap. */
  readonly crossings: Arm[];
  readonly position: Vector;
}

/**
 * Plans the corners at a node, between each road and the next one clockwise. `arms` are all ends of
 * walkable pieces here, `roads` all carriageways, clockwise.
 */
export function planCorners(
  around: Surroundings,
  node: number,
  arms: readonly Arm[],
  roads: readonly RoadArm[],
  pavementsAt: PavementsOf,
): CornerPlan | undefined {
  const gaps = gapsBetween(roads);
  const middle: Arm[] = [];
  const served = new Map<Arm, number>();
  for (const arm of arms) {
    const road = roadOf(around, arm, roads);
    const sides = pavementsAt(arm.piece);
    if (sides !== undefined && road >= 0) {
      for (const side of sides)
        gaps[gapBeside(road, side, arm, roads)]!.pavements.push({ ...arm, side });
    } else if (road >= 0) served.set(arm, road);
    else {
      const gap = gaps[gapTowards(around, arm, roads)]!;
      (isCrossingArm(around, arm) ? gap.crossings : gap.arms).push(arm);
    }
  }
  const over = roads.map((_, road) => isDriveway(roads, road));
  const group = joinAcross(over, gaps.length);
  if (isPathBeyondEnd(roads, gaps)) group.fill(0);
  const corners: Corner[] = [];
  const cornerOf = new Map<number, number>();
  for (const first of new Set(group)) {
    const members = gaps.filter((_, gap) => group[gap] === first);
    const pavements = members.flatMap((gap) => gap.pavements);
    const crossings = members.flatMap((gap) => gap.crossings);
    const others = members.flatMap((gap) => gap.arms);
    if (pavements.length === 0) {
      middle.push(...others, ...crossings);
      continue;
    }
    const beyond = crossings.flatMap((arm) => pavementBeyond(around, arm) ?? []);
    const driveways = [...served].filter(([, road]) => over[road] && group[road] === first);
    cornerOf.set(first, corners.length);
    corners.push({
      position:
        beyond[0] === undefined
          ? moved(around.extract, node, meanOf(members.map(({ position }) => position)))
          : positionOf(around.extract, beyond[0]),
      sharedWith: beyond[0],
      pavements,
      arms: [...others, ...driveways.map(([arm]) => arm)],
    });
    for (const [arm] of driveways) served.delete(arm);
    middle.push(...crossings);
  }
  if (corners.length === 0) return undefined;
  middle.push(...served.keys());
  const cornerAt = (gap: number): number | undefined => cornerOf.get(group.at(gap)!);
  return {
    node,
    corners,
    crossings: crossingsAt(around, node, roads, corners, cornerAt),
    steppedDown:
      middle.length === 0
        ? []
        : corners.flatMap(({ sharedWith }, corner) =>
            sharedWith === undefined ? [{ corner, lengthM: halfWidthM(roads) }] : [],
          ),
  };
}

/** Between road `i` and the next lies gap `i`; a lone road has one on each side, right and left. */
function gapsBetween(roads: readonly RoadArm[]): Gap[] {
  const gap = (position: Vector): Gap => ({ pavements: [], arms: [], crossings: [], position });
  const [only] = roads;
  if (roads.length === 1 && only !== undefined) {
    const aside = times(rightOf(only.direction), pavementOffsetM(only.widthM));
    return [gap(aside), gap(times(aside, -1))];
  }
  return roads.map((road, at) => {
    const next = roads[(at + 1) % roads.length]!;
    const [right, left] = [pavementOffsetM(road.widthM), 0 - pavementOffsetM(next.widthM)];
    return gap(cornerBetween(road.direction, right, next.direction, left));
  });
}

/** Which of the roads an arm is the walkable end of; -1 for a footway. */
function roadOf({ pieces }: Surroundings, { piece, end }: Arm, roads: readonly RoadArm[]): number {
  const { run, first, last } = pieces[piece]!;
  const [at, step] = end === 'first' ? [first, 1] : [last, -1];
  return roads.findIndex((road) => road.run === run && road.at === at && road.step === step);
}

/** The gap on a side of a road's piece. The piece may be drawn towards the node or away from it. */
function gapBeside(road: number, side: Side, { end }: Arm, roads: readonly RoadArm[]): number {
  const isRightGoingOut = (side === 'right') === (end === 'first');
  if (roads.length === 1) return isRightGoingOut ? 0 : 1;
  return isRightGoingOut ? road : (road + roads.length - 1) % roads.length;
}

/** The gap into which a footway leaves. */
function gapTowards(around: Surroundings, { piece, end }: Arm, roads: readonly RoadArm[]): number {
  const { run, first, last } = around.pieces[piece]!;
  const direction = directionAlong(
    around.extract,
    run,
    end === 'first' ? first : last,
    end === 'first' ? 1 : -1,
  );
  if (direction === undefined) return 0;
  const angle = clockwise(direction);
  const [only] = roads;
  if (roads.length === 1 && only !== undefined) {
    const turn = (angle - only.angle + 2 * Math.PI) % (2 * Math.PI);
    return turn <= Math.PI ? 0 : 1;
  }
  const before = roads.findLastIndex((road) => road.angle <= angle);
  return before < 0 ? roads.length - 1 : before;
}

/** A pavement goes on over the mouth of a driveway between two streets; there is no kerb to cross. */
function isDriveway(roads: readonly RoadArm[], road: number): boolean {
  const isService = (at: number) =>
    roads[(at + roads.length) % roads.length]!.way.tags.get('highway') === 'service';
  return roads.length >= 3 && isService(road) && !isService(road - 1) && !isService(road + 1);
}

/** Per gap, the first gap of its group: those on both sides of a road that is passed over are one. */
function joinAcross(over: readonly boolean[], gaps: number): number[] {
  const group = Array.from({ length: gaps }, (_, gap) => gap);
  for (const [road, isOver] of over.entries()) {
    if (!isOver) continue;
    const before = group[(road + gaps - 1) % gaps]!;
    const after = group[road]!;
    for (const [gap, first] of group.entries()) {
      if (first === after || first === before) group[gap] = Math.min(before, after);
    }
  }
  return group;
}

/** At the end of a road from which a footway goes on, the pavements of both sides lead to it. */
function isPathBeyondEnd(roads: readonly RoadArm[], gaps: readonly Gap[]): boolean {
  return roads.length === 1 && gaps.some(({ arms }) => arms.length > 0);
}

function crossingsAt(
  around: Surroundings,
  node: number,
  roads: readonly RoadArm[],
  corners: readonly Corner[],
  cornerAt: (gap: number) => number | undefined,
): PlannedCrossing[] {
  if (roads.length === 2 && around.ways.isOnCrossing[node] === 1) return [];
  const crossings: PlannedCrossing[] = [];
  for (const [at, road] of roads.entries()) {
    const [before, after] = roads.length === 1 ? [1, 0] : [at - 1, at];
    const from = cornerAt(before);
    const to = cornerAt(after);
    if (from === undefined || to === undefined || from === to) continue;
    if (crossings.some((one) => isBetween(one, from, to))) continue;
    if (!isCrossed(around, node, road, roads, [corners[from]!, corners[to]!])) continue;
    crossings.push({ from, to, lengthM: road.widthM });
  }
  return crossings;
}

const isBetween = (one: PlannedCrossing, a: number, b: number): boolean =>
  (one.from === a && one.to === b) || (one.from === b && one.to === a);

/** Whether a road is crossed at a node although nobody drew a crossing there. */
function isCrossed(
  around: Surroundings,
  node: number,
  road: RoadArm,
  roads: readonly RoadArm[],
  ends: readonly Corner[],
): boolean {
  const isAlong = roads.length === 2;
  if (isAlong && isDrawnCrossing(around, node)) return true;
  if (crossingAhead(around, road)) return false;
  const crossable = crossableOf(road.way.tags);
  if (crossable === 'where-marked') return false;
  if (roads.length >= 3) return true;
  const hasToCross = ends.some(({ pavements, arms }) => pavements.length + arms.length === 1);
  const isMet = ends.some(({ arms }) => arms.length > 0);
  return hasToCross || (isMet && crossable === 'anywhere');
}

function isCrossingArm({ ways, pieces }: Surroundings, { piece }: Arm): boolean {
  const { tags } = ways.walked[pieces[piece]!.way]!.way;
  return isCrossing(tags) && !isRoad(tags);
}

function halfWidthM(roads: readonly RoadArm[]): number {
  return Math.max(...roads.map(({ widthM }) => widthM)) / 2;
}

function meanOf(vectors: readonly Vector[]): Vector {
  const sum = vectors.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return times(sum, 1 / vectors.length);
}
