import type { Observation } from '../../../facility/observation.js';
import { type Claim, flagged, isSeen, measured, uncountedSteps, weakened } from '../claim.js';
import { itself, onNetwork, partOf, WAYS } from '../on-network.js';

/** Only rails on both sides are asked for; "not on both sides" leaves open whether there is one. */
const rails = (seen: Observation | undefined): Claim[] => {
  if (isSeen(seen, true)) return [flagged('handrail', 'yes', seen)];
  return seen?.state === 'absent' ? [flagged('handrail', 'no', seen)] : [];
};

/**
 * Risers are steps. Stairs that the map does not know make steps of the way they lie on, counted or
 * not; on a flight of the map the count of the map stands until somebody counts.
 */
export const stairsOnNetwork = onNetwork('stairs', {
  carriers: [itself('steps'), partOf(...WAYS)],
  claims: (seen, { kind }) => [
    ...(kind === 'steps' || seen.riserCount?.state === 'measured'
      ? measured('steps', seen.riserCount)
      : weakened('somewhere', Object.values(seen).slice(0, 1).map(uncountedSteps))),
    ...rails(seen.handrailBothSides),
    ...rails(seen.stepHandrailBothSides),
  ],
});
