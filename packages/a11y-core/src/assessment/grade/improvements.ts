import { requirementNamed } from '../requirement-named.js';
import type { Improvement, PlaceGrade } from './place-grade.js';
import type { GradeScheme } from './scheme.js';
import { type Scored, scoreOf, tidy } from './score.js';

/** What would raise the grade: what fails or waits at the gate, then items by what they would add. */
export function improvementsOf(
  scheme: GradeScheme,
  scored: Scored,
  gate: PlaceGrade['gate'],
  placeId: string,
): readonly Improvement[] {
  const [now] = scoreOf(scheme, scored).total;
  const control = [...gate.failing, ...gate.open].map((id): Improvement => {
    // A facility's own id may hold the mark as well; that of a row never does.
    const mark = id.lastIndexOf('#');
    const subject = id.slice(0, mark);
    return {
      kind: 'control-item',
      clause: requirementNamed(id.slice(mark + 1)).clause,
      ...(subject !== placeId && { facilityId: subject }),
      findingIds: [id],
      gain: null,
    };
  });
  const items = scored.all
    .filter(({ earned, points }) => earned[0] < points)
    .map((item) => {
      const { clause, facilityId, findingIds, points } = item;
      const [then] = scoreOf(scheme, scored, new Map([[item, points]])).total;
      return {
        kind: 'item' as const,
        clause,
        ...(facilityId !== undefined && { facilityId }),
        findingIds,
        gain: tidy(then - now),
      };
    })
    // Facilities are scored in order of id, and equals stay as they are.
    .toSorted((a, b) => b.gain - a.gain || byNumber.compare(a.clause, b.clause));
  return [...control, ...items];
}

/** Clause 5.2.1.1 before 11.1.1.2, and that before 11.1.1.10. */
const byNumber = new Intl.Collator('en', { numeric: true });
