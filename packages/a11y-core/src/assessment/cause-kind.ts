import { isCounted } from './colour.js';
import type { Finding } from './finding.js';

/**
 * What a row did to change a colour.
 * - `newly-fails`, `newly-passes`: its verdict got worse, or better
 * - `newly-applies`, `no-longer-applies`: it judges on one side only
 * - `newly-binds`, `no-longer-binds`: the same verdict, by a row that binds on one side only
 * - `weighs-more`, `weighs-less`: the same verdict and role, under another policy
 */
export type CauseKind =
  | 'newly-fails'
  | 'newly-passes'
  | 'newly-applies'
  | 'no-longer-applies'
  | 'newly-binds'
  | 'no-longer-binds'
  | 'weighs-more'
  | 'weighs-less';

type Judged = Pick<Finding, 'verdict' | 'role'>;

/** What a row did between two judgements; undefined: it was not put. `isWorse`: it pulls down more. */
export function causeKindOf(
  before: Judged | undefined,
  after: Judged | undefined,
  isWorse: boolean,
): CauseKind {
  if (!after || !isCounted(after)) return 'no-longer-applies';
  if (!before || !isCounted(before)) return 'newly-applies';
  if (before.verdict !== after.verdict) return isWorse ? 'newly-fails' : 'newly-passes';
  if (before.role !== after.role) return isWorse ? 'newly-binds' : 'no-longer-binds';
  return isWorse ? 'weighs-more' : 'weighs-less';
}
