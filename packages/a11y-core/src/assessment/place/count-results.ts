import { PLACE_TOTALS } from '../../facility/context/place-totals.js';
import type { ContextKey } from '../../facility/context.js';
import type { Place } from '../../facility/facility.js';
import type { Observations } from '../../facility/observation.js';
import type { Condition } from '../../standard/condition.js';
import { EDITIONS } from '../../standard/editions/index.js';
import type { Requirement } from '../../standard/requirement.js';
import { applyRows } from '../apply-rows.js';
import type { Era } from '../assessment.js';
import type { RowResult, Subject } from '../evaluate-row.js';
import { isNewWorks } from '../judge-facility.js';
import type { Policy } from '../policy.js';
import { findRequirement } from '../requirement-named.js';
import { type CompiledRow, rulesFor } from '../ruleset.js';
import type { Verifications } from '../verification.js';
import { evaluatePlaceCondition, missingOfPlace, type PlaceFacts } from './place-condition.js';
import { REQUIRED_IN_PLACES } from './required-in-places.js';
import { countsOf } from './surveyed-counts.js';

/** One row a place was asked about one facility type. */
export interface PlaceResult {
  readonly result: RowResult;
  /** All rows the result was found among. */
  readonly rows: readonly CompiledRow[];
  readonly subject: Subject;
  /** Facilities counted, where the value was worked out from the survey. */
  readonly counted: readonly string[] | undefined;
}

/** Facility types that some row counts over a place. */
const TYPES: readonly string[] = [
  ...new Set(
    EDITIONS.flatMap(({ requirements }) => requirements)
      .filter(({ subject }) => subject === 'place')
      .map(({ facilityType }) => facilityType),
  ),
];

/**
 * The count rows of a place, judged by the evaluator of the facilities on facts made from the
 * place. Only what the place may owe is asked: rows on types its category has to have, on types
 * that were surveyed or stated there, and on totals somebody gave.
 */
export function countResults(
  place: Place,
  era: Era,
  policy: Policy,
  verifications: Verifications,
  facts: PlaceFacts,
): readonly PlaceResult[] {
  return TYPES.flatMap((type) => {
    const rows = rulesFor(era, type, 'place', verifications);
    const { least, most, counted } = countsOf(place, type, facts);
    const subjectOf = (observations: Observations): Subject => ({
      facts: { ...facts.place, observations },
      policy,
      // "None at all" is an answer to the rows that count, not a reason to leave them out.
      isAbsent: false,
      isNewWorks: isNewWorks(place, policy),
    });
    const subject = subjectOf(least);
    const results = applyRows(rows, subject);
    const atMost = applyRows(rows, subjectOf(most));
    const isOwed = mayOwe(place, type, facts);
    return results.flatMap((result, i): PlaceResult[] => {
      const { requirement } = result.row;
      const totals = totalsIn(requirement).map((key) => subject.facts.context[key]);
      const isTotalGiven = totals.some((total) => typeof total === 'number' && total > 0);
      if (!isOwed && !isTotalGiven) return [];
      const ids = counted[requirement.parameter];
      const need = needFor(requirement.id, place, facts);
      const isNone = totals.length > 0 && totals.every((total) => total === 0);
      const decided =
        isNone || need.truth === 'false'
          ? notNeeded(result)
          : ids === undefined
            ? result
            : unlessNeedIsOpen(
                between(result, Object.hasOwn(most, requirement.parameter) ? atMost[i] : undefined),
                need.missing,
              );
      return [{ result: decided, rows, subject, counted: ids }];
    });
  });
}

/** A place owes nothing by rows on a total it has none of. */
const notNeeded = (result: RowResult): RowResult => ({
  ...result,
  verdict: 'not-applicable',
  reason: 'condition-false',
  missing: [],
});

/** Between the least and the most there can be: decided where both say the same, or the least passes. */
function between(least: RowResult, most: RowResult | undefined): RowResult {
  if (least.verdict === 'unknown' && numberIn(least) !== numberIn(most)) {
    // Nobody counted: the least there can be is not what was found.
    return { ...least, observation: undefined, judgement: undefined, ifApplied: undefined };
  }
  // What was counted has no error bar: it is never borderline.
  if (least.verdict !== 'fail' || most?.verdict === 'fail') return least;
  return {
    ...least,
    verdict: 'unknown',
    observation: undefined,
    judgement: undefined,
    ifApplied: undefined,
    reason: 'not-measured',
    missing: [...new Set([...least.missing, least.row.parameter, 'isComplete'])],
  };
}

function numberIn(result: RowResult | undefined): number | boolean | undefined {
  const observation = result?.observation;
  return observation?.state === 'measured' || observation?.state === 'seen'
    ? observation.value
    : undefined;
}

/** Whether the place needs what the row counts, by the entry of the required facilities it belongs to. */
function needFor(id: string, place: Place, facts: PlaceFacts) {
  const missing = new Set<string>();
  const condition = REQUIRED_IN_PLACES.find(
    ({ places, rows }) =>
      rows.includes(id) && places.some((category) => category === place.category),
  )?.condition;
  if (condition === undefined) return { truth: 'true', missing: [] } as const;
  missingOfPlace(condition, facts, missing);
  return { truth: evaluatePlaceCondition(condition, facts), missing: [...missing] };
}

/** That none was surveyed is no fault while nobody knows whether the place needs any. */
const unlessNeedIsOpen = (result: RowResult, missing: readonly string[]): RowResult =>
  missing.length === 0 || result.verdict !== 'fail'
    ? result
    : {
        ...result,
        verdict: 'unknown',
        reason: 'condition-unknown',
        missing: [...new Set([...result.missing, ...missing])],
      };

function mayOwe(place: Place, type: string, facts: PlaceFacts): boolean {
  const isRequired = REQUIRED_IN_PLACES.some(
    ({ places, rows }) =>
      places.some((category) => category === place.category) &&
      rows.some((id) => findRequirement(id)?.facilityType === type),
  );
  return (
    isRequired ||
    place.observations?.[type] !== undefined ||
    facts.facilities.some(({ facilityType }) => facilityType === type)
  );
}

/** Totals of the place that a row is held against or that decide whether it applies. */
function totalsIn({ check, condition }: Requirement): readonly ContextKey[] {
  const keys = new Set<ContextKey>();
  if (check.operator === 'count') keys.add(check.of);
  if (condition !== undefined) collectTotals(condition, keys);
  return [...keys];
}

function collectTotals(condition: Condition, keys: Set<ContextKey>): void {
  if ('all' in condition) for (const inner of condition.all) collectTotals(inner, keys);
  else if ('any' in condition) for (const inner of condition.any) collectTotals(inner, keys);
  else if ('not' in condition) collectTotals(condition.not, keys);
  else if (
    'context' in condition &&
    'is' in condition &&
    Object.hasOwn(PLACE_TOTALS, condition.context)
  ) {
    keys.add(condition.context);
  }
}
