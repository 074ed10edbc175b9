import type { RowResult } from './evaluate-row.js';

/**
 * Puts rows behind the prevailing rows on the same matter (`governed_by`): where one of those
 * applies, the row is background. Where nobody knows whether one applies, the row still counts,
 * but it cannot find fault with a value that the prevailing row would accept. Only the verdicts of
 * governed rows change, and no governing row is governed, so the order does not matter.
 */
export function applyPrevailing(results: readonly RowResult[]): void {
  for (const result of results) {
    const { role, row } = result;
    if (row.governing.length === 0 || role === 'advice' || result.verdict === 'not-applicable') {
      continue;
    }
    const governing = row.governing
      .map((index) => results[index])
      .filter((other) => other !== undefined && other.applies !== 'false');
    if (governing.length === 0) continue;
    const prevails = governing.some((other) => other?.applies === 'true');
    const contested =
      result.verdict !== 'pass' && governing.some((other) => other?.verdict === 'pass');
    if (prevails || !contested) {
      result.role = 'background';
      continue;
    }
    if (result.verdict === 'unknown') continue;
    result.verdict = 'unknown';
    result.reason = 'condition-unknown';
    result.missing = [...new Set(governing.flatMap((other) => other?.missing ?? []))];
  }
}
