import type { Edition } from '../../requirement.js';
import { dropOffRequirements } from './drop-off.js';
import { SJG103 } from './edition.js';
import { platformLiftRequirements } from './platform-lift.js';
import { routeRequirements } from './route.js';
import { serviceSpaceRequirements } from './service-space.js';
import { signageRequirements } from './signage.js';

export const sjg103: Edition = {
  ...SJG103,
  requirements: [
    ...dropOffRequirements,
    ...platformLiftRequirements,
    ...routeRequirements,
    ...serviceSpaceRequirements,
    ...signageRequirements,
  ],
};
