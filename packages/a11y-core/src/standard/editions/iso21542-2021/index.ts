import type { Edition } from '../../requirement.js';
import { corridorRequirements } from './corridor.js';
import { doorRequirements } from './door.js';
import { ISO21542 } from './edition.js';
import { handrailRequirements } from './handrail.js';
import { liftRequirements } from './lift.js';
import { parkingBayRequirements } from './parking-bay.js';
import { rampRequirements } from './ramp.js';
import { routeRequirements } from './route.js';
import { serviceCounterRequirements } from './service-counter.js';
import { stairsRequirements } from './stairs.js';

export const iso21542: Edition = {
  ...ISO21542,
  requirements: [
    ...corridorRequirements,
    ...doorRequirements,
    ...handrailRequirements,
    ...liftRequirements,
    ...parkingBayRequirements,
    ...rampRequirements,
    ...routeRequirements,
    ...serviceCounterRequirements,
    ...stairsRequirements,
  ],
};
