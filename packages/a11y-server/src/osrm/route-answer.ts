import type { FoundRoute, Objective, RoutedWay, RouteStep, SnappedEnd } from 'a11y-core';
import { annotationOf, type OsrmAnnotation } from './annotation.js';
import { type OsrmGeometry, osrmGeometry } from './geometry.js';
import { simplified } from './overview.js';
import type { RouteQuery } from './query.js';
import { type OsrmStep, osrmStep, pointOf } from './step.js';
import { type Amount, tally } from './tally.js';
import { type Waypoint, waypointAt } from './waypoint.js';

interface OsrmLeg extends Amount {
  readonly steps: readonly OsrmStep[];
  readonly summary: string;
  readonly annotation?: OsrmAnnotation;
}

interface OsrmRoute extends Amount {
  readonly geometry?: OsrmGeometry;
  readonly legs: readonly OsrmLeg[];
  readonly weight_name: string;
  /** What we know of the way beyond OSRM's format. */
  readonly a11y: Pick<
    TellableRoute,
    | 'unknownShare'
    | 'unknownShareByAttribute'
    | 'unknownPoints'
    | 'warnings'
    | 'departAt'
    | 'arriveAt'
  >;
}

/** A way by itself is one leg; a route says where its legs begin. */
type TellableRoute = RoutedWay & Partial<Omit<FoundRoute, keyof RoutedWay>>;

/** Between two points of a route: where it begins and ends in the edges and steps of the whole. */
interface Leg {
  readonly from: SnappedEnd;
  readonly to: SnappedEnd;
  readonly firstEdge: number;
  readonly endEdge: number;
  readonly steps: readonly RouteStep[];
}

/** How many names tell one way from another. */
const NAMES_IN_SUMMARY = 2;

/** A route in the format of OSRM v5. */
export function osrmRoute(
  route: TellableRoute,
  objective: Objective,
  query: RouteQuery,
): OsrmRoute {
  const between = tally(route.edges, objective);
  const { geometry, edges } = route;
  return {
    ...(query.overview !== 'false' && {
      geometry: osrmGeometry(
        query.overview === 'full' ? geometry : simplified(geometry),
        query.geometries,
      ),
    }),
    legs: legsOf(route).map((leg) => osrmLeg(route, leg, objective, query, between)),
    weight_name: objective,
    ...between(0, edges.length),
    a11y: toldBeside(route),
  };
}

const toldBeside = ({
  unknownShare,
  unknownShareByAttribute,
  unknownPoints,
  warnings,
  departAt,
  arriveAt,
}: TellableRoute): OsrmRoute['a11y'] => ({
  unknownShare,
  unknownShareByAttribute,
  unknownPoints,
  warnings,
  ...(departAt !== undefined && { departAt }),
  ...(arriveAt !== undefined && { arriveAt }),
});

/** The points of a route as OSRM tells where it put them. */
export function routeWaypoints(route: TellableRoute): readonly Waypoint[] {
  const legs = legsOf(route);
  const { edges } = route;
  return [
    ...legs.map(({ from, firstEdge }) => waypointAt(from, edges[firstEdge]?.name)),
    ...legs.slice(-1).map(({ to, endEdge }) => waypointAt(to, edges[endEdge - 1]?.name)),
  ];
}

function legsOf({ from, to, edges, steps, legs }: TellableRoute): readonly Leg[] {
  const starts = legs ?? [{ from, to, firstEdge: 0, firstStep: 0 }];
  return starts.map((leg, i) => ({
    from: leg.from,
    to: leg.to,
    firstEdge: leg.firstEdge,
    endEdge: starts[i + 1]?.firstEdge ?? edges.length,
    steps: steps.slice(leg.firstStep, starts[i + 1]?.firstStep),
  }));
}

function osrmLeg(
  route: TellableRoute,
  leg: Leg,
  objective: Objective,
  { geometries, steps: wantsSteps, annotations }: RouteQuery,
  between: ReturnType<typeof tally>,
): OsrmLeg {
  const { firstEdge, endEdge, steps } = leg;
  const firstPoint = pointOf(route, firstEdge);
  const endPoint = pointOf(route, endEdge);
  const line = route.geometry.slice(firstPoint, endPoint + 1);
  const told = { ...leg, line, firstPoint };
  const osrmStepAt = (step: RouteStep, i: number): OsrmStep => {
    const end = steps[i + 1]?.firstEdge ?? endEdge;
    const amount = between(step.firstEdge, end);
    const place = { step, before: steps[i - 1], endEdge: end, amount, leg: told };
    return osrmStep(route, place, geometries);
  };
  return {
    steps: wantsSteps ? steps.map(osrmStepAt) : [],
    summary: wantsSteps ? summaryOf(steps) : '',
    ...(annotations.length > 0 && {
      annotation: annotationOf(route, objective, annotations, firstPoint, endPoint),
    }),
    ...between(firstEdge, endEdge),
  };
}

/** The names that the leg follows longest, in the order they are met. */
function summaryOf(steps: readonly RouteStep[]): string {
  const metres = new Map<string, number>();
  for (const { name, distanceM } of steps) {
    if (name !== '') metres.set(name, (metres.get(name) ?? 0) + distanceM);
  }
  const longest = [...metres.keys()]
    .sort((a, b) => metres.get(b)! - metres.get(a)!)
    .slice(0, NAMES_IN_SUMMARY);
  return [...metres.keys()].filter((name) => longest.includes(name)).join(', ');
}
