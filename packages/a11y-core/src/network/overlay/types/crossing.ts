import { flagged, isMissing, isSeen, measured, raised, weakened } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';

/**
 * Sound, and what stands in the way on it. An island without a passage has a kerb to climb, and so
 * has an end without a ramp, unless kerb edges at the ends tell their own heights.
 */
export const crossingOnNetwork = onNetwork('crossing', {
  carriers: [itself('crossing')],
  speaksForObject: true,
  claims: ({ audibleSignal, islandWheelchairAccess, islandClearWidth, kerbRampBothEnds }, lie) => [
    ...(isSeen(audibleSignal, true) ? [flagged('sound', 'yes', audibleSignal)] : []),
    ...(isMissing(audibleSignal) ? [flagged('sound', 'no', audibleSignal)] : []),
    ...weakened('somewhere', [
      ...(isMissing(islandWheelchairAccess) ? [raised(islandWheelchairAccess)] : []),
      ...(isMissing(kerbRampBothEnds) && !lie.meetsKerbEdge ? [raised(kerbRampBothEnds)] : []),
      ...measured('width', islandClearWidth),
    ]),
  ],
});
