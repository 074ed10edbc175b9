import { measured } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';

/** Gates and bollards narrow the way in. */
export const entranceOnNetwork = onNetwork('entrance', {
  carriers: [itself('barrier', 'door')],
  claims: (seen) => [
    ...measured('width', seen.gateClearWidth),
    ...measured('width', seen.bollardGap),
  ],
});
