import type { ContextKey } from '../facility/context.js';
import type { ValidityClass } from '../facility/define.js';
import type { Unit } from '../facility/instrument.js';
import type { RemedyKind } from '../facility/remedy.js';
import type { TravellerGroup } from '../facility/traveller-group.js';
import type { Condition } from './condition.js';

/** What the wording is worth in Shenzhen. `strength` alone must never decide a colour. */
export type LegalForce =
  | 'mandatory-code'
  | 'national-law'
  | 'local-standard'
  | 'technical-standard'
  | 'group-standard'
  | 'foreign-reference';

/** The wording inside the standard: 应 / shall, or 宜 / should. */
export type Strength = 'mandatory' | 'recommended';

/** Our classification: passage, safety, being able to use it at all; or the rest. */
export type Severity = 'essential' | 'detail';

/** How sure we are of the number. A `low` row may give yellow, never red. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * How many have to be there for a total of `n`, for totals up to `upTo` (without one, for every
 * larger total): `base` + the started `each` in `per` of what is beyond `beyond` + `each` for every
 * started `perStarted` of it, and never less than `atLeast`. Whole numbers throughout, so that 1 % of
 * 700 is exactly 7.
 */
export interface CountStep {
  readonly upTo?: number;
  readonly base: number;
  readonly each?: number;
  readonly per?: number;
  readonly perStarted?: number;
  readonly beyond?: number;
  readonly atLeast?: number;
}

/** What is compared with the observed value. Limits are exact: 1:12 is `1 / 12`. */
export type Check =
  | { readonly operator: 'at-least'; readonly limit: number }
  | { readonly operator: 'at-most'; readonly limit: number }
  | { readonly operator: 'above'; readonly limit: number }
  | { readonly operator: 'below'; readonly limit: number }
  | { readonly operator: 'between'; readonly limit: number; readonly limitMax: number }
  /** A stated dimension without a published tolerance. */
  | { readonly operator: 'nominal'; readonly limit: number }
  /** No step at all; judged by the flush-kerb steps of the policy. */
  | { readonly operator: 'flush'; readonly limit: 0 }
  /**
   * A limit that depends on another quantity of the same facility: straight lines between the
   * points `[by, limit]`, in rising order of `by`. `limit` is the printed one of the row's own column.
   */
  | {
      readonly operator: 'at-most-interpolated';
      readonly by: string;
      readonly limit: number;
      readonly table: readonly (readonly [by: number, limit: number])[];
    }
  /** A count that grows with a total of the place, such as its parking bays; steps in rising order. */
  | { readonly operator: 'count'; readonly of: ContextKey; readonly steps: readonly CountStep[] }
  | { readonly operator: 'is'; readonly limit: boolean };

/** How a value is held against its limit, in the words of `Check`. */
export const OPERATORS = [
  'at-least',
  'at-most',
  'above',
  'below',
  'between',
  'nominal',
  'flush',
  'at-most-interpolated',
  'count',
  'is',
] as const satisfies readonly Check['operator'][];
export type Operator = Check['operator'];

/**
 * What the words of our source say where they need no condition.
 * - `measuring-point`: where or how the dimension is taken
 * - `scored-item`: that a voluntary scheme awards points for it
 * - `subject`: what the facility type or the parameter is already
 * - `other-shape`: what another field of the row says: a formula, a relaxation, an alternative
 */
export type ConditionNote = 'measuring-point' | 'scored-item' | 'subject' | 'other-shape';

/** One testable sentence of a clause, as data. */
export interface Requirement {
  /** Stable for ever, such as `GB55019-2.3.2-ramp.clearWidth`. */
  readonly id: string;
  readonly edition: string;
  readonly clause: string;
  readonly facilityType: string;
  readonly parameter: string;
  /** Another name under which a survey may hold the same quantity; read where the first is missing. */
  readonly orParameter?: string;
  readonly check: Check;
  readonly unit: Unit | 'bool';
  /** When it applies; absent means always for this facility type. */
  readonly condition?: Condition;
  /** The condition in the words of our source, for people. */
  readonly conditionText?: string;
  /** Set where the words of our source need no condition. */
  readonly conditionNote?: ConditionNote;
  /**
   * The condition rests on a judgement nobody can measure: it is put to the inspector as a question
   * (a yes/no fact of the surroundings), and this says why no structure can express it.
   */
  readonly askedBecause?: string;
  /**
   * Only where the condition holds can there be anything to observe: an observation settles an
   * unknown condition, and a measured value beside a condition denied leaves it open.
   */
  readonly provenByValue?: true;
  /** Where this holds the clause is met whatever the value. */
  readonly metIf?: Condition;
  /** Where this holds the clause cannot be met: a survey that says it is contradicts itself. */
  readonly contradictedBy?: Condition;
  /** Ids of rows with a milder limit for a special case: where one applies, this row does not. */
  readonly relaxedBy?: readonly string[];
  /**
   * What "looked for, and not there" means. Otherwise absence fails a yes/no row, which demands
   * the part, and makes a row about its dimensions not applicable. `missed`: the clause demands
   * the part by its dimension, such as a call button 400 to 500 mm up.
   */
  readonly whenAbsent?: 'not-applicable' | 'missed';
  readonly strength: Strength;
  readonly severity: Severity;
  /** Whom it protects. */
  readonly travellers: readonly TravellerGroup[];
  /** How long an observation stands for it. */
  readonly validity: ValidityClass;
  /** How a failure is put right. */
  readonly remedy: RemedyKind;
  /** `group:option`: rows of one option hold together, the options are alternatives. */
  readonly alternativeGroup?: string;
  readonly legalForce: LegalForce;
  /** Rows of a prevailing edition on the same parameter: where one applies, this row is background. */
  readonly governedBy: readonly string[];
  readonly confidence: Confidence;
  readonly source: string;
  readonly note?: string;
  /** A count over the whole place is a finding of the place, never of one facility in it. */
  readonly subject: 'facility' | 'place';
}

/** A published text and the year of it. */
export interface Edition {
  /** Such as `GB55019-2021`. */
  readonly id: string;
  readonly title: { readonly 'zh-CN': string; readonly 'zh-HK': string; readonly en: string };
  /** ISO date from which it binds new works; of a voluntary or foreign text, of its publication. */
  readonly inForceFrom: string;
  /** ISO date of the last day it binds new works; absent while it is in force. */
  readonly inForceUntil?: string;
  /** Whose works it may bind; `none` for a text that is voluntary everywhere. */
  readonly jurisdiction: 'CN' | 'CN-SZ' | 'US' | 'HK' | 'none';
  /** Its standing in words, such as what has been withdrawn of it. */
  readonly status: string;
  readonly legalForce: LegalForce;
  /** Editions that judge beside it, where it is silent. */
  readonly beside: readonly string[];
  readonly requirements: readonly Requirement[];
}

/** Rise over run written as in the standards: `slope(1, 12)` is an exact 1:12. */
export const slope = (rise: number, run: number): number => rise / run;
