import { atMost, evenSurface, measured } from '../claim.js';
import { onNetwork, partOf, WAYS, within } from '../on-network.js';

/**
 * What was made level: no kerb in it is higher than its largest difference, no way in it steeper
 * than its steepest slope, whichever way one walks. Bollards around it are the gates of its rim.
 */
export const zeroLevelAreaOnNetwork = onNetwork('zeroLevelArea', {
  carriers: [within('kerb', 'barrier', 'crossing', ...WAYS), partOf('crossing', ...WAYS)],
  claims: (seen, { kind }) => {
    if (kind === 'kerb') return atMost('kerb', seen.largestLevelDifference);
    if (kind === 'barrier') return measured('width', seen.bollardGap);
    return [
      ...atMost('incline', seen.steepestSlope),
      ...atMost('crossSlope', seen.steepestSlope),
      ...evenSurface(seen.surface),
    ];
  },
});
