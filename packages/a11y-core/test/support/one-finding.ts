import { type AssessOptions, assessFacility } from '../../src/assessment/assess.js';
import type { Finding } from '../../src/assessment/finding.js';
import type { Facility } from '../../src/facility/facility.js';
import type { Observation } from '../../src/facility/observation.js';

/** A number read off an instrument, in the unit of its parameter. */
export const measured = (
  value: number,
  uncertainty = 3,
  how: { readonly instrument?: 'visual'; readonly method?: string; readonly at?: string } = {},
): Observation => ({ state: 'measured', value, uncertainty, source: 'survey', ...how });

export const seen = (value: boolean): Observation => ({ state: 'seen', value, source: 'survey' });

/** Looked for, and not there. */
export const ABSENT: Observation = { state: 'absent', source: 'survey' };

export { surveyed as facility } from './surveyed.js';

/** What one row says of the facility; throws where it does not judge it. */
export function finding(f: Facility, requirementId: string, more: AssessOptions = {}): Finding {
  const found = assessFacility(f, more).findings.find((one) => one.requirementId === requirementId);
  if (found === undefined) throw new Error(`${requirementId} does not judge a ${f.facilityType}.`);
  return found;
}
