import type { Facility } from '../facility/facility.js';
import type { HoursOptions } from '../network/hours/network-at.js';
import type { Network } from '../network/network.js';
import { overlayFacilities } from '../network/overlay/overlay.js';
import { createSnapper, type Snapper } from '../network/snap.js';
import { createRouter, type Router } from './route.js';

/** The network with the facilities laid over it, ready for questions. */
export interface Ways {
  readonly network: Network;
  readonly router: Router;
  /** Ids of the facilities whose measurements hold on an edge, by the index of the edge. */
  readonly facilitiesOn: (edge: number) => readonly string[];
  /** The edges on which the measurements of a facility hold. */
  readonly edgesOf: (facilityId: string) => readonly number[];
}

/** Index of the edges of a mapped network: an overlay moves none of them, so it is made once. */
const snappers = new WeakMap<Network, Snapper>();

/** Lays surveyed facilities over a network, so that routes follow the measurement and not the tag. */
export function layWays(
  mapped: Network,
  facilities: readonly Facility[],
  hours: HoursOptions = {},
): Ways {
  const snapper = snappers.get(mapped) ?? createSnapper(mapped);
  snappers.set(mapped, snapper);
  const { network, effects } = overlayFacilities(mapped, facilities, snapper);
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
  return {
    network,
    router: createRouter(network, { facilitiesOn, ...hours }),
    facilitiesOn,
    edgesOf: (facilityId) => edges.get(facilityId) ?? [],
  };
}
