import type { TravellerGroup } from '../../facility/traveller-group.js';
import type { Conformity, YellowKind } from '../assessment.js';
import { type ColourInput, conformityOf, weightOf } from '../colour.js';
import type { RowResult } from '../evaluate-row.js';
import { severityOf } from '../finding-of.js';

/** The rows that protect a traveller group. */
export const protecting = (
  results: readonly RowResult[],
  group: TravellerGroup,
): readonly RowResult[] => results.filter(({ row }) => row.requirement.travellers.includes(group));

/**
 * The colour of a facility, or of what a place owes, for one traveller group: from the rows that
 * protect that group, by the same table as everybody's. Undefined where no applicable row protects
 * the group: then it is neither a help nor a barrier to it.
 */
export function conformityFor(group: TravellerGroup, input: ColourInput): Conformity | undefined {
  const results = protecting(input.results, group);
  const conformity = conformityOf({ ...input, results, isSurveyed: true });
  return conformity.grey === 'no-applicable-row' ? undefined : conformity;
}

const KINDS: readonly YellowKind[] = [
  'faults',
  'borderline',
  'legacy',
  'incomplete',
  'stale',
  'to-verify',
];

/** The row that best explains the colour for a group; undefined where none lowers it. */
export function worstResult(group: TravellerGroup, input: ColourInput): RowResult | undefined {
  const weighed = protecting(input.results, group).flatMap((result) => {
    const { isRed, yellow } = weightOf(result, input);
    const kind = KINDS.findIndex((name) => yellow.includes(name));
    if (kind < 0) return [];
    const isDetail = severityOf(result) === 'detail';
    return [{ result, weight: (isRed ? 0 : 100) + kind * 2 + (isDetail ? 1 : 0) }];
  });
  return weighed
    .toSorted(
      (a, b) =>
        a.weight - b.weight || (a.result.row.requirement.id < b.result.row.requirement.id ? -1 : 1),
    )
    .at(0)?.result;
}
