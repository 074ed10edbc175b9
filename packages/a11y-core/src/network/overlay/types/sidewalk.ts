import {
  type Claim,
  flagged,
  incline,
  isMissing,
  measured,
  uncountedSteps,
  weakened,
} from '../claim.js';
import { onNetwork, partOf } from '../on-network.js';

/**
 * Narrowest place and steepest readings of a pavement, over the stretch that was surveyed and no
 * further: who walks the stretch meets them. Surveyed as a point they hold at one place.
 */
export const sidewalkOnNetwork = onNetwork('sidewalk', {
  carriers: [partOf('sidewalk', 'footway', 'pedestrian')],
  claims: (seen, { isStretch }) => {
    const claims: Claim[] = [
      ...measured('width', seen.clearWidth),
      ...measured('crossSlope', seen.crossSlope),
      ...incline(seen.runningSlope, 0),
    ];
    return [
      ...(isStretch ? claims : weakened('somewhere', claims)),
      // Steps without a ramp, and nobody says where.
      ...(isMissing(seen.rampBesideSteps)
        ? weakened('perhaps', [uncountedSteps(seen.rampBesideSteps)])
        : []),
      ...(isMissing(seen.tactileInKeyAreas)
        ? [flagged('tactile', 'no', seen.tactileInKeyAreas)]
        : []),
    ];
  },
});
