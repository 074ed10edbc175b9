import type { Edition } from '../../requirement.js';
import { busStopRequirements } from './bus-stop.js';
import { corridorRequirements } from './corridor.js';
import { doorRequirements } from './door.js';
import { dropOffRequirements } from './drop-off.js';
import { ADA2010 } from './edition.js';
import { grabBarRequirements } from './grab-bar.js';
import { guestRoomRequirements } from './guest-room.js';
import { handrailRequirements } from './handrail.js';
import { kerbRampRequirements } from './kerb-ramp.js';
import { liftRequirements } from './lift.js';
import { parkingBayRequirements } from './parking-bay.js';
import { rampRequirements } from './ramp.js';
import { routeRequirements } from './route.js';
import { serviceCounterRequirements } from './service-counter.js';
import { serviceSpaceRequirements } from './service-space.js';
import { signageRequirements } from './signage.js';
import { stairsRequirements } from './stairs.js';
import { tactilePavingRequirements } from './tactile-paving.js';
import { toiletCubicleRequirements } from './toilet-cubicle.js';
import { urinalRequirements } from './urinal.js';
import { washbasinRequirements } from './washbasin.js';
import { wcRequirements } from './wc.js';
import { wheelchairSpaceRequirements } from './wheelchair-space.js';

export const ada2010: Edition = {
  ...ADA2010,
  requirements: [
    ...busStopRequirements,
    ...corridorRequirements,
    ...doorRequirements,
    ...dropOffRequirements,
    ...grabBarRequirements,
    ...guestRoomRequirements,
    ...handrailRequirements,
    ...kerbRampRequirements,
    ...liftRequirements,
    ...parkingBayRequirements,
    ...rampRequirements,
    ...routeRequirements,
    ...serviceCounterRequirements,
    ...serviceSpaceRequirements,
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
