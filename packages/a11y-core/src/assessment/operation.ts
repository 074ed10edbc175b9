import type { Facility } from '../facility/facility.js';
import type { Operation } from './assessment.js';
import type { Policy } from './policy.js';
import { isPastHours } from './validity.js';

/** What an observed answer says about use: `[parameter, answer, state]`. */
type Sign = readonly [parameter: string, answer: boolean | string, state: State];
type State = Exclude<Operation['state'], 'unknown'>;

const OCCUPIED: readonly Sign[] = [
  ['occupied', 'none', 'working'],
  ['occupied', 'temporary', 'limited'],
  ['occupied', 'permanent', 'out'],
];

/** Only what a survey sees of the state on the day; built faults are the business of conformity. */
const SIGNS: Readonly<Record<string, readonly Sign[]>> = {
  lift: [
    ['inService', true, 'working'],
    ['inService', false, 'out'],
  ],
  accessibleToilet: [
    ['openDuringHours', true, 'working'],
    ['openDuringHours', false, 'out'],
  ],
  tactilePaving: [
    ['unobstructed', true, 'working'],
    ['unobstructed', false, 'limited'],
  ],
  ramp: OCCUPIED,
  kerbRamp: OCCUPIED,
};

const WORST_FIRST: readonly State[] = ['out', 'limited', 'working'];

/**
 * Whether the facility can be used now, from what was seen on site. With `asOfMs`, an observation
 * older than the policy allows says nothing any more; the date of the last word stays.
 */
export function operationOf(facility: Facility, policy: Policy, asOfMs?: number): Operation {
  const seen = (
    Object.hasOwn(SIGNS, facility.facilityType) ? SIGNS[facility.facilityType] : undefined
  )
    ?.flatMap(([parameter, answer, state]) => {
      const observation = facility.observations[parameter];
      const isIt =
        (observation?.state === 'seen' || observation?.state === 'chosen') &&
        observation.value === answer;
      return isIt ? [{ state, observation }] : [];
    })
    .toSorted((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state))[0];
  if (seen === undefined) return { state: 'unknown' };
  const { at, source } = seen.observation;
  const isOld = asOfMs !== undefined && isPastHours(at, policy.operationHours, asOfMs);
  return {
    state: isOld ? 'unknown' : seen.state,
    ...(at !== undefined && { since: at }),
    source,
  };
}
