import { measured } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';

/**
 * Only onto doors and gates of the network: a door in a façade a few metres from a pavement does
 * not narrow the pavement. The threshold is climbed or descended, nobody says which.
 */
export const doorOnNetwork = onNetwork('door', {
  carriers: [itself('door'), itself('barrier')],
  claims: (seen) => [
    ...measured('width', seen.clearWidth),
    ...measured('width', seen.automaticClearWidth),
    ...measured('kerb', seen.thresholdHeight),
  ],
});
