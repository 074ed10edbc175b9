import type { Edition } from '../../requirement.js';
import { accessibleToiletRequirements } from './accessible-toilet.js';
import { changingRoomRequirements } from './changing-room.js';
import { corridorRequirements } from './corridor.js';
import { doorRequirements } from './door.js';
import { TCNAEC1304 } from './edition.js';
import { entranceRequirements } from './entrance.js';
import { guestRoomRequirements } from './guest-room.js';
import { informationRequirements } from './information.js';
import { kerbRampRequirements } from './kerb-ramp.js';
import { liftRequirements } from './lift.js';
import { maintenanceRequirements } from './maintenance.js';
import { parkingBayRequirements } from './parking-bay.js';
import { publicToiletRequirements } from './public-toilet.js';
import { rampRequirements } from './ramp.js';
import { routeRequirements } from './route.js';
import { serviceCounterRequirements } from './service-counter.js';
import { signageRequirements } from './signage.js';
import { tactilePavingRequirements } from './tactile-paving.js';
import { wcRequirements } from './wc.js';
import { wheelchairSpaceRequirements } from './wheelchair-space.js';

export const tcnaec1304: Edition = {
  ...TCNAEC1304,
  requirements: [
    ...accessibleToiletRequirements,
    ...changingRoomRequirements,
    ...corridorRequirements,
    ...doorRequirements,
    ...entranceRequirements,
    ...guestRoomRequirements,
    ...informationRequirements,
    ...kerbRampRequirements,
    ...liftRequirements,
    ...maintenanceRequirements,
    ...parkingBayRequirements,
    ...publicToiletRequirements,
    ...rampRequirements,
    ...routeRequirements,
    ...serviceCounterRequirements,
    ...signageRequirements,
    ...tactilePavingRequirements,
    ...wcRequirements,
    ...wheelchairSpaceRequirements,
  ],
};
