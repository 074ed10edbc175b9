import { evenSurface, measured } from '../claim.js';
import { onNetwork, partOf, WAYS } from '../on-network.js';

/** The narrowest place of the passage, gate lanes included. */
export const corridorOnNetwork = onNetwork('corridor', {
  carriers: [partOf(...WAYS)],
  claims: (seen) => [
    ...measured('width', seen.clearWidth),
    ...measured('width', seen.gateLaneClearWidth),
    ...evenSurface(seen.continuousAndSurface),
  ],
});
