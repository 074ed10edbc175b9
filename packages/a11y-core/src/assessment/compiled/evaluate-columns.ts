import { runCheck } from './check-column.js';
import {
  BLOCK,
  BORDERLINE,
  FAIL,
  NO,
  NO_TOTAL,
  NOT_APPLICABLE,
  OPEN,
  PASS,
  STATE,
  UNKNOWN,
  YES,
} from './codes.js';
import type { Columns } from './columns.js';
import type {
  ColumnRelaxation,
  ColumnRow,
  ColumnRules,
  GovernedRow,
  Hanging,
  OptionGroup,
} from './compile.js';

/** Where the results go; a facility's rows follow one another from its place on. */
export interface Results {
  readonly verdicts: Uint8Array;
  /** How far inside (positive) or outside the limit; NaN where nothing was compared. */
  readonly margins: Float64Array;
}

/** Space for the results of one row at a time, and of the rows that prevail over others. */
class Scratch {
  readonly verdicts = new Uint8Array(BLOCK);
  readonly margins = new Float64Array(BLOCK);
  /** Whether the row applies by condition and value. */
  readonly own = new Uint8Array(BLOCK);
  readonly milderVerdicts = new Uint8Array(BLOCK);
  readonly milderOwn = new Uint8Array(BLOCK);
  readonly milderMargins = new Float64Array(BLOCK);
  /** What the milder rows do to this one: see `Relaxed`. */
  readonly relaxed = new Uint8Array(BLOCK);
  /** 1 where a failure hangs on the error bar of another reading. */
  readonly doubtful = new Uint8Array(BLOCK);
  readonly applies: Uint8Array;

  constructor(keptCount: number) {
    this.applies = new Uint8Array(keptCount * BLOCK);
  }
}

/** What the milder rows of a row do to it, from nothing to all. */
const Relaxed = {
  /** None of them applies. */
  no: 0,
  /** One may apply, and refuses the value too. */
  inVain: 1,
  /** One may apply and would not refuse the value. */
  perhaps: 2,
  /** One applies, so that the row does not. */
  yes: 3,
} as const;

/** Evaluates the rows of one facility type on blocks of facilities. */
export class ColumnEvaluator {
  private readonly rules: ColumnRules;
  private readonly scratch: Scratch;

  constructor(rules: ColumnRules) {
    this.rules = rules;
    this.scratch = new Scratch(rules.keptCount);
  }

  /** Writes verdict and margin of every row for the facilities of a block. */
  run(columns: Columns, results: Results): void {
    const { rows, governed, groups, truths, reader } = this.rules;
    reader.derive(columns);
    truths.run(columns);
    for (const [index, row] of rows.entries()) this.runRow(row, index, columns, results);
    for (const row of governed) prevail(row, this.scratch, columns, results);
    for (const group of groups) chooseOptions(group, columns, results);
  }

  private runRow(row: ColumnRow, index: number, columns: Columns, results: Results): void {
    const { scratch } = this;
    const { verdicts, margins } = scratch;
    runCheck(row.check, columns, this.rules.policy, verdicts, margins);
    if (columns.hasAbsent && !row.asksPresence) ruleOutAbsent(columns, scratch);
    if (row.isBare) {
      writeBare(row, index, scratch, columns, results);
      return;
    }
    copyTruth(columns, row.condition, scratch.own);
    if (row.isProven) proveByValue(columns, row.check.slot, verdicts, scratch.own);
    scratch.relaxed.fill(Relaxed.no);
    scratch.doubtful.fill(0);
    for (const milder of row.relaxing) this.relax(milder, columns);
    for (const hanging of row.hangs) markDoubtful(hanging, columns, scratch.doubtful);
    writeRow(row, index, scratch, columns, results);
  }

  private relax(milder: ColumnRelaxation, columns: Columns): void {
    const { milderVerdicts, milderMargins, milderOwn, relaxed, doubtful } = this.scratch;
    runCheck(milder.check, columns, this.rules.policy, milderVerdicts, milderMargins);
    copyTruth(columns, milder.condition, milderOwn);
    if (milder.isProven) proveByValue(columns, milder.check.slot, milderVerdicts, milderOwn);
    const { truth, count } = columns;
    for (let k = 0; k < count; k++) {
      // Without its total a count is met by nothing that was counted.
      const isRefused = milderVerdicts[k] === FAIL || milderVerdicts[k] === NO_TOTAL;
      const own = milderOwn[k]!;
      const does =
        own === YES
          ? Relaxed.yes
          : own === NO
            ? Relaxed.no
            : isRefused
              ? Relaxed.inVain
              : Relaxed.perhaps;
      if (does > relaxed[k]!) relaxed[k] = does;
      if (!isRefused && milder.hangs !== undefined && hangs(milder.hangs, truth, k)) {
        doubtful[k] = 1;
      }
    }
  }
}

function ruleOutAbsent({ isAbsent, count }: Columns, { verdicts, margins }: Scratch): void {
  for (let k = 0; k < count; k++) {
    if (isAbsent[k] === 0) continue;
    verdicts[k] = NOT_APPLICABLE;
    margins[k] = Number.NaN;
  }
}

function copyTruth({ truth, count }: Columns, column: number, to: Uint8Array): void {
  for (let k = 0; k < count; k++) to[k] = truth[column * BLOCK + k]!;
}

/** An observation settles an unknown condition; a number beside a condition denied leaves it open. */
function proveByValue(
  { state, count }: Columns,
  slot: number,
  verdicts: Uint8Array,
  own: Uint8Array,
): void {
  for (let k = 0; k < count; k++) {
    if (verdicts[k] === UNKNOWN || verdicts[k] === NOT_APPLICABLE) continue;
    const seen = state[slot * BLOCK + k];
    if (own[k] === OPEN) own[k] = YES;
    else if (own[k] === NO && (seen === STATE.measured || seen === STATE.byEye)) own[k] = OPEN;
  }
}

const hangs = ([reading, errorBar]: Hanging, truth: Uint8Array, k: number): boolean =>
  truth[reading * BLOCK + k] !== OPEN && truth[errorBar * BLOCK + k] === OPEN;

function markDoubtful(hanging: Hanging, { truth, count }: Columns, doubtful: Uint8Array): void {
  for (let k = 0; k < count; k++) if (hangs(hanging, truth, k)) doubtful[k] = 1;
}

/** A row that always applies: what its value says is what it says. */
function writeBare(
  { kept }: ColumnRow,
  index: number,
  { verdicts, margins, applies }: Scratch,
  { outAt, count }: Columns,
  results: Results,
): void {
  for (let k = 0; k < count; k++) {
    const at = outAt[k]! + index;
    const verdict = verdicts[k]!;
    results.verdicts[at] = verdict === NO_TOTAL ? UNKNOWN : verdict;
    results.margins[at] = margins[k]!;
  }
  if (kept < 0) return;
  for (let k = 0; k < count; k++) {
    const verdict = verdicts[k]!;
    applies[kept * BLOCK + k] = verdict === NOT_APPLICABLE ? NO : YES;
  }
}

/** The order of the questions is that of the plain evaluator. */
function writeRow(
  { kept, metIf, contradicted }: ColumnRow,
  index: number,
  { verdicts, margins, own, relaxed, doubtful, applies }: Scratch,
  { outAt, truth, count }: Columns,
  results: Results,
): void {
  for (let k = 0; k < count; k++) {
    const at = outAt[k]! + index;
    const byValue = verdicts[k]!;
    const isOwn = own[k]!;
    const relaxation = relaxed[k]!;
    const isExempt = truth[metIf * BLOCK + k]!;
    let verdict = byValue;
    let margin = margins[k]!;
    let isApplying = isOwn === YES && relaxation === Relaxed.no ? YES : OPEN;
    if (byValue === NOT_APPLICABLE || isOwn === NO || relaxation === Relaxed.yes) {
      verdict = NOT_APPLICABLE;
      margin = Number.NaN;
      isApplying = NO;
    } else if (isExempt === YES) {
      verdict = PASS;
      margin = Number.NaN;
    } else if (byValue === UNKNOWN || byValue === NO_TOTAL) {
      verdict = UNKNOWN;
    } else if (byValue === PASS) {
      if (truth[contradicted * BLOCK + k] === YES) verdict = UNKNOWN;
    } else if (isOwn === OPEN || isExempt === OPEN || relaxation === Relaxed.perhaps) {
      verdict = UNKNOWN;
    } else if (byValue === FAIL && doubtful[k] === 1) {
      verdict = BORDERLINE;
    }
    results.verdicts[at] = verdict;
    results.margins[at] = margin;
    if (kept >= 0) applies[kept * BLOCK + k] = isApplying;
  }
}

/**
 * A row behind prevailing ones: as long as nobody knows whether one of those applies, it finds no
 * fault with a value that one would accept. The rest of what prevailing does is a matter of roles.
 */
function prevail(
  { row, governing }: GovernedRow,
  { applies }: Scratch,
  { outAt, count }: Columns,
  { verdicts }: Results,
): void {
  for (let k = 0; k < count; k++) {
    const from = outAt[k]!;
    const verdict = verdicts[from + row]!;
    if (verdict !== FAIL && verdict !== BORDERLINE) continue;
    let isGoverned = false;
    let isForgiven = false;
    for (const other of governing) {
      const isApplying = applies[other.kept * BLOCK + k];
      if (isApplying === YES) isGoverned = true;
      else if (isApplying === OPEN && verdicts[from + other.row] === PASS) isForgiven = true;
    }
    if (isForgiven && !isGoverned) verdicts[from + row] = UNKNOWN;
  }
}

/** Where one option is met in all its rows, the rows of the others do not apply. */
function chooseOptions(
  options: OptionGroup,
  { outAt, count }: Columns,
  { verdicts }: Results,
): void {
  for (let k = 0; k < count; k++) {
    const from = outAt[k]!;
    let met: readonly number[] | undefined;
    let metFrom = Number.POSITIVE_INFINITY;
    for (const rows of options) {
      const first = rows.find((row) => verdicts[from + row] !== NOT_APPLICABLE);
      // Of two options that are met the one counts whose rows come first.
      if (first === undefined || first >= metFrom) continue;
      const isMet = rows.every((row) => {
        const verdict = verdicts[from + row];
        return verdict === PASS || verdict === NOT_APPLICABLE;
      });
      if (!isMet) continue;
      met = rows;
      metFrom = first;
    }
    if (met === undefined) continue;
    for (const rows of options) {
      if (rows === met) continue;
      for (const row of rows) verdicts[from + row] = NOT_APPLICABLE;
    }
  }
}
