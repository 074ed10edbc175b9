import type { ContextValue, Facility, Place } from '../../src/facility/facility.js';
import type { Observation } from '../../src/facility/observation.js';

// Places and facilities for tests of chains, grades and areas.

/** A count or length read without doubt. */
export const measured = (value: number, uncertainty = 0): Observation => ({
  state: 'measured',
  value,
  uncertainty,
  source: 'survey',
});

export const seen = (value: boolean): Observation => ({ state: 'seen', value, source: 'survey' });

/** A place of works of 2024, unless said otherwise. */
export const placeOf = (category: string, more: Partial<Place> = {}): Place => ({
  id: 'p',
  name: 'P',
  category,
  worksDate: '2024-01-01',
  worksStage: 'new',
  ...more,
});

interface FacilityMore extends Partial<Facility> {
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** A facility of the place `p`, as old as the place. */
export const facilityIn = (
  id: string,
  facilityType: string,
  more: FacilityMore = {},
): Facility => ({
  id,
  facilityType,
  placeId: 'p',
  worksDate: '2024-01-01',
  worksStage: 'new',
  context: {},
  geometry: { type: 'Point', coordinates: [114.05, 22.54] },
  observations: {},
  ...more,
});
