import type { Assessment } from '../assessment/assessment.js';
import type { Quantity } from '../network/interval.js';

/** Ids of the surveyed facilities that lie on an edge; empty for none. */
export type FacilitiesOn = (edge: number) => readonly string[];

/** A reading that stands on an edge. */
export interface Reading {
  readonly facilityId: string;
  /** The facility's parameter that was read, where it is known. */
  readonly parameter?: string;
  /** ISO 8601 day or instant; missing: nobody wrote it down. */
  readonly at?: string;
}

/** What routing asks about the surveyed facilities of a network; handed in, for it knows columns alone. */
export interface Surveyed {
  readonly facilitiesOn: FacilitiesOn;
  /** The reading that a quantity, or the state, of an edge rests on; undefined where no survey set it. */
  readonly readingOn?: (edge: number, subject: Quantity | 'state') => Reading | undefined;
  /** How a facility was judged; undefined where nobody may know or nobody judged. */
  readonly judgedAs?: (facilityId: string) => Assessment | undefined;
  /** Milliseconds since 1970 at which readings are looked at; missing: none is old. */
  readonly asOfMs?: number;
}
