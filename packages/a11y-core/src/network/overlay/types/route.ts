import {
  type Claim,
  evenSurface,
  isMissing,
  measured,
  perhapsNoWidth,
  raised,
  weakened,
} from '../claim.js';
import { onNetwork, partOf, WAYS } from '../on-network.js';

/**
 * The whole way on a site: its narrowest place and its highest upstand are met by who walks it. A
 * break, or something in the way, is somewhere on it, and nobody says how high or how wide.
 */
export const routeOnNetwork = onNetwork('route', {
  carriers: [partOf(...WAYS)],
  claims: (seen, { isStretch }) => {
    const width: Claim[] = measured('width', seen.clearWidth);
    return [
      ...(isStretch ? width : weakened('somewhere', width)),
      ...weakened('somewhere', measured('kerb', seen.levelChangeVertical)),
      ...(isMissing(seen.continuous) ? weakened('perhaps', [raised(seen.continuous)]) : []),
      ...(isMissing(seen.obstructionFree) ? [perhapsNoWidth(seen.obstructionFree)] : []),
      ...evenSurface(seen.surfaceFirmLevelSlipResistant),
    ];
  },
});
