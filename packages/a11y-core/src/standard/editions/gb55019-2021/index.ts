import type { Edition } from '../../requirement.js';
import { accessibleToiletRequirements } from './accessible-toilet.js';
import { corridorRequirements } from './corridor.js';
import { doorRequirements } from './door.js';
import { GB55019 } from './edition.js';
import { entranceRequirements } from './entrance.js';
import { kerbRampRequirements } from './kerb-ramp.js';
import { liftRequirements } from './lift.js';
import { rampRequirements } from './ramp.js';
import { stairsRequirements } from './stairs.js';
import { tactilePavingRequirements } from './tactile-paving.js';

export const gb55019: Edition = {
  ...GB55019,
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
  ],
};
