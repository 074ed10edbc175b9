import FlatQueue from 'flatqueue';
import { ATTRIBUTE_NAMES, type Attribute } from '../network/interval.js';
import type { Network } from '../network/network.js';
import { LIMIT_NAMES, LIMITS, type LimitName } from '../profile/limit.js';
import type { ResolvedOptions } from '../profile/options.js';
import type { UnknownPolicy } from '../profile/unknown.js';
import { brokenLimit } from './barriers.js';
import { BLOCKED, permissionFor } from './permission.js';
import type { Change } from './relax.js';
import {
  type End,
  headOf,
  isEmpty,
  type PathPart,
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
  start: End,
  goal: End,
): Change | undefined {
  const asked = permissionFor(network, options);
  const parts = wayOfFewest(network, options, start, goal);
  if (parts === undefined) return undefined;
  const limits: { [L in LimitName]?: number } = {};
  const unknown: { [A in Attribute]?: UnknownPolicy } = {};
  for (const { arc } of parts) {
    if (asked.judge(arc) !== BLOCKED) continue;
    for (const reason of asked.reasons(arc)) {
      if (reason.cause !== 'attribute') continue;
      const { attribute, isUnknown } = reason;
      if (isUnknown) {
        unknown[attribute] = 'penalise';
        continue;
      }
      const { name, needed } = brokenLimit(network, options.limits, arc, attribute);
      const known = limits[name];
      if (known === undefined) limits[name] = needed;
      else limits[name] = name === 'minWidthMm' ? Math.min(known, needed) : Math.max(known, needed);
      // What is known to the lower end only is in doubt after the limit gave way.
      if (options.unknown[attribute] === 'avoid') unknown[attribute] = 'penalise';
    }
  }
  return { limits, unknown };
}

/** The way over the fewest arcs that are blocked as asked, of those the shortest. */
function wayOfFewest(
  network: Network,
  options: ResolvedOptions,
  start: End,
  goal: End,
): readonly PathPart[] | undefined {
  const asked = permissionFor(network, options);
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
    const isOfLimits = asked.reasons(part.arc).every(({ cause }) => cause === 'attribute');
    return isOfLimits ? lengthM + BARRIER : Infinity;
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
  for (const part of partsLeaving(start)) reach(headOf(network, part.arc), weigh(part), part);
  const entries = partsEntering(goal).map((part) => ({
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
  const direct = alongOne(start, goal);
  const directWeight = direct === undefined ? Infinity : weigh(direct);
  if (direct !== undefined && directWeight < least) return [direct];
  if (last === undefined) return undefined;
  const parts = [last.part];
  const exits = partsLeaving(start);
  for (let part = cameBy.get(last.node)!; ; part = cameBy.get(tailOf(network, part.arc))!) {
    parts.push(part);
    if (exits.some((exit) => exit.arc === part.arc && exit.fromFraction === part.fromFraction))
      break;
  }
  return parts.filter((part) => !isEmpty(part)).reverse();
}

/** Each limit at the end of what a request can ask for, and nothing unknown avoided. */
function mostGenerous(options: ResolvedOptions): ResolvedOptions {
  const limits: { [L in LimitName]?: number } = {};
  for (const name of LIMIT_NAMES) {
    if (options.limits[name] === undefined) continue;
    limits[name] = LIMITS[name].bound === 'min' ? LIMITS[name].min : LIMITS[name].max;
  }
  const unknown = { ...options.unknown };
  for (const attribute of ATTRIBUTE_NAMES) {
    if (unknown[attribute] === 'avoid') unknown[attribute] = 'penalise';
  }
  return { ...options, limits, unknown };
}

function alongOne(start: End, goal: End): PathPart | undefined {
  if (start.edge !== goal.edge) return undefined;
  const arc = (start.edge << 1) | (goal.fraction > start.fraction ? 0 : 1);
  return { arc, fromFraction: start.fraction, toFraction: goal.fraction };
}
