import { expect, test } from 'vitest';
import { assessFacility } from '../../assessment/assess.js';
import { assessPlace } from '../../assessment/place/assess-place.js';
import type { Facility, Place } from '../../facility/facility.js';

const GUIDANCE = 'GB50763-8.7.3-tactilePaving.libraryGuidance';

const strip: Facility = {
  id: 'strip',
  facilityType: 'tactilePaving',
  placeId: 'library',
  worksDate: '2024-03-01',
  worksStage: 'new',
  context: {},
  geometry: { type: 'Point', coordinates: [114.0555, 22.5411] },
  observations: { continuous: { state: 'seen', value: true, source: 'survey' } },
};

const library = (isLibrary: boolean, isGuided: boolean): Place => ({
  id: 'library',
  name: 'Library',
  category: 'public_culture',
  worksDate: '2024-03-01',
  worksStage: 'new',
  context: { countyLibrary: isLibrary },
  observations: {
    tactilePaving: { libraryGuidance: { state: 'seen', value: isGuided, source: 'survey' } },
  },
});

test.each([
  [true, false, 'fail'],
  [true, true, 'pass'],
  [false, false, 'not-applicable'],
] as const)('county library %s, guided %s: a %s of the place', (isLibrary, isGuided, verdict) => {
  const { findings } = assessPlace(library(isLibrary, isGuided), [strip]);
  expect(findings.find(({ requirementId }) => requirementId === GUIDANCE)?.verdict).toBe(verdict);
});

test('what the library lacks elsewhere is no fault of a strip that is there', () => {
  const place = library(true, false);
  const { findings } = assessFacility(strip, { place });
  expect(findings.map(({ requirementId }) => requirementId)).not.toContain(GUIDANCE);
});
