import type { Edition } from '../../requirement.js';
import { accessibleToiletRequirements } from './accessible-toilet.js';
import { corridorRequirements } from './corridor.js';
import { crossingRequirements } from './crossing.js';
import { doorRequirements } from './door.js';
import { GB50763 } from './edition.js';
import { entranceRequirements } from './entrance.js';
import { kerbRampRequirements } from './kerb-ramp.js';
import { liftRequirements } from './lift.js';
import { rampRequirements } from './ramp.js';
import { stairsRequirements } from './stairs.js';
import { tactilePavingRequirements } from './tactile-paving.js';

export const gb50763: Edition = {
  ...GB50763,
  requirements: [
    ...kerbRampRequirements,
    ...rampRequirements,
    ...stairsRequirements,
    ...corridorRequirements,
    ...entranceRequirements,
    ...doorRequirements,
    ...liftRequirements,
    ...accessibleToiletRequirements,
    ...tactilePavingRequirements,
    ...crossingRequirements,
  ],
};
