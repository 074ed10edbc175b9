import type { RoutingContext } from './context.js';
import { isBarred, isOffNetwork, type Probe, placeAtEnd } from './entrance/ends.js';
import type { Journey } from './journey.js';
import { endOf, endWarnings, entranceWarnings } from './leg/end-of-leg.js';
import { offNetwork } from './leg/off-network.js';
import type { OffNetwork, RouteWarning, SnappedEnd } from './outcome.js';
import {
  alongHeading,
  type FixedPlace,
  firstPlaces,
  MOST_ISLANDS,
  MOST_MOVED_M,
  usableBy,
} from './places.js';
import { type Reach, reachFrom } from './reach.js';
import type { RoutePosition } from './request.js';

/** The one end of a question that has no other: where it was put, and what can be got to from there. */
export interface OneEnd {
  readonly outcome: 'placed';
  /** Several where it is a place with more than one entrance, or a node that was split. */
  readonly places: readonly FixedPlace[];
  readonly reach: Reach;
  readonly told: SnappedEnd;
  readonly warnings: readonly RouteWarning[];
}

/**
 * Puts the one end of a question on the network by the rules of a route: at the nearest usable place;
 * where `isEnough` says that it leads nowhere worth asking about, at the nearest at most
 * `MOST_MOVED_M` farther that does. `towards` looks from where one gets to the end.
 */
export function placeOneEnd(
  context: RoutingContext,
  journey: Journey,
  position: RoutePosition,
  isEnough: (places: readonly FixedPlace[], reach: Reach) => boolean,
  towards = false,
): OneEnd | OffNetwork {
  const { network, snapper } = context;
  const cost = journey.traveller.weights;
  const end = context.findEnd('/from', position, journey.options);
  const asked = end.mine;
  const usable = usableBy(network, cost);
  const along = alongHeading(asked, cost);
  const first =
    isBarred(end) || isOffNetwork(end) ? [] : firstPlaces(snapper, asked, usable, along);
  if (first.length === 0) {
    const entered = placeAtEnd(end, undefined, () => ({ reason: 'off-network', barriers: [] }));
    return {
      ...offNetwork(context, journey, 'from', asked, asked),
      ...(entered !== undefined && { place: entered }),
    };
  }
  const put = (places: readonly FixedPlace[]) => ({
    places,
    reach: reachFrom(network, cost, places, towards),
  });
  const tried = [put(first)];
  let taken = isEnough(first, tried[0]!.reach) ? tried[0] : undefined;
  while (taken === undefined && asked.fixed === undefined && tried.length < MOST_ISLANDS) {
    const isNew = (edge: number): boolean =>
      usable(edge) &&
      !tried.some(({ places, reach }) => places[0]!.edge === edge || reach.coversEdge(edge));
    const next = firstPlaces(snapper, asked, isNew, along);
    if (next.length === 0 || next[0]!.distanceM > first[0]!.distanceM + MOST_MOVED_M) break;
    const one = put(next);
    tried.push(one);
    if (isEnough(one.places, one.reach)) taken = one;
  }
  const { places, reach } = taken ?? tried[0]!;
  const isMoved = taken !== undefined && taken !== tried[0];
  return {
    outcome: 'placed',
    places,
    reach,
    told: endOf(network, asked, places[0]!, placeAtEnd(end, places[0], ALSO_USED)),
    warnings: [...endWarnings('from', places[0]!, isMoved), ...entranceWarnings('from', end)],
  };
}

/** All entrances of a place that can be used are begun from at once. */
const ALSO_USED: Probe = () => ({ reason: 'farther', barriers: [] });
