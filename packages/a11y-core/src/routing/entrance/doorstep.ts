import type { Facility } from '../../facility/facility.js';
import { isFacilityType } from '../../facility/types/index.js';
import type { LonLat } from '../../geo/position.js';
import { buildNetwork, type EdgeInput } from '../../network/build.js';
import { ATTRIBUTE_NAMES } from '../../network/interval.js';
import { EDGE_FLAGS, type Network } from '../../network/network.js';
import { applyClaims } from '../../network/overlay/apply.js';
import { NetworkDraft } from '../../network/overlay/draft.js';
import type { Moment } from '../../network/overlay/moment.js';
import { ON_NETWORK } from '../../network/overlay/types/index.js';
import {
  edgeFlag,
  edgeInterval,
  edgeKindOf,
  edgeSense,
  edgeState,
} from '../../network/read-edge.js';

/** The only edge of a doorstep. */
export const DOORSTEP = 0;

/**
 * The door of an entrance as a network of one edge, so that it is judged by the rules of every other
 * edge: what the map says of the door, where it has one, with what was surveyed laid over it.
 */
export function doorstepOf(
  network: Network,
  door: number | undefined,
  [lon, lat]: LonLat,
  facilities: readonly Facility[],
  moment: Moment | undefined,
): Network {
  const ends = { from: 0, to: 1, lengthMm: 0, sourceId: 0, sourceType: 'node' } as const;
  const mapped: Partial<EdgeInput> = door === undefined ? {} : copyOf(network, door);
  const plain = buildNetwork({
    nodes: [
      { lon, lat, sourceId: 0 },
      { lon, lat, sourceId: 0, split: 1 },
    ],
    edges: [{ kind: 'door', ...mapped, ...ends }],
    sources: [],
  });
  const kind = edgeKindOf(plain, DOORSTEP);
  const lie = {
    edge: DOORSTEP,
    kind,
    rises: 0,
    meetsKerbEdge: false,
    isOnly: true,
    isStretch: false,
  } as const;
  const draft = new NetworkDraft(plain);
  const claims = facilities.flatMap((facility) => {
    const type = isFacilityType(facility.facilityType)
      ? ON_NETWORK[facility.facilityType]
      : undefined;
    return (type?.claims(facility, lie, moment) ?? []).map((claim) => ({
      facilityId: facility.id,
      claim,
      isWhole: true,
      fromFraction: 0,
      toFraction: 1,
    }));
  });
  applyClaims(draft, DOORSTEP, claims);
  return draft.network;
}

function copyOf(network: Network, edge: number): Partial<EdgeInput> {
  return {
    kind: edgeKindOf(network, edge),
    attributes: Object.fromEntries(
      ATTRIBUTE_NAMES.map((attribute) => [attribute, edgeInterval(network, edge, attribute)]),
    ),
    flags: Object.fromEntries(EDGE_FLAGS.map((flag) => [flag, edgeFlag(network, edge, flag)])),
    kerbSense: edgeSense(network, edge),
    inclineUnsigned: network.edges.inclineUnsigned[edge] === 1,
    state: edgeState(network, edge),
  };
}
