import type { Edition } from '../../requirement.js';
import { audibleSignalRequirements } from './audible-signal.js';
import { busStopRequirements } from './bus-stop.js';
import { crossingRequirements } from './crossing.js';
import { PROWAG2023 } from './edition.js';
import { kerbRampRequirements } from './kerb-ramp.js';
import { parkingBayRequirements } from './parking-bay.js';
import { routeRequirements } from './route.js';
import { sidewalkRequirements } from './sidewalk.js';
import { tactilePavingRequirements } from './tactile-paving.js';

export const prowag2023: Edition = {
  ...PROWAG2023,
  requirements: [
    ...audibleSignalRequirements,
    ...busStopRequirements,
    ...crossingRequirements,
    ...kerbRampRequirements,
    ...parkingBayRequirements,
    ...routeRequirements,
    ...sidewalkRequirements,
    ...tactilePavingRequirements,
  ],
};
