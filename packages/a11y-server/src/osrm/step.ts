import type { LonLat, RoutedWay, RouteStep, SnappedEnd } from 'a11y-core';
import { type OsrmGeometry, osrmGeometry } from './geometry.js';
import {
  bearingsAt,
  type Maneuver,
  type Modifier,
  modifierOf,
  sideOf,
  typeOf,
} from './maneuver.js';
import type { GeometryFormat } from './query.js';
import type { Amount } from './tally.js';

/** A junction the walk passes. Only the ways walked are told, not the others that meet there. */
export interface Intersection {
  readonly location: LonLat;
  /** Degrees of the ways, in order. */
  readonly bearings: readonly number[];
  /** Whether each may be walked on. */
  readonly entry: readonly boolean[];
  /** Index of the way come by; absent at the start. */
  readonly in?: number;
  /** Index of the way gone on by; absent at the end. */
  readonly out?: number;
}

export interface OsrmStep extends Amount {
  readonly geometry: OsrmGeometry;
  readonly name: string;
  readonly mode: 'walking';
  /** OSRM names one everywhere; it means nothing to a walker. */
  readonly driving_side: 'right';
  readonly maneuver: Maneuver;
  readonly intersections: readonly Intersection[];
}

/** Index into the line of a route of where one of its edges begins; of its end after the last. */
export const pointOf = ({ edges, geometry }: RoutedWay, edge: number): number =>
  edges[edge]?.firstPoint ?? geometry.length - 1;

/** Where a step stands in its leg. */
export interface StepOfLeg {
  readonly step: RouteStep;
  readonly before: RouteStep | undefined;
  /** The first edge that is no longer its own. */
  readonly endEdge: number;
  readonly amount: Amount;
  readonly leg: LineOfLeg;
}

/** A leg by itself: the ways come by and gone on by are its own. */
export interface LineOfLeg {
  readonly from: SnappedEnd;
  readonly to: SnappedEnd;
  readonly firstEdge: number;
  readonly endEdge: number;
  readonly line: readonly LonLat[];
  /** Index into the line of the route of where the leg begins. */
  readonly firstPoint: number;
}

export function osrmStep(
  route: RoutedWay,
  { step, before, endEdge, amount, leg }: StepOfLeg,
  format: GeometryFormat,
): OsrmStep {
  const first = pointOf(route, step.firstEdge) - leg.firstPoint;
  const end = pointOf(route, endEdge) - leg.firstPoint;
  const { before: bearing_before, after: bearing_after } = bearingsAt(leg.line, first);
  const modifier = modifierIn(route, step, leg);
  const { kind, facts, facilityIds, name } = step;
  return {
    ...amount,
    geometry: osrmGeometry(leg.line.slice(first, end + 1), format),
    name,
    mode: 'walking',
    driving_side: 'right',
    maneuver: {
      type: typeOf(step, before),
      ...(modifier !== undefined && { modifier }),
      location: leg.line[first]!,
      bearing_before,
      bearing_after,
      a11y: { kind, facts, facilityIds },
    },
    intersections: intersections(route, leg, step.firstEdge, endEdge, first),
  };
}

function modifierIn(route: RoutedWay, step: RouteStep, leg: LineOfLeg): Modifier | undefined {
  const { edges } = route;
  // Who does not move has no side.
  const isWalked = leg.endEdge > leg.firstEdge;
  if (step.kind === 'depart') {
    return isWalked ? sideOf(leg.from, edges[leg.firstEdge]!.direction) : undefined;
  }
  if (step.kind === 'arrive') {
    return isWalked ? sideOf(leg.to, edges[leg.endEdge - 1]!.direction) : undefined;
  }
  return modifierOf(step.turnDeg);
}

/** Where the step begins, and every end of an edge on it. */
function intersections(
  route: RoutedWay,
  { line, firstPoint }: LineOfLeg,
  firstEdge: number,
  endEdge: number,
  first: number,
): readonly Intersection[] {
  const points = new Set([first]);
  for (let edge = firstEdge + 1; edge < endEdge; edge++) {
    points.add(pointOf(route, edge) - firstPoint);
  }
  // Where the last edges of a step have no length, the next step begins there.
  if (endEdge > firstEdge) {
    const end = pointOf(route, endEdge) - firstPoint;
    if (end > first) points.delete(end);
  }
  return [...points].map((point) => {
    const { before, after } = bearingsAt(line, point);
    const back = point === 0 ? undefined : (before + 180) % 360;
    const on = point >= line.length - 1 ? undefined : after;
    const bearings = [...new Set([back, on])]
      .filter((bearing) => bearing !== undefined)
      .sort((a, b) => a - b);
    return {
      location: line[point]!,
      bearings,
      entry: bearings.map((bearing) => bearing === on || on === undefined),
      ...(back !== undefined && { in: bearings.indexOf(back) }),
      ...(on !== undefined && { out: bearings.indexOf(on) }),
    };
  });
}
