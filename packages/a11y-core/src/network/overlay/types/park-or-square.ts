import { measured, weakened } from '../claim.js';
import { itself, onNetwork, within } from '../on-network.js';

/**
 * The narrowest gap at its ways in. With several gates on the rim nobody says which one it is, so
 * each may be so narrow; the only one is. The paths inside are surveyed as ways of their own.
 */
export const parkOrSquareOnNetwork = onNetwork('parkOrSquare', {
  carriers: [within('barrier'), itself('barrier')],
  claims: (seen, { isOnly }) => {
    const gaps = [
      ...measured('width', seen.ticketGateWidth),
      ...measured('width', seen.bollardGap),
    ];
    return isOnly ? gaps : weakened('perhaps', gaps);
  },
});
