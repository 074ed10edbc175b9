import type { Assessment } from '../assessment.js';
import type { Finding } from '../finding.js';
import type { PlaceAssessment } from '../place/place-assessment.js';
import type { ItemScore } from './place-grade.js';
import type { BuildingKind, GradeItem, GradeScheme, PointRange } from './scheme.js';
import type { Scored } from './score.js';

/** Points an assessor gives, or that the item does not arise. */
export type StatedPoints = Readonly<Record<string, number | 'not-applicable'>>;

type ReadFinding = Omit<Finding, 'facilityId'>;

/** The findings of a place and of its facilities. */
export const findingsOf = ({ findings, facilities }: PlaceAssessment): readonly ReadFinding[] => [
  ...findings,
  ...facilities.flatMap((facility) => facility.findings),
];

/** Every item that arises in a building of a kind, with what it earns as far as is known. */
export function scoreItems(
  scheme: GradeScheme,
  kind: BuildingKind,
  judged: PlaceAssessment,
  stated: StatedPoints,
  statedOf: Readonly<Record<string, StatedPoints>>,
): Scored {
  const all: ItemScore[] = [];
  const everything = findingsOf(judged);
  const keep = (score: ItemScore | undefined): ItemScore[] => {
    if (score !== undefined) all.push(score);
    return score === undefined ? [] : [score];
  };
  const isAsked = ({ kinds }: { readonly kinds?: readonly BuildingKind[] }) =>
    kinds === undefined || kinds.includes(kind);
  const ofPlace = (items: readonly GradeItem[]) =>
    items.filter(isAsked).flatMap((item) => keep(scoreItem(item, everything, stated)));
  const ofFacility = (items: readonly GradeItem[], facility: Assessment) =>
    items
      .filter(
        (item) => isAsked(item) && (item.type ?? facility.facilityType) === facility.facilityType,
      )
      .flatMap((item) =>
        keep(
          scoreItem(
            item,
            facility.findings,
            statedOf[facility.facilityId] ?? {},
            facility.facilityId,
          ),
        ),
      );
  return {
    dimensions: scheme.dimensions.filter(isAsked).map(({ id, items, groups }) => ({
      id,
      items: ofPlace(items),
      groups: groups.map((group) =>
        judged.facilities
          .filter(({ facilityType }) => group.types.some((type) => type === facilityType))
          .map((facility) => ofFacility(group.items, facility)),
      ),
      isScoredByFacility: groups.length > 0,
    })),
    upkeep: ofPlace(scheme.upkeep),
    construction: ofPlace(scheme.construction),
    bonus: ofPlace(scheme.bonus.items),
    all,
  };
}

/** One item; undefined where it does not arise. What an assessor states goes before the findings. */
function scoreItem(
  { clause, points, rows = [], rungs }: GradeItem,
  findings: readonly ReadFinding[],
  stated: StatedPoints,
  facilityId?: string,
): ItemScore | undefined {
  const of = (
    earned: PointRange,
    decidedBy: ItemScore['decidedBy'],
    ids: readonly string[] = [],
  ) => ({
    clause,
    ...(facilityId !== undefined && { facilityId }),
    points,
    earned,
    decidedBy,
    findingIds: ids.toSorted(),
  });
  const given = Object.hasOwn(stated, clause) ? stated[clause] : undefined;
  if (given === 'not-applicable') return undefined;
  if (given !== undefined) {
    const kept = Math.min(points, Math.max(0, given));
    return of([kept, kept], 'stated');
  }
  if (rungs !== undefined) {
    const found = findings.find(({ requirementId }) => requirementId === rungs.row);
    if (typeof found?.value !== 'number') return of([0, points], 'nobody');
    const { value } = found;
    const earned = rungs.steps.find(({ atLeast }) => value >= atLeast)?.points ?? 0;
    return of([earned, earned], 'findings', [found.id]);
  }
  const answers = rows.flatMap((score) =>
    findings
      .filter(({ requirementId }) => requirementId === score.row)
      .map((finding) => ({ score, finding })),
  );
  const asked = answers.filter(({ finding }) => finding.verdict !== 'not-applicable');
  if (answers.length > 0 && asked.length === 0) return undefined;
  if (asked.length === 0) return of([0, points], 'nobody');
  const ids = asked.map(({ finding }) => finding.id);
  const ends = asked.map(({ score, finding: { verdict } }): PointRange => {
    if (verdict === 'pass') return score.passed;
    return verdict === 'fail' ? score.failed : [score.failed[0], score.passed[1]];
  });
  const earned: PointRange = [
    Math.min(...ends.map(([low]) => low)),
    Math.min(...ends.map(([, high]) => high)),
  ];
  const isOpen = asked.every(({ finding }) => finding.verdict === 'unknown');
  return of(earned, isOpen ? 'nobody' : 'findings', ids);
}
