import {
  type HoursOptions,
  hoursOfNetwork,
  type NetworkHours,
} from '../network/hours/network-at.js';
import type { Network } from '../network/network.js';
import { momentOf } from '../network/overlay/moment.js';
import { isArcAllowed } from '../network/read-edge.js';
import { createSnapper, type Snapper } from '../network/snap.js';
import type { ResolvedOptions } from '../profile/options.js';
import { type CostModel, costFor, LEAST_MM_PER_M, MOST_WEIGHT, NOT_PERMITTED } from './cost.js';
import { type EndFinder, endFinder } from './entrance/ends.js';
import type { PlaceLookup } from './entrance/entrances-of.js';
import { type FacilityDirectory, NO_FACILITIES } from './facility-ends.js';
import { createFinder, type Find, type Finder, chooseEngine as usualEngine } from './finder.js';
import type { Prepared } from './hierarchy-search.js';
import type { KeptTraveller } from './metrics/kept-traveller.js';
import { type KeepingOptions, KeptTravellers } from './metrics/kept-travellers.js';
import type { Weights } from './search.js';
import type { Surveyed } from './surveyed.js';

export interface RouterOptions
  extends HoursOptions,
    KeepingOptions,
    Partial<Omit<Surveyed, 'asOfMs'>> {
  /** Places that requests may name. Default none. */
  readonly placeOf?: PlaceLookup;
  /** ISO 8601 instant at which doors of places and readings are looked at; missing: nothing is out of date. */
  readonly asOf?: string;
  /** What answers a question: see `chooseEngine`, which does so where this is missing. */
  readonly chooseEngine?: typeof usualEngine;
  /** What can be found near somebody and reached: see `FacilityDirectory`. Default nothing. */
  readonly facilities?: FacilityDirectory;
  /** Finds places on this network, or on one of the same edges; made where it is missing. */
  readonly snapper?: Snapper;
  /** Those of the router before, on a network of the same edges; made where they are missing. */
  readonly travellers?: KeptTravellers;
}

/** What somebody can walk, and the ways found by it. */
export interface Traveller<W extends Weights> {
  readonly weights: W;
  readonly find: Find;
  /** The metric over the weights, where one is at hand; where not, it is set about making one. */
  readonly prepared: () => Prepared | undefined;
  /** Whether one is at hand, so that asking the hierarchy costs nothing beforehand. */
  readonly isPrepared: () => boolean;
}

/** What all questions to one network share. */
export interface RoutingContext {
  readonly network: Network;
  readonly snapper: Snapper;
  readonly hours: NetworkHours;
  readonly facilities: FacilityDirectory;
  readonly surveyed: Surveyed;
  readonly findEnd: EndFinder;
  readonly finder: Finder;
  /** Somebody without limits for whom nothing is closed, by length. */
  readonly anybody: Traveller<Weights>;
  /** A traveller over the network with the states of an instant; kept for the next question. */
  travellerFor(options: ResolvedOptions, now: Network): Traveller<CostModel>;
}

export function createContext(
  network: Network,
  {
    facilitiesOn = () => [],
    facilities = NO_FACILITIES,
    readingOn,
    judgedAs,
    placeOf = () => undefined,
    asOf,
    snapper = createSnapper(network),
    chooseEngine = usualEngine,
    travellers,
    ...others
  }: RouterOptions = {},
): RoutingContext {
  const moment = asOf === undefined ? undefined : momentOf(asOf);
  const hours = hoursOfNetwork(network, others);
  const kept = travellers ?? new KeptTravellers(network, others);
  const finder = createFinder(network, chooseEngine, kept);
  const travellerOn = <W extends Weights>(one: KeptTraveller<W>, now: Network): Traveller<W> => {
    const weights = one.weightsOn(now);
    return {
      weights,
      find: finder.of(weights, one),
      prepared: () => one.prepared(),
      isPrepared: () => one.hasMetric,
    };
  };
  return {
    network,
    snapper,
    hours,
    facilities,
    surveyed: {
      facilitiesOn,
      ...(readingOn && { readingOn }),
      ...(judgedAs && { judgedAs }),
      ...(moment && { asOfMs: moment.ms }),
    },
    findEnd: endFinder(network, snapper, placeOf, moment),
    finder,
    get anybody() {
      return travellerOn(kept.anybody(network, anybodysWeights), network);
    },
    travellerFor(options, now) {
      const weigh = (at: Network, table?: Int32Array) => costFor(at, options, table);
      const states = hours.statesOf(now);
      return travellerOn(kept.traveller(JSON.stringify(options), states, now, weigh), now);
    },
  };
}

/** The network without anybody's limits or states: what a person would walk who can do everything, by length. */
function anybodysWeights(network: Network): Weights {
  return {
    weight: (arc) =>
      isArcAllowed(network, arc)
        ? Math.min(MOST_WEIGHT, network.edges.lengthMm[arc >>> 1]!)
        : NOT_PERMITTED,
    leastWeightPerM: LEAST_MM_PER_M,
  };
}
