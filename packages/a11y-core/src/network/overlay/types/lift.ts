import { type Claim, isMissing, isSeen, measured } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';

/** Door, car and state; a lift out of service is closed to everybody. */
export const liftOnNetwork = onNetwork('lift', {
  carriers: [itself('lift')],
  speaksForObject: true,
  claims: ({ doorClearWidth, carDepth, inService }) => {
    const claims: Claim[] = measured('width', doorClearWidth);
    if (carDepth?.state === 'measured') {
      const { value, uncertainty } = carDepth;
      claims.push({
        kind: 'lift-car',
        depthLowMm: Math.max(0, Math.floor(value - uncertainty)),
        depthHighMm: Math.ceil(value + uncertainty),
        reading: carDepth,
      });
    }
    if (isMissing(inService)) claims.push({ kind: 'state', state: 'closed', reading: inService });
    if (isSeen(inService, true)) claims.push({ kind: 'state', state: 'open', reading: inService });
    return claims;
  },
});
