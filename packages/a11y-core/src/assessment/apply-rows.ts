import { applyAlternatives } from './alternatives.js';
import { evaluateRow, type RowResult, type Subject } from './evaluate-row.js';
import { applyPrevailing } from './prevail.js';
import type { CompiledRow } from './ruleset.js';

/** Everything the rows say of one facility, in the order of the rows. */
export function applyRows(rows: readonly CompiledRow[], subject: Subject): readonly RowResult[] {
  const results = rows.map((row) => evaluateRow(row, rows, subject));
  applyPrevailing(results, rows, subject);
  applyAlternatives(results);
  return results;
}
