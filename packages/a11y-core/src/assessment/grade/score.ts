import type { ItemScore, Stars } from './place-grade.js';
import type { GradeScheme, PointRange } from './scheme.js';

/** Every item that arises, in its place in the scheme. */
export interface Scored {
  readonly dimensions: readonly {
    readonly id: string;
    readonly items: readonly ItemScore[];
    /** By group, by facility: its items. */
    readonly groups: readonly (readonly (readonly ItemScore[])[])[];
    readonly isScoredByFacility: boolean;
  }[];
  readonly upkeep: readonly ItemScore[];
  readonly construction: readonly ItemScore[];
  readonly bonus: readonly ItemScore[];
  readonly all: readonly ItemScore[];
}

export type Dimensions = readonly {
  readonly id: string;
  /** Points of the whole building, brought to 100. */
  readonly system: PointRange;
  /** Mean of the facilities, brought to 10; 10 where the dimension has none to score. */
  readonly facilities: PointRange;
  /** `system` × `facilities` / 10. */
  readonly score: PointRange;
}[];

export interface Score {
  readonly dimensions: Dimensions;
  readonly upkeep: PointRange;
  readonly construction: PointRange;
  readonly total: PointRange;
}

/** Items taken to earn more than is known: what an improvement would come to. */
type Supposed = ReadonlyMap<ItemScore, number>;
const NOTHING_SUPPOSED: Supposed = new Map();

/**
 * The scheme's formula, at both ends: each dimension is the building's score times that of its
 * facilities, the total their mean and the bonus. A question that turns out not to arise leaves the
 * share between the two ends, so they hold for it too.
 */
export function scoreOf(scheme: GradeScheme, scored: Scored, supposed = NOTHING_SUPPOSED): Score {
  const dimensions = scored.dimensions.map(({ id, items, groups, isScoredByFacility }) => {
    const system = shareOf(items, 100, supposed);
    const facilities = isScoredByFacility ? facilityScore(groups, supposed) : ([10, 10] as const);
    const score: PointRange = [
      tidy((system[0] * facilities[0]) / 10),
      tidy((system[1] * facilities[1]) / 10),
    ];
    return { id, system, facilities, score };
  });
  const bonus = sum(scored.bonus, supposed);
  const base = meanOf(dimensions.map(({ score }) => score)) ?? [0, 0];
  const withBonus = (end: 0 | 1) => base[end] + Math.min(scheme.bonus.most, bonus[end]);
  return {
    dimensions,
    upkeep: shareOf(scored.upkeep, 100, supposed),
    construction: shareOf(scored.construction, 100, supposed),
    total: [tidy(withBonus(0)), tidy(withBonus(1))],
  };
}

/** Stars at one end of what is known: 0 for the least, 1 for the most. */
export function levelOf(
  scheme: GradeScheme,
  score: Score,
  end: 0 | 1,
  isFirstYear: boolean,
): Stars {
  const { dimensions, total, upkeep, construction } = score;
  const level = scheme.levels.find(
    (needs) =>
      total[end] >= needs.total &&
      dimensions.every((dimension) => dimension.score[end] >= needs.everyDimension) &&
      upkeep[end] >= needs.upkeep &&
      (!isFirstYear || construction[end] >= needs.upkeep),
  );
  return level?.stars ?? 0;
}

function facilityScore(
  groups: Scored['dimensions'][number]['groups'],
  supposed: Supposed,
): PointRange {
  const means = groups.flatMap((facilities): PointRange[] => {
    const scored = facilities.filter((items) => items.length > 0);
    const mean = meanOf(scored.map((items) => shareOf(items, 10, supposed)));
    return mean === undefined ? [] : [mean];
  });
  return meanOf(means) ?? [0, 10];
}

function sum(items: readonly ItemScore[], supposed: Supposed): PointRange {
  return items.reduce<PointRange>(
    ([low, high], item) => {
      const more = supposed.get(item) ?? 0;
      return [low + Math.max(more, item.earned[0]), high + Math.max(more, item.earned[1])];
    },
    [0, 0],
  );
}

/** Sums of halves and tenths, so that 80 of 100 is not 79.99999999999999. */
export const tidy = (points: number): number => Math.round(points * 1e9) / 1e9;

/** Points earned of those on offer; anything from nothing to all where none are. */
function shareOf(items: readonly ItemScore[], of: number, supposed: Supposed): PointRange {
  const offered = items.reduce((total, { points }) => total + points, 0);
  if (offered === 0) return [0, of];
  const [low, high] = sum(items, supposed);
  return [tidy((low / offered) * of), tidy((high / offered) * of)];
}

function meanOf(intervals: readonly PointRange[]): PointRange | undefined {
  if (intervals.length === 0) return undefined;
  const total = intervals.reduce<PointRange>(([a, b], [low, high]) => [a + low, b + high], [0, 0]);
  return [total[0] / intervals.length, total[1] / intervals.length];
}
