import type { TravellerGroup } from '../../facility/traveller-group.js';
import type { Assessment, Colour, Conformity, Era } from '../assessment.js';
import type { Finding } from '../finding.js';
import type { LinkKind } from './chain-links.js';

/** One row a place is asked, or one facility it must have and has not. */
export interface PlaceFinding extends Omit<Finding, 'facilityId'> {
  readonly placeId: string;
  readonly facilityType: string;
  /** Whom the row protects. */
  readonly travellers: readonly TravellerGroup[];
  /** Who has to put it right. */
  readonly owner?: string;
  /** Facilities counted for the value, where it was worked out from the survey. */
  readonly counted?: readonly string[];
  /** Entry of `REQUIRED_IN_PLACES` that is missing, where the row asks for presence alone. */
  readonly required?: string;
}

/**
 * One entry of `REQUIRED_IN_PLACES` for this place.
 * - `there`: at least one was surveyed; its own findings say whether it is any good
 * - `missing`: needed, and the survey is complete or says there is none
 * - `not-needed`: the condition does not hold
 * - `unknown`: see `missing`
 */
export interface RequiredState {
  readonly id: string;
  readonly types: readonly string[];
  readonly state: 'there' | 'missing' | 'not-needed' | 'unknown';
  /** Facts of the place that would decide it. */
  readonly missing: readonly string[];
  /** Findings of the place that hold it missing; empty unless `missing`. */
  readonly findingIds: readonly string[];
}

/** What decides the colour of a link: one finding on one facility, or on the place itself. */
export interface WeakestLink {
  readonly kind: LinkKind | 'place';
  readonly colour: Colour;
  /** Missing for a finding of the place itself, and for a link nobody surveyed. */
  readonly facilityId?: string;
  readonly findingId?: string;
  readonly requirementId?: string;
  readonly edition?: string;
  readonly clause?: string;
  /** Owner of the facility, or of the place. */
  readonly owner?: string;
}

/** One link of the chain for one traveller group. */
export interface LinkState {
  readonly kind: LinkKind;
  /** Grey: nobody surveyed it, or nothing in it is decided. */
  readonly colour: Colour;
  readonly isSurveyed: boolean;
  /** Facilities of the link that concern the group, in order of id. */
  readonly facilityIds: readonly string[];
  /** Missing where the link is green. */
  readonly weakest?: WeakestLink;
}

/** Whether one group of travellers gets from the street to the service and the toilet. */
export interface GroupChain {
  readonly group: TravellerGroup;
  /** The weakest link; yellow at best where a link is grey; grey where all are. */
  readonly colour: Colour;
  /** A link nobody surveyed, or of which nothing is decided. */
  readonly isIncomplete: boolean;
  /** In the order a person meets them; empty where nothing in the place concerns the group. */
  readonly links: readonly LinkState[];
  readonly weakest?: WeakestLink;
  /** Facilities green for the group to which everything that leads is red. */
  readonly unreachable: readonly string[];
}

/** Everything said about one place. */
export interface PlaceAssessment {
  readonly placeId: string;
  readonly category: string;
  readonly owner?: string;
  readonly era: Era;
  /** The worst group. */
  readonly colour: Colour;
  /** Some chain has a link nobody surveyed or decided. */
  readonly isIncomplete: boolean;
  /** What the place itself owes: counts and missing facilities, without its facilities' faults. */
  readonly own: Conformity;
  readonly groups: readonly GroupChain[];
  readonly findings: readonly PlaceFinding[];
  readonly required: readonly RequiredState[];
  /** Ids of the place's own failing binding findings: each becomes an order to its owner. */
  readonly orderItems: readonly string[];
  /** The facilities of the place, judged one by one, in order of id. */
  readonly facilities: readonly Assessment[];
  /** Hash over rows, policy, verifications, and what a place and its chains are asked for. */
  readonly rulesetRevision: string;
}
