import type { BuildingKind, GradeScheme, PointRange } from './scheme.js';
import type { Dimensions } from './score.js';

export type Stars = 0 | 1 | 2 | 3;

export type GradeReason =
  | 'not-a-building'
  | 'control-item-failed'
  | 'control-item-open'
  | 'site-inspection-failed'
  | 'first-year-unknown'
  | 'site-inspection-unknown'
  | 'points-open'
  | 'below-lowest-level';

/** One item as it was scored. */
export interface ItemScore {
  readonly clause: string;
  /** Missing for an item of the place as a whole. */
  readonly facilityId?: string;
  readonly points: number;
  /** The least and the most it earns as far as is known. */
  readonly earned: PointRange;
  readonly decidedBy: 'findings' | 'stated' | 'nobody';
  /** Findings it rests on. */
  readonly findingIds: readonly string[];
}

/** Something that would raise the grade, or that it waits for. */
export interface Improvement {
  readonly kind: 'control-item' | 'item';
  readonly clause: string;
  readonly facilityId?: string;
  readonly findingIds: readonly string[];
  /** Points of the total it adds to what is certain today; null for a control item, which opens the gate. */
  readonly gain: number | null;
}

export interface PlaceGrade {
  readonly placeId: string;
  readonly edition: string;
  readonly source: string;
  readonly confidence: GradeScheme['confidence'];
  readonly assumptions: readonly string[];
  /** Stars earned for certain; `none`: not rated; `undetermined`: see `possible` and `reasons`. */
  readonly grade: 1 | 2 | 3 | 'none' | 'undetermined';
  /** Fewest and most stars possible with what is known; 0: none. */
  readonly possible: readonly [fewest: Stars, most: Stars];
  readonly reasons: readonly GradeReason[];
  readonly gate: {
    readonly state: 'met' | 'failed' | 'open';
    readonly failing: readonly string[];
    readonly open: readonly string[];
  };
  readonly kind: BuildingKind | undefined;
  readonly dimensions: Dimensions;
  readonly upkeep: PointRange;
  readonly construction: PointRange;
  /** The mean of the dimensions, of 100, and up to 20 for what goes beyond. */
  readonly total: PointRange;
  readonly items: readonly ItemScore[];
  /** Control items first, then what adds most; of equals in order of clause and facility. */
  readonly improvements: readonly Improvement[];
}
