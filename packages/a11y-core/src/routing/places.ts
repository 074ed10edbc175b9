import { UnknownNameError } from '../errors.js';
import type { LonLat } from '../geo/position.js';
import type { Network } from '../network/network.js';
import type { NearestOptions, Snap, Snapper } from '../network/snap.js';
import { isPoint } from './effort.js';
import type { Find } from './finder.js';
import { type Reach, reachFrom } from './reach.js';
import type { Heading, NearPosition, RoutePosition } from './request.js';
import type { Path, Weights } from './search.js';

/** Farther than this from anything usable is worth a warning. */
export const FAR_M = 50;

/** Farther than this is off the network. */
export const OFF_NETWORK_M = 250;

/**
 * How much farther than the nearest usable place an end may be moved to find a connection. An
 * island of ten metres is worth leaving; a route that ends two streets away is no route.
 */
export const MOST_MOVED_M = 50;

/** How many places around a position are looked from for what would open a way. */
const MOST_PLACES = 32;

/** How many islands around the origin are tried before the answer is "no way". */
export const MOST_ISLANDS = 8;

/** A position a route was asked for, before anybody's limits. */
export interface Asked {
  readonly position: LonLat;
  /** The places of a node named by its id, or of entrances: never moved to a better one. */
  readonly fixed?: readonly FixedPlace[];
  /** How far away it may be put at most, in m; never farther than `OFF_NETWORK_M`. */
  readonly withinM?: number;
  readonly heading?: Heading;
}

/** A place that is taken exactly. */
export interface FixedPlace extends Snap {
  /** What a path pays for beginning or ending here, such as the price of a door. Default 0. */
  readonly addedWeight?: number;
}

/** A position or a node of a request. Throws `UnknownNameError` for a node that does not exist. */
export function askedPlace(
  snapper: Snapper,
  position: Exclude<RoutePosition, { readonly place: string }>,
): Asked {
  if ('near' in position) return { position: position.near, ...boundsOf(position) };
  if (!('node' in position)) return { position };
  const fixed = snapper.locateNode(position.node);
  const first = fixed[0];
  if (first === undefined) throw new UnknownNameError('node', position.node, []);
  return { position: first.position, fixed };
}

function boundsOf({ withinM, heading }: NearPosition): Pick<Asked, 'withinM' | 'heading'> {
  return { ...(withinM !== undefined && { withinM }), ...(heading !== undefined && { heading }) };
}

/** The two ends of a route on the network, and the way between them where there is one. */
export type Placement =
  | {
      readonly kind: 'found';
      readonly start: Snap;
      readonly goal: Snap;
      readonly path: Path;
      /** The nearest usable place had no connection, so the end lies farther away. */
      readonly isMoved: { readonly from: boolean; readonly to: boolean };
    }
  /** Each end at its nearest usable place; `reach` is what can be got to from the start. */
  | { readonly kind: 'no-way'; readonly start: Snap; readonly goal: Snap; readonly reach: Reach }
  | { readonly kind: 'off'; readonly end: 'from' | 'to' };

/** Edges that this traveller may use in one direction at least, and may be put upon. */
export function usableBy(network: Network, weights: Weights): (edge: number) => boolean {
  return (edge) =>
    !isPoint(network, edge) &&
    (weights.weight(edge << 1) >= 0 || weights.weight((edge << 1) | 1) >= 0);
}

/**
 * Puts both ends on edges this traveller may use: the nearest, and if there is no way between
 * those (the nearest may be an island of ten metres), the pair with a way whose ends lie least far
 * from what was asked, each at most `MOST_MOVED_M` farther than its nearest.
 */
export function placeEnds(
  network: Network,
  snapper: Snapper,
  weights: Weights,
  from: Asked,
  to: Asked,
  find: Find,
): Placement {
  const usable = usableBy(network, weights);
  const [fromAlong, toAlong] = [alongHeading(from, weights), alongHeading(to, weights)];
  const starts = firstPlaces(snapper, from, usable, fromAlong);
  const goals = firstPlaces(snapper, to, usable, toAlong);
  const start = starts[0];
  const goal = goals[0];
  if (start === undefined) return { kind: 'off', end: 'from' };
  if (goal === undefined) return { kind: 'off', end: 'to' };
  const between = (from: readonly FixedPlace[], to: readonly FixedPlace[]) =>
    leastPath(find, from, to);
  const near = between(starts, goals);
  if (near !== undefined) return { kind: 'found', ...near, isMoved: { from: false, to: false } };

  const islands: { readonly origin: Snap; readonly reach: Reach }[] = [];
  // What lies inside an island already tried can reach no more, and is farther away.
  const isNew = (edge: number) =>
    usable(edge) &&
    !islands.some(({ origin, reach }) => origin.edge === edge || reach.coversEdge(edge));
  const attempts = from.fixed?.length ?? MOST_ISLANDS;
  let best: Pair | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const origin =
      from.fixed === undefined
        ? firstPlaces(snapper, from, isNew, fromAlong)[0]
        : from.fixed[attempt];
    if (origin === undefined || origin.distanceM > start.distanceM + MOST_MOVED_M) break;
    if (best !== undefined && origin.distanceM + goal.distanceM >= apart(best)) break;
    const reach = reachFrom(network, weights, origin);
    islands.push({ origin, reach });
    const farthest = Math.min(farthestOf(to), goal.distanceM + MOST_MOVED_M);
    const reached =
      to.fixed === undefined
        ? nearestReached(snapper, to.position, usable, origin, reach, farthest, toAlong)
        : to.fixed.find((place) => reach.covers(place));
    if (reached === undefined) continue;
    const pair = { start: origin, goal: reached };
    if (best === undefined || apart(pair) < apart(best)) best = pair;
  }
  // Of several entrances that can be come to the best is taken, not the first.
  const reached = best === undefined ? [] : (to.fixed ?? [best.goal]);
  const found = best === undefined ? undefined : between([best.start], reached);
  if (found === undefined) return { kind: 'no-way', start, goal, reach: islands[0]!.reach };
  return {
    kind: 'found',
    ...found,
    // One of several fixed places is as good as another: none is a move.
    isMoved: {
      from: from.fixed === undefined && !isSamePlace(found.start, start),
      to: to.fixed === undefined && !isSamePlace(found.goal, goal),
    },
  };
}

interface Pair {
  readonly start: Snap;
  readonly goal: Snap;
}

const apart = (pair: Pair): number => pair.start.distanceM + pair.goal.distanceM;

export const isSamePlace = (a: Snap, b: Snap): boolean =>
  a.edge === b.edge && a.fraction === b.fraction;

/** The way of least weight from any of the starts to any of the goals; undefined where there is none. */
function leastPath(
  find: Find,
  starts: readonly FixedPlace[],
  goals: readonly FixedPlace[],
): (Pair & { readonly path: Path }) | undefined {
  const path = find(starts, goals);
  return path && { start: starts[path.start]!, goal: goals[path.goal]!, path };
}

/** The place nearest to a position that can be come to from `origins`; undefined where there is none that near. */
export function nearestReached(
  snapper: Snapper,
  position: LonLat,
  usable: (edge: number) => boolean,
  origins: Snap | readonly Snap[],
  reach: Reach,
  maxDistanceM: number,
  along?: Along,
): Snap | undefined {
  // On its own edge only a part may be reachable, so that edge has a second chance.
  const own = new Set('edge' in origins ? [origins.edge] : origins.map(({ edge }) => edge));
  const candidates = snapper.nearest(position, {
    maxDistanceM,
    count: 1 + own.size,
    usable: (edge) => usable(edge) && (reach.coversEdge(edge) || own.has(edge)),
    ...(along !== undefined && { along }),
  });
  return candidates.find((place) => reach.covers(place));
}

/** Places an end may be put on at all: the fixed ones, or the nearest usable and those it may be moved to. */
export function placesWithin(
  snapper: Snapper,
  asked: Asked,
  usable: (edge: number) => boolean,
  along?: Along,
): readonly FixedPlace[] {
  const [nearest] = firstPlaces(snapper, asked, usable, along);
  if (asked.fixed !== undefined || nearest === undefined) return asked.fixed ?? [];
  const maxDistanceM = Math.min(farthestOf(asked), nearest.distanceM + MOST_MOVED_M);
  return snapper.nearest(asked.position, {
    maxDistanceM,
    count: MOST_PLACES,
    usable,
    ...(along !== undefined && { along }),
  });
}

/** Every place of a node, or the nearest usable place of a position; empty where it is too far away. */
export function firstPlaces(
  snapper: Snapper,
  asked: Asked,
  usable: (edge: number) => boolean,
  along?: Along,
): readonly FixedPlace[] {
  if (asked.fixed !== undefined) return asked.fixed;
  return snapper.nearest(asked.position, {
    maxDistanceM: farthestOf(asked),
    usable,
    ...(along !== undefined && { along }),
  });
}

/** How far away a position may be put at most, in m. */
export const farthestOf = ({ withinM = OFF_NETWORK_M }: Asked): number =>
  Math.min(OFF_NETWORK_M, withinM);

type Along = NonNullable<NearestOptions['along']>;

/** The pieces of ways that this traveller may walk in the direction asked for; undefined where none was. */
export function alongHeading({ heading }: Asked, weights: Weights): Along | undefined {
  if (heading === undefined) return undefined;
  const { bearingDeg, rangeDeg } = heading;
  const isWithin = (bearing: number): boolean => {
    const apart = Math.abs(bearing - bearingDeg) % 360;
    return Math.min(apart, 360 - apart) <= rangeDeg;
  };
  return (edge, bearing) =>
    (weights.weight(edge << 1) >= 0 && isWithin(bearing)) ||
    (weights.weight((edge << 1) | 1) >= 0 && isWithin(bearing + 180));
}
