import { incline, isMissing, measured, uncountedSteps, weakened } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';

/**
 * Gates and bollards narrow the way in, its slope is met before the door, and an entrance of steps
 * alone has one at least, counted or not.
 */
export const entranceOnNetwork = onNetwork('entrance', {
  carriers: [itself('barrier', 'door')],
  claims: (seen, _lie, { facility }) => {
    const form = facility.context['entranceKind'];
    const hasStepsOnly =
      form === 'stepsOnly' || (form === undefined && isMissing(seen.permittedType));
    const witness = seen.permittedType ?? Object.values(seen)[0];
    return [
      ...measured('width', seen.gateClearWidth),
      ...measured('width', seen.bollardGap),
      ...weakened('somewhere', [
        ...incline(seen.flatEntranceSlope, 0),
        ...(hasStepsOnly && witness !== undefined ? [uncountedSteps(witness)] : []),
      ]),
    ];
  },
});
