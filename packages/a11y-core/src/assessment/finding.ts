import type { Operator, Requirement } from '../standard/requirement.js';

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
  readonly unit: Requirement['unit'];
  /** Met, with the limit inside the error bar. */
  readonly isMarginal: boolean;
  readonly reason?: FindingReason;
  /** Context keys or parameters that would decide it: what to ask on the next visit. */
  readonly missing: readonly string[];
  /** Type of the contained part that was judged, such as `door` inside a toilet. */
  readonly part?: string;
  /** For an order item: id of another one on the same reading, whose repair puts this right too. */
  readonly sameRepairAs?: string;
}
