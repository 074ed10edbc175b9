import type { LineString, Point, Polygon } from 'geojson';
import type { Observations } from './observation.js';

/** What kind of works made the facility what it is. */
export const WORKS_STAGES = ['new', 'extension', 'alteration', 'existing'] as const;
export type WorksStage = (typeof WORKS_STAGES)[number];

/** The words a survey file may use for them. */
export const WORKS_STAGE_WORDS = {
  new: 'new',
  extension: 'extension',
  extended: 'extension',
  alteration: 'alteration',
  altered: 'alteration',
  existing: 'existing',
  unaltered: 'existing',
} as const satisfies Record<string, WorksStage>;
export type WorksStageWord = keyof typeof WORKS_STAGE_WORDS;

export type ContextValue = boolean | string | number;

/** One thing a person uses and a standard speaks about, as surveyed. */
export interface Facility {
  readonly id: string;
  /** A key of `FACILITY_TYPES`. */
  readonly facilityType: string;
  readonly name?: string;
  /** The place (hospital, school, street) it belongs to. */
  readonly placeId?: string;
  /** ISO date of the works: approval of the design, or completion if that is all there is. */
  readonly worksDate?: string;
  readonly worksStage?: WorksStage;
  /** Facts about the surroundings that decide which rows apply: keys of `CONTEXT`. Missing key: unknown. */
  readonly context: Readonly<Record<string, ContextValue>>;
  /** WGS-84. A line runs from foot to head. */
  readonly geometry: Point | LineString | Polygon;
  readonly observations: Observations;
  /** Who has to put it right. */
  readonly owner?: string;
  /**
   * Ids of facilities of the same place that lead here: each is one way, any of them will do.
   * Missing: the order of the chain decides.
   */
  readonly reachedVia?: readonly string[];
  readonly declarations?: readonly VisualDeclaration[];
  /** What is there for a time, such as an obstacle: ISO days, both counted. */
  readonly presentFrom?: string;
  readonly presentUntil?: string;
  /** Hours of each day, by the clock of the place: `18:00-23:00`; past midnight where the second is earlier. */
  readonly presentHours?: string;
}

/**
 * "Inspected, no fault seen", signed: decides what was not measured, except that essential
 * quantities must be measured (decision rules, section 4).
 */
export interface VisualDeclaration {
  readonly by: string;
  /** ISO date. */
  readonly at: string;
  /** The parameters looked at; missing: all that were not measured. */
  readonly parameters?: readonly string[];
  readonly note?: string;
}

/** A hospital, school, street …: what facilities belong to. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** A key of `PLACE_CATEGORIES`. */
  readonly category: string;
  readonly geometry?: Point | Polygon;
  /** Who has to put right what the place itself lacks. */
  readonly owner?: string;
  readonly worksDate?: string;
  readonly worksStage?: WorksStage;
  /** Facts and totals of the place; a facility in it inherits what it does not say itself. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** What was counted or seen of the place as a whole, by facility type: `parkingBay` → `count`. */
  readonly observations?: Readonly<Record<string, Observations>>;
  /** Every facility of the place is in the survey, so that what is not there is missing. */
  readonly isComplete?: boolean;
}
