import type { Condition } from '../../standard/condition.js';
import type { Requirement } from '../../standard/requirement.js';
import { ownParameter } from '../facts.js';
import type { Policy } from '../policy.js';
import type { CompiledRow } from '../ruleset.js';
import { answersOf, type ColumnCheck } from './check-column.js';
import { ColumnReader } from './columns.js';
import { Layout } from './layout.js';
import { NEVER, TruthProgram } from './truth-program.js';

/** A condition by its reading and by its error bar; a failure hangs on it where the two part. */
export type Hanging = readonly [reading: number, errorBar: number];

/** A milder row, as the row sees it that gives way to it. */
export interface ColumnRelaxation {
  readonly check: ColumnCheck;
  readonly condition: number;
  readonly isProven: boolean;
  readonly hangs: Hanging | undefined;
}

/** One row over columns. Numbers are columns of truths. */
export interface ColumnRow {
  readonly check: ColumnCheck;
  readonly condition: number;
  /** A value proves that the row applies. */
  readonly isProven: boolean;
  readonly metIf: number;
  readonly contradicted: number;
  readonly relaxing: readonly ColumnRelaxation[];
  readonly hangs: readonly Hanging[];
  /** Speaks of the presence of the facility, so that its absence does not rule the row out. */
  readonly asksPresence: boolean;
  /** Where other rows depend on whether this one applies: the column that keeps it; otherwise -1. */
  readonly kept: number;
  /** Nothing but a value and a limit. */
  readonly isBare: boolean;
}

/** A row that others may prevail over. */
export interface GovernedRow {
  readonly row: number;
  readonly governing: readonly { readonly row: number; readonly kept: number }[];
}

/** Alternatives: the rows of each option. */
export type OptionGroup = readonly (readonly number[])[];

/** The rows of one facility type under one set of editions, made ready for columns. */
export interface ColumnRules {
  readonly rows: readonly ColumnRow[];
  readonly governed: readonly GovernedRow[];
  readonly groups: readonly OptionGroup[];
  readonly keptCount: number;
  readonly layout: Layout;
  readonly reader: ColumnReader;
  readonly truths: TruthProgram;
  readonly policy: Policy;
}

const compiled = new WeakMap<readonly CompiledRow[], Map<Policy, ColumnRules>>();

/** The rows over columns; compiled once for the same rows and policy. */
export function columnRulesFor(rows: readonly CompiledRow[], policy: Policy): ColumnRules {
  const byPolicy = compiled.get(rows) ?? new Map<Policy, ColumnRules>();
  compiled.set(rows, byPolicy);
  const rules = byPolicy.get(policy) ?? compileColumns(rows, policy);
  byPolicy.set(policy, rules);
  return rules;
}

function compileColumns(rows: readonly CompiledRow[], policy: Policy): ColumnRules {
  const layout = new Layout(policy);
  layout.slot('present');
  const truths = new TruthProgram(layout);
  const kept = new Map<number, number>();
  for (const { governing } of rows) {
    for (const index of governing) if (!kept.has(index)) kept.set(index, kept.size);
  }
  const checks: { readonly check: ColumnCheck; readonly requirement: Requirement }[] = [];
  const checkOf = ({ requirement, part }: CompiledRow, slot: number): ColumnCheck => {
    const { check } = requirement;
    const by =
      check.operator === 'at-most-interpolated'
        ? layout.slot(ownParameter(part, check.by))
        : check.operator === 'count'
          ? layout.fact(check.of).index
          : 0;
    const column = { check, slot, answers: new Uint8Array(), by };
    checks.push({ check: column, requirement });
    return column;
  };
  const slotOf = ({ requirement, part }: CompiledRow): number => {
    const first = layout.slot(ownParameter(part, requirement.parameter));
    if (requirement.orParameter === undefined) return first;
    return layout.either(first, layout.slot(ownParameter(part, requirement.orParameter)));
  };
  const hangingOn = (condition: Condition | undefined, part: CompiledRow['part']) => {
    const reading = truths.column(condition, part);
    const errorBar = truths.column(condition, part, 'error-bar');
    return reading === errorBar ? undefined : ([reading, errorBar] as const);
  };
  const provesItself = ({ requirement, part }: CompiledRow): boolean =>
    requirement.provenByValue === true && part === undefined && requirement.condition !== undefined;

  const columnRows = rows.map((row, index): ColumnRow => {
    const { requirement, part } = row;
    const { condition, metIf, contradictedBy, check } = requirement;
    const slot = slotOf(row);
    const relaxing = row.relaxing.flatMap((other): ColumnRelaxation[] => {
      const milder = rows[other];
      if (milder === undefined) return [];
      return [
        {
          check: checkOf(milder, slot),
          condition: truths.column(milder.requirement.condition, milder.part),
          isProven: provesItself(milder),
          hangs: hangingOn(milder.requirement.condition, part),
        },
      ];
    });
    // An interpolated limit has taken the error bar of its other quantity into account already.
    const own = check.operator === 'at-most-interpolated' ? undefined : hangingOn(condition, part);
    const met = hangingOn(metIf, part);
    const hangs = [own, met].filter((one) => one !== undefined);
    return {
      check: checkOf(row, slot),
      condition: truths.column(condition, part),
      isProven: provesItself(row),
      metIf: metIf === undefined ? NEVER : truths.column(metIf, part),
      contradicted: contradictedBy === undefined ? NEVER : truths.column(contradictedBy, part),
      relaxing,
      hangs,
      asksPresence: requirement.parameter === 'present',
      kept: kept.get(index) ?? -1,
      isBare:
        condition === undefined &&
        metIf === undefined &&
        contradictedBy === undefined &&
        relaxing.length === 0,
    };
  });
  truths.finish();
  for (const { check, requirement } of checks) {
    check.answers = answersOf(requirement, layout, check.slot);
  }
  return {
    rows: columnRows,
    governed: governedRows(rows, kept),
    groups: optionGroups(rows),
    keptCount: kept.size,
    layout,
    reader: new ColumnReader(layout, policy),
    truths,
    policy,
  };
}

function governedRows(
  rows: readonly CompiledRow[],
  kept: ReadonlyMap<number, number>,
): readonly GovernedRow[] {
  return rows.flatMap(({ governing, role }, row) => {
    if (governing.length === 0 || role === 'advice') return [];
    return [{ row, governing: governing.map((other) => ({ row: other, kept: kept.get(other)! })) }];
  });
}

function optionGroups(rows: readonly CompiledRow[]): readonly OptionGroup[] {
  const groups = new Map<string, Map<string, number[]>>();
  for (const [index, { group, option }] of rows.entries()) {
    if (group === undefined || option === undefined) continue;
    const options = groups.get(group) ?? new Map<string, number[]>();
    groups.set(group, options);
    options.set(option, [...(options.get(option) ?? []), index]);
  }
  // Two equal options: the one whose rows come first is taken, so the order of rows is kept.
  return [...groups.values()].map((options) => [...options.values()]);
}
