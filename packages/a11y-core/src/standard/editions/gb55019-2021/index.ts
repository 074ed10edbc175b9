import type { Edition } from '../../requirement.js';
import { accessibleToiletRequirements } from './accessible-toilet.js';
import { audibleSignalRequirements } from './audible-signal.js';
import { bathtubRequirements } from './bathtub.js';
import { changingRoomRequirements } from './changing-room.js';
import { corridorRequirements } from './corridor.js';
import { doorRequirements } from './door.js';
import { dropOffRequirements } from './drop-off.js';
import { GB55019 } from './edition.js';
import { entranceRequirements } from './entrance.js';
import { grabBarRequirements } from './grab-bar.js';
import { guestRoomRequirements } from './guest-room.js';
import { handrailRequirements } from './handrail.js';
import { informationRequirements } from './information.js';
import { kerbRampRequirements } from './kerb-ramp.js';
import { kitchenRequirements } from './kitchen.js';
import { liftRequirements } from './lift.js';
import { maintenanceRequirements } from './maintenance.js';
import { parkingBayRequirements } from './parking-bay.js';
import { platformLiftRequirements } from './platform-lift.js';
import { publicBathRequirements } from './public-bath.js';
import { publicToiletRequirements } from './public-toilet.js';
import { rampRequirements } from './ramp.js';
import { routeRequirements } from './route.js';
import { serviceCounterRequirements } from './service-counter.js';
import { serviceSpaceRequirements } from './service-space.js';
import { showerRequirements } from './shower.js';
import { signageRequirements } from './signage.js';
import { stairsRequirements } from './stairs.js';
import { tactilePavingRequirements } from './tactile-paving.js';
import { toiletCubicleRequirements } from './toilet-cubicle.js';
import { urinalRequirements } from './urinal.js';
import { washbasinRequirements } from './washbasin.js';
import { wcRequirements } from './wc.js';
import { wheelchairSpaceRequirements } from './wheelchair-space.js';

export const gb55019: Edition = {
  ...GB55019,
  requirements: [
    ...accessibleToiletRequirements,
    ...audibleSignalRequirements,
    ...bathtubRequirements,
    ...changingRoomRequirements,
    ...corridorRequirements,
    ...doorRequirements,
    ...dropOffRequirements,
    ...entranceRequirements,
    ...grabBarRequirements,
    ...guestRoomRequirements,
    ...handrailRequirements,
    ...informationRequirements,
    ...kerbRampRequirements,
    ...kitchenRequirements,
    ...liftRequirements,
    ...maintenanceRequirements,
    ...parkingBayRequirements,
    ...platformLiftRequirements,
    ...publicBathRequirements,
    ...publicToiletRequirements,
    ...rampRequirements,
    ...routeRequirements,
    ...serviceCounterRequirements,
    ...serviceSpaceRequirements,
    ...showerRequirements,
    ...signageRequirements,
    ...stairsRequirements,
    ...tactilePavingRequirements,
    ...toiletCubicleRequirements,
    ...urinalRequirements,
    ...washbasinRequirements,
    ...wcRequirements,
    ...wheelchairSpaceRequirements,
  ],
};
