import type { Facility } from '../../facility/facility.js';
import type { FacilityTypeName } from '../../facility/types/index.js';
import type { Condition } from '../../standard/condition.js';
import { collectMissing, evaluateCondition } from '../evaluate-condition.js';
import type { Facts } from '../facts.js';
import { every, negation, some, type Truth } from '../three-valued.js';

/** When a place needs something: a question to the place, or to the facilities surveyed in it. */
export type PlaceCondition =
  | { readonly all: readonly PlaceCondition[] }
  | { readonly any: readonly PlaceCondition[] }
  | { readonly not: PlaceCondition }
  /** A fact or total of the place itself. */
  | { readonly place: Condition }
  /** Some surveyed facility of the type for which it holds; false only where the survey is complete. */
  | { readonly some: FacilityTypeName; readonly where?: Condition };

/** What such a condition is asked of. */
export interface PlaceFacts {
  readonly place: Facts;
  readonly facilities: readonly Facility[];
  readonly factsOf: (facility: Facility) => Facts;
  readonly isComplete: boolean;
}

/** Three-valued: what nobody recorded, and what an unfinished survey may not have reached, is unknown. */
export function evaluatePlaceCondition(condition: PlaceCondition, facts: PlaceFacts): Truth {
  if ('all' in condition) {
    return every(condition.all, (inner) => evaluatePlaceCondition(inner, facts));
  }
  if ('any' in condition) {
    return some(condition.any, (inner) => evaluatePlaceCondition(inner, facts));
  }
  if ('not' in condition) return negation(evaluatePlaceCondition(condition.not, facts));
  if ('place' in condition) return evaluateCondition(condition.place, facts.place);
  const { some: type, where } = condition;
  const found = some(
    facts.facilities.filter(({ facilityType }) => facilityType === type),
    (facility) =>
      where === undefined ? 'true' : evaluateCondition(where, facts.factsOf(facility)),
  );
  return found === 'false' && !facts.isComplete ? 'unknown' : found;
}

/** Adds what would decide an unknown condition: facts of the place, or `isComplete`. */
export function missingOfPlace(
  condition: PlaceCondition,
  facts: PlaceFacts,
  missing: Set<string>,
): void {
  if (evaluatePlaceCondition(condition, facts) !== 'unknown') return;
  if ('all' in condition) for (const inner of condition.all) missingOfPlace(inner, facts, missing);
  else if ('any' in condition) {
    for (const inner of condition.any) missingOfPlace(inner, facts, missing);
  } else if ('not' in condition) missingOfPlace(condition.not, facts, missing);
  else if ('place' in condition) collectMissing(condition.place, facts.place, missing);
  else {
    for (const facility of facts.facilities) {
      if (facility.facilityType === condition.some && condition.where !== undefined) {
        collectMissing(condition.where, facts.factsOf(facility), missing);
      }
    }
    if (!facts.isComplete) missing.add('isComplete');
  }
}
