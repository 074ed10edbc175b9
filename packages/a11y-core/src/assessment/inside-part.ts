import type { ContainedPart, KnownFact } from '../facility/define.js';
import type { ContextValue } from '../facility/facility.js';
import type { Condition } from '../standard/condition.js';
import type { Requirement } from '../standard/requirement.js';

/** `true` and `false` stand for conditions that the containing type has decided. */
type Decided = Condition | boolean;

/**
 * A row as it is put to a part inside another type: what the containing type knows of the part is
 * no longer asked, and the row applies only where the part is there. Undefined where it never does.
 */
export function insidePart(
  requirement: Requirement,
  part: ContainedPart | undefined,
): Requirement | undefined {
  if (part === undefined || (part.when === undefined && part.known === undefined)) {
    return requirement;
  }
  const own = decide(requirement.condition ?? true, part.known ?? []);
  if (own === false) return undefined;
  const there = part.when && ({ any: part.when } as Condition);
  const { condition: _, ...rest } = requirement;
  if (own === true) return there === undefined ? rest : { ...rest, condition: there };
  return { ...rest, condition: there === undefined ? own : { all: [there, own] } };
}

function decide(condition: Decided, known: readonly KnownFact[]): Decided {
  if (typeof condition === 'boolean') return condition;
  if ('all' in condition) {
    const decided = condition.all.map((inner) => decide(inner, known));
    return decided.includes(false) ? false : joined(decided, (all) => ({ all }), true);
  }
  if ('any' in condition) {
    const decided = condition.any.map((inner) => decide(inner, known));
    return decided.includes(true) ? true : joined(decided, (any) => ({ any }), false);
  }
  if ('not' in condition) {
    const inner = decide(condition.not, known);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  if (!('context' in condition) || !('oneOf' in condition)) return condition;
  const fact = known.find(({ context }) => context === condition.context);
  if (fact === undefined) return condition;
  const meant: readonly ContextValue[] = condition.oneOf;
  const met = fact.oneOf.filter((value) => meant.includes(value));
  if (met.length === 0) return false;
  return met.length === fact.oneOf.length ? true : condition;
}

/** What is still open of the parts; `empty` where all of them are decided. */
function joined(
  parts: readonly Decided[],
  join: (conditions: readonly Condition[]) => Condition,
  empty: boolean,
): Decided {
  const conditions = parts.filter((part): part is Condition => typeof part !== 'boolean');
  const [only] = conditions;
  if (only === undefined) return empty;
  return conditions.length === 1 ? only : join(conditions);
}
