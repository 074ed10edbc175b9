import type { Finding } from './finding.js';
import type { PolicyName } from './policy.js';

export type Colour = 'red' | 'yellow' | 'green' | 'grey';

/** Why a facility is yellow; the map tells `incomplete` from `faults` by shape. */
export type YellowKind = 'faults' | 'borderline' | 'incomplete' | 'legacy' | 'stale' | 'to-verify';

export type GreyKind = 'not-surveyed' | 'no-applicable-row';

/** Which texts judged the facility, and why those. */
export interface Era {
  readonly kind: 'current' | 'gb50763' | 'before-gb50763' | 'chosen';
  /** Edition ids whose rows may bind. */
  readonly judgedBy: readonly string[];
  /** Edition ids shown beside them as a gap. */
  readonly comparedWith: readonly string[];
  /** The date was not recorded, so the current editions were taken. */
  readonly dateUnknown: boolean;
  /** The facility records no works of its own: the date is that of its place. */
  readonly dateOfPlace?: true;
}

/** First answer: is it built as the standard demands? */
export interface Conformity {
  readonly colour: Colour;
  readonly yellow: readonly YellowKind[];
  readonly grey?: GreyKind;
  readonly conforms: 'yes' | 'no' | 'undetermined';
}

/** Second answer: can it be used now? Never changes the conformity colour. */
export interface Operation {
  readonly state: 'working' | 'limited' | 'out' | 'unknown';
  /** ISO date or instant of the observation it rests on. */
  readonly since?: string;
  readonly source?: string;
}

/** Everything said about one facility. Usability, the third answer, depends on the traveller: see `usability`. */
export interface Assessment {
  readonly facilityId: string;
  readonly facilityType: string;
  readonly era: Era;
  readonly conformity: Conformity;
  /** The colours under the policies that were asked for, from the same findings. */
  readonly conformityBy?: Readonly<Partial<Record<PolicyName, Conformity>>>;
  readonly operation: Operation;
  readonly findings: readonly Finding[];
  /**
   * Ids of the binding findings that failed: each becomes an order item, whatever the colour.
   * Those with `sameRepairAs` need no works of their own.
   */
  readonly orderItems: readonly string[];
  /** Hash over rows, policy and verifications, so that an old verdict can be reproduced. */
  readonly rulesetRevision: string;
}
