import { isMissing, measured, raised, weakened } from '../claim.js';
import { onNetwork, partOf } from '../on-network.js';

/**
 * Beside shelter and poles the platform may be all that is left of the pavement, or people walk
 * behind it: a doubt. A stop on a median with a step has one somewhere on its platform.
 */
export const busStopOnNetwork = onNetwork('busStop', {
  carriers: [partOf('pedestrian', 'sidewalk', 'footway')],
  claims: ({ platformClearWidth, medianStopAccessible }) =>
    weakened('perhaps', [
      ...measured('width', platformClearWidth),
      ...(isMissing(medianStopAccessible) ? [raised(medianStopAccessible)] : []),
    ]),
});
