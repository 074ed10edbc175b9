import type { PlaceCategory } from '../../facility/place-category.js';
import type { FacilityTypeName } from '../../facility/types/index.js';

/** Kinds of building that a scheme scores differently. */
export type BuildingKind = 'residential' | 'dormitory' | 'publicWithRooms' | 'public';

/** The least and the most something can come to, as far as is known. */
export type PointRange = readonly [min: number, max: number];

/** What a row of the edition says about an item. */
export interface RowScore {
  readonly row: string;
  /** Points where the row passes; less than the whole where the item asks for more than the row. */
  readonly passed: PointRange;
  /** Points where it fails: a lower rung, or another way to earn them. */
  readonly failed: PointRange;
}

/** One thing points are given for. */
export interface GradeItem {
  readonly clause: string;
  readonly points: number;
  /** Kinds of building it is asked of; absent: all. */
  readonly kinds?: readonly BuildingKind[];
  /** In a group of facilities: the type it is asked of; absent: all of the group. */
  readonly type?: FacilityTypeName;
  /** Rows that decide it; without any only an assessor can state the points. */
  readonly rows?: readonly RowScore[];
  /** Rungs by the measured value of the row, best first; instead of pass and fail. */
  readonly rungs?: { readonly row: string; readonly steps: readonly Rung[] };
}

export interface Rung {
  readonly atLeast: number;
  readonly points: number;
}

/** Facilities scored alike: each of them out of the points of its items, brought to 10. */
export interface FacilityGroup {
  readonly id: string;
  readonly types: readonly FacilityTypeName[];
  readonly items: readonly GradeItem[];
}

/** One of the parts a building is scored in. */
export interface Dimension {
  readonly id: string;
  readonly kinds: readonly BuildingKind[];
  readonly items: readonly GradeItem[];
  /** Empty: the items alone make the score. */
  readonly groups: readonly FacilityGroup[];
}

/** A star level and what it takes. */
export interface StarLevel {
  readonly stars: 1 | 2 | 3;
  readonly total: number;
  readonly everyDimension: number;
  /** Upkeep, and in the first year also construction, must reach it. */
  readonly upkeep: number;
}

/** A voluntary rating, as data. */
export interface GradeScheme {
  readonly edition: string;
  /** Where its figures were seen, and how sure they are. */
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** What is ours and not the scheme's. */
  readonly assumptions: readonly string[];
  /** Every mandatory row of this edition is a control item: one failure, and nothing is rated. */
  readonly gateEdition: string;
  readonly dimensions: readonly Dimension[];
  readonly upkeep: readonly GradeItem[];
  /** Scored in the first year after completion only. */
  readonly construction: readonly GradeItem[];
  readonly bonus: { readonly items: readonly GradeItem[]; readonly most: number };
  /** Best first. */
  readonly levels: readonly StarLevel[];
  /** A category that is missing is no building, and is not rated. */
  readonly kindOf: Readonly<Partial<Record<PlaceCategory, BuildingKind>>>;
}

/** The item is exactly what the row says. */
export const exactly = (points: number, ...rows: readonly string[]): readonly RowScore[] =>
  rows.map((row) => ({ row, passed: [points, points], failed: [0, 0] }));

/** The item asks for more than the row: failing it earns nothing, passing it may not be enough. */
export const inPart = (points: number, row: string): readonly RowScore[] => [
  { row, passed: [0, points], failed: [0, 0] },
];

/** Where the row fails there is a lower rung, or another way. */
export const orElse = (
  points: number,
  most: number,
  ...rows: readonly string[]
): readonly RowScore[] => rows.map((row) => ({ row, passed: [points, points], failed: [0, most] }));
