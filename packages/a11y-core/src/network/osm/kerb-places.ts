import { bearingDeg, type LonLat, metresApart } from '../../geo/position.js';
import type { EdgeKind } from '../network.js';
import { isNoCrossing, isRoad } from './access.js';
import type { OsmExtract, Tags } from './extract.js';
import { isKerb } from './kerb.js';
import { type Arm, armGroups, type Piece } from './pieces.js';
import type { RoadAt } from './roads-met.js';
import type { RunEnd, WalkedWays } from './walked-ways.js';

/** How far a kerb may lie from the carriageway it belongs to. */
const NEAR_ROAD_M = 30;
/** A kerb drawn this close beyond the end of a crossing is the kerb of the crossing. */
const NEAR_CROSSING_M = 5;
/** A crossing drawn in pieces goes on straight; two crossings from one corner do not. */
const STRAIGHT_ON_DEG = 60;

/** What is needed to look around at a place. */
export interface Surroundings {
  readonly extract: OsmExtract;
  readonly ways: WalkedWays;
  readonly pieces: readonly Piece[];
  /** Tags of a node that may matter, by its place in the extract. */
  readonly tagsOf: (node: number) => Tags | undefined;
  /** Nodes of refuge islands drawn as ways of their own. */
  readonly islandNodes: ReadonlySet<number>;
  /** Per node: 1 where a pavement made of tags comes onto a drawn crossing. */
  readonly isTaggedPavement: Uint8Array;
  /** Per node: 1 where there is a kerb at the node itself. */
  readonly isKerbPlace: Uint8Array;
  /** Whether a kerb is to be reckoned with where a path of a kind meets a road; `kerbRuleFor` says why. */
  readonly isKerbed: (path: Tags, kind: EdgeKind, road: Tags, point: Tags | undefined) => boolean;
  /** Carriageways at the points where paths meet them. */
  readonly roadsMet: ReadonlyMap<number, readonly RoadAt[]>;
}

/** Arms on the carriageway side of a kerb; arms of one group share one kerb. */
export interface KerbSide {
  readonly groups: readonly (readonly Arm[])[];
  /** Whether the groups are known to be the carriageway, so that leaving them goes up. */
  readonly isSideKnown: boolean;
}

/** Which arms at a mapped kerb lead onto the carriageway. */
export function kerbSide(around: Surroundings, arms: readonly Arm[]): KerbSide {
  const roads = arms.filter((arm) => isRoad(wayOf(around, arm).way.tags));
  const crossings = arms.filter((arm) => isCrossingArm(around, arm) && !roads.includes(arm));
  const known = (groups: readonly (readonly Arm[])[]): KerbSide => ({ groups, isSideKnown: true });
  const tagged = taggedAt(around, arms);
  // A kerb across a road, as at a driveway: it is met, and nobody said from which side.
  if (roads.length === arms.length && tagged === 0) {
    return { groups: arms.slice(1).map((arm) => [arm]), isSideKnown: false };
  }
  const others = arms.length - roads.length - crossings.length + tagged;
  if (others > 0) {
    // Walking on along the road, or from the road into a crossing, meets no kerb.
    if (roads.length > 0) return known([[...roads, ...crossings]]);
    if (crossings.length > 0) {
      const groups = crossings.map((arm) => [arm]);
      // A crossing that goes on over the area has its kerb on the way to the road only.
      const areaArms = arms.filter((arm) => isOnFloor(around, arm)).length;
      const isOneWay = new Set(crossings.map((arm) => around.pieces[arm.piece]!.run)).size === 1;
      const goesOn = areaArms === others && crossings.length === 2 && isOneWay;
      return known(goesOn ? [[armTowardsMiddle(around, crossings)]] : groups);
    }
  }
  const areas = armGroups(around.ways, around.pieces, arms).filter(([arm]) =>
    isOnFloor(around, arm!),
  );
  if (areas.length > 0) return kerbOfArea(around, arms, areas);
  const toRoadM = arms.map((arm) => distanceToRoadM(around, arm));
  const leading = arms.filter((_, index) => toRoadM[index]! <= NEAR_ROAD_M);
  if (leading.length > 0 && leading.length < arms.length) return known(leading.map((arm) => [arm]));
  const isOneWay = new Set(arms.map((arm) => around.pieces[arm.piece]!.run)).size === 1;
  if (leading.length > 0 && others === 0 && !isOneWay) return known(arms.map((arm) => [arm]));
  if (leading.length > 0) {
    const nearest = Math.min(...toRoadM);
    const close = arms.filter((_, index) => toRoadM[index]! <= nearest + NEAR_CROSSING_M);
    if (close.length < arms.length) return known(close.map((arm) => [arm]));
    const farthest = toRoadM.indexOf(Math.max(...toRoadM));
    return known(arms.filter((_, index) => index !== farthest).map((arm) => [arm]));
  }
  if (isOneWay && others === 0 && arms.length === 2)
    return known([[armTowardsMiddle(around, arms)]]);
  // At a fork nobody knows between which arms it lies, so that nobody is told of a way round it.
  return { groups: arms.slice(1).map((arm) => [arm]), isSideKnown: false };
}

/** A kerb on the outline of an area lies between the area and whatever else meets there. */
function kerbOfArea(
  around: Surroundings,
  arms: readonly Arm[],
  areas: readonly (readonly Arm[])[],
): KerbSide {
  const outside = arms.filter((arm) => !isOnFloor(around, arm));
  if (outside.length === 0) return { groups: areas.slice(1), isSideKnown: false };
  const toRoadM = outside.map((arm) => distanceToRoadM(around, arm));
  const nearest = Math.min(...toRoadM);
  if (nearest > NEAR_ROAD_M) return { groups: outside.map((arm) => [arm]), isSideKnown: false };
  const leading = outside.filter((_, index) => toRoadM[index]! <= nearest + NEAR_CROSSING_M);
  return { groups: leading.map((arm) => [arm]), isSideKnown: true };
}

function isOnFloor(around: Surroundings, arm: Arm): boolean {
  return wayOf(around, arm).floor !== undefined;
}

/** The piece of crossing that ends at an arm, and what the crossing says of kerbs without placing them. */
export interface UnmappedKerb {
  readonly arm: Arm;
  /** Tags that name the kerb's height, if any: those of the way or of its crossing point. */
  readonly told: Tags | undefined;
}

/**
 * Crossings that leave the pavement at this node where a kerb has to be but none is drawn: at the
 * end of the crossing, or where a pavement joins it before the end. None is added where the node
 * lies on the carriageway, where only other crossings go on, and where a kerb is drawn on the same
 * half of the crossing or just beyond its end.
 */
export function unmappedKerbs(
  around: Surroundings,
  node: number,
  arms: readonly Arm[],
): readonly UnmappedKerb[] {
  if (around.ways.isOnRoad[node] === 1 || around.isKerbPlace[node] === 1) return [];
  const pavements = arms.filter((arm) => !isCrossingArm(around, arm));
  if (around.isTaggedPavement[node] !== 1) {
    if (pavements.length === 0) return [];
    if (pavements.length === 1 && arms.length === 2 && isKerbAhead(around, pavements[0]!))
      return [];
  }
  return arms
    .filter((arm) => isCrossingArm(around, arm) && isLastPavementBeforeRoad(around, arm))
    .filter((arm) => !isKerbOnThisHalf(around, arm))
    .map((arm) => ({ arm, told: kerbTold(around, arm) }));
}

/** All nodes of the crossing's run that are drawn as crossing points. */
export function crossingPoints(
  { tagsOf }: Pick<Surroundings, 'tagsOf'>,
  run: Int32Array,
): readonly Tags[] {
  const found: Tags[] = [];
  for (let at = 0; at < run.length; at++) {
    const tags = tagsOf(run[at]!);
    if (tags?.get('highway') === 'crossing' && !isNoCrossing(tags)) found.push(tags);
  }
  return found;
}

/** 1 where a pavement made of tags is one more arm at the node, 0 elsewhere. */
function taggedAt({ pieces, isTaggedPavement }: Surroundings, arms: readonly Arm[]): number {
  const [arm] = arms;
  return arm === undefined
    ? 0
    : isTaggedPavement[pieces[arm.piece]!.run[placeInRun(pieces, arm)]!]!;
}

function wayOf({ ways, pieces }: Surroundings, arm: Arm): WalkedWays['walked'][number] {
  return ways.walked[pieces[arm.piece]!.way]!;
}

function isCrossingArm(around: Surroundings, arm: Arm): boolean {
  return wayOf(around, arm).kind === 'crossing';
}

/** Whether leaving along the arm leads into the carriageway, with no pavement joining on the way. */
function isLastPavementBeforeRoad(around: Surroundings, arm: Arm): boolean {
  const half = metresToMiddle(around, arm);
  if (half === undefined) return false;
  for (const [node, metres] of ahead(around, arm)) {
    if (metres >= half) return true;
    if (around.ways.isOnPavement[node] === 1) return false;
  }
  return true;
}

/**
 * Metres along the arm to the carriageway, or to the middle of a crossing that shares no point with
 * one; undefined where the arm leads out of the crossing.
 */
function metresToMiddle(around: Surroundings, arm: Arm): number | undefined {
  const toRoad = distanceToFirstRoadM(around, arm);
  if (toRoad !== undefined) return toRoad;
  for (const [node] of behind(around, arm)) {
    if (around.ways.isOnRoad[node] === 1) return undefined;
  }
  const before = metresOf(behind(around, arm));
  const half = (before + metresOf(ahead(around, arm))) / 2 - before;
  return half > 0 ? half : undefined;
}

type Met = readonly [node: number, metres: number];

/** Nodes met when leaving along the arm, to the end of its way, with the metres walked so far. */
function ahead(around: Surroundings, arm: Arm) {
  const { run } = around.pieces[arm.piece]!;
  return along(around, run, placeInRun(around.pieces, arm), arm.end === 'first' ? 1 : -1);
}

/** Nodes met when leaving the other way, where the arm's own way goes on beyond the node. */
function behind(around: Surroundings, arm: Arm) {
  const { run } = around.pieces[arm.piece]!;
  return along(around, run, placeInRun(around.pieces, arm), arm.end === 'first' ? -1 : 1);
}

/** Follows a run to its end, and a crossing drawn in several ways through all of them. */
function* along(around: Surroundings, run: Int32Array, at: number, step: 1 | -1): Generator<Met> {
  const { extract } = around;
  let walked: Set<Int32Array> | undefined;
  let metres = 0;
  let [here, place, way] = [run, at, step];
  while (true) {
    for (; place + way >= 0 && place + way < here.length; place += way) {
      const to = here[place + way]!;
      metres += metresBetween(extract, here[place]!, to);
      yield [to, metres];
    }
    const next = continuation(around, here, way);
    walked ??= new Set([run]);
    if (next === undefined || walked.has(next.run)) return;
    walked.add(next.run);
    [here, place, way] = [next.run, ...(next.end === 'first' ? START : endOf(next.run))];
  }
}

const START = [0, 1] as const;
const endOf = (run: Int32Array) => [run.length - 1, -1] as const;

/** The crossing that goes on straight where a run of a crossing ends, if there is exactly one. */
function continuation({ ways, extract }: Surroundings, run: Int32Array, step: 1 | -1) {
  const end = step === 1 ? 'last' : 'first';
  const node = step === 1 ? run.at(-1)! : run[0]!;
  const ends = ways.crossingEnds.get(node) ?? [];
  if (!ends.some((own) => own.run === run && own.end === end)) return undefined;
  const others = ends.filter((other) => other.run !== run);
  const [next] = others;
  if (next === undefined || others.length > 1) return undefined;
  const arriving = bearingDeg(positionOf(extract, node), neighbourOf(extract, { run, end }));
  const leaving = bearingDeg(positionOf(extract, node), neighbourOf(extract, next));
  const turn = Math.abs(180 - (Math.abs(arriving - leaving) % 360));
  return turn <= STRAIGHT_ON_DEG ? next : undefined;
}

function neighbourOf(extract: OsmExtract, { run, end }: RunEnd): LonLat {
  return positionOf(extract, end === 'first' ? run[1]! : run.at(-2)!);
}

function placeInRun(pieces: readonly Piece[], { piece, end }: Arm): number {
  const { first, last } = pieces[piece]!;
  return end === 'first' ? first : last;
}

function metresOf(met: Iterable<Met>): number {
  let length = 0;
  for (const [, metres] of met) length = metres;
  return length;
}

/** Metres along the arm to a carriageway, as long as no other kerb comes before it. */
function distanceToRoadM(around: Surroundings, arm: Arm): number {
  for (const [node, metres] of ahead(around, arm)) {
    if (around.ways.isOnRoad[node] === 1) return metres;
    if (around.isKerbPlace[node] === 1) break;
  }
  return Infinity;
}

/** Whether a kerb is drawn within so many metres of leaving along the arm. */
export function isKerbAhead(
  around: Surroundings,
  arm: Arm,
  withinM: number = NEAR_CROSSING_M,
): boolean {
  for (const [node, metres] of ahead(around, arm)) {
    if (metres > withinM) return false;
    if (around.isKerbPlace[node] === 1) return true;
  }
  return false;
}

function armTowardsMiddle({ pieces }: Surroundings, arms: readonly Arm[]): Arm {
  const { run } = pieces[arms[0]!.piece]!;
  const isTowards = (arm: Arm): boolean => {
    const at = placeInRun(pieces, arm);
    return arm.end === 'first' ? at <= (run.length - 1) / 2 : at >= (run.length - 1) / 2;
  };
  return arms.find(isTowards) ?? arms.at(-1)!;
}

/** Whether a kerb is drawn on the arm's way between its end and the middle of the road. */
function isKerbOnThisHalf(around: Surroundings, arm: Arm): boolean {
  const half = metresToMiddle(around, arm) ?? 0;
  for (const [node, metres] of ahead(around, arm)) {
    if (metres > half) break;
    if (around.isKerbPlace[node] === 1) return true;
  }
  for (const [node] of behind(around, arm)) {
    if (around.ways.isOnRoad[node] === 1) return false;
    if (around.isKerbPlace[node] === 1) return true;
  }
  return false;
}

function distanceToFirstRoadM(around: Surroundings, arm: Arm): number | undefined {
  for (const [node, metres] of ahead(around, arm)) {
    if (around.ways.isOnRoad[node] === 1) return metres;
  }
  return undefined;
}

function kerbTold(around: Surroundings, arm: Arm): Tags | undefined {
  const { tags } = wayOf(around, arm).way;
  if (isKerb(tags)) return tags;
  return crossingPoints(around, around.pieces[arm.piece]!.run).find(isKerb);
}

export function positionOf({ lon, lat }: OsmExtract, node: number): LonLat {
  return [lon[node]! / 1e7, lat[node]! / 1e7];
}

/** Great-circle metres between two nodes. */
export function metresBetween({ lon, lat }: OsmExtract, a: number, b: number): number {
  return metresApart(lon[a]! / 1e7, lat[a]! / 1e7, lon[b]! / 1e7, lat[b]! / 1e7);
}
