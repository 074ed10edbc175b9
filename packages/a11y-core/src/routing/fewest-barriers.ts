import { isQuantity } from '../network/interval.js';
import type { Network } from '../network/network.js';
import { LIMITS, type LimitName } from '../profile/limit.js';
import type { ResolvedOptions } from '../profile/options.js';
import { brokenLimit } from './barriers.js';
import { LEAST_MM_PER_M, NOT_PERMITTED } from './cost.js';
import type { Find } from './finder.js';
import { BLOCKED, type BlockingReason, type Permission, permissionFor } from './permission.js';
import { type Change, changed, mostGenerous } from './relax.js';
import { type Choice, type PathPart, type Weights, wholeArc, wholeWeight } from './search.js';

/**
 * The change of several limits that opens a way over the fewest barriers, of those the shortest way;
 * undefined where no change of limits opens one. `findFor` finds ways by weights asked for once.
 */
export function changeOfFewestBarriers(
  network: Network,
  options: ResolvedOptions,
  starts: readonly Choice[],
  goals: readonly Choice[],
  findFor: (weights: Weights) => Find,
): Change | undefined {
  const asked = permissionFor(network, options);
  const path = findFor(byBarriers(network, options, asked))(starts, goals);
  if (path === undefined) return undefined;
  let change: Change = { limits: {}, unknown: {} };
  for (const { arc } of path.parts) {
    if (asked.judge(arc) !== BLOCKED) continue;
    const near = widened(network, options, change, asked.reasons(arc), arc, 'near');
    const isOpen = permissionFor(network, changed(options, near)).judge(arc) !== BLOCKED;
    // What is in doubt after the near end gave way may still be closed by a person's word.
    change = isOpen ? near : widened(network, options, change, asked.reasons(arc), arc, 'far');
  }
  return change;
}

/** A change widened by what an arc asks: each limit to the near or the far end of what is known. */
function widened(
  network: Network,
  options: ResolvedOptions,
  change: Change,
  reasons: readonly BlockingReason[],
  arc: number,
  end: 'near' | 'far',
): Change {
  const limits: { [L in LimitName]?: number } = { ...change.limits };
  const unknown = { ...change.unknown };
  for (const reason of reasons) {
    if (reason.cause !== 'attribute') continue;
    const { attribute, isUnknown } = reason;
    // What is known to one end only is in doubt after the limit gave way.
    if (isQuantity(attribute) && options.unknown[attribute] === 'avoid')
      unknown[attribute] = 'penalise';
    if (isUnknown) continue;
    const { name, [end]: needed } = brokenLimit(network, options.limits, arc, attribute);
    const known = limits[name] ?? needed;
    limits[name] = LIMITS[name].bound === 'min' ? Math.min(known, needed) : Math.max(known, needed);
  }
  return { limits, unknown };
}

/** More than any way weighs, in millimetres. */
const BARRIER = 1e10;

/** Weighs a way by its barriers as asked, and by its length where they are as many. */
function byBarriers(network: Network, options: ResolvedOptions, asked: Permission): Weights {
  const asMostAsked = permissionFor(network, mostGenerous(options));
  const partWeight = ({ arc, fromFraction, toFraction }: PathPart): number => {
    if (asMostAsked.judge(arc) === BLOCKED) return NOT_PERMITTED;
    const share = Math.abs(toFraction - fromFraction);
    const length = wholeWeight(share * network.edges.lengthMm[arc >>> 1]!);
    if (asked.judge(arc) !== BLOCKED) return length;
    // A person's word against a way is no matter of limits.
    const reasons = asked.reasons(arc);
    const isOfLimits = reasons.every(({ cause }) => cause === 'attribute');
    return isOfLimits ? length + reasons.length * BARRIER : NOT_PERMITTED;
  };
  return {
    weight: (arc) => partWeight(wholeArc(arc)),
    // A barrier on a part of an arc is a whole one.
    partWeight,
    leastWeightPerM: LEAST_MM_PER_M,
  };
}
