import type { InstrumentId } from '../facility/instrument.js';
import type { ObservationSource } from '../facility/observation.js';
import type { RemedyKind } from '../facility/remedy.js';
import type { TravellerGroup } from '../facility/traveller-group.js';
import type { Operator, Requirement } from '../standard/requirement.js';
import type { Verification } from './verification.js';

/**
 * - `pass`: meets the limit
 * - `borderline`: misses it by no more than the measurement can tell
 * - `fail`: misses it by more
 * - `unknown`: not measured, or the condition could not be decided
 * - `not-applicable`: the row does not concern this facility
 */
export type Verdict = 'pass' | 'borderline' | 'fail' | 'unknown' | 'not-applicable';

/**
 * What a row may do to the colour (decision rules, section 2).
 * - `binding`: may make red
 * - `to-verify`: low confidence; may make yellow, never red, never an order
 * - `legacy`: an edition younger than the works; its failure is a gap, not a violation
 * - `background`: a prevailing row decides; shown only
 * - `advice`: recommended or foreign; shown only
 */
export type Role = 'binding' | 'to-verify' | 'legacy' | 'background' | 'advice';

/** Why a verdict is `unknown` or `not-applicable`. */
export type FindingReason =
  | 'not-measured'
  | 'condition-unknown'
  | 'condition-false'
  | 'part-absent'
  | 'declared-not-applicable'
  | 'other-option-met';

/**
 * What a finding means to a traveller the row protects.
 * - `barrier`: an essential row fails
 * - `hindrance`: a row of detail, or a recommendation, fails
 * - `doubtful`: it may: the reading is borderline, or the figure of the standard is to be verified
 * - `unknown`: nobody knows yet
 * - `none`: met, or of no concern here
 */
export type Impact = 'barrier' | 'hindrance' | 'doubtful' | 'unknown' | 'none';

/** What a finding rests on: an observation of the survey, or a signed visual declaration. */
export interface FindingEvidence {
  /** The measurement's own id; of one without, `facility/parameter@at`. */
  readonly observationId: string;
  readonly source: ObservationSource;
  /** ISO 8601 date or instant. */
  readonly at?: string;
  readonly instrument?: InstrumentId;
  /** In the surveyor's words; `visual` for a signed declaration. */
  readonly method?: string;
  readonly by?: string;
  /** Whole days between it and the date of assessment; missing where either is. */
  readonly ageDays?: number;
}

/** One requirement applied to one facility. */
export interface Finding {
  /** `facility#requirement`, stable across runs, so that two reports can be compared line by line. */
  readonly id: string;
  readonly facilityId: string;
  readonly requirementId: string;
  readonly edition: string;
  readonly clause: string;
  /** The facility's own parameter that was compared. */
  readonly parameter: string;
  readonly verdict: Verdict;
  readonly role: Role;
  readonly severity: Requirement['severity'];
  /** What was observed; null when nothing was. */
  readonly value: number | boolean | string | null;
  /** Expanded uncertainty of the value, in `unit`; null for yes/no and for nothing. */
  readonly uncertainty: number | null;
  /** Which way the limit binds. */
  readonly operator: Operator;
  /** What it was held against; null for a count whose total nobody stated. */
  readonly limit: number | boolean | readonly [min: number, max: number] | null;
  /** How far inside (positive) or outside (negative) the limit, in `unit`; null where nothing was compared. */
  readonly margin: number | null;
  /**
   * The margin in % of the limit, of a range in % of the end it is nearer to; null where nothing
   * was compared or the limit is 0.
   */
  readonly marginShare: number | null;
  readonly unit: Requirement['unit'];
  /** Met, with the limit inside the error bar. */
  readonly isMarginal: boolean;
  /** What it rests on; null where nobody looked. */
  readonly evidence: FindingEvidence | null;
  /** What was compared is past its validity (decision rules, section 6). */
  readonly isStale: boolean;
  /** What it means to the groups the row protects; a missing group: `none`. See `impactOn`. */
  readonly impact: Readonly<Partial<Record<TravellerGroup, Exclude<Impact, 'none'>>>>;
  /** How it is put right; present where the verdict is `fail` or `borderline`. */
  readonly remedy?: RemedyKind;
  /** Who checked the figure in print; present where that raised a low row for judging. */
  readonly verifiedBy?: Pick<Verification, 'by' | 'date' | 'page'>;
  readonly reason?: FindingReason;
  /** Context keys or parameters that would decide it: what to ask on the next visit. */
  readonly missing: readonly string[];
  /** Type of the contained part that was judged, such as `door` inside a toilet. */
  readonly part?: string;
  /** For an order item: id of another one on the same reading, whose repair puts this right too. */
  readonly sameRepairAs?: string;
}
