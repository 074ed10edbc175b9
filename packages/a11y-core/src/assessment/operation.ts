import type { Facility } from '../facility/facility.js';
import { type FacilityTypeName, isFacilityType } from '../facility/types/index.js';
import { isPastHours } from '../facility/validity.js';
import type { Operation } from './assessment.js';
import type { Policy } from './policy.js';

/** What an observed answer says about use. One parameter per type, so that signs cannot disagree. */
type Sign = readonly [parameter: string, answer: boolean | string, state: State];
type State = Exclude<Operation['state'], 'unknown'>;

const OCCUPIED: readonly Sign[] = [
  ['occupied', 'none', 'working'],
  ['occupied', 'temporary', 'limited'],
  ['occupied', 'permanent', 'out'],
];

/** A yes/no parameter whose "no" leaves the facility so. */
const usable = (parameter: string, otherwise: State): readonly Sign[] => [
  [parameter, true, 'working'],
  [parameter, false, otherwise],
];

/** Only what a survey sees of the state on the day; built faults are the business of conformity. */
const SIGNS: Readonly<Partial<Record<FacilityTypeName, readonly Sign[]>>> = {
  lift: usable('inService', 'out'),
  platformLift: usable('inService', 'out'),
  accessibleToilet: usable('openDuringHours', 'out'),
  audibleSignal: usable('working', 'out'),
  tactilePaving: usable('unobstructed', 'limited'),
  route: usable('obstructionFree', 'limited'),
  ramp: OCCUPIED,
  kerbRamp: OCCUPIED,
  parkingBay: OCCUPIED,
};

/**
 * Whether the facility can be used now, from what was seen on site. With `asOfMs`, an observation
 * older than the policy allows says nothing any more; the date of the last word stays.
 */
export function operationOf(
  facility: Facility,
  policy: Pick<Policy, 'operationHours'>,
  asOfMs?: number,
): Operation {
  const { facilityType, observations } = facility;
  const signs = isFacilityType(facilityType) ? SIGNS[facilityType] : undefined;
  for (const [parameter, answer, state] of signs ?? []) {
    const seen = observations[parameter];
    if (seen?.state !== 'seen' && seen?.state !== 'chosen') continue;
    if (seen.value !== answer) continue;
    const isOld = asOfMs !== undefined && isPastHours(seen.at, policy.operationHours, asOfMs);
    return {
      state: isOld ? 'unknown' : state,
      ...(seen.at !== undefined && { since: seen.at }),
      source: seen.source,
    };
  }
  return { state: 'unknown' };
}
