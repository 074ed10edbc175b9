import type { Network } from '../../network/network.js';
import type { CostModel } from '../cost.js';
import type { Barrier, NoRoute } from '../outcome.js';
import type { End, PathPart } from '../search.js';
import { smallestCut } from './smallest-cut.js';

/** A longer list tells nobody where to begin. */
export const MOST_CUT = 12;

/** About a tenth of a second; in larger parts of a network the cut is not worked out. */
const MOST_VISITS = 5_000_000;

/** The barriers that part the starts from the goals, as the answer tells them. */
export function cutBetween(
  network: Network,
  cost: CostModel,
  starts: readonly End[],
  goals: readonly End[],
  barriersOn: (parts: readonly PathPart[]) => readonly Barrier[],
): Pick<NoRoute, 'cut' | 'cutLeftOut'> {
  const cut = smallestCut(network, cost.permits, starts, goals, {
    mostBarriers: MOST_CUT,
    mostVisits: MOST_VISITS,
  });
  if (cut.kind !== 'cut') return { cut: null, cutLeftOut: cut.kind };
  return { cut: cut.parts.length === 0 ? null : barriersOn(cut.parts) };
}
