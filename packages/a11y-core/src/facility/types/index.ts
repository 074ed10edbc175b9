import { UnknownNameError } from '../../errors.js';
import type { FacilityDefinition } from '../define.js';
import { accessibleToilet } from './accessible-toilet.js';
import { corridor } from './corridor.js';
import { crossing } from './crossing.js';
import { door } from './door.js';
import { entrance } from './entrance.js';
import { kerbRamp } from './kerb-ramp.js';
import { lift } from './lift.js';
import { obstacle } from './obstacle.js';
import { ramp } from './ramp.js';
import { stairs } from './stairs.js';
import { tactilePaving } from './tactile-paving.js';

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
