import type { OsmExtract, OsmWay } from '../extract.js';
import { remembered } from '../remembered.js';
import type { Road } from '../walked-ways.js';
import { carriagewayWidthM } from './carriageway.js';
import { unit, type Vector, vectorBetween } from './offset.js';

/** One carriageway leaving a node. */
export interface RoadArm {
  readonly way: OsmWay;
  readonly run: Int32Array;
  /** Where the node stands in the run, and which way along it the arm leaves. */
  readonly at: number;
  readonly step: 1 | -1;
  readonly direction: Vector;
  /** Of the direction, clockwise from north. */
  readonly angle: number;
  /** Of the carriageway. */
  readonly widthM: number;
}

const BOTH_WAYS = [-1, 1] as const;

/** The carriageways leaving each of the nodes asked for, clockwise from north. */
export function roadArmsAt(
  extract: OsmExtract,
  roads: readonly Road[],
  isAsked: Uint8Array,
): ReadonlyMap<number, readonly RoadArm[]> {
  const arms = new Map<number, RoadArm[]>();
  const widthOf = remembered(carriagewayWidthM);
  for (const { way, runs } of roads) {
    for (const run of runs) {
      for (let at = 0; at < run.length; at++) {
        const node = run[at]!;
        if (isAsked[node] !== 1) continue;
        for (const step of BOTH_WAYS) {
          const direction = directionAlong(extract, run, at, step);
          if (direction === undefined) continue;
          const known = arms.get(node);
          const angle = clockwise(direction);
          const arm = { way, run, at, step, direction, angle, widthM: widthOf(way.tags) };
          if (known === undefined) arms.set(node, [arm]);
          else known.push(arm);
        }
      }
    }
  }
  for (const there of arms.values()) there.sort((a, b) => a.angle - b.angle);
  return arms;
}

/** Clockwise from north, 0 to below a full turn. */
export function clockwise({ x, y }: Vector): number {
  const angle = Math.atan2(x, y);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

/** Where a run leads from one of its nodes; `undefined` at its end, or where all that follows lies at one place. */
export function directionAlong(
  extract: OsmExtract,
  run: Int32Array,
  at: number,
  step: 1 | -1,
): Vector | undefined {
  for (let next = at + step; next >= 0 && next < run.length; next += step) {
    const direction = unit(vectorBetween(extract, run[at]!, run[next]!));
    if (direction !== undefined) return direction;
  }
  return undefined;
}
