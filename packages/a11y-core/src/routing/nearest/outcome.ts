import type { LonLat } from '../../geo/position.js';
import type { FacilityUsability } from '../../profile/usability.js';
import type { OffNetwork, RouteWarning, SnappedEnd } from '../outcome.js';

/** A facility and the way to it. */
export interface NearFacility extends FacilityUsability {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly position: LonLat;
  readonly distanceM: number;
  /** True walking time. */
  readonly durationS: number;
  /** Seconds added to steer; `durationS` and `penaltyS` together are what is made small. */
  readonly penaltyS: number;
  /** Straight-line metres from where the way ends to the facility. */
  readonly asideM: number;
}

/** Facilities that were not taken, for one reason. */
export interface PassedOver {
  readonly count: number;
  /** The first of them. */
  readonly ids: readonly string[];
}

export interface FoundNearest {
  readonly outcome: 'nearest';
  readonly from: SnappedEnd;
  /** The nearest first: by what the route of this traveller makes small. */
  readonly facilities: readonly NearFacility[];
  readonly passedOver: {
    /** Nearer than the last one listed, and of no use to this traveller. */
    readonly doesNot: PassedOver;
    /** Nearer than the last one listed, and nobody knows; only where they are excluded. */
    readonly unknown: PassedOver;
    /** This traveller cannot get to them at all, the nearest as the crow flies first. */
    readonly unreachable: PassedOver;
  };
  readonly warnings: readonly RouteWarning[];
}

export type NearestOutcome = FoundNearest | OffNetwork;
