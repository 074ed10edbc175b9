import type { Verdict } from '../finding.js';

/** Verdicts in the order of their codes: `VERDICTS[code]` is the word for what an array holds. */
export const VERDICTS = [
  'pass',
  'borderline',
  'fail',
  'unknown',
  'not-applicable',
] as const satisfies readonly Verdict[];

export const PASS = 0;
export const BORDERLINE = 1;
export const FAIL = 2;
export const UNKNOWN = 3;
export const NOT_APPLICABLE = 4;
/** A count that cannot be judged because nobody stated the total. Within an evaluation only. */
export const NO_TOTAL = 5;
/** The number itself decides. Only among the answers of a check. */
export const COMPARE = 255;

/** Truths as numbers, so that "and" is the smaller, "or" the larger and "not" two less it. */
export const NO = 0;
export const OPEN = 1;
export const YES = 2;

/** What was observed of a parameter, as one byte. Options of a choice follow `OTHER_OPTION`. */
export const STATE = {
  missing: 0,
  measured: 1,
  byEye: 2,
  no: 3,
  yes: 4,
  absent: 5,
  notApplicable: 6,
  otherOption: 7,
} as const;

/** A fact of the surroundings, as one byte. Values some condition names follow `otherNumber`. */
export const FACT = { unknown: 0, other: 1, otherNumber: 2 } as const;

/** What kind of works, as one byte. */
export const WORKS = { unknown: 0, new: 1, alteration: 2 } as const;

/** Facilities evaluated together: few enough that their columns stay in the processor's cache. */
export const BLOCK = 128;
