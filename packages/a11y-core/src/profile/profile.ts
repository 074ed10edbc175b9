import type { Label } from '../facility/label.js';
import type { Limits } from './limit.js';
import type { Preferences } from './preference.js';
import type { UnknownPolicies } from './unknown.js';

/** A kind of traveller with default options; every number may be overridden per request. */
export interface Profile {
  /** Such as `manual-wheelchair`. */
  readonly id: string;
  readonly label: Label;
  readonly limits: Limits;
  readonly preferences: Preferences;
  readonly unknown: UnknownPolicies;
  /**
   * Whether a person's claim (`wheelchair=yes|no`) speaks about this traveller: it then settles
   * what nobody measured, and never beats a measurement.
   */
  readonly heedsWheelchairClaim: boolean;
}
