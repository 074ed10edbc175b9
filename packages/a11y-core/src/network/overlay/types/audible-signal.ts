import { type Claim, flagged, isMissing, isSeen } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';
import { isOldEquipment } from '../standing.js';

/**
 * Sound and vibration of its crossing. A signal heard so long ago that nothing of it stands, or one
 * that is muted for the night, is not promised to somebody who cannot see the lights.
 */
export const audibleSignalOnNetwork = onNetwork('audibleSignal', {
  carriers: [itself('crossing')],
  speaksForObject: true,
  claims: (seen, _lie, { moment }): readonly Claim[] => {
    const { presentAtRequiredCrossings: present, working, accessiblePedestrianSignal: felt } = seen;
    const silent = [working, present].find(isMissing);
    const heard = [working, present, felt].find((one) => isSeen(one, true));
    const sound = (): Claim[] => {
      if (silent !== undefined) return [flagged('sound', 'no', silent)];
      if (heard === undefined) return [];
      const isPromised = !isSeen(seen.mutedAtNight, true) && !isOldEquipment(heard, moment);
      return [flagged('sound', isPromised ? 'yes' : 'unknown', heard)];
    };
    return [
      ...sound(),
      ...(isSeen(felt, true) && !isOldEquipment(felt, moment) && silent === undefined
        ? [flagged('vibration', 'yes', felt)]
        : []),
      ...(isMissing(felt) ? [flagged('vibration', 'no', felt)] : []),
    ];
  },
});
