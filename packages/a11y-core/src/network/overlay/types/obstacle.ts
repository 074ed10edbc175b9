import type { Observation } from '../../../facility/observation.js';
import {
  type Claim,
  isChosen,
  isMissing,
  isSeen,
  measured,
  perhapsNoWidth,
  weakened,
} from '../claim.js';
import { onNetwork, partOf, WAYS } from '../on-network.js';
import { presenceOf } from '../presence.js';

const leavesNothing = (seen: Observation | undefined): seen is Observation =>
  seen?.state === 'measured' && seen.value === 0;

/**
 * Leaves so much of the width; nothing at all closes the way. Outside its period it is not there.
 * What can be moved, or is there for a time nobody named, is a doubt: it may be gone tomorrow. A
 * lasting one that nobody measured leaves the width open.
 */
export const obstacleOnNetwork = onNetwork('obstacle', {
  carriers: [partOf(...WAYS, 'crossing')],
  claims: (seen, _lie, { facility, moment }): readonly Claim[] => {
    const { present, remainingWidth, duration, movable } = seen;
    const presence = presenceOf(facility, moment);
    if (isMissing(present) || presence === 'gone') return [];
    const isPassing = presence === 'unsaid' && isChosen(duration, 'temporary');
    if (isPassing || presence === 'perhaps' || isSeen(movable, true)) {
      return weakened('perhaps', measured('width', remainingWidth));
    }
    const left = weakened('somewhere', measured('width', remainingWidth));
    if (leavesNothing(remainingWidth)) {
      return [...left, { kind: 'state', state: 'closed', reading: remainingWidth }];
    }
    const witness = duration ?? present;
    const isUnmeasured =
      left.length === 0 && (isChosen(duration, 'permanent') || presence === 'there');
    return isUnmeasured && witness !== undefined ? [perhapsNoWidth(witness)] : left;
  },
});
