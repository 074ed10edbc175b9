import { flagged, isMissing } from '../claim.js';
import { itself, onNetwork, partOf, WAYS } from '../on-network.js';

/** A rail to hold on to, along stairs, a ramp or the way a ramp lies on; a loose or broken one is none. */
export const handrailOnNetwork = onNetwork('handrail', {
  carriers: [itself('steps'), partOf(...WAYS)],
  claims: ({ continuous, firmAndGraspable, ...rest }) => {
    const fault = [firmAndGraspable, continuous].find(isMissing);
    if (fault !== undefined) return [flagged('handrail', 'no', fault)];
    const seen = [firmAndGraspable, continuous, ...Object.values(rest)].find(
      (one) => one?.state === 'seen' || one?.state === 'measured',
    );
    return seen === undefined ? [] : [flagged('handrail', 'yes', seen)];
  },
});
