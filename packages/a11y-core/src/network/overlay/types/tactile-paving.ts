import { flagged, isMissing, isSeen } from '../claim.js';
import { onNetwork, partOf, WAYS } from '../on-network.js';

/**
 * A strip guides when it is there, unbroken and clear. A broken or occupied one is no guide: it
 * must not be promised to somebody who cannot see the gap.
 */
export const tactilePavingOnNetwork = onNetwork('tactilePaving', {
  carriers: [partOf(...WAYS, 'crossing')],
  claims: ({ present, continuous, unobstructed }) => {
    const gap = [present, continuous, unobstructed].find(isMissing);
    if (gap !== undefined) return [flagged('tactile', 'no', gap)];
    const sign = [present, continuous, unobstructed].find((seen) => isSeen(seen, true));
    return sign === undefined ? [] : [flagged('tactile', 'yes', sign)];
  },
});
