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
};
