import { type Claim, isChosen, isMissing, measured, perhapsNoWidth, raised } from '../claim.js';
import { itself, onNetwork, partOf } from '../on-network.js';

/**
 * The lip is the kerb of the arm it serves; a missing ramp leaves the kerb raised. Where the map
 * has no kerb edge, the crossing carries it.
 */
export const kerbRampOnNetwork = onNetwork('kerbRamp', {
  carriers: [itself('kerb'), partOf('crossing')],
  speaksForObject: true,
  claims: (seen, { kind }) => {
    const lip = measured('kerb', seen.lipHeight);
    const width = isChosen(seen.type, 'threeFace')
      ? measured('width', seen.frontWidth)
      : isChosen(seen.type, 'fullWidth')
        ? []
        : [...measured('width', seen.openingWidth), ...measured('width', seen.frontWidth)];
    const claims = [
      ...(lip.length === 0 && isMissing(seen.present) ? [raised(seen.present)] : lip),
      ...width,
      ...measured('width', seen.bollardGap),
      ...(isChosen(seen.occupied, 'permanent') ? [perhapsNoWidth(seen.occupied)] : []),
    ];
    // One end of a crossing says nothing good of the other.
    return kind === 'kerb' ? claims : claims.map(atOneEnd);
  },
});

const atOneEnd = (claim: Claim): Claim =>
  claim.kind === 'attribute' && claim.holds === 'throughout'
    ? { ...claim, holds: 'somewhere' }
    : claim;
