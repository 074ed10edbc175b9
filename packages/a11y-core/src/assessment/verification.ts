import { type InputProblem, InvalidInputError } from '../errors.js';
import { isIsoDate } from '../facility/validity.js';
import { findRequirement } from './requirement-named.js';

/**
 * "I read the printed text, and the figure stands there": raises a row of low confidence for
 * judging, so that it binds like one of medium confidence. Changes nothing else of the row.
 */
export interface Verification {
  readonly requirementId: string;
  /** Id of the edition that was read, such as `GB55019-2021`: the row's own. */
  readonly edition: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  /** Where in the printed edition, such as `27`. */
  readonly page: string;
  readonly note?: string;
}

/** Checked verifications by requirement id. */
export type Verifications = ReadonlyMap<string, Verification>;

export const NO_VERIFICATIONS: Verifications = new Map();

const checked = new WeakMap<readonly Verification[], Verifications>();

/**
 * Checks verification records and sorts them by requirement; of several for one row the youngest
 * counts, of those of one day the first. Worked out once per list: hand in a new one instead of changing it. Throws
 * `InvalidInputError` naming every record of an unknown requirement, of another edition than the
 * row's, or without person, date or page.
 */
export function verificationsOf(records: readonly Verification[] | undefined): Verifications {
  if (records === undefined || records.length === 0) return NO_VERIFICATIONS;
  let verifications = checked.get(records);
  if (verifications === undefined) {
    verifications = checkedRecords(records);
    checked.set(records, verifications);
  }
  return verifications;
}

function checkedRecords(records: readonly Verification[]): Verifications {
  const problems = records.flatMap(problemsOf);
  if (problems.length > 0) throw new InvalidInputError(problems);
  const youngest = new Map<string, Verification>();
  for (const record of records) {
    const other = youngest.get(record.requirementId);
    if (other === undefined || record.date > other.date) youngest.set(record.requirementId, record);
  }
  return youngest;
}

function problemsOf(record: Verification, index: number): readonly InputProblem[] {
  const problem = (key: keyof Verification, detail: string): InputProblem => ({
    pointer: `/verifications/${index}/${key}`,
    detail,
  });
  const problems: InputProblem[] = [];
  const row = findRequirement(record.requirementId);
  if (row === undefined) {
    problems.push(problem('requirementId', `there is no requirement "${record.requirementId}"`));
  } else if (row.edition !== record.edition) {
    problems.push(
      problem('edition', `"${record.edition}" was read, but the row is of "${row.edition}"`),
    );
  }
  for (const key of ['by', 'page'] as const) {
    if (record[key].trim() === '')
      problems.push(problem(key, 'is empty: a verification is signed'));
  }
  if (!isIsoDate(record.date)) {
    problems.push(problem('date', `"${record.date}" is no ISO 8601 date, such as 2026-03-31`));
  }
  return problems;
}
