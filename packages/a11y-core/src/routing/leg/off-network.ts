import { distanceM } from '../../geo/position.js';
import type { Snap } from '../../network/snap.js';
import type { RoutingContext } from '../context.js';
import { excludingLimits } from '../excluded.js';
import type { Journey } from '../journey.js';
import type { NearestReachable, OffNetwork } from '../outcome.js';
import { type Asked, nearestReached, OFF_NETWORK_M, usableBy } from '../places.js';
import { reachFrom } from '../reach.js';

/** An end that no usable way comes near, and how far this traveller would get. */
export function offNetwork(
  { network, snapper }: RoutingContext,
  { now, options, traveller }: Journey,
  end: 'from' | 'to',
  from: Asked,
  to: Asked,
): OffNetwork {
  const cost = traveller.weights;
  const usable = usableBy(network, cost);
  const asked = end === 'from' ? from : to;
  const near = snapper.nearest(asked.position, { maxDistanceM: Infinity, usable })[0];
  const any = snapper.nearest(asked.position, { maxDistanceM: OFF_NETWORK_M })[0];
  const isUsableNear = near !== undefined && near.distanceM <= OFF_NETWORK_M;
  const reason =
    any === undefined ? 'nothing-near' : isUsableNear ? 'outside-bounds' : 'nothing-usable';
  if (near === undefined) {
    const excludedBy = excludingLimits(now, options);
    return {
      outcome: 'off-network',
      end,
      reason,
      nearestM: null,
      nearestReachable: null,
      ...(excludedBy !== undefined && { excludedBy }),
    };
  }
  // To the destination only what can be got to counts, and the origin is known to be usable.
  const start =
    end === 'to'
      ? snapper.nearest(from.position, { maxDistanceM: OFF_NETWORK_M, usable })[0]
      : undefined;
  const reached =
    start === undefined
      ? near
      : nearestReached(
          snapper,
          to.position,
          usable,
          start,
          reachFrom(network, cost, start),
          Infinity,
        );
  return {
    outcome: 'off-network',
    end,
    reason,
    nearestM: near.distanceM,
    nearestReachable: reached === undefined ? null : nearestReachable(asked, reached),
  };
}

/** How near to what was asked for a traveller gets. */
export const nearestReachable = (asked: Asked, reached: Snap): NearestReachable => ({
  position: reached.position,
  distanceM: distanceM(asked.position, reached.position),
});
