import type { FacilityTypeName } from '../../../facility/types/index.js';
import type { OnNetwork } from '../on-network.js';
import { audibleSignalOnNetwork } from './audible-signal.js';
import { busStopOnNetwork } from './bus-stop.js';
import { corridorOnNetwork } from './corridor.js';
import { crossingOnNetwork } from './crossing.js';
import { doorOnNetwork } from './door.js';
import { entranceOnNetwork } from './entrance.js';
import { footbridgeOnNetwork } from './footbridge.js';
import { handrailOnNetwork } from './handrail.js';
import { kerbRampOnNetwork } from './kerb-ramp.js';
import { liftOnNetwork } from './lift.js';
import { obstacleOnNetwork } from './obstacle.js';
import { parkOrSquareOnNetwork } from './park-or-square.js';
import { platformLiftOnNetwork } from './platform-lift.js';
import { rampOnNetwork } from './ramp.js';
import { routeOnNetwork } from './route.js';
import { sidewalkOnNetwork } from './sidewalk.js';
import { stairsOnNetwork } from './stairs.js';
import { tactilePavingOnNetwork } from './tactile-paving.js';
import { zeroLevelAreaOnNetwork } from './zero-level-area.js';

/** Every facility type, and how it changes passage; a new type does not compile until it says so here. */
export const ON_NETWORK: Readonly<Record<FacilityTypeName, OnNetwork | undefined>> = {
  kerbRamp: kerbRampOnNetwork,
  ramp: rampOnNetwork,
  stairs: stairsOnNetwork,
  corridor: corridorOnNetwork,
  entrance: entranceOnNetwork,
  door: doorOnNetwork,
  lift: liftOnNetwork,
  // A room beside the way: nobody passes through it.
  accessibleToilet: undefined,
  tactilePaving: tactilePavingOnNetwork,
  crossing: crossingOnNetwork,
  obstacle: obstacleOnNetwork,
  route: routeOnNetwork,
  sidewalk: sidewalkOnNetwork,
  footbridge: footbridgeOnNetwork,
  parkOrSquare: parkOrSquareOnNetwork,
  zeroLevelArea: zeroLevelAreaOnNetwork,
  busStop: busStopOnNetwork,
  platformLift: platformLiftOnNetwork,
  audibleSignal: audibleSignalOnNetwork,
  handrail: handrailOnNetwork,
  // Its rim and openings are felt underfoot, and people walk round it: the way stays as wide and as
  // high as it was. What it does to a strip of tactile paving is told by the survey of the strip.
  manholeCover: undefined,
  // Rooms, fittings and duties beside the way: nobody passes through them.
  parkingBay: undefined,
  dropOff: undefined,
  publicToilet: undefined,
  toiletCubicle: undefined,
  wc: undefined,
  urinal: undefined,
  washbasin: undefined,
  grabBar: undefined,
  shower: undefined,
  bathtub: undefined,
  publicBath: undefined,
  changingRoom: undefined,
  kitchen: undefined,
  guestRoom: undefined,
  wheelchairSpace: undefined,
  serviceCounter: undefined,
  serviceSpace: undefined,
  signage: undefined,
  information: undefined,
  maintenance: undefined,
};
