import type { EdgeKind } from '../network.js';
import { isRoad, walkableKind } from './access.js';
import { nodeFinder, type OsmExtract, type OsmWay, type Tags } from './extract.js';
import { remembered } from './remembered.js';
import { SIDES, type Side, sideState } from './sides/side-tags.js';

/** A walkable way and its nodes as places in `extract.nodeIds`. */
export interface WalkedWay {
  readonly way: OsmWay;
  readonly kind: EdgeKind;
  /** The sides of a road on which its tags name a pavement; empty for everything else. */
  readonly sides: readonly Side[];
  /** Unbroken runs of nodes that are there; two or more only where the extract has gaps. */
  readonly runs: readonly Int32Array[];
  /** Which area it lies on or goes round; all ways of one floor meet without anything between. */
  readonly floor?: number;
  /** Lines over an area, two nodes each: what kind of object the area is. */
  readonly across?: 'way' | 'relation';
}

/** A carriageway, walkable or not. */
export interface Road {
  readonly way: OsmWay;
  readonly runs: readonly Int32Array[];
}

/** One end of an unbroken run of nodes. */
export interface RunEnd {
  readonly run: Int32Array;
  readonly end: 'first' | 'last';
}

export interface WalkedWays {
  readonly walked: readonly WalkedWay[];
  readonly roads: readonly Road[];
  /** Per node: 1 where roads meet or a road meets itself. */
  readonly isRoadJunction: Uint8Array;
  /** Per node: 1 on a way drawn as a crossing. */
  readonly isOnCrossing: Uint8Array;
  /** Per node: 1 on a carriageway, walkable or not. */
  readonly isOnRoad: Uint8Array;
  /** Per node: 1 where a walkable way is touched that is neither crossing nor carriageway. */
  readonly isOnPavement: Uint8Array;
  /** Per node: how many times walkable ways touch it; 2 and more make a junction. */
  readonly uses: Uint8Array;
  /** Runs of crossings by the nodes they end at, so that a crossing cut in pieces can be followed. */
  readonly crossingEnds: ReadonlyMap<number, readonly RunEnd[]>;
  readonly danglingReferences: number;
  readonly brokenWays: number;
}

/** What its tags alone say of a way. */
interface WayClass {
  readonly kind: EdgeKind | undefined;
  readonly sides: readonly Side[];
  readonly isCarriageway: boolean;
}

function wayClass(tags: Tags): WayClass {
  const kind = walkableKind(tags);
  const sides =
    kind === 'road' ? SIDES.filter((side) => sideState(tags, side) === 'pavement') : NO_SIDES;
  return { kind, sides, isCarriageway: isRoad(tags) };
}

export const NO_SIDES: readonly Side[] = [];

/** Picks the ways a walker may use and finds their nodes. */
export function walkedWays(extract: OsmExtract): WalkedWays {
  const isOnRoad = new Uint8Array(extract.nodeIds.length);
  const isOnPavement = new Uint8Array(extract.nodeIds.length);
  const isRoadJunction = new Uint8Array(extract.nodeIds.length);
  const isOnCrossing = new Uint8Array(extract.nodeIds.length);
  const uses = new Uint8Array(extract.nodeIds.length);
  const walked: WalkedWay[] = [];
  const roads: Road[] = [];
  const find = nodeFinder(extract);
  const crossingEnds = new Map<number, RunEnd[]>();
  let danglingReferences = 0;
  let brokenWays = 0;
  const classOf = remembered(wayClass);
  for (const way of extract.ways) {
    const { kind, sides, isCarriageway } = classOf(way.tags);
    if (kind === undefined && !isCarriageway) continue;
    const { runs, dangling } = runsOf(find, way);
    danglingReferences += dangling;
    if (isCarriageway) {
      roads.push({ way, runs });
      for (const run of runs) markRoad(run, isOnRoad, isRoadJunction);
    }
    if (kind === undefined) continue;
    if (runs.length === 0) {
      brokenWays++;
      continue;
    }
    for (const run of runs) countUses(run, uses);
    if (kind === 'crossing') {
      mark(runs, isOnCrossing);
      for (const run of runs) addEnds(run, crossingEnds);
    } else if (!isCarriageway) mark(runs, isOnPavement);
    walked.push({ way, kind, sides, runs });
  }
  return {
    walked,
    roads,
    isRoadJunction,
    isOnCrossing,
    isOnRoad,
    isOnPavement,
    uses,
    crossingEnds,
    danglingReferences,
    brokenWays,
  };
}

function markRoad(run: Int32Array, isOnRoad: Uint8Array, isRoadJunction: Uint8Array): void {
  for (let at = 0; at < run.length; at++) {
    const node = run[at]!;
    if (isOnRoad[node] === 1) isRoadJunction[node] = 1;
    isOnRoad[node] = 1;
  }
}

function mark(runs: readonly Int32Array[], nodes: Uint8Array): void {
  for (const run of runs) {
    for (let at = 0; at < run.length; at++) nodes[run[at]!] = 1;
  }
}

/**
 * The nodes of a way, broken where one is missing: a straight line across a gap would lead over
 * unknown ground. A node repeated at once is taken once; a run needs two nodes.
 */
function runsOf(
  find: (id: number) => number,
  way: OsmWay,
): { runs: Int32Array[]; dangling: number } {
  const runs: Int32Array[] = [];
  const nodes = new Int32Array(way.refs.length);
  let start = 0;
  let end = 0;
  let dangling = 0;
  const close = (): void => {
    const isWhole = end - start === nodes.length;
    if (end - start >= 2) runs.push(isWhole ? nodes : nodes.subarray(start, end));
    start = end;
  };
  const { refs } = way;
  for (let at = 0; at < refs.length; at++) {
    const node = find(refs[at]!);
    if (node < 0) {
      dangling++;
      close();
    } else if (end === start || nodes[end - 1] !== node) nodes[end++] = node;
  }
  close();
  return { runs, dangling };
}

function addEnds(run: Int32Array, ends: Map<number, RunEnd[]>): void {
  for (const [node, end] of [
    [run[0]!, 'first'],
    [run.at(-1)!, 'last'],
  ] as const) {
    const known = ends.get(node);
    if (known === undefined) ends.set(node, [{ run, end }]);
    else known.push({ run, end });
  }
}

function countUses(run: Int32Array, uses: Uint8Array): void {
  for (let at = 0; at < run.length; at++) {
    const node = run[at]!;
    uses[node] = Math.min(0xff, uses[node]! + 1);
  }
}
