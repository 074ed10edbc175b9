import { edgeKey } from '../../network/key.js';
import type { Snap } from '../../network/snap.js';
import { barriersOn } from '../barriers.js';
import type { RoutingContext, Traveller } from '../context.js';
import type { CostModel } from '../cost.js';
import {
  doorBarriers,
  isBarred,
  isOffNetwork,
  type Probe,
  placeAtEnd,
  type RouteEnd,
} from '../entrance/ends.js';
import { cutBetween } from '../explain/cut.js';
import { closesOnTheWay, liftUnconfirmed, mayBeClosed, opensLater } from '../hours-warnings.js';
import type { Journey } from '../journey.js';
import type { NoRoute, OffNetwork, RoutedWay, RouteEdge, RouteWarning } from '../outcome.js';
import { nearestReached, placeEnds, usableBy } from '../places.js';
import type { RoutePosition } from '../request.js';
import type { PathPart } from '../search.js';
import { endOf, endWarnings, entranceWarnings } from './end-of-leg.js';
import { routedWay } from './found-route.js';
import { goingRound } from './going-round.js';
import { isSameWay, lengthOf } from './measure.js';
import { nearestReachable, offNetwork } from './off-network.js';
import { relaxations } from './relaxations.js';

/** One end of a leg: what was asked for, and where it may be put. */
export interface LegEnd {
  readonly position: RoutePosition;
  readonly end: RouteEnd;
}

/** A way between two points of a request, with what the next leg goes on from. */
export interface FoundLeg {
  readonly outcome: 'route';
  readonly way: RoutedWay;
  readonly parts: readonly PathPart[];
  readonly start: Snap;
  readonly goal: Snap;
  /** Something on the way is shut when it is come to, and no way goes round it. */
  readonly isShut: boolean;
}

export type LegOutcome = FoundLeg | NoRoute | OffNetwork;

/** The way between two points for one traveller, or the reason why there is none. */
export function legBetween(
  context: RoutingContext,
  journey: Journey,
  fromAsked: LegEnd,
  toAsked: LegEnd,
): LegOutcome {
  const { network, snapper, hours, anybody } = context;
  const { now, departMs, traveller, isExplained } = journey;
  const [fromEnd, toEnd] = [fromAsked.end, toAsked.end];
  const cost = traveller.weights;
  const off = isOffNetwork(fromEnd) ? 'from' : isOffNetwork(toEnd) ? 'to' : undefined;
  if (off !== undefined) {
    const positions = [fromEnd, toEnd].map(({ mine }) => ({ position: mine.position }));
    const entered = placeAtEnd(off === 'from' ? fromEnd : toEnd, undefined, NEVER_PROBED);
    return {
      ...offNetwork(context, journey, off, positions[0]!, positions[1]!),
      ...(entered !== undefined && { place: entered }),
    };
  }
  // Where no door lets this traveller in, the way to the doors is still worth telling.
  const isAtClosedDoors = isBarred(fromEnd) || isBarred(toEnd);
  const from = isBarred(fromEnd) ? fromEnd.anyone : fromEnd.mine;
  const to = isBarred(toEnd) ? toEnd.anyone : toEnd.mine;
  const placement = placeEnds(network, snapper, cost, from, to, traveller.find);
  if (placement.kind === 'off') return offNetwork(context, journey, placement.end, from, to);
  const { start, goal } = placement;
  const isFound = placement.kind === 'found';
  // What anybody without limits would do, by the shortest way: without one nobody knows why there is no way.
  const unrestricted =
    isExplained || !isFound || isAtClosedDoors
      ? placeEnds(network, snapper, anybody.weights, fromEnd.anyone, toEnd.anyone, anybody.find)
      : undefined;
  const free = unrestricted?.kind === 'found' ? unrestricted.path.parts : undefined;
  const barriers = free === undefined ? [] : barriersOf(context, journey, free);
  const fromPlace = placeAtEnd(fromEnd, isFound ? start : undefined, (places) =>
    probe(context, journey, places, [goal]),
  );
  const toPlace = placeAtEnd(toEnd, isFound ? goal : undefined, (places) =>
    probe(context, journey, [start], places),
  );
  const ends = {
    from: endOf(network, from, start, fromPlace),
    to: endOf(network, to, goal, toPlace),
  };
  const isMoved = placement.kind === 'found' ? placement.isMoved : undefined;
  const warnings = [
    ...endWarnings('from', start, isMoved?.from === true),
    ...endWarnings('to', goal, isMoved?.to === true),
    ...entranceWarnings('from', fromEnd),
    ...entranceWarnings('to', toEnd),
  ];
  const opensBy = (untilMs: number | null): readonly RouteWarning[] =>
    departMs === undefined || free === undefined
      ? []
      : opensLater(
          network,
          hours,
          now,
          // What is kept off stays so, whatever its hours.
          free.filter(({ arc }) => !journey.avoided.has(arc >>> 1)),
          departMs,
          untilMs,
        );
  if (placement.kind === 'no-way' || isAtClosedDoors) {
    const reached =
      placement.kind === 'found'
        ? goal
        : nearestReached(
            snapper,
            to.position,
            usableBy(network, cost),
            start,
            placement.reach,
            Infinity,
          );
    return {
      outcome: 'no-route',
      reason: free === undefined ? 'disconnected' : 'limits',
      barriers: isAtClosedDoors
        ? [...barriers, ...[fromEnd, toEnd].filter(isBarred).flatMap(doorBarriers)]
        : barriers,
      ...(isExplained
        ? waysOut(context, journey, fromAsked, toAsked, {
            isOpenable: !isAtClosedDoors && free !== undefined,
            starts: from.fixed ?? [start],
            goals: to.fixed ?? [goal],
          })
        : { relaxations: null, cut: null }),
      nearestReachable: nearestReachable(to, reached ?? start),
      ...ends,
      warnings: [...warnings, ...opensBy(null)],
    };
  }
  const { parts, warnings: roundWarnings, isShut } = goingRound(context, journey, placement);
  const isSame = free !== undefined && isSameWay(parts, free);
  const way = routedWay(context, journey, {
    parts,
    startPosition: start.position,
    goalPosition: goal.position,
    ...ends,
    warnings: [...warnings, ...roundWarnings],
    barriersAvoided: isExplained ? barriers : null,
    unrestrictedDistanceM: free === undefined || isSame ? null : lengthOf(network, free),
  });
  return {
    outcome: 'route',
    parts,
    start,
    goal,
    isShut,
    way: {
      ...way,
      warnings: [
        ...way.warnings,
        ...warningsOnWay(context, journey, parts, way.edges),
        ...(isExplained ? noWayBack(context, traveller, { start, goal, parts }) : []),
        ...opensBy(departMs === undefined ? null : departMs + way.durationS * 1000),
      ],
    },
  };
}

/** What is worth saying of the ground that a way covers: lifts, and what has hours. */
export function warningsOnWay(
  { network, hours }: RoutingContext,
  { now, departMs }: Journey,
  parts: readonly PathPart[],
  edges: readonly RouteEdge[],
): readonly RouteWarning[] {
  const passed = edges.map(({ distanceM, durationS }, i) => {
    return { edge: parts[i]!.arc >>> 1, distanceM, durationS };
  });
  return [
    ...mayBeClosed(now, passed, departMs !== undefined),
    ...liftUnconfirmed(now, passed),
    ...(departMs === undefined ? [] : closesOnTheWay(network, hours, passed, departMs)),
  ];
}

/** What would open a way, and the barriers that part the ends. */
function waysOut(
  context: RoutingContext,
  journey: Journey,
  from: LegEnd,
  to: LegEnd,
  {
    isOpenable,
    starts,
    goals,
  }: {
    readonly isOpenable: boolean;
    readonly starts: readonly Snap[];
    readonly goals: readonly Snap[];
  },
): Pick<NoRoute, 'relaxations' | 'cut' | 'cutLeftOut'> {
  if (!isOpenable) return { relaxations: [], cut: null };
  return {
    relaxations: relaxations(context, journey, from.position, to.position),
    ...cutBetween(context.network, journey.traveller.weights, starts, goals, (parts) =>
      barriersOf(context, journey, parts),
    ),
  };
}

const barriersOf = (
  { network, surveyed }: RoutingContext,
  { traveller, options, avoided }: Journey,
  parts: readonly PathPart[],
) => barriersOn(network, traveller.weights, options.limits, parts, surveyed, avoided);

const NEVER_PROBED: Probe = () => ({ reason: 'off-network', barriers: [] });

/** Whether this traveller gets from any of these places to any of those, and what is in the way. */
function probe(
  context: RoutingContext,
  journey: Journey,
  starts: readonly Snap[],
  goals: readonly Snap[],
): ReturnType<Probe> {
  if (journey.traveller.find(starts, goals) !== undefined) {
    return { reason: 'farther', barriers: [] };
  }
  const path = context.anybody.find(starts, goals);
  if (path === undefined) return { reason: 'disconnected', barriers: [] };
  return { reason: 'way', barriers: barriersOf(context, journey, path.parts) };
}

/** A hollow that can be rolled into and not out of is told before somebody is in it. */
function noWayBack(
  { network }: RoutingContext,
  traveller: Traveller<CostModel>,
  {
    start,
    goal,
    parts,
  }: { readonly start: Snap; readonly goal: Snap; readonly parts: readonly PathPart[] },
): readonly RouteWarning[] {
  // Most ways can be walked back as they came, which takes no search to know.
  if (parts.every(({ arc }) => traveller.weights.permits(arc ^ 1))) return [];
  if (traveller.find([goal], [start]) !== undefined) return [];
  const against = parts.findLast(({ arc }) => !traveller.weights.permits(arc ^ 1));
  return [
    {
      code: 'no-way-back',
      ...(against !== undefined && { edge: edgeKey(network, against.arc >>> 1) }),
      detail: 'Within these limits there is a way there, and none back.',
    },
  ];
}
