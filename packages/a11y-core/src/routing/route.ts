import { localIso } from '../network/hours/zone.js';
import { resolveOptions } from '../profile/options.js';
import { type Alternative, alternativesTo } from './alternatives.js';
import { latestDeparture } from './arrive-by.js';
import { avoidedIn } from './avoid.js';
import { createContext, type RoutingContext } from './context.js';
import { explainWay } from './explain/explain.js';
import type { LegWalked } from './explain/walked.js';
import type { Journey } from './journey.js';
import { routedWay } from './leg/found-route.js';
import { shutBeforePassed } from './leg/going-round.js';
import { type LegEnd, warningsOnWay } from './leg/leg.js';
import { matrixIn } from './matrix/matrix.js';
import type { MatrixOutcome } from './matrix/outcome.js';
import type { MatrixRequest } from './matrix/request.js';
import { nearestIn } from './nearest/nearest.js';
import type { NearestOutcome } from './nearest/outcome.js';
import type { NearestRequest } from './nearest/request.js';
import type {
  AlternativeRoute,
  ComparedRoute,
  FoundRoute,
  RouteOutcome,
  RouteWarning,
} from './outcome.js';
import type { ReachOutcome } from './reach-within/outcome.js';
import { reachIn } from './reach-within/reach-within.js';
import type { ReachRequest } from './reach-within/request.js';
import { parseRouteRequest, type RouteRequest } from './request.js';
import type { PathPart } from './search.js';
import { type FoundThrough, wayThrough } from './through.js';
import { warningIf } from './warning-if.js';

export type { RouterOptions } from './context.js';

export interface Router {
  /**
   * The way for one traveller, or the reason why there is none. Throws `InvalidInputError` for a
   * request that breaks its schema and `UnknownNameError` for a profile, node, place or edge that
   * does not exist.
   */
  route(request: RouteRequest): RouteOutcome;
  /** Everywhere within a time or a length along the traveller's own ways. Throws like `route`. */
  reach(request: ReachRequest): ReachOutcome;
  /** Times and lengths of the ways from every source to every target. Throws like `route`. */
  matrix(request: MatrixRequest): MatrixOutcome;
  /** The facilities nearest by the traveller's own ways. Throws like `route`. */
  nearest(request: NearestRequest): NearestOutcome;
}

/** A router over one network; make a new one when the network changes. Searches one route at a time. */
export function createRouter(...[network, options]: Parameters<typeof createContext>): Router {
  const context = createContext(network, options);
  return {
    route: (request) => routeIn(context, request),
    reach: (request) => reachIn(context, request),
    matrix: (request) => matrixIn(context, request),
    nearest: (request) => nearestIn(context, request),
  };
}

function routeIn(context: RoutingContext, request: RouteRequest): RouteOutcome {
  const asked = parseRouteRequest(request);
  const outcome = plannedIn(context, asked);
  if (asked.compareUnknown !== true || outcome.outcome === 'off-network') return outcome;
  const withPolicy = (unknown: 'avoid' | 'accept'): ComparedRoute | null => {
    const { compareUnknown: _, alternatives: __, ...plain } = asked;
    const compared = plannedIn(context, { ...plain, unknown, explain: false });
    return compared.outcome === 'route' ? inShort(compared) : null;
  };
  const unknownCompared = { strict: withPolicy('avoid'), lenient: withPolicy('accept') };
  return { ...outcome, unknownCompared };
}

const inShort = ({ geometry, distanceM, durationS, unknownShare }: FoundRoute): ComparedRoute => ({
  geometry,
  distanceM,
  durationS,
  unknownShare,
});

/** The outcome of a checked request, but for the comparison of policies. */
function plannedIn(context: RoutingContext, asked: RouteRequest): RouteOutcome {
  const {
    from,
    to,
    via = [],
    language,
    departAt,
    arriveBy,
    alternatives,
    avoid,
    compareUnknown: _,
    explain: isExplained = true,
    ...traveller
  } = asked;
  const options = resolveOptions(traveller);
  const avoided = avoidedIn(context.network, context.snapper, avoid);
  const ends: readonly LegEnd[] = [
    { pointer: '/from', position: from },
    ...via.map((position, i) => ({ pointer: `/via/${i}`, position })),
    { pointer: '/to', position: to },
  ].map(({ pointer, position }) => ({
    position,
    end: context.findEnd(pointer, position, options),
  }));
  const plan = (departMs: number | undefined, isExplainedToo: boolean) =>
    wayThrough(
      context,
      { options, departMs, language, avoided, isExplained: isExplainedToo },
      ends,
    );
  const departMs =
    arriveBy === undefined
      ? departAt === undefined
        ? undefined
        : Date.parse(departAt)
      : latestDeparture((at) => usableDurationS(plan(at, false)), Date.parse(arriveBy));
  const planned = plan(departMs, isExplained);
  if (planned.outcome !== 'route') return planned;
  const { route, legs, journeys } = planned;
  const arriveMs = departMs === undefined ? undefined : departMs + route.durationS * 1000;
  return {
    ...route,
    warnings: [...route.warnings, ...lateWarning(arriveBy, arriveMs)],
    ...(isExplained && {
      explanation: explainWay(
        context,
        options.limits,
        legs.map(({ parts }, i) => walkedBy(journeys[i]!, parts)),
        route.barriersAvoided,
      ),
    }),
    ...(alternatives !== undefined &&
      via.length === 0 && { alternatives: alternativesOf(context, planned, alternatives) }),
    ...(departMs !== undefined && { departAt: clockAt(context, planned, 'start', departMs) }),
    ...(arriveMs !== undefined && { arriveAt: clockAt(context, planned, 'goal', arriveMs) }),
  };
}

/** An instant by the clock of the place a route begins or ends at. */
function clockAt(
  { hours }: RoutingContext,
  { legs }: FoundThrough,
  end: 'start' | 'goal',
  instantMs: number,
): string {
  const { edge } = (end === 'start' ? legs[0]! : legs.at(-1)!)[end];
  return localIso(instantMs, hours.timeZoneOf(edge));
}

function lateWarning(
  arriveBy: string | undefined,
  arriveMs: number | undefined,
): readonly RouteWarning[] {
  if (arriveBy === undefined || arriveMs === undefined) return [];
  return warningIf(arriveMs > Date.parse(arriveBy), {
    code: 'arrives-late',
    at: arriveBy,
    detail: `No departure was found that arrives by ${arriveBy}.`,
  });
}

const walkedBy = ({ traveller }: Journey, parts: readonly PathPart[]): LegWalked => ({
  parts,
  undecided: traveller.weights.undecided,
});

/** Seconds of a walk that comes to nothing shut; undefined where there is no such walk. */
const usableDurationS = (planned: ReturnType<typeof wayThrough>): number | undefined =>
  planned.outcome === 'route' && !planned.legs.some(({ isShut }) => isShut)
    ? planned.route.durationS
    : undefined;

/** Other ways for the same traveller between the same ends. */
function alternativesOf(
  context: RoutingContext,
  { legs, journeys }: FoundThrough,
  count: number,
): readonly AlternativeRoute[] {
  const [leg, journey] = [legs[0]!, journeys[0]!];
  const { weights, find } = journey.traveller;
  // What was said of the ends, and of the way back from one to the other, holds for every way between them.
  const ofEnds = leg.way.warnings.filter(({ code, end }) => end !== undefined || OF_ENDS.has(code));
  const { departMs } = journey;
  const isOpen = ({ parts }: Alternative): boolean =>
    departMs === undefined || shutBeforePassed(context, weights, parts, departMs).size === 0;
  return alternativesTo(context.network, weights, find, leg.parts, leg.start, leg.goal, count)
    .filter(isOpen)
    .map(({ parts, sharedShare, stretch }) => {
      const way = routedWay(context, journey, {
        parts,
        startPosition: leg.start.position,
        goalPosition: leg.goal.position,
        from: leg.way.from,
        to: leg.way.to,
        warnings: ofEnds,
        barriersAvoided: leg.way.barriersAvoided,
        unrestrictedDistanceM:
          leg.way.barriersAvoided === null
            ? null
            : (leg.way.unrestrictedDistanceM ?? leg.way.distanceM),
      });
      return {
        ...way,
        warnings: [...way.warnings, ...warningsOnWay(context, journey, parts, way.edges)],
        ...(journey.isExplained && {
          explanation: explainWay(
            context,
            journey.options.limits,
            [walkedBy(journey, parts)],
            leg.way.barriersAvoided,
          ),
        }),
        sharedShare,
        stretch,
      };
    });
}

const OF_ENDS: ReadonlySet<RouteWarning['code']> = new Set(['no-way-back', 'opens-later']);
