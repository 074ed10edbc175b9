import type { MultiPolygon } from 'geojson';
import type { LonLat } from '../../geo/position.js';
import type { FacilityUsability } from '../../profile/usability.js';
import type { OffNetwork, RouteWarning, SnappedEnd } from '../outcome.js';

/** A facility within a budget. */
export interface ReachedFacility extends FacilityUsability {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly position: LonLat;
  readonly distanceM: number;
  readonly durationS: number;
}

/** What lies within one budget, along the ways this traveller's own search takes. */
export interface ReachedArea {
  /** Seconds or metres, as asked. */
  readonly budget: number;
  /** Holds every node that is reached, and none that is not, but for `indistinct`. */
  readonly geometry: MultiPolygon;
  readonly nodes: number;
  /** Metres of ways; one that is reached in part counts with that part. */
  readonly lengthM: number;
  /** Nodes not reached that lie where one is reached, such as another floor: no map can part them. */
  readonly indistinct: number;
  /** Sorted by what the budget counts. */
  readonly facilities: {
    /** Work for this traveller, some with effort. */
    readonly works: readonly ReachedFacility[];
    /** Nobody can say. */
    readonly unknown: readonly ReachedFacility[];
    readonly doesNot: readonly ReachedFacility[];
  };
}

export interface FoundReach {
  readonly outcome: 'reach';
  readonly by: 'time' | 'distance';
  readonly direction: 'from' | 'to';
  readonly from: SnappedEnd;
  /** One for each budget, in the order asked. */
  readonly areas: readonly ReachedArea[];
  readonly warnings: readonly RouteWarning[];
}

export type ReachOutcome = FoundReach | OffNetwork;
