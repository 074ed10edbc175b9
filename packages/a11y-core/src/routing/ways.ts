import type { Facility, Place } from '../facility/facility.js';
import type { HoursOptions } from '../network/hours/network-at.js';
import type { Network } from '../network/network.js';
import {
  type Overlay,
  type OverlayChanges,
  overlayFacilities,
  updateOverlay,
} from '../network/overlay/overlay.js';
import { createSnapper, type Snapper } from '../network/snap.js';
import { takeAlikeOver } from './alike.js';
import { placesWithEntrances } from './entrance/entrances-of.js';
import { directoryOf } from './facility-ends.js';
import { type KeepingOptions, KeptTravellers } from './metrics/kept-travellers.js';
import { readingsOf } from './readings.js';
import { createRouter, type Router } from './route.js';
import type { Surveyed } from './surveyed.js';

/** The network with the facilities laid over it, ready for questions. */
export interface Ways {
  readonly network: Network;
  readonly router: Router;
  /** Finds places on the network. */
  readonly snapper: Snapper;
  /** Ids of the facilities whose measurements hold on an edge, by the index of the edge. */
  readonly facilitiesOn: (edge: number) => readonly string[];
  /** The edges on which the measurements of a facility hold. */
  readonly edgesOf: (facilityId: string) => readonly number[];
}

export interface WaysOptions extends HoursOptions, KeepingOptions {
  /** Places that routes may begin and end at. Default none. */
  readonly places?: Iterable<Place>;
  /** ISO 8601 day or instant: see `OverlayOptions`. */
  readonly asOf?: string;
  /** How a facility was judged, where that may be told; asked when somebody meets it. Default nobody knows. */
  readonly judgedAs?: Surveyed['judgedAs'];
}

/** Index of the edges of a mapped network: an overlay moves none of them, so it is made once. */
const snappers = new WeakMap<Network, Snapper>();

/** What ways were made of. */
interface Making {
  readonly overlay: Overlay;
  readonly snapper: Snapper;
  readonly travellers: KeptTravellers;
}

const makings = new WeakMap<Ways, Making>();

/** Lays surveyed facilities over a network, so that routes follow the measurement and not the tag. */
export function layWays(
  mapped: Network,
  facilities: readonly Facility[],
  { places = [], asOf, ...others }: WaysOptions = {},
): Ways {
  const snapper = snappers.get(mapped) ?? createSnapper(mapped);
  snappers.set(mapped, snapper);
  const overlay = overlayFacilities(mapped, facilities, { snapper, ...(asOf && { asOf }) });
  const travellers = new KeptTravellers(mapped, others);
  return waysOn({ overlay, snapper, travellers }, facilities, places, asOf, others);
}

/**
 * The ways after some facilities changed: only what they touch is laid anew. `facilities` are all
 * that there are now, `changes` what is different among them. The ways before give up the travellers
 * kept for them, and answer as well without.
 */
export function relayWays(
  before: Ways,
  changes: OverlayChanges,
  facilities: readonly Facility[],
  { places = [], asOf, ...others }: Omit<WaysOptions, keyof KeepingOptions> = {},
): Ways {
  const making = makings.get(before);
  if (making === undefined) throw new TypeError('These ways were not made by layWays.');
  const { overlay, touched } = updateOverlay(making.overlay, {
    ...changes,
    ...(asOf && { asOf }),
  });
  const travellers = making.travellers.handedOn(touched);
  takeAlikeOver(making.overlay.network, overlay.network, touched);
  return waysOn({ ...making, overlay, travellers }, facilities, places, asOf, others);
}

function waysOn(
  making: Making,
  facilities: readonly Facility[],
  places: Iterable<Place>,
  asOf: string | undefined,
  { judgedAs, ...hours }: Omit<WaysOptions, 'places' | 'asOf'>,
): Ways {
  const { overlay, snapper, travellers } = making;
  const { network, effects } = overlay;
  const onEdge = new Map(
    [...effects].map(([edge, changes]) => [
      edge,
      [...new Set(changes.map(({ facilityId }) => facilityId))],
    ]),
  );
  const facilitiesOn = (edge: number): readonly string[] => onEdge.get(edge) ?? [];
  const edges = new Map<string, number[]>();
  for (const [edge, ids] of onEdge) {
    for (const id of ids) edges.set(id, [...(edges.get(id) ?? []), edge]);
  }
  const edgesOf = (facilityId: string): readonly number[] => edges.get(facilityId) ?? [];
  const placeOf = placesWithEntrances(places, facilities);
  const ways: Ways = {
    network,
    router: createRouter(network, {
      facilitiesOn,
      facilities: directoryOf(facilities, edgesOf, asOf),
      readingOn: readingsOf(overlay, facilities),
      ...(judgedAs && { judgedAs }),
      placeOf,
      snapper,
      travellers,
      ...(asOf && { asOf }),
      ...hours,
    }),
    snapper,
    facilitiesOn,
    edgesOf,
  };
  makings.set(ways, making);
  return ways;
}
