import type { Edition } from '../../requirement.js';
import { accessibleToiletRequirements } from './accessible-toilet.js';
import { busStopRequirements } from './bus-stop.js';
import { changingRoomRequirements } from './changing-room.js';
import { corridorRequirements } from './corridor.js';
import { crossingRequirements } from './crossing.js';
import { doorRequirements } from './door.js';
import { GB50763 } from './edition.js';
import { entranceRequirements } from './entrance.js';
import { footbridgeRequirements } from './footbridge.js';
import { grabBarRequirements } from './grab-bar.js';
import { guestRoomRequirements } from './guest-room.js';
import { handrailRequirements } from './handrail.js';
import { informationRequirements } from './information.js';
import { kerbRampRequirements } from './kerb-ramp.js';
import { liftRequirements } from './lift.js';
import { parkOrSquareRequirements } from './park-or-square.js';
import { parkingBayRequirements } from './parking-bay.js';
import { platformLiftRequirements } from './platform-lift.js';
import { publicToiletRequirements } from './public-toilet.js';
import { rampRequirements } from './ramp.js';
import { routeRequirements } from './route.js';
import { serviceCounterRequirements } from './service-counter.js';
import { showerRequirements } from './shower.js';
import { sidewalkRequirements } from './sidewalk.js';
import { signageRequirements } from './signage.js';
import { stairsRequirements } from './stairs.js';
import { tactilePavingRequirements } from './tactile-paving.js';
import { toiletCubicleRequirements } from './toilet-cubicle.js';
import { urinalRequirements } from './urinal.js';
import { washbasinRequirements } from './washbasin.js';
import { wcRequirements } from './wc.js';
import { wheelchairSpaceRequirements } from './wheelchair-space.js';

export const gb50763: Edition = {
  ...GB50763,
  requirements: [
    ...accessibleToiletRequirements,
    ...busStopRequirements,
    ...changingRoomRequirements,
    ...corridorRequirements,
    ...crossingRequirements,
    ...doorRequirements,
    ...entranceRequirements,
    ...footbridgeRequirements,
    ...grabBarRequirements,
    ...guestRoomRequirements,
    ...handrailRequirements,
    ...informationRequirements,
    ...kerbRampRequirements,
    ...liftRequirements,
    ...parkOrSquareRequirements,
    ...parkingBayRequirements,
    ...platformLiftRequirements,
    ...publicToiletRequirements,
    ...rampRequirements,
    ...routeRequirements,
    ...serviceCounterRequirements,
    ...showerRequirements,
    ...sidewalkRequirements,
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
