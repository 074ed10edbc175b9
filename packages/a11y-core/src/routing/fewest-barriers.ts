import FlatQueue from 'flatqueue';
import type { Network } from '../network/network.js';
import { LIMITS, type LimitName } from '../profile/limit.js';
import type { ResolvedOptions } from '../profile/options.js';
import { brokenLimit } from './barriers.js';
import { BLOCKED, type BlockingReason, type Permission, permissionFor } from './permission.js';
import { type Change, changed, mostGenerous } from './relax.js';
import {
  type End,
  headOf,
  isEmpty,
  type PathPart,
  partBetween,
  partsEntering,
  partsLeaving,
  tailOf,
  wholeArc,
} from './search.js';

/**
 * The change of several limits that opens a way over the fewest barriers, of those the shortest way;
 * undefined where no change of limits opens one.
 */
export function changeOfFewestBarriers(
  network: Network,
  options: ResolvedOptions,
  starts: readonly End[],
  goals: readonly End[],
): Change | undefined {
  const asked = permissionFor(network, options);
  const parts = wayOfFewest(network, options, asked, starts, goals);
  if (parts === undefined) return undefined;
  let change: Change = { limits: {}, unknown: {} };
  for (const { arc } of parts) {
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
    if (options.unknown[attribute] === 'avoid') unknown[attribute] = 'penalise';
    if (isUnknown) continue;
    const { name, [end]: needed } = brokenLimit(network, options.limits, arc, attribute);
    const known = limits[name] ?? needed;
    limits[name] = LIMITS[name].bound === 'min' ? Math.min(known, needed) : Math.max(known, needed);
  }
  return { limits, unknown };
}

/** The way over the fewest barriers as asked, of those the shortest. */
function wayOfFewest(
  network: Network,
  options: ResolvedOptions,
  asked: Permission,
  starts: readonly End[],
  goals: readonly End[],
): readonly PathPart[] | undefined {
  const asMostAsked = permissionFor(network, mostGenerous(options));
  const { out, edges } = network;
  // One barrier weighs more than any way is long, in metres.
  const BARRIER = 1e7;
  const weigh = (part: PathPart): number => {
    if (isEmpty(part)) return 0;
    if (asMostAsked.judge(part.arc) === BLOCKED) return Infinity;
    const share = Math.abs(part.toFraction - part.fromFraction);
    const lengthM = (share * edges.lengthMm[part.arc >>> 1]!) / 1000;
    if (asked.judge(part.arc) !== BLOCKED) return lengthM;
    // A person's word against a way is no matter of limits.
    const reasons = asked.reasons(part.arc);
    const isOfLimits = reasons.every(({ cause }) => cause === 'attribute');
    return isOfLimits ? lengthM + reasons.length * BARRIER : Infinity;
  };
  const best = new Float64Array(network.nodeCount).fill(Infinity);
  const cameBy = new Map<number, PathPart>();
  const open = new FlatQueue<number>();
  const reach = (node: number, weight: number, part: PathPart): void => {
    if (weight >= best[node]!) return;
    best[node] = weight;
    cameBy.set(node, part);
    open.push(node, weight);
  };
  const exits = starts.flatMap(partsLeaving);
  for (const part of exits) reach(headOf(network, part.arc), weigh(part), part);
  const entries = goals.flatMap(partsEntering).map((part) => ({
    node: tailOf(network, part.arc),
    weight: weigh(part),
    part,
  }));
  let least = Infinity;
  let last: (typeof entries)[number] | undefined;
  while (open.length > 0 && open.peekValue()! < least) {
    const weight = open.peekValue()!;
    const node = open.pop()!;
    if (weight > best[node]!) continue;
    for (const entry of entries) {
      if (entry.node === node && weight + entry.weight < least) {
        least = weight + entry.weight;
        last = entry;
      }
    }
    for (let place = out.firstOut[node]!; place < out.firstOut[node + 1]!; place++) {
      const part = wholeArc(out.edge[place]!);
      reach(out.head[place]!, weight + weigh(part), part);
    }
  }
  let direct: PathPart | undefined;
  for (const part of starts.flatMap((start) => goals.map((goal) => partBetween(start, goal)))) {
    if (part === undefined || weigh(part) >= least) continue;
    least = weigh(part);
    direct = part;
  }
  if (direct !== undefined) return isEmpty(direct) ? [] : [direct];
  if (last === undefined) return undefined;
  const parts = [last.part];
  for (let part = cameBy.get(last.node)!; ; part = cameBy.get(tailOf(network, part.arc))!) {
    parts.push(part);
    if (exits.some((exit) => exit.arc === part.arc && exit.fromFraction === part.fromFraction))
      break;
  }
  return parts.filter((part) => !isEmpty(part)).reverse();
}
