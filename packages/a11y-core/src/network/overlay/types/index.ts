import type { FacilityTypeName } from '../../../facility/types/index.js';
import type { OnNetwork } from '../on-network.js';
import { corridorOnNetwork } from './corridor.js';
import { crossingOnNetwork } from './crossing.js';
import { doorOnNetwork } from './door.js';
import { entranceOnNetwork } from './entrance.js';
import { kerbRampOnNetwork } from './kerb-ramp.js';
import { liftOnNetwork } from './lift.js';
import { obstacleOnNetwork } from './obstacle.js';
import { rampOnNetwork } from './ramp.js';
import { stairsOnNetwork } from './stairs.js';
import { tactilePavingOnNetwork } from './tactile-paving.js';

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
  // Surveyed as a whole: what one measurement of it says of which edge is not known.
  route: undefined,
  sidewalk: undefined,
  footbridge: undefined,
  parkOrSquare: undefined,
  zeroLevelArea: undefined,
  busStop: undefined,
  // Its edges and openings are felt underfoot; the way past it stays as wide as it was.
  manholeCover: undefined,
  // Rooms, fittings and duties beside the way: nobody passes through them.
  audibleSignal: undefined,
  parkingBay: undefined,
  dropOff: undefined,
  handrail: undefined,
  platformLift: undefined,
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
