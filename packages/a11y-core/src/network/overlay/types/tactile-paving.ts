import { flagged, isMissing, isSeen } from '../claim.js';
import { onNetwork, partOf, WAYS } from '../on-network.js';

/**
 * A strip guides when it is there, unbroken, clear and laid so that it leads somewhere. Where it is
 * not it is no guide: it must not be promised to somebody who cannot see the gap. Strips that
 * follow one another make up an edge together; a gap between them breaks it.
 */
export const tactilePavingOnNetwork = onNetwork('tactilePaving', {
  carriers: [partOf(...WAYS, 'crossing')],
  claims: ({ present, continuous, unobstructed, guidesSafely }) => {
    const answers = [present, continuous, unobstructed, guidesSafely];
    const gap = answers.find(isMissing);
    if (gap !== undefined) return [flagged('tactile', 'no', gap)];
    const sign = answers.find((seen) => isSeen(seen, true));
    return sign === undefined ? [] : [flagged('tactile', 'yes', sign)];
  },
});
