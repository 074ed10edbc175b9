import type { Assessment, Place, Ways } from 'a11y-core';
import type { Provenance } from '../publication/policy.js';
import type { StoredFacility } from '../storage/fold.js';

export interface AssessedFacility {
  readonly stored: StoredFacility;
  readonly assessment: Assessment;
}

/** Everything worked out from the store and the network at one moment; replaced as a whole. */
export interface Snapshot {
  /** By id; only what the audience may see. */
  readonly facilities: ReadonlyMap<string, AssessedFacility>;
  readonly places: ReadonlyMap<string, Place>;
  /** Null when no network is loaded. */
  readonly ways: Ways | null;
  readonly provenance: Provenance;
  /** ISO date up to which validity of measurements was judged. */
  readonly assessedOn: string;
}
