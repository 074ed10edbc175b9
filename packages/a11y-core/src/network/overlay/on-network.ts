import type { Facility } from '../../facility/facility.js';
import { type ObservedParameters, observedAs } from '../../facility/observed.js';
import type { FacilityTypeName } from '../../facility/types/index.js';
import type { EdgeKind } from '../network.js';
import type { Claim } from './claim.js';
import type { Moment } from './moment.js';

/** How a facility lies on an edge. */
export interface Lie {
  readonly edge: number;
  readonly kind: EdgeKind;
  /** Foot to head runs with the edge (1), against it (-1), or nobody knows (0). */
  readonly rises: 1 | -1 | 0;
  /** Whether a kerb edge lies at an end of the edge: its height is told there. */
  readonly meetsKerbEdge: boolean;
  /** The facility lies on no other edge. */
  readonly isOnly: boolean;
  /** It was surveyed as the stretch it is, not as a point on it. */
  readonly isStretch: boolean;
}

/** What else a claim may depend on. */
export interface Circumstances {
  readonly facility: Facility;
  /** When the network is asked about; undefined: nobody said, and nothing is out of date. */
  readonly moment: Moment | undefined;
}

/** Kinds of edge a facility can lie on. */
export interface Carrier {
  readonly kinds: readonly EdgeKind[];
  /** Such an edge is the facility itself, however it was surveyed; otherwise a way it may be a part of. */
  readonly isItself: boolean;
  /** Every such edge inside the surveyed area, and none where no area was surveyed. */
  readonly isWithin: boolean;
}

export const itself = (...kinds: readonly EdgeKind[]): Carrier => ({
  kinds,
  isItself: true,
  isWithin: false,
});
export const partOf = (...kinds: readonly EdgeKind[]): Carrier => ({
  kinds,
  isItself: false,
  isWithin: false,
});
export const within = (...kinds: readonly EdgeKind[]): Carrier => ({
  kinds,
  isItself: false,
  isWithin: true,
});

/** How one facility type changes what a walker can pass. */
export interface OnNetwork {
  /** Kinds of edge it can lie on: the first carrier with an edge within reach decides. */
  readonly carriers: readonly Carrier[];
  /** Speaks for every edge made from the same object of the map: all storeys of a lift, all pieces of a crossing. */
  readonly speaksForObject: boolean;
  /** How long it is, in metres, where that was measured; for facilities surveyed as a point. */
  extentM(facility: Facility): number | undefined;
  claims(facility: Facility, lie: Lie, moment: Moment | undefined): readonly Claim[];
}

/** Ways on foot that a facility may be a part of. A road is not: what narrows the pavement leaves it as wide as it was. */
export const WAYS: readonly EdgeKind[] = ['footway', 'sidewalk', 'pedestrian', 'ramp', 'track'];

/** Ties the claims of a type to the parameters of its declaration. */
export function onNetwork<T extends FacilityTypeName>(
  type: T,
  definition: {
    readonly carriers: readonly Carrier[];
    readonly speaksForObject?: boolean;
    readonly extentM?: (seen: ObservedParameters<T>) => number | undefined;
    readonly claims: (
      seen: ObservedParameters<T>,
      lie: Lie,
      circumstances: Circumstances,
    ) => readonly Claim[];
  },
): OnNetwork {
  const { carriers, speaksForObject = false, extentM, claims } = definition;
  const seenOn = (facility: Facility): ObservedParameters<T> => observedAs(facility, type) ?? {};
  return {
    carriers,
    speaksForObject,
    extentM: (facility) => extentM?.(seenOn(facility)),
    claims: (facility, lie, moment) => claims(seenOn(facility), lie, { facility, moment }),
  };
}
