import { liftCar, measured, running } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';

/**
 * A small lift: its platform is the car and its narrowest place. Only onto a lift of the map, for a
 * platform beside stairs leaves the stairs what they are.
 */
export const platformLiftOnNetwork = onNetwork('platformLift', {
  carriers: [itself('lift')],
  speaksForObject: true,
  claims: (seen, _lie, { moment }) => [
    ...measured('width', seen.width),
    ...liftCar('width', seen.width),
    ...liftCar('depth', seen.depth),
    ...running(seen.inService, moment),
  ],
});
