import type { Assessment, Place, Ways } from 'a11y-core';
import type { Provenance } from '../publication/policy.js';
import { boxesTouch, boxOf } from '../storage/box.js';
import type { StoredFacility } from '../storage/fold.js';
import type { Bbox } from '../storage/store.js';

export interface AssessedFacility {
  readonly stored: StoredFacility;
  readonly assessment: Assessment;
}

/** Everything worked out from the store and the network at one moment; replaced as a whole. */
export interface Snapshot {
  /** By id; only what the audience may see. */
  readonly facilities: ReadonlyMap<string, AssessedFacility>;
  readonly places: ReadonlyMap<string, Place>;
  /** Ids of places with a facility the audience may not see: what seems missing there may be hidden. */
  readonly partlyShown: ReadonlySet<string>;
  /** Null when no network is loaded. */
  readonly ways: Ways | null;
  readonly provenance: Provenance;
  /** ISO date up to which validity of measurements was judged. */
  readonly assessedOn: string;
}

/** The facilities whose box touches this one, in the order of their ids. */
export const facilitiesWithin = (snapshot: Snapshot, bbox: Bbox): readonly AssessedFacility[] =>
  [...snapshot.facilities.values()]
    .filter(({ stored }) => boxesTouch(boxOf(stored.facility.geometry), bbox))
    .sort((a, b) => (a.stored.facility.id < b.stored.facility.id ? -1 : 1));
