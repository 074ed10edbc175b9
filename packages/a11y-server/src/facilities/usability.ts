import {
  type FacilityUsability,
  facilityUsability,
  LIMITS,
  type Limitable,
  profileById,
} from 'a11y-core';
import type { AssessedFacility } from '../state/snapshot.js';

/** The third answer as it is sent: what bars the way, or could not be decided. */
export interface UsabilityAnswer {
  readonly facilityId: string;
  readonly profile: string;
  readonly usability: 'works' | 'with-effort' | 'does-not' | 'unknown';
  readonly because: readonly (Limitable | 'operation')[];
}

/** Whether a facility works for one kind of traveller; throws `UnknownNameError` for a profile there is not. */
export function usabilityFor(
  { stored, assessment }: AssessedFacility,
  profile: string,
): UsabilityAnswer {
  const { state } = assessment.operation;
  const answer = facilityUsability(stored.facility, profileById(profile).limits, state);
  return { facilityId: stored.facility.id, profile, ...usabilityAsSent(answer) };
}

/** The answer by the names of attributes; where no limit bars the way it is the operation that does. */
export function usabilityAsSent({
  usability,
  because,
}: FacilityUsability): Pick<UsabilityAnswer, 'usability' | 'because'> {
  const attributes = because.map((limit) => LIMITS[limit].attribute);
  const isOperation =
    because.length === 0 && (usability === 'does-not' || usability === 'with-effort');
  return { usability, because: isOperation ? ['operation'] : [...new Set(attributes)] };
}
