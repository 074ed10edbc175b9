import {
  flagged,
  isMissing,
  isSeen,
  measured,
  perhapsNoWidth,
  raised,
  weakened,
} from '../claim.js';
import { itself, onNetwork } from '../on-network.js';
import { isOldEquipment } from '../standing.js';

/**
 * Sound, and what stands in the way on it. An island without a passage has a kerb to climb, and so
 * has an end without a ramp, unless kerb edges at the ends tell their own heights.
 */
export const crossingOnNetwork = onNetwork('crossing', {
  carriers: [itself('crossing')],
  speaksForObject: true,
  claims: (seen, lie, { moment }) => {
    const { audibleSignal, islandWheelchairAccess, kerbRampBothEnds, wheelchairUsableWidth } = seen;
    const isPromised = audibleSignal !== undefined && !isOldEquipment(audibleSignal, moment);
    return [
      ...(isSeen(audibleSignal, true)
        ? [flagged('sound', isPromised ? 'yes' : 'unknown', audibleSignal)]
        : []),
      ...(isMissing(audibleSignal) ? [flagged('sound', 'no', audibleSignal)] : []),
      ...weakened('somewhere', [
        ...(isMissing(islandWheelchairAccess) ? [raised(islandWheelchairAccess)] : []),
        ...(isMissing(kerbRampBothEnds) && !lie.meetsKerbEdge ? [raised(kerbRampBothEnds)] : []),
        ...measured('width', seen.islandClearWidth),
      ]),
      ...(isMissing(wheelchairUsableWidth) ? [perhapsNoWidth(wheelchairUsableWidth)] : []),
    ];
  },
});
