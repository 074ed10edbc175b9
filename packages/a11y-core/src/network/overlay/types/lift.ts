import { liftCar, measured, running } from '../claim.js';
import { itself, onNetwork } from '../on-network.js';

/**
 * Door, car and state; a lift out of service is closed to everybody, and one seen working is open
 * for as long as that news stands.
 */
export const liftOnNetwork = onNetwork('lift', {
  carriers: [itself('lift')],
  speaksForObject: true,
  claims: (seen, _lie, { moment }) => [
    ...measured('width', seen.doorClearWidth),
    ...liftCar('width', seen.carWidth),
    ...liftCar('depth', seen.carDepth),
    ...running(seen.inService, moment),
  ],
});
