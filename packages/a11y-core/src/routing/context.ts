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
import type { FacilitiesOn } from './barriers.js';
import { type CostModel, costFor, LEAST_MM_PER_M, NOT_PERMITTED } from './cost.js';
import { type EndFinder, endFinder } from './entrance/ends.js';
import type { PlaceLookup } from './entrance/entrances-of.js';
import { createFinder, type Find, type Finder, chooseEngine as usualEngine } from './finder.js';
import type { Weights } from './search.js';

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

/** What somebody can walk, and the ways found by it. */
export interface Traveller<W extends Weights> {
  readonly weights: W;
  readonly find: Find;
}

/** What all questions to one network share. */
export interface RoutingContext {
  readonly network: Network;
  readonly snapper: Snapper;
  readonly hours: NetworkHours;
  readonly facilitiesOn: FacilitiesOn;
  readonly findEnd: EndFinder;
  readonly finder: Finder;
  /** Somebody without limits for whom nothing is closed, by length. */
  readonly anybody: Traveller<Weights>;
  /** A traveller over the network with the states of an instant; kept for the next question. */
  travellerFor(options: ResolvedOptions, now: Network): Traveller<CostModel>;
}

/** Travellers whose cost models are kept: those asked for last. */
const MODELS_KEPT = 16;

export function createContext(
  network: Network,
  {
    facilitiesOn = () => [],
    placeOf = () => undefined,
    asOf,
    snapper = createSnapper(network),
    chooseEngine = usualEngine,
    ...hoursOptions
  }: RouterOptions = {},
): RoutingContext {
  const moment = asOf === undefined ? undefined : momentOf(asOf);
  const hours = hoursOfNetwork(network, hoursOptions);
  const finder = createFinder(network, chooseEngine);
  const travellerOf = <W extends Weights>(weights: W): Traveller<W> => ({
    weights,
    find: finder.of(weights),
  });
  const travellers = new Map<string, Traveller<CostModel>>();
  return {
    network,
    snapper,
    hours,
    facilitiesOn,
    findEnd: endFinder(network, snapper, placeOf, moment),
    finder,
    anybody: travellerOf(anybodysWeights(network)),
    travellerFor(options, now) {
      const key = `${JSON.stringify(options)} ${hours.statesOf(now)}`;
      const traveller = travellers.get(key) ?? travellerOf(costFor(now, options));
      // Taken out and put back, so that the first of the map is the one not asked for longest.
      travellers.delete(key);
      travellers.set(key, traveller);
      if (travellers.size > MODELS_KEPT) travellers.delete(travellers.keys().next().value!);
      return traveller;
    },
  };
}

/** The network without anybody's limits or states: what a person would walk who can do everything, by length. */
function anybodysWeights(network: Network): Weights {
  return {
    weight: (arc) =>
      isArcAllowed(network, arc) ? network.edges.lengthMm[arc >>> 1]! : NOT_PERMITTED,
    leastWeightPerM: LEAST_MM_PER_M,
  };
}
