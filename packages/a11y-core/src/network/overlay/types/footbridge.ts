import {
  type Claim,
  flagged,
  incline,
  isMissing,
  isSeen,
  measured,
  uncountedSteps,
  weakened,
} from '../claim.js';
import { onNetwork, partOf, WAYS } from '../on-network.js';

/**
 * Its ramps are what is measured: steepest run and narrowest place, so each ramp under the survey
 * may be so and the only one is. Without a ramp or lift there are steps, where the map has none.
 */
export const footbridgeOnNetwork = onNetwork('footbridge', {
  carriers: [partOf(...WAYS, 'steps')],
  claims: (seen, { kind, isOnly }) => {
    if (kind === 'steps') return [];
    if (kind === 'ramp') {
      const claims: Claim[] = [
        ...incline(seen.rampSlope, 0),
        ...measured('width', seen.rampClearWidth),
      ];
      const { handrailBothSides: rails } = seen;
      return [
        ...(isOnly ? claims : weakened('perhaps', claims)),
        ...(isSeen(rails, true) ? [flagged('handrail', 'yes', rails)] : []),
        ...(isMissing(rails) ? [flagged('handrail', 'no', rails)] : []),
      ];
    }
    const { rampOrLift } = seen;
    return isMissing(rampOrLift) ? weakened('perhaps', [uncountedSteps(rampOrLift)]) : [];
  },
});
