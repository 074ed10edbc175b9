import type { Check } from '../standard/requirement.js';
import type { RowResult } from './evaluate-row.js';

/**
 * For failing rows that another failing row repeats: whatever repairs the named one repairs them
 * too. Both read the same observation, and the named limit is as strict or stricter; of equal ones
 * the first is named. Every row keeps its finding; a list of works may show them as one.
 */
export function sameRepairs(failing: readonly RowResult[]): ReadonlyMap<RowResult, RowResult> {
  const repeated = new Map<RowResult, RowResult>();
  for (const result of failing) {
    const strictest = failing.find(
      (other) =>
        repairs(other, result) &&
        !failing.some((third) => repairs(third, other) && !repairs(other, third)),
    );
    if (strictest !== undefined && strictest !== result) repeated.set(result, strictest);
  }
  return repeated;
}

/** Whether putting `a` right also puts `b` right. */
const repairs = (a: RowResult, b: RowResult): boolean =>
  a.observation !== undefined &&
  a.observation === b.observation &&
  isAsStrict(a.row.requirement.check, b.row.requirement.check);

function isAsStrict(a: Check, b: Check): boolean {
  const isFloor = a.operator === 'at-least' && b.operator === 'at-least';
  if (isFloor) return a.limit >= b.limit;
  const isCeiling = (check: Check) => check.operator === 'at-most' || check.operator === 'flush';
  if (isCeiling(a) && isCeiling(b)) return a.limit <= b.limit;
  if (a.operator === 'between' && b.operator === 'between') {
    return a.limit >= b.limit && a.limitMax <= b.limitMax;
  }
  return a.operator === 'is' && b.operator === 'is' && a.limit === b.limit;
}
