import type { Network } from '../network/network.js';
import type { Snap, Snapper } from '../network/snap.js';
import { type OptionsRequest, resolveOptions } from '../profile/options.js';
import { costFor } from './cost.js';
import { alongHeading, askedPlace, usableBy } from './places.js';
import type { NearPosition } from './request.js';

/**
 * The nearest ways that a traveller may use, each once with its nearest place, in order of distance.
 * However far away they are, unless `withinM` says how far. Throws `InvalidInputError` for options
 * that break their schema.
 */
export function nearestWays(
  network: Network,
  snapper: Snapper,
  options: OptionsRequest,
  position: NearPosition,
  count: number,
): readonly Snap[] {
  const weights = costFor(network, resolveOptions(options));
  const asked = askedPlace(snapper, position);
  const along = alongHeading(asked, weights);
  return snapper.nearest(asked.position, {
    maxDistanceM: asked.withinM ?? Infinity,
    count,
    usable: usableBy(network, weights),
    ...(along !== undefined && { along }),
  });
}
