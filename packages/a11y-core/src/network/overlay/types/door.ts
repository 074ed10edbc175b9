import { type Claim, isMissing, measured, perhapsNoWidth, raised, weakened } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';

/**
 * Only onto doors and gates of the network: a door in a façade a few metres from a pavement does
 * not narrow the pavement. The threshold is climbed or descended, nobody says which. Whether it
 * opens by itself, and how heavy it is, no limit asks.
 */
export const doorOnNetwork = onNetwork('door', {
  carriers: [itself('door'), itself('barrier')],
  claims: (seen): readonly Claim[] => {
    const threshold = measured('kerb', seen.thresholdHeight);
    const { noSillOrStop, noRevolvingDoor } = seen;
    return [
      ...measured('width', seen.clearWidth),
      ...measured('width', seen.automaticClearWidth),
      ...threshold,
      // A sill of which nobody knows the height; and a revolving door alone, which few wheels fit.
      ...(threshold.length === 0 && isMissing(noSillOrStop)
        ? weakened('perhaps', [raised(noSillOrStop)])
        : []),
      ...(isMissing(noRevolvingDoor) ? [perhapsNoWidth(noRevolvingDoor)] : []),
    ];
  },
});
