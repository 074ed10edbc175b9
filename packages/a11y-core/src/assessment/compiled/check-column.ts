import type { Observation } from '../../facility/observation.js';
import type { Check, Requirement } from '../../standard/requirement.js';
import { countRequired } from '../count-required.js';
import { verdictOnAnswer } from '../evaluate-row.js';
import { comparable, ruledOut } from '../evidence.js';
import { judge } from '../judge.js';
import type { Policy } from '../policy.js';
import {
  BLOCK,
  BORDERLINE,
  COMPARE,
  FAIL,
  NO_TOTAL,
  NOT_APPLICABLE,
  PASS,
  STATE,
  UNKNOWN,
  VERDICTS,
} from './codes.js';
import type { Columns } from './columns.js';
import { type Layout, tableOverStates } from './layout.js';

/** What a row's value says, before it is asked whether the row applies. */
export interface ColumnCheck {
  readonly check: Check;
  readonly slot: number;
  /** By state of the slot: a verdict, or `COMPARE` where the number decides. */
  answers: Uint8Array;
  /** Slot of the quantity an interpolated limit depends on, or column of the total of a count. */
  readonly by: number;
}

/** The answers of a row to every state its observation can have, as the plain evaluator gives them. */
export function answersOf(requirement: Requirement, layout: Layout, slot: number): Uint8Array {
  return tableOverStates(layout, slot, (observation) => answerTo(requirement, observation));
}

function answerTo(requirement: Requirement, observation: Observation | undefined): number {
  if (ruledOut(requirement, observation) !== undefined) return NOT_APPLICABLE;
  const value = comparable(requirement, observation);
  if (value === undefined) return UNKNOWN;
  const isCompared = typeof value === 'object' && requirement.check.operator !== 'is';
  return isCompared ? COMPARE : VERDICTS.indexOf(verdictOnAnswer(requirement, value));
}

/** Writes verdict and margin of a check for the facilities of a block; NaN where nothing was compared. */
export function runCheck(
  column: ColumnCheck,
  columns: Columns,
  policy: Policy,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  const { check } = column;
  switch (check.operator) {
    case 'is':
      answers(column, columns, verdicts, margins);
      break;
    case 'at-least':
      atLeast(column, columns, check.limit, verdicts, margins);
      break;
    case 'at-most':
      atMost(column, columns, check.limit, verdicts, margins);
      break;
    case 'between':
      between(column, columns, check.limit, check.limitMax, verdicts, margins);
      break;
    default:
      seldom(column, columns, policy, verdicts, margins);
  }
}

function answers(
  { answers: table, slot }: ColumnCheck,
  { state, count }: Columns,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  const base = slot * BLOCK;
  for (let k = 0; k < count; k++) {
    verdicts[k] = table[state[base + k]!]!;
    margins[k] = Number.NaN;
  }
}

// The common operators are written out, as `judge` has them: nothing is made on the way.

function atLeast(
  { answers: table, slot }: ColumnCheck,
  { state, value, uncertainty, count }: Columns,
  limit: number,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  const base = slot * BLOCK;
  for (let k = 0; k < count; k++) {
    let verdict = table[state[base + k]!]!;
    let margin = Number.NaN;
    if (verdict === COMPARE) {
      const reading = value[base + k]!;
      margin = reading - limit;
      verdict = PASS;
      if (!(reading >= limit)) {
        const u = uncertainty[base + k]!;
        verdict = u > 0 && (reading + u >= limit || -margin <= u) ? BORDERLINE : FAIL;
      }
    }
    verdicts[k] = verdict;
    margins[k] = margin;
  }
}

function atMost(
  { answers: table, slot }: ColumnCheck,
  { state, value, uncertainty, count }: Columns,
  limit: number,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  const base = slot * BLOCK;
  for (let k = 0; k < count; k++) {
    let verdict = table[state[base + k]!]!;
    let margin = Number.NaN;
    if (verdict === COMPARE) {
      const reading = value[base + k]!;
      margin = limit - reading;
      verdict = PASS;
      if (!(reading <= limit)) {
        const u = uncertainty[base + k]!;
        verdict = u > 0 && (reading - u <= limit || -margin <= u) ? BORDERLINE : FAIL;
      }
    }
    verdicts[k] = verdict;
    margins[k] = margin;
  }
}

function between(
  { answers: table, slot }: ColumnCheck,
  { state, value, uncertainty, count }: Columns,
  limit: number,
  limitMax: number,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  const base = slot * BLOCK;
  for (let k = 0; k < count; k++) {
    let verdict = table[state[base + k]!]!;
    let margin = Number.NaN;
    if (verdict === COMPARE) {
      const reading = value[base + k]!;
      margin = Math.min(reading - limit, limitMax - reading);
      verdict = PASS;
      if (!(reading >= limit && reading <= limitMax)) {
        const u = uncertainty[base + k]!;
        const isWithin = reading + u >= limit && reading - u <= limitMax;
        verdict = u > 0 && (isWithin || -margin <= u) ? BORDERLINE : FAIL;
      }
    }
    verdicts[k] = verdict;
    margins[k] = margin;
  }
}

const CODES = { pass: PASS, borderline: BORDERLINE, fail: FAIL } as const;

/** The other operators, by the plain evaluator itself. */
function seldom(
  { answers: table, slot, check, by }: ColumnCheck,
  columns: Columns,
  policy: Policy,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  const { state, value, uncertainty, isNewWorks, count } = columns;
  const base = slot * BLOCK;
  for (let k = 0; k < count; k++) {
    verdicts[k] = table[state[base + k]!]!;
    margins[k] = Number.NaN;
    if (verdicts[k] === UNKNOWN || verdicts[k] === NOT_APPLICABLE) continue;
    if (check.operator === 'count' && columns.isNumber[by * BLOCK + k] === 0) {
      verdicts[k] = NO_TOTAL;
      continue;
    }
    if (verdicts[k] !== COMPARE || check.operator === 'is') continue;
    const reading = { value: value[base + k]!, uncertainty: uncertainty[base + k]! };
    const isNew = isNewWorks[k] === 1;
    if (check.operator === 'count') {
      const limit = countRequired(check.steps, columns.number[by * BLOCK + k]!);
      const judged = judge({ operator: 'at-least', limit }, reading, policy, isNew);
      verdicts[k] = CODES[judged.verdict];
      margins[k] = judged.margin;
      continue;
    }
    const other = state[by * BLOCK + k];
    const isRead = other === STATE.measured || other === STATE.byEye;
    const byReading =
      check.operator === 'at-most-interpolated' && isRead
        ? { value: value[by * BLOCK + k]!, uncertainty: uncertainty[by * BLOCK + k]! }
        : undefined;
    const judged = judge(check, reading, policy, isNew, byReading);
    verdicts[k] = CODES[judged.verdict];
    margins[k] = judged.margin;
  }
}
