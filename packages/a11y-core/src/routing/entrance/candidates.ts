import type { LonLat } from '../../geo/position.js';
import { edgeKey, nodeKey } from '../../network/key.js';
import type { Network } from '../../network/network.js';
import type { Moment } from '../../network/overlay/moment.js';
import type { Snap, Snapper } from '../../network/snap.js';
import type { ResolvedOptions } from '../../profile/options.js';
import { barriersOn } from '../barriers.js';
import { costFor } from '../cost.js';
import type { Barrier, EntranceName } from '../outcome.js';
import { wholeArc } from '../search.js';
import type { MappedDoors } from './doors.js';
import { DOORSTEP, doorstepOf } from './doorstep.js';
import type { RoutablePlace } from './entrances-of.js';

/** An entrance on the network, before anybody's limits. */
export interface Candidate {
  readonly called: EntranceName;
  /** Where it meets the network; empty where no way comes near. */
  readonly at: readonly Snap[];
  /** Its door, as a network of one edge. */
  readonly doorstep: Network;
  /** Of what has to be passed at the door, in the order of the survey. */
  readonly facilityIds: readonly string[];
}

/** An entrance that no door of the map stands at is put on the nearest way, if that is so near. */
const NEAREST_WAY_M = 20;

/**
 * The ways into a place: its surveyed entrances, else the doors of the map in its outline. None
 * where neither is known.
 */
export function candidatesOf(
  network: Network,
  snapper: Snapper,
  doors: MappedDoors,
  { place, entrances }: RoutablePlace,
  moment: Moment | undefined,
): readonly Candidate[] {
  const nodeOf = (door: number) => nodeKey(network, network.edges.from[door]!).split('~')[0]!;
  if (entrances.length > 0) {
    return entrances.map(({ facilityId, name, position, facilities }) => {
      const door = doors.at(position)?.edge;
      return {
        called: {
          facilityId,
          ...(door !== undefined && { node: nodeOf(door) }),
          ...(name !== undefined && { name }),
          position,
        },
        at: door === undefined ? nearestWay(snapper, position) : snapper.locateNode(nodeOf(door)),
        doorstep: doorstepOf(network, door, position, facilities, moment),
        facilityIds: facilities.map(({ id }) => id),
      };
    });
  }
  if (place.geometry?.type !== 'Polygon') return [];
  return doors.ofOutline(place.geometry).map(({ edge, position }) => ({
    called: { node: nodeOf(edge), position },
    at: snapper.locateNode(nodeOf(edge)),
    doorstep: doorstepOf(network, edge, position, [], moment),
    facilityIds: [],
  }));
}

/** The nearest way, whoever may use it: one that only others may use leads to the door all the same. */
const nearestWay = (snapper: Snapper, position: LonLat): readonly Snap[] =>
  snapper.nearest(position, { maxDistanceM: NEAREST_WAY_M });

/** What a traveller has to say to the door of an entrance. */
export interface Judged {
  readonly candidate: Candidate;
  /** What stands in this traveller's way at the door; empty where it can be passed. */
  readonly barriers: readonly Barrier[];
  /** Of passing it, in the unit of the search; 0 where it cannot be passed. */
  readonly weight: number;
}

/** Judges a door by the rules of every other edge. */
export function judge(network: Network, candidate: Candidate, options: ResolvedOptions): Judged {
  const { doorstep, facilityIds, at, called } = candidate;
  const cost = costFor(doorstep, options);
  const [into, out] = [DOORSTEP << 1, (DOORSTEP << 1) | 1];
  const open = [into, out].find((arc) => cost.permits(arc));
  if (open !== undefined) return { candidate, barriers: [], weight: cost.weight(open) };
  const barriers = barriersOn(doorstep, cost, options.limits, [wholeArc(into)], {
    facilitiesOn: () => facilityIds,
  }).map((barrier) => ({
    ...barrier,
    // The key of the way it opens onto: the doorstep itself is on no map.
    edge: at[0] === undefined ? '' : edgeKey(network, at[0].edge),
    position: called.position,
  }));
  return { candidate, barriers, weight: 0 };
}
