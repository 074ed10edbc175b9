import type { ContainedPart } from '../../facility/define.js';
import type { Observation } from '../../facility/observation.js';
import type { Comparison, Condition } from '../../standard/condition.js';
import { evaluateCondition, type ReadAs } from '../evaluate-condition.js';
import { ownParameter } from '../facts.js';
import type { Truth } from '../three-valued.js';
import { BLOCK, FACT, NO, OPEN, STATE, WORKS, YES } from './codes.js';
import type { Columns } from './columns.js';
import { type Layout, tableOverStates } from './layout.js';

interface StateStep {
  readonly kind: 'state';
  readonly slot: number;
  /** Truths by state. */
  table: Uint8Array;
}

interface FactStep {
  readonly kind: 'fact';
  readonly fact: number;
  /** Truths by code. */
  table: Uint8Array;
}

/** One column of truths and how it comes about; operands are columns before it. */
type Step =
  | StateStep
  | FactStep
  | {
      readonly kind: 'quantity';
      readonly slot: number;
      readonly is: Comparison;
      readonly number: number;
      readonly readAs: ReadAs;
    }
  | {
      readonly kind: 'total';
      readonly fact: number;
      readonly is: Comparison;
      readonly number: number;
    }
  | { readonly kind: 'works'; readonly works: number }
  | { readonly kind: 'all' | 'any'; readonly operands: readonly number[] }
  | { readonly kind: 'not'; readonly operand: number };

const CODES = { false: NO, unknown: OPEN, true: YES } as const satisfies Record<Truth, number>;

/** Always true: the column of a row without a condition. */
export const ALWAYS = 0;
/** Always false: the column of a row without an exemption. */
export const NEVER = 1;

/** The conditions of one facility type's rows, each different one evaluated once per facility. */
export class TruthProgram {
  private readonly steps: Step[] = [
    { kind: 'all', operands: [] },
    { kind: 'any', operands: [] },
  ];
  private readonly known = new Map<string, number>();
  private readonly layout: Layout;
  /** Tables can be filled when every option and value that some condition names is known. */
  private readonly toFill: (() => void)[] = [];

  constructor(layout: Layout) {
    this.layout = layout;
  }

  get columnCount(): number {
    return this.steps.length;
  }

  /** The column of a condition as a contained part sees it; `ALWAYS` for none. */
  column(
    condition: Condition | undefined,
    part: ContainedPart | undefined,
    readAs: ReadAs = 'reading',
  ): number {
    if (condition === undefined) return ALWAYS;
    if ('all' in condition) return this.join('all', condition.all, part, readAs);
    if ('any' in condition) return this.join('any', condition.any, part, readAs);
    if ('not' in condition) {
      return this.add({ kind: 'not', operand: this.column(condition.not, part, readAs) });
    }
    if ('works' in condition) return this.add({ kind: 'works', works: WORKS[condition.works] });
    if ('context' in condition) return this.factColumn(condition);
    const slot = this.layout.slot(ownParameter(part, condition.parameter));
    if ('is' in condition) {
      const { is, value: number } = condition;
      return this.add({ kind: 'quantity', slot, is, number, readAs });
    }
    for (const option of condition.oneOf) {
      if (typeof option === 'string') this.layout.nameOption(slot, option);
    }
    const { parameter } = condition;
    const truthOn = (observation: Observation | undefined) =>
      truthCode(condition, observation === undefined ? {} : { [parameter]: observation }, {});
    const step: StateStep = { kind: 'state', slot, table: new Uint8Array() };
    return this.add(step, condition.oneOf, () => {
      step.table = tableOverStates(this.layout, slot, truthOn);
    });
  }

  /** To be called once, when every condition has its column. */
  finish(): void {
    for (const fill of this.toFill) fill();
  }

  /** Fills the truth columns for the facilities of a block. */
  run(columns: Columns): void {
    const { truth, count } = columns;
    for (const [index, step] of this.steps.entries()) {
      const to = index * BLOCK;
      switch (step.kind) {
        case 'state':
          lookUp(truth, to, columns.state, step.slot * BLOCK, step.table, count);
          break;
        case 'fact':
          lookUp(truth, to, columns.fact, step.fact * BLOCK, step.table, count);
          break;
        case 'quantity':
          compareQuantity(truth, to, columns, step.slot * BLOCK, step);
          break;
        case 'total':
          compareTotal(truth, to, columns, step.fact * BLOCK, step);
          break;
        case 'works':
          for (let k = 0; k < count; k++) {
            const works = columns.works[k]!;
            truth[to + k] = works === WORKS.unknown ? OPEN : works === step.works ? YES : NO;
          }
          break;
        case 'all':
          truth.fill(YES, to, to + count);
          for (const operand of step.operands) least(truth, to, operand * BLOCK, count);
          break;
        case 'any':
          truth.fill(NO, to, to + count);
          for (const operand of step.operands) greatest(truth, to, operand * BLOCK, count);
          break;
        case 'not':
          for (let k = 0; k < count; k++) truth[to + k] = YES - truth[step.operand * BLOCK + k]!;
      }
    }
  }

  private join(
    kind: 'all' | 'any',
    conditions: readonly Condition[],
    part: ContainedPart | undefined,
    readAs: ReadAs,
  ): number {
    const operands = conditions.map((inner) => this.column(inner, part, readAs));
    return operands.length === 1 && operands[0] !== undefined
      ? operands[0]
      : this.add({ kind, operands });
  }

  private factColumn(condition: Extract<Condition, { context: string }>): number {
    const key = condition.context;
    const { index: fact, codes } = this.layout.fact(key);
    if ('is' in condition) {
      return this.add({ kind: 'total', fact, is: condition.is, number: condition.value });
    }
    for (const value of condition.oneOf) this.layout.nameValue(key, value);
    const step: FactStep = { kind: 'fact', fact, table: new Uint8Array() };
    return this.add(step, condition.oneOf, () => {
      step.table = new Uint8Array(256).fill(NO);
      step.table[FACT.unknown] = truthCode(condition, {}, {});
      for (const [value, code] of codes) {
        step.table[code] = truthCode(condition, {}, { [key]: value });
      }
    });
  }

  private add(step: Step, details: unknown = null, fill?: () => void): number {
    const key = JSON.stringify([step, details]);
    let column = this.known.get(key);
    if (column === undefined) {
      column = this.steps.length;
      this.steps.push(step);
      this.known.set(key, column);
      if (fill !== undefined) this.toFill.push(fill);
    }
    return column;
  }
}

function truthCode(
  condition: Condition,
  observations: Readonly<Record<string, Observation>>,
  context: Readonly<Record<string, string | number | boolean>>,
): number {
  return CODES[evaluateCondition(condition, { observations, context, works: undefined })];
}

function lookUp(
  truth: Uint8Array,
  to: number,
  from: Uint8Array,
  base: number,
  table: Uint8Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) truth[to + k] = table[from[base + k]!]!;
}

function least(truth: Uint8Array, to: number, from: number, count: number): void {
  for (let k = 0; k < count; k++) {
    const other = truth[from + k]!;
    if (other < truth[to + k]!) truth[to + k] = other;
  }
}

function greatest(truth: Uint8Array, to: number, from: number, count: number): void {
  for (let k = 0; k < count; k++) {
    const other = truth[from + k]!;
    if (other > truth[to + k]!) truth[to + k] = other;
  }
}

interface Compared {
  readonly is: Comparison;
  readonly number: number;
}

function compareQuantity(
  truth: Uint8Array,
  to: number,
  { state, value, uncertainty, count }: Columns,
  base: number,
  { is, number, readAs }: Compared & { readonly readAs: ReadAs },
): void {
  const isBar = readAs === 'error-bar';
  for (let k = 0; k < count; k++) {
    const at = state[base + k]!;
    if (at === STATE.measured || at === STATE.byEye) {
      const reading = value[base + k]!;
      const u = isBar ? uncertainty[base + k]! : 0;
      const atLow = holds(reading - u, is, number);
      const isCertain = !isBar || atLow === holds(reading + u, is, number);
      truth[to + k] = isCertain ? (atLow ? YES : NO) : OPEN;
    } else truth[to + k] = at === STATE.absent || at === STATE.notApplicable ? NO : OPEN;
  }
}

function compareTotal(
  truth: Uint8Array,
  to: number,
  { isNumber, number: value, count }: Columns,
  base: number,
  { is, number }: Compared,
): void {
  for (let k = 0; k < count; k++) {
    if (isNumber[base + k] === 0) truth[to + k] = OPEN;
    else truth[to + k] = holds(value[base + k]!, is, number) ? YES : NO;
  }
}

function holds(value: number, is: Comparison, number: number): boolean {
  switch (is) {
    case 'above':
      return value > number;
    case 'at-least':
      return value >= number;
    case 'at-most':
      return value <= number;
    case 'below':
      return value < number;
  }
}
