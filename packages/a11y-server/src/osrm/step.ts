import type { LonLat, RoutedWay, RouteStep } from 'a11y-core';
import { type OsrmGeometry, osrmGeometry } from './geometry.js';
import { bearingsAt, type Maneuver, modifierOf, sideOf, typeOf } from './maneuver.js';
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

/** One step, of the edges up to `endEdge`. The bearings are those of the leg that the step belongs to. */
export function osrmStep(
  route: RoutedWay,
  leg: { readonly line: readonly LonLat[]; readonly firstPoint: number },
  step: RouteStep,
  before: RouteStep | undefined,
  endEdge: number,
  amount: Amount,
  ends: Parameters<typeof sideOf>[0],
  format: GeometryFormat,
): OsrmStep {
  const first = pointOf(route, step.firstEdge) - leg.firstPoint;
  const end = pointOf(route, endEdge) - leg.firstPoint;
  const isArrival = step.kind === 'arrive';
  const { before: bearing_before, after: bearing_after } = bearingsAt(leg.line, first);
  const walked = route.edges[isArrival ? step.firstEdge - 1 : step.firstEdge]?.direction;
  const modifier =
    isArrival || step.kind === 'depart' ? sideOf(ends, walked) : modifierOf(step.turnDeg);
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

/** Where the step begins, and every end of an edge on it. */
function intersections(
  route: RoutedWay,
  { line, firstPoint }: { readonly line: readonly LonLat[]; readonly firstPoint: number },
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
