import type { Observation } from '../../../facility/observation.js';
import { type Claim, isChosen, isMissing, measured, perhapsNoWidth, weakened } from '../claim.js';
import { onNetwork, partOf, WAYS } from '../on-network.js';

const leavesNothing = (seen: Observation | undefined): seen is Observation =>
  seen?.state === 'measured' && seen.value === 0;

/**
 * Leaves so much of the width; nothing at all closes the way. What is there for a time only is a
 * doubt: it may be gone tomorrow. A permanent one that nobody measured leaves the width open.
 */
export const obstacleOnNetwork = onNetwork('obstacle', {
  carriers: [partOf(...WAYS, 'crossing')],
  claims: ({ present, remainingWidth, duration }): readonly Claim[] => {
    if (isMissing(present)) return [];
    if (isChosen(duration, 'temporary'))
      return weakened('perhaps', measured('width', remainingWidth));
    if (leavesNothing(remainingWidth)) {
      return [
        ...weakened('somewhere', measured('width', remainingWidth)),
        { kind: 'state', state: 'closed', reading: remainingWidth },
      ];
    }
    const left = weakened('somewhere', measured('width', remainingWidth));
    const isUnmeasured = left.length === 0 && isChosen(duration, 'permanent');
    return isUnmeasured ? [perhapsNoWidth(duration)] : left;
  },
});
