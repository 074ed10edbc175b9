import {
  type Claim,
  evenSurface,
  incline,
  isChosen,
  isMissing,
  measured,
  perhapsNoWidth,
} from '../claim.js';
import { itself, onNetwork, partOf, WAYS } from '../on-network.js';

/**
 * The slope rises from the foot of the surveyed line to its head; a point does not say which way. A
 * ramp of the map that somebody looked for and did not find is closed.
 */
export const rampOnNetwork = onNetwork('ramp', {
  carriers: [itself('ramp'), partOf(...WAYS)],
  extentM: ({ runLength }) =>
    runLength?.state === 'measured' ? runLength.value / 1000 : undefined,
  claims: (seen, { rises, kind }): readonly Claim[] => {
    if (isMissing(seen.present)) {
      return kind === 'ramp' ? [{ kind: 'state', state: 'closed', reading: seen.present }] : [];
    }
    return [
      ...incline(seen.runningSlope, rises),
      ...measured('crossSlope', seen.crossSlope),
      ...measured('width', seen.clearWidth),
      ...evenSurface(seen.surface),
      ...(isChosen(seen.occupied, 'permanent') ? [perhapsNoWidth(seen.occupied)] : []),
    ];
  },
});
