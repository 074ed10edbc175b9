import { distanceM, type LonLat } from '../geo/position.js';
import { edgePart } from '../network/edge-line.js';
import { type HoursOptions, hoursOfNetwork } from '../network/hours/network-at.js';
import { ATTRIBUTE_NAMES, type Attribute } from '../network/interval.js';
import { edgeKey } from '../network/key.js';
import type { Network } from '../network/network.js';
import { momentOf } from '../network/overlay/moment.js';
import { edgeKindOf, edgeName, isArcAllowed } from '../network/read-edge.js';
import { createSnapper, type Snap, type Snapper } from '../network/snap.js';
import { LIMIT_NAMES } from '../profile/limit.js';
import { type ResolvedOptions, resolveOptions } from '../profile/options.js';
import { barriersOn, type FacilitiesOn } from './barriers.js';
import { type CostModel, costFor, LEAST_MM_PER_M, NOT_PERMITTED } from './cost.js';
import { isPoint } from './effort.js';
import {
  doorBarriers,
  endFinder,
  isBarred,
  isOffNetwork,
  type Probe,
  placeAtEnd,
  type RouteEnd,
} from './entrance/ends.js';
import type { PlaceLookup } from './entrance/entrances-of.js';
import { changeOfFewestBarriers } from './fewest-barriers.js';
import { createFinder, type Find, chooseEngine as usualEngine } from './finder.js';
import { closesOnTheWay, liftUnconfirmed, mayBeClosed, opensLater } from './hours-warnings.js';
import type {
  Barrier,
  FoundRoute,
  NearestReachable,
  NoRoute,
  OffNetwork,
  PlaceAtEnd,
  Relaxation,
  RouteEdge,
  RouteOutcome,
  RouteStep,
  RouteWarning,
  SnappedEnd,
} from './outcome.js';
import { attributesIn } from './permission.js';
import {
  type Asked,
  FAR_M,
  nearestReached,
  OFF_NETWORK_M,
  type Placement,
  placeEnds,
  placesWithin,
  usableBy,
} from './places.js';
import { reachFrom } from './reach.js';
import { type Change, changed, mostGenerous, singleChanges } from './relax.js';
import { parseRouteRequest, type RoutePosition, type RouteRequest } from './request.js';
import type { Path, PathPart, Weights } from './search.js';
import { stepsOfRoute } from './steps.js';
import { warningIf } from './warning-if.js';

export interface RouterOptions extends HoursOptions {
  /** Ids of the surveyed facilities that lie on an edge. Default none anywhere. */
  readonly facilitiesOn?: FacilitiesOn;
  /** Places that requests may name. Default none. */
  readonly placeOf?: PlaceLookup;
  /** ISO 8601 instant at which the doors of places are looked at; missing: nothing is out of date. */
  readonly asOf?: string;
  /** What answers a question: see `chooseEngine`, which does so where this is missing. */
  readonly chooseEngine?: typeof usualEngine;
  /** Finds places on this network, or on one of the same edges; made where it is missing. */
  readonly snapper?: Snapper;
}

export interface Router {
  /**
   * The way for one traveller, or the reason why there is none. Throws `InvalidInputError` for a
   * request that breaks its schema and `UnknownNameError` for a profile, node or place that does not
   * exist.
   */
  route(request: RouteRequest): RouteOutcome;
}

/** Travellers whose cost models are kept: those asked for last. */
const MODELS_KEPT = 16;

/** From this share on a route says that it is mostly unknown. */
const MOSTLY_UNKNOWN = 0.5;

/** A router over one network; make a new one when the network changes. Searches one route at a time. */
export function createRouter(
  network: Network,
  {
    facilitiesOn = () => [],
    placeOf = () => undefined,
    asOf,
    snapper = createSnapper(network),
    chooseEngine = usualEngine,
    ...hoursOptions
  }: RouterOptions = {},
): Router {
  const moment = asOf === undefined ? undefined : momentOf(asOf);
  const findEnd = endFinder(network, snapper, placeOf, moment);
  const hours = hoursOfNetwork(network, hoursOptions);
  const finder = createFinder(network, chooseEngine);
  const anybody = travellerOf(anybodysWeights(network));
  const models = new Map<string, Traveller<CostModel>>();

  /** A model belongs to a traveller and the states of an instant. */
  const modelOf = (options: ResolvedOptions, now: Network): Traveller<CostModel> => {
    const key = `${JSON.stringify(options)} ${hours.statesOf(now)}`;
    const model = models.get(key) ?? travellerOf(costFor(now, options));
    // Taken out and put back, so that the first of the map is the one not asked for longest.
    models.delete(key);
    models.set(key, model);
    if (models.size > MODELS_KEPT) models.delete(models.keys().next().value!);
    return model;
  };

  const place = ({ weights, find }: Traveller<Weights>, from: Asked, to: Asked): Placement =>
    placeEnds(network, snapper, weights, from, to, find);

  return {
    route(request) {
      const {
        from: fromPosition,
        to: toPosition,
        language,
        departAt,
        ...asked
      } = parseRouteRequest(request);
      const options = resolveOptions(asked);
      const departMs = departAt === undefined ? undefined : Date.parse(departAt);
      const now = departMs === undefined ? network : hours.networkAt(departMs);
      const [fromEnd, toEnd] = [
        findEnd('from', fromPosition, options),
        findEnd('to', toPosition, options),
      ];
      const traveller = modelOf(options, now);
      const cost = traveller.weights;
      const off = isOffNetwork(fromEnd) ? 'from' : isOffNetwork(toEnd) ? 'to' : undefined;
      if (off !== undefined) {
        const positions = [fromEnd, toEnd].map(({ mine }) => ({ position: mine.position }));
        const entered = placeAtEnd(off === 'from' ? fromEnd : toEnd, undefined, NEVER_PROBED);
        return {
          ...offNetwork(cost, off, positions[0]!, positions[1]!),
          ...(entered !== undefined && { place: entered }),
        };
      }
      // Where no door lets this traveller in, the way to the doors is still worth telling.
      const isAtClosedDoors = isBarred(fromEnd) || isBarred(toEnd);
      const from = isBarred(fromEnd) ? fromEnd.anyone : fromEnd.mine;
      const to = isBarred(toEnd) ? toEnd.anyone : toEnd.mine;
      const placement = place(traveller, from, to);
      if (placement.kind === 'off') return offNetwork(cost, placement.end, from, to);
      // What anybody without limits would do, by the shortest way.
      const unrestricted = place(anybody, fromEnd.anyone, toEnd.anyone);
      const barriers =
        unrestricted.kind === 'found'
          ? barriersOn(network, cost, options.limits, unrestricted.path.parts, facilitiesOn)
          : [];
      const { start, goal } = placement;
      const isFound = placement.kind === 'found';
      const fromPlace = placeAtEnd(fromEnd, isFound ? start : undefined, (places) =>
        probe(traveller, options, places, [goal]),
      );
      const toPlace = placeAtEnd(toEnd, isFound ? goal : undefined, (places) =>
        probe(traveller, options, [start], places),
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
        departMs === undefined || unrestricted.kind !== 'found'
          ? []
          : opensLater(network, hours, now, unrestricted.path.parts, departMs, untilMs);
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
          reason: unrestricted.kind === 'found' ? 'limits' : 'disconnected',
          barriers: isAtClosedDoors
            ? [...barriers, ...[fromEnd, toEnd].filter(isBarred).flatMap(doorBarriers)]
            : barriers,
          relaxations:
            isAtClosedDoors || unrestricted.kind !== 'found'
              ? []
              : relaxations(now, cost, options, fromPosition, toPosition),
          nearestReachable: nearestReachable(to, reached ?? start),
          ...ends,
          warnings: [...warnings, ...opensBy(null)],
        } satisfies NoRoute;
      }
      const isSame =
        unrestricted.kind === 'found' && isSameWay(placement.path.parts, unrestricted.path.parts);
      const found = foundRoute(cost, options, language, placement, ends, warnings, {
        barriersAvoided: barriers,
        unrestrictedDistanceM:
          unrestricted.kind !== 'found' || isSame ? null : lengthOf(network, unrestricted.path),
      });
      const passed = found.edges.map(({ distanceM, durationS }, i) => {
        return { edge: placement.path.parts[i]!.arc >>> 1, distanceM, durationS };
      });
      return {
        ...found,
        warnings: [
          ...found.warnings,
          ...mayBeClosed(now, passed, departMs !== undefined),
          ...liftUnconfirmed(now, passed),
          ...noWayBack(traveller, placement),
          ...(departMs === undefined ? [] : closesOnTheWay(network, hours, passed, departMs)),
          ...opensBy(departMs === undefined ? null : departMs + found.durationS * 1000),
        ],
      };
    },
  };

  function travellerOf<W extends Weights>(weights: W): Traveller<W> {
    return { weights, find: finder.of(weights) };
  }

  /** Whether this traveller gets from any of these places to any of those, and what is in the way. */
  function probe(
    { weights: cost, find }: Traveller<CostModel>,
    options: ResolvedOptions,
    starts: readonly Snap[],
    goals: readonly Snap[],
  ): ReturnType<Probe> {
    if (find(starts, goals) !== undefined) {
      return { reason: 'farther', barriers: [] };
    }
    const path = anybody.find(starts, goals);
    if (path === undefined) return { reason: 'disconnected', barriers: [] };
    const barriers = barriersOn(network, cost, options.limits, path.parts, facilitiesOn);
    return { reason: 'way', barriers };
  }

  /** A hollow that can be rolled into and not out of is told before somebody is in it. */
  function noWayBack(
    traveller: Traveller<CostModel>,
    { start, goal, path }: Extract<Placement, { kind: 'found' }>,
  ): readonly RouteWarning[] {
    if (traveller.find([goal], [start]) !== undefined) return [];
    const { parts } = path;
    const against = parts.findLast(({ arc }) => !traveller.weights.permits(arc ^ 1));
    return [
      {
        code: 'no-way-back',
        ...(against !== undefined && { edge: edgeKey(network, against.arc >>> 1) }),
        detail: 'Within these limits there is a way there, and none back.',
      },
    ];
  }

  /** What would have to give way, and the way that opens; only what the router itself then finds. */
  function relaxations(
    now: Network,
    cost: CostModel,
    options: ResolvedOptions,
    from: RoutePosition,
    to: RoutePosition,
  ): readonly Relaxation[] {
    const generous = mostGenerous(options);
    const usable = usableBy(network, costFor(now, generous));
    const endsFor = (asked: ResolvedOptions) => [
      findEnd('from', from, asked).mine,
      findEnd('to', to, asked).mine,
    ];
    const [starts = [], goals = []] = endsFor(generous).map((end) =>
      placesWithin(snapper, end, usable),
    );
    const opened = (change: Change): readonly Relaxation[] => {
      const [one, other] = endsFor(changed(options, change));
      const weights = costFor(now, changed(options, change));
      const placement = place({ weights, find: finder.once(weights) }, one!, other!);
      if (placement.kind !== 'found') return [];
      const { parts } = placement.path;
      const share = ({ fromFraction, toFraction }: PathPart) => Math.abs(toFraction - fromFraction);
      return [
        {
          ...change,
          asked: Object.fromEntries(
            LIMIT_NAMES.filter((name) => change.limits[name] !== undefined).map((name) => [
              name,
              options.limits[name],
            ]),
          ),
          barriers: barriersOn(network, cost, options.limits, parts, facilitiesOn),
          distanceM: lengthOf(network, placement.path),
          durationS: parts.reduce((sum, part) => sum + weights.timeS(part.arc) * share(part), 0),
        },
      ];
    };
    const single = singleChanges(now, options, starts, goals).flatMap(opened);
    if (single.length > 0) {
      return single.sort(
        (a, b) => a.barriers.length - b.barriers.length || a.distanceM - b.distanceM,
      );
    }
    const several = changeOfFewestBarriers(now, options, starts, goals, finder.once);
    return several === undefined ? [] : opened(several);
  }

  function offNetwork(cost: CostModel, end: 'from' | 'to', from: Asked, to: Asked): OffNetwork {
    const usable = usableBy(network, cost);
    const asked = end === 'from' ? from : to;
    const near = snapper.nearest(asked.position, { maxDistanceM: Infinity, usable })[0];
    const any = snapper.nearest(asked.position, { maxDistanceM: OFF_NETWORK_M })[0];
    const reason = any === undefined ? 'nothing-near' : 'nothing-usable';
    if (near === undefined) {
      return { outcome: 'off-network', end, reason, nearestM: null, nearestReachable: null };
    }
    // To the destination only what can be got to counts, and the origin is known to be usable.
    const start =
      end === 'to'
        ? snapper.nearest(from.position, { maxDistanceM: OFF_NETWORK_M, usable })[0]
        : undefined;
    const reached =
      start === undefined
        ? near
        : nearestReached(
            snapper,
            to.position,
            usable,
            start,
            reachFrom(network, cost, start),
            Infinity,
          );
    return {
      outcome: 'off-network',
      end,
      reason,
      nearestM: near.distanceM,
      nearestReachable: reached === undefined ? null : nearestReachable(asked, reached),
    };
  }

  function foundRoute(
    cost: CostModel,
    options: ResolvedOptions,
    language: string | undefined,
    { path, start, goal }: { readonly path: Path; readonly start: Snap; readonly goal: Snap },
    ends: { readonly from: SnappedEnd; readonly to: SnappedEnd },
    warnings: readonly RouteWarning[],
    unrestricted: {
      readonly barriersAvoided: readonly Barrier[];
      readonly unrestrictedDistanceM: number | null;
    },
  ): FoundRoute {
    const edges = path.parts.map((part) => routeEdge(cost, part, language));
    const total = edges.reduce((sum, edge) => sum + edge.distanceM, 0);
    const unknownM = sumWhere(edges, (edge) => edge.undecided.length > 0);
    const unknownShare = total === 0 ? 0 : unknownM / total;
    const byAttribute: { [A in Attribute]?: number } = {};
    for (const attribute of ATTRIBUTE_NAMES) {
      const length = sumWhere(edges, (edge) => edge.undecided.includes(attribute));
      if (length > 0) byAttribute[attribute] = length / total;
    }
    const costed = path.parts.map((part, i) => ({
      ...part,
      distanceM: edges[i]!.distanceM,
      durationS: edges[i]!.durationS,
    }));
    // What the traveller accepts unseen is in the shares, but is nothing to be warned of.
    const isMinded = (attribute: Attribute): boolean => options.unknown[attribute] !== 'accept';
    const mindedM = sumWhere(edges, (edge) => edge.undecided.some(isMinded));
    const shares = ATTRIBUTE_NAMES.filter(isMinded).flatMap((attribute) => {
      const share = byAttribute[attribute];
      return share === undefined ? [] : [`${attribute} ${Math.round(share * 100)} %`];
    });
    const mostlyUnknown = warningIf(total > 0 && mindedM / total >= MOSTLY_UNKNOWN, {
      code: 'unknown-share',
      distanceM: mindedM,
      detail: `On ${Math.round((mindedM / total) * 100)} % of the way nobody measured something this traveller has a limit for: ${shares.join(', ')}.`,
    });
    return {
      outcome: 'route',
      geometry: geometryOf(path, start, goal),
      distanceM: total,
      durationS: edges.reduce((sum, edge) => sum + edge.durationS, 0),
      penaltyS: edges.reduce((sum, edge) => sum + edge.penaltyS, 0),
      edges,
      steps: arrivingAt(
        ends.to.place?.entrance?.name,
        stepsOfRoute(network, costed, start.position, goal.position, facilitiesOn, language),
      ),
      unknownShare,
      unknownShareByAttribute: byAttribute,
      unknownPoints: path.parts.filter(
        (part) => isPoint(network, part.arc >>> 1) && cost.undecided(part.arc) !== 0,
      ).length,
      ...unrestricted,
      ...ends,
      warnings: [...warnings, ...mostlyUnknown],
    };
  }

  function routeEdge(
    cost: CostModel,
    { arc, fromFraction, toFraction }: PathPart,
    language: string | undefined,
  ): RouteEdge {
    const edge = arc >>> 1;
    const share = Math.abs(toFraction - fromFraction);
    return {
      edge: edgeKey(network, edge),
      kind: edgeKindOf(network, edge),
      name: edgeName(network, edge, language),
      direction: (arc & 1) === 0 ? 'forwards' : 'backwards',
      fromFraction,
      toFraction,
      distanceM: (network.edges.lengthMm[edge]! / 1000) * share,
      durationS: cost.timeS(arc) * share,
      penaltyS: cost.penaltyS(arc) * share,
      undecided: attributesIn(cost.undecided(arc)),
      facilityIds: facilitiesOn(edge),
    };
  }

  function geometryOf(path: Path, start: Snap, goal: Snap): LonLat[] {
    const line: LonLat[] = [];
    for (const { arc, fromFraction, toFraction } of path.parts) {
      for (const position of edgePart(network, arc >>> 1, fromFraction, toFraction)) {
        const last = line.at(-1);
        if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) {
          line.push(position);
        }
      }
    }
    if (line.length === 0) return [start.position, goal.position];
    return line.length === 1 ? [line[0]!, line[0]!] : line;
  }
}

/** What somebody can walk, and the ways found by it. */
interface Traveller<W extends Weights> {
  readonly weights: W;
  readonly find: Find;
}

/** The network without anybody's limits or states: what a person would walk who can do everything, by length. */
function anybodysWeights(network: Network): Weights {
  return {
    weight: (arc) =>
      isArcAllowed(network, arc) ? network.edges.lengthMm[arc >>> 1]! : NOT_PERMITTED,
    leastWeightPerM: LEAST_MM_PER_M,
  };
}

function endWarnings(end: 'from' | 'to', placed: Snap, isMoved: boolean): RouteWarning[] {
  const what = end === 'from' ? 'origin' : 'destination';
  const { distanceM } = placed;
  const metres = Math.round(distanceM);
  return [
    ...warningIf(distanceM > FAR_M, {
      code: 'far-from-network',
      end,
      distanceM,
      detail: `The ${what} is ${metres} m from the nearest place on the network this route can use.`,
    }),
    ...warningIf(isMoved, {
      code: 'nearest-unreachable',
      end,
      distanceM,
      detail: `The usable place nearest to the ${what} has no connection; the route uses one ${metres} m away.`,
    }),
  ];
}

const NEVER_PROBED: Probe = () => ({ reason: 'off-network', barriers: [] });

/** A place nobody knows the way into is come to as a position, which is worth saying. */
function entranceWarnings(end: 'from' | 'to', { at }: RouteEnd): readonly RouteWarning[] {
  return warningIf(at !== undefined && at.judged.length === 0, {
    code: 'entrance-unknown',
    end,
    detail: `No entrance of "${at?.place.name}" is known: the route ${end === 'from' ? 'begins' : 'ends'} on the way nearest to it.`,
  });
}

function endOf(
  network: Network,
  asked: Asked,
  placed: Snap,
  place: PlaceAtEnd | undefined,
): SnappedEnd {
  return {
    asked: place?.entrance?.position ?? asked.position,
    ...(place !== undefined && { place }),
    position: placed.position,
    distanceM: placed.distanceM,
    edge: edgeKey(network, placed.edge),
    fraction: placed.fraction,
    side: placed.side,
  };
}

function nearestReachable(asked: Asked, reached: Snap): NearestReachable {
  return { position: reached.position, distanceM: distanceM(asked.position, reached.position) };
}

/** The last step names the entrance a person arrives at. */
const arrivingAt = (name: string | undefined, steps: readonly RouteStep[]): readonly RouteStep[] =>
  name === undefined
    ? steps
    : steps.map((step) => (step.kind === 'arrive' ? { ...step, name } : step));

function isSameWay(a: readonly PathPart[], b: readonly PathPart[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, i) => {
      const other = b[i]!;
      return (
        part.arc === other.arc &&
        part.fromFraction === other.fromFraction &&
        part.toFraction === other.toFraction
      );
    })
  );
}

function lengthOf(network: Network, path: Path): number {
  return path.parts.reduce(
    (sum, { arc, fromFraction, toFraction }) =>
      sum + (network.edges.lengthMm[arc >>> 1]! / 1000) * Math.abs(toFraction - fromFraction),
    0,
  );
}

function sumWhere(edges: readonly RouteEdge[], holds: (edge: RouteEdge) => boolean): number {
  return edges.reduce((sum, edge) => (holds(edge) ? sum + edge.distanceM : sum), 0);
}
