import type { Edition } from '../../requirement.js';
import { corridorRequirements } from './corridor.js';
import { GB50642 } from './edition.js';
import { maintenanceRequirements } from './maintenance.js';
import { parkingBayRequirements } from './parking-bay.js';

export const gb50642: Edition = {
  ...GB50642,
  requirements: [...corridorRequirements, ...maintenanceRequirements, ...parkingBayRequirements],
};
