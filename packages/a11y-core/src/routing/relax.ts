import FlatQueue from 'flatqueue';
import {
  isQuantity,
  LIMITABLES,
  type Limitable,
  natural,
  QUANTITY_NAMES,
  type Quantity,
} from '../network/interval.js';
import type { Network } from '../network/network.js';
import { limitableInterval } from '../network/read-limitable.js';
import { LIMIT_NAMES, LIMITS, type LimitName, type Limits } from '../profile/limit.js';
import type { ResolvedOptions } from '../profile/options.js';
import type { UnknownPolicy } from '../profile/unknown.js';
import { storedLimits } from './decide.js';
import { stepsOf } from './decide-arc.js';
import { BLOCKED, type Permission, permissionFor } from './permission.js';
import {
  type End,
  headOf,
  isEmpty,
  type PathPart,
  partBetween,
  partsEntering,
  partsLeaving,
  tailOf,
} from './search.js';

/** What a traveller could allow beyond what was asked for. */
export interface Change {
  /** The least limits that open a way, in the units of a request. */
  readonly limits: Limits;
  /** Where what nobody measured would have to be passed. */
  readonly unknown: Readonly<Partial<Record<Quantity, UnknownPolicy>>>;
}

/** The options with a change made to them. */
export const changed = (options: ResolvedOptions, change: Change): ResolvedOptions => ({
  ...options,
  limits: { ...options.limits, ...change.limits },
  unknown: { ...options.unknown, ...change.unknown },
});

/** Each limit at the end of what a request can ask for, and nothing unknown avoided. */
export function mostGenerous(options: ResolvedOptions): ResolvedOptions {
  const limits: { [L in LimitName]?: number } = {};
  for (const name of LIMIT_NAMES) {
    if (options.limits[name] === undefined) continue;
    limits[name] = LIMITS[name].bound === 'min' ? LIMITS[name].min : LIMITS[name].max;
  }
  const unknown = { ...options.unknown };
  for (const attribute of QUANTITY_NAMES) {
    if (unknown[attribute] === 'avoid') unknown[attribute] = 'penalise';
  }
  return { ...options, limits, unknown };
}

/**
 * Every single limit, and every single unknown avoided, that opens a way from one of the starts to one
 * of the goals when it alone gives way; of a limit the least that does: one stored unit less opens
 * none. Nothing where there is a way as asked.
 */
export function singleChanges(
  network: Network,
  options: ResolvedOptions,
  starts: readonly End[],
  goals: readonly End[],
): readonly Change[] {
  const asked = permissionFor(network, options);
  const found: Change[] = [];
  for (const name of LIMIT_NAMES) {
    if (options.limits[name] === undefined) continue;
    const needed = neededOf(network, options, name, asked);
    const most = leastMost(network, needed, starts, goals);
    if (most === -Infinity) return [];
    if (most !== undefined) {
      const value = most / LIMITABLES[LIMITS[name].attribute].scale;
      const isMin = LIMITS[name].bound === 'min';
      found.push({ limits: { [name]: Number((isMin ? -value : value).toFixed(6)) }, unknown: {} });
    }
  }
  for (const attribute of new Set(LIMIT_NAMES.map((name) => LIMITS[name].attribute))) {
    if (!isQuantity(attribute) || options.unknown[attribute] !== 'avoid') continue;
    const change: Change = { limits: {}, unknown: { [attribute]: 'penalise' } };
    const permission = permissionFor(network, changed(options, change));
    const needed = (arc: number) => (permission.judge(arc) === BLOCKED ? Infinity : 0);
    if (leastMost(network, needed, starts, goals) !== undefined) found.push(change);
  }
  return found;
}

/**
 * What each arc asks of one limit, in stored units and turned over for a lower limit, so that more is
 * always more generous: nothing (-Infinity) where it can be walked as asked, `Infinity` where this
 * limit alone does not open it.
 */
function neededOf(
  network: Network,
  options: ResolvedOptions,
  name: LimitName,
  asked: Permission,
): (arc: number) => number {
  const { attribute, bound } = LIMITS[name];
  const turn = bound === 'min' ? -1 : 1;
  const own = turn * storedLimits(options.limits)[name];
  const { [name]: _, ...others } = options.limits;
  const without = permissionFor(network, { ...options, limits: others });
  const { scale } = LIMITABLES[attribute];
  // What no request can ask for is no way out.
  const top = turn * (bound === 'min' ? LIMITS[name].min : LIMITS[name].max) * scale;
  const permissions = new Map<number, Permission>();
  const permits = (most: number, arc: number): boolean => {
    let permission = permissions.get(most);
    if (permission === undefined) {
      const limits = { ...options.limits, [name]: (turn * most) / scale };
      permission = permissionFor(network, { ...options, limits });
      permissions.set(most, permission);
    }
    return permission.judge(arc) !== BLOCKED;
  };
  return (arc) => {
    if (asked.judge(arc) !== BLOCKED) return -Infinity;
    if (without.judge(arc) === BLOCKED) return Infinity;
    return (
      endsOf(network, arc >>> 1, attribute)
        .flatMap((end) => [end, -end])
        .filter((most) => most > own && most <= top)
        .sort((a, b) => a - b)
        .find((most) => permits(most, arc)) ?? Infinity
    );
  };
}

/** The ends of what is known of an attribute, in stored units; an end nobody knows is none. */
function endsOf(network: Network, edge: number, attribute: Limitable): readonly number[] {
  const known =
    attribute === 'steps' ? stepsOf(network, edge) : limitableInterval(network, edge, attribute);
  const { low, high } = natural(attribute, known);
  return [...(low === null ? [] : [known.low]), ...(high === null ? [] : [known.high])];
}

/**
 * Of all ways from one of the starts to one of the goals the one whose most demanding arc asks the least: what that
 * arc asks; undefined where every way has an arc that asks for `Infinity`.
 */
function leastMost(
  network: Network,
  needed: (arc: number) => number,
  starts: readonly End[],
  goals: readonly End[],
): number | undefined {
  const { out } = network;
  const neededBy = (part: PathPart): number => (isEmpty(part) ? -Infinity : needed(part.arc));
  let least = Infinity;
  for (const start of starts) {
    for (const goal of goals) {
      const part = partBetween(start, goal);
      if (part !== undefined) least = Math.min(least, neededBy(part));
    }
  }
  const entries = goals.flatMap(partsEntering).map((part) => ({
    node: tailOf(network, part.arc),
    most: neededBy(part),
  }));
  const best = new Float64Array(network.nodeCount).fill(Infinity);
  const open = new FlatQueue<number>();
  const reach = (node: number, most: number): void => {
    if (most >= best[node]! || most >= least) return;
    best[node] = most;
    open.push(node, most);
  };
  for (const part of starts.flatMap(partsLeaving)) reach(headOf(network, part.arc), neededBy(part));
  while (open.length > 0 && open.peekValue()! < least) {
    const most = open.peekValue()!;
    const node = open.pop()!;
    if (most > best[node]!) continue;
    for (const entry of entries) {
      if (entry.node === node) least = Math.min(least, Math.max(most, entry.most));
    }
    const end = out.firstOut[node + 1]!;
    for (let place = out.firstOut[node]!; place < end; place++) {
      if (best[out.head[place]!]! <= most) continue;
      reach(out.head[place]!, Math.max(most, needed(out.edge[place]!)));
    }
  }
  return least === Infinity ? undefined : least;
}
