import { bothLevels, type LevelSet, levelText, UNKNOWN_LEVEL } from '../level.js';
import { LEVEL_CHANGERS } from '../level-joins.js';
import { readLevels } from './levels.js';
import type { WalkedWays } from './walked-ways.js';

/** More doors than any lift has; a drawing that has more is ridden from each to the next. */
const MOST_FLOORS = 20;

/** A ride in a lift drawn as a way or an area, from one floor to another. */
export interface LiftRide {
  /** Nodes from door to door: along the way, or straight across the area. */
  readonly run: Int32Array;
  /** Both floors, where both are known; else those of the lift. */
  readonly level: LevelSet;
}

interface Floor {
  /** Where in the lift's run its door is. */
  readonly door: number;
  readonly level: LevelSet;
}

/**
 * The rides of every lift drawn as a way or an area, by its place in `walked`. Its doors are the ends
 * of an open way and the points where other ways touch it; every two floors are one ride, so that
 * nobody pays for the floors between. Two doors on one floor are no ride.
 */
export function liftRides(ways: WalkedWays): ReadonlyMap<number, readonly LiftRide[]> {
  const touching = waysTouchingLifts(ways);
  const rides = new Map<number, LiftRide[]>();
  for (const [index, { way, kind, runs }] of ways.walked.entries()) {
    if (kind !== 'lift') continue;
    const own = readLevels(way.tags).level;
    const found = runs.flatMap((run) => ridesOn(run, floorsOn(ways, touching, index, run), own));
    rides.set(index, found);
  }
  return rides;
}

function ridesOn(run: Int32Array, floors: readonly Floor[], own: LevelSet): LiftRide[] {
  const isArea = run[0] === run.at(-1);
  const rides: LiftRide[] = [];
  for (const [index, from] of floors.entries()) {
    const others = floors.slice(index + 1);
    for (const to of floors.length > MOST_FLOORS ? others.slice(0, 1) : others) {
      const isOneFloor =
        from.level.values.length > 0 && levelText(from.level) === levelText(to.level);
      if (isOneFloor) continue;
      const both = bothLevels(from.level, to.level);
      rides.push({
        run: isArea
          ? Int32Array.of(run[from.door]!, run[to.door]!)
          : run.slice(from.door, to.door + 1),
        level: both.values.length > 0 ? both : own,
      });
    }
  }
  return rides;
}

function floorsOn(
  { walked }: WalkedWays,
  touching: ReadonlyMap<number, readonly number[]>,
  lift: number,
  run: Int32Array,
): Floor[] {
  const isArea = run[0] === run.at(-1);
  const floors: Floor[] = [];
  /** The floor that a way touching an area leads to: the same way at two doors is one floor. */
  const floorOfWay = new Set<number>();
  for (let door = 0; door < run.length - (isArea ? 1 : 0); door++) {
    const outside = (touching.get(run[door]!) ?? []).filter((way) => way !== lift);
    const isEnd = !isArea && (door === 0 || door === run.length - 1);
    if (outside.length === 0 && !isEnd) continue;
    const levels = outside.map((way) => readLevels(walked[way]!.way.tags).level);
    const onOneFloor = outside.filter(
      (way, at) => !LEVEL_CHANGERS.has(walked[way]!.kind) && levels[at]!.values.length < 2,
    );
    const isKnown = isArea && onOneFloor.some((way) => floorOfWay.has(way));
    for (const way of onOneFloor) floorOfWay.add(way);
    if (!isKnown) floors.push({ door, level: narrowest(levels) });
  }
  return floors;
}

/** Of the floors said by the ways at a door the fewest: stairs that end there are on two. */
function narrowest(levels: readonly LevelSet[]): LevelSet {
  return levels
    .filter(({ values }) => values.length > 0)
    .reduce(
      (best, level) =>
        best.values.length === 0 || level.values.length < best.values.length ? level : best,
      UNKNOWN_LEVEL,
    );
}

/** The walked ways at each node of a lift drawn as a way. */
function waysTouchingLifts({ walked, uses }: WalkedWays): Map<number, number[]> {
  const isOnLift = new Uint8Array(uses.length);
  for (const { kind, runs } of walked) {
    if (kind === 'lift') for (const run of runs) for (const node of run) isOnLift[node] = 1;
  }
  const touching = new Map<number, number[]>();
  if (!walked.some(({ kind }) => kind === 'lift')) return touching;
  for (const [index, { runs }] of walked.entries()) {
    for (const run of runs) {
      for (let at = 0; at < run.length; at++) {
        const node = run[at]!;
        if (isOnLift[node] === 0) continue;
        const known = touching.get(node) ?? [];
        if (known.at(-1) !== index) touching.set(node, [...known, index]);
      }
    }
  }
  return touching;
}
