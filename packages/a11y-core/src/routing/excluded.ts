import type { Network } from '../network/network.js';
import { LIMIT_NAMES, LIMITS, type Limits } from '../profile/limit.js';
import type { ResolvedOptions } from '../profile/options.js';
import { isPoint } from './effort.js';
import type { ExcludingLimit } from './outcome.js';
import { BLOCKED, permissionFor } from './permission.js';

/**
 * Whether a traveller's limits leave no way in a whole network that can be used: each limit that alone
 * excludes them all, none where only several together do. Undefined where something can be used, or
 * nothing could without limits either.
 */
export function excludingLimits(
  network: Network,
  options: ResolvedOptions,
): readonly ExcludingLimit[] | undefined {
  const isAnyUsable = (changed: Partial<ResolvedOptions>): boolean =>
    hasUsable(network, { ...options, ...changed });
  if (isAnyUsable({}) || !isAnyUsable({ limits: {} })) return undefined;
  return LIMIT_NAMES.filter((name) => options.limits[name] !== undefined).flatMap((limit) => {
    const limits: Limits = { [limit]: options.limits[limit] };
    if (isAnyUsable({ limits })) return [];
    const { attribute } = LIMITS[limit];
    const unknown = { ...options.unknown, [attribute]: 'accept' };
    return [{ limit, isOfUnknown: isAnyUsable({ limits, unknown }) }];
  });
}

/** Whether an arc can be walked on which somebody could be put. Stops at the first. */
function hasUsable(network: Network, options: ResolvedOptions): boolean {
  const permission = permissionFor(network, options);
  for (let arc = 0; arc < 2 * network.edgeCount; arc++) {
    const isWay = network.edges.lengthMm[arc >>> 1]! > 0 && !isPoint(network, arc >>> 1);
    if (isWay && permission.judge(arc) !== BLOCKED) return true;
  }
  return false;
}
