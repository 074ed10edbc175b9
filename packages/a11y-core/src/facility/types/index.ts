import { UnknownNameError } from '../../errors.js';
import type { FacilityDefinition } from '../define.js';
import { accessibleToilet } from './accessible-toilet.js';
import { audibleSignal } from './audible-signal.js';
import { bathtub } from './bathtub.js';
import { busStop } from './bus-stop.js';
import { changingRoom } from './changing-room.js';
import { corridor } from './corridor.js';
import { crossing } from './crossing.js';
import { door } from './door.js';
import { dropOff } from './drop-off.js';
import { entrance } from './entrance.js';
import { footbridge } from './footbridge.js';
import { grabBar } from './grab-bar.js';
import { guestRoom } from './guest-room.js';
import { handrail } from './handrail.js';
import { information } from './information.js';
import { kerbRamp } from './kerb-ramp.js';
import { kitchen } from './kitchen.js';
import { lift } from './lift.js';
import { maintenance } from './maintenance.js';
import { manholeCover } from './manhole-cover.js';
import { obstacle } from './obstacle.js';
import { parkOrSquare } from './park-or-square.js';
import { parkingBay } from './parking-bay.js';
import { platformLift } from './platform-lift.js';
import { publicBath } from './public-bath.js';
import { publicToilet } from './public-toilet.js';
import { ramp } from './ramp.js';
import { route } from './route.js';
import { serviceCounter } from './service-counter.js';
import { serviceSpace } from './service-space.js';
import { shower } from './shower.js';
import { sidewalk } from './sidewalk.js';
import { signage } from './signage.js';
import { stairs } from './stairs.js';
import { tactilePaving } from './tactile-paving.js';
import { toiletCubicle } from './toilet-cubicle.js';
import { urinal } from './urinal.js';
import { washbasin } from './washbasin.js';
import { wc } from './wc.js';
import { wheelchairSpace } from './wheelchair-space.js';
import { zeroLevelArea } from './zero-level-area.js';

/** Every facility type there is, by its name. */
export const FACILITY_TYPES = {
  kerbRamp,
  ramp,
  stairs,
  corridor,
  entrance,
  door,
  lift,
  accessibleToilet,
  tactilePaving,
  crossing,
  obstacle,
  route,
  sidewalk,
  footbridge,
  busStop,
  audibleSignal,
  parkOrSquare,
  manholeCover,
  zeroLevelArea,
  parkingBay,
  dropOff,
  handrail,
  platformLift,
  publicToilet,
  toiletCubicle,
  wc,
  urinal,
  washbasin,
  grabBar,
  shower,
  bathtub,
  publicBath,
  changingRoom,
  kitchen,
  guestRoom,
  wheelchairSpace,
  serviceCounter,
  serviceSpace,
  signage,
  information,
  maintenance,
} as const satisfies Record<string, FacilityDefinition>;

export type FacilityTypeName = keyof typeof FACILITY_TYPES;

/** Whether a string names a facility type; `constructor` does not. */
export function isFacilityType(name: string): name is FacilityTypeName {
  return Object.hasOwn(FACILITY_TYPES, name);
}

/** The declaration of a facility type; throws `UnknownNameError` for a name that is none. */
export function facilityDefinition(name: string): FacilityDefinition {
  if (!isFacilityType(name)) {
    throw new UnknownNameError('facility type', name, Object.keys(FACILITY_TYPES));
  }
  return FACILITY_TYPES[name];
}
