import type { Edition } from '../../requirement.js';
import { accessibleToiletRequirements } from './accessible-toilet.js';
import { corridorRequirements } from './corridor.js';
import { doorRequirements } from './door.js';
import { HKUA2026 } from './edition.js';
import { guestRoomRequirements } from './guest-room.js';
import { liftRequirements } from './lift.js';
import { parkingBayRequirements } from './parking-bay.js';
import { rampRequirements } from './ramp.js';
import { stairsRequirements } from './stairs.js';
import { wheelchairSpaceRequirements } from './wheelchair-space.js';

export const hkua2026: Edition = {
  ...HKUA2026,
  requirements: [
    ...accessibleToiletRequirements,
    ...corridorRequirements,
    ...doorRequirements,
    ...guestRoomRequirements,
    ...liftRequirements,
    ...parkingBayRequirements,
    ...rampRequirements,
    ...stairsRequirements,
    ...wheelchairSpaceRequirements,
  ],
};
