import type { RowResult } from './evaluate-row.js';
import type { Verdict } from './finding.js';

/** From worst to best. A row that does not apply says nothing about its option, and spoils none. */
const RANK: Readonly<Record<Verdict, number>> = {
  fail: 0,
  unknown: 1,
  borderline: 2,
  pass: 3,
  'not-applicable': Number.POSITIVE_INFINITY,
};

/**
 * Rows of one option hold together, the options are alternatives: the group is as good as its best
 * option, and an option as good as its worst row. The rows of the other options no longer count:
 * they do not apply once an option is met, and are background while none is.
 */
export function applyAlternatives(results: readonly RowResult[]): void {
  const groups = new Map<string, Map<string, RowResult[]>>();
  for (const result of results) {
    const { group, option } = result.row;
    if (group === undefined || option === undefined || result.verdict === 'not-applicable') {
      continue;
    }
    const options = groups.get(group) ?? new Map<string, RowResult[]>();
    groups.set(group, options);
    options.set(option, [...(options.get(option) ?? []), result]);
  }
  for (const options of groups.values()) {
    const ranked = [...options.values()].toSorted(
      (a, b) => worst(b) - worst(a) || faults(a) - faults(b),
    );
    const [best, ...losing] = ranked;
    if (best === undefined) continue;
    const isMet = worst(best) === RANK.pass;
    for (const result of losing.flat()) {
      if (isMet) {
        result.verdict = 'not-applicable';
        result.reason = 'other-option-met';
        result.missing = [];
      } else result.role = 'background';
    }
  }
}

const worst = (option: readonly RowResult[]): number =>
  Math.min(...option.map(({ verdict }) => RANK[verdict]));
const faults = (option: readonly RowResult[]): number =>
  option.filter(({ verdict }) => verdict === 'fail').length;
