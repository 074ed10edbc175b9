import type { RoutingContext } from '../context.js';
import { isBarred, isOffNetwork, type Probe, placeAtEnd, type RouteEnd } from '../entrance/ends.js';
import type { Journey } from '../journey.js';
import { endOf } from '../leg/end-of-leg.js';
import { offNetwork } from '../leg/off-network.js';
import {
  alongHeading,
  type FixedPlace,
  farthestOf,
  firstPlaces,
  isSamePlace,
  MOST_MOVED_M,
  nearestReached,
  usableBy,
} from '../places.js';
import { reachFrom } from '../reach.js';
import type { RoutePosition } from '../request.js';
import type { MatrixEnd } from './outcome.js';

/** An end of a matrix: what was asked for, and the places it may be put on; none where it is off the network. */
export interface End {
  readonly end: RouteEnd;
  readonly places: readonly FixedPlace[];
  readonly isMoved: boolean;
}

/** Every end at its nearest usable place, or at all entrances of a place that can be used. */
export function endsAt(
  context: RoutingContext,
  { options, traveller }: Journey,
  pointer: string,
  positions: readonly RoutePosition[],
): readonly End[] {
  const { network, snapper, findEnd } = context;
  const usable = usableBy(network, traveller.weights);
  return positions.map((position, i) => {
    const end = findEnd(`${pointer}/${i}`, position, options);
    const isOff = isBarred(end) || isOffNetwork(end);
    const along = alongHeading(end.mine, traveller.weights);
    const places = isOff ? [] : firstPlaces(snapper, end.mine, usable, along);
    return { end, places, isMoved: false };
  });
}

/**
 * Moves the ends that are connected with none of the others as a route moves its own: to the nearest
 * place at most `MOST_MOVED_M` farther that one gets to from any of the others, or from which one gets
 * to any of them where these are targets. One end has one place in all cells.
 */
export function movedTo(
  { network, snapper }: RoutingContext,
  { traveller }: Journey,
  ends: readonly End[],
  isAlone: (index: number) => boolean,
  others: readonly End[],
  areTargets: boolean,
): readonly End[] {
  const canMove = ({ end, places }: End, index: number): boolean =>
    places.length > 0 && end.mine.fixed === undefined && isAlone(index);
  const alone = ends.filter(canMove);
  const from = others
    .filter((other) => !alone.some((one) => isSameEnd(one, other)))
    .flatMap(({ places }) => places);
  if (from.length === 0 || alone.length === 0) return ends;
  const { weights } = traveller;
  const usable = usableBy(network, weights);
  const reach = reachFrom(network, weights, from, areTargets);
  return ends.map((one, index) => {
    if (!canMove(one, index)) return one;
    const most = Math.min(farthestOf(one.end.mine), one.places[0]!.distanceM + MOST_MOVED_M);
    const { position } = one.end.mine;
    const along = alongHeading(one.end.mine, weights);
    const place = nearestReached(snapper, position, usable, from, reach, most, along);
    return place === undefined ? one : { ...one, places: [place], isMoved: true };
  });
}

/** Whether two ends were put on the same place: who is there already has not got anywhere. */
export const isSameEnd = (a: End, b: End): boolean =>
  a.places.length > 0 &&
  a.places.length === b.places.length &&
  a.places.every((place, i) => isSamePlace(place, b.places[i]!));

/** How an end is told. */
export function toldEnd(
  context: RoutingContext,
  journey: Journey,
  { end, places, isMoved }: End,
): MatrixEnd {
  const { network } = context;
  const [place] = places;
  if (place !== undefined) {
    const entered = placeAtEnd(end, place, NOT_TOLD);
    return { outcome: 'placed', ...endOf(network, end.mine, place, entered), isMoved };
  }
  const { mine } = end;
  const reason = isBarred(end)
    ? 'no-entrance'
    : isOffNetwork(end)
      ? 'nothing-near'
      : offNetwork(context, journey, 'from', mine, mine).reason;
  return { outcome: 'off-network', asked: mine.position, reason };
}

/** Each cell takes the best of the entrances that can be used. */
const NOT_TOLD: Probe = () => ({ reason: 'farther', barriers: [] });
