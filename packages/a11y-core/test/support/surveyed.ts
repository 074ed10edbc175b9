import type { ContextValue, Facility } from '../../src/facility/facility.js';
import type { Observation } from '../../src/facility/observation.js';

// A facility in one line: numbers are exact readings, yes and no were seen, both by a survey.

export type Written = number | boolean | Observation;

const observation = (written: Written): Observation => {
  if (typeof written === 'number') {
    return { state: 'measured', value: written, uncertainty: 0, source: 'survey' };
  }
  return typeof written === 'boolean'
    ? { state: 'seen', value: written, source: 'survey' }
    : written;
};

/** New works of 2024 at one point, unless `more` says otherwise. */
export function surveyed(
  facilityType: string,
  see: Readonly<Record<string, Written>>,
  more: Partial<Facility> & { readonly context?: Readonly<Record<string, ContextValue>> } = {},
): Facility {
  return {
    id: 'f1',
    facilityType,
    context: {},
    geometry: { type: 'Point', coordinates: [114.05, 22.54] },
    worksDate: '2024-01-01',
    worksStage: 'new',
    observations: Object.fromEntries(
      Object.entries(see).map(([name, written]) => [name, observation(written)]),
    ),
    ...more,
  };
}
