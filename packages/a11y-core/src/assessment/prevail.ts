import { type RowResult, type Subject, undecidedBy } from './evaluate-row.js';
import type { CompiledRow } from './ruleset.js';

/**
 * Puts rows behind the prevailing rows on the same matter (`governed_by`): where one of those
 * applies, the row is background. Where nobody knows whether one applies, the row still counts,
 * but it cannot find fault with a value that the prevailing row would accept; with one that both
 * would refuse it does, whichever of them binds. Only the verdicts of
 * governed rows change, and no governing row is governed, so the order does not matter.
 */
export function applyPrevailing(
  results: readonly RowResult[],
  rows: readonly CompiledRow[],
  subject: Subject,
): void {
  for (const result of results) {
    const { role, row, verdict } = result;
    if (row.governing.length === 0 || role === 'advice' || verdict === 'not-applicable') continue;
    if (row.governing.some((index) => results[index]?.applies === 'true')) {
      result.role = 'background';
      continue;
    }
    const governing = row.governing.flatMap((index) => results[index] ?? []);
    const possible = governing.filter(({ applies }) => applies === 'unknown');
    if (possible.length === 0) continue;
    const isForgiven = possible.some((other) => other.verdict === 'pass');
    const isRefusedByEither = (other: RowResult) =>
      other.verdict === 'unknown' && other.ifApplied === 'fail';
    if (verdict === 'fail' && possible.every(isRefusedByEither)) continue;
    if (verdict === 'pass' || !isForgiven) {
      result.role = 'background';
    } else if (verdict !== 'unknown') {
      result.verdict = 'unknown';
      result.reason = 'condition-unknown';
      const missing = possible.flatMap((other) => undecidedBy(other.row, rows, subject));
      result.missing = [...new Set(missing)];
    }
  }
}
