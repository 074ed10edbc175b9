import { expect, test } from 'vitest';
import { applyRows } from '../../assessment/apply-rows.js';
import type { Era } from '../../assessment/assessment.js';
import { POLICIES } from '../../assessment/policy.js';
import { rulesFor } from '../../assessment/ruleset.js';
import type { ContextValue } from '../../facility/facility.js';
import type { Observation, Observations } from '../../facility/observation.js';

// How many toilets a place must have is a finding of the place: these rows never reach a facility.

const ERA: Era = {
  kind: 'chosen',
  judgedBy: ['GB55019-2021', 'GB50763-2012'],
  comparedWith: [],
  dateUnknown: true,
};

const count = (value: number): Observation => ({
  state: 'measured',
  value,
  uncertainty: 0,
  source: 'survey',
});
const no: Observation = { state: 'seen', value: false, source: 'survey' };

function verdictOf(
  id: string,
  facilityType: string,
  observations: Observations,
  context: Readonly<Record<string, ContextValue>>,
) {
  const results = applyRows(rulesFor(ERA, facilityType, 'place'), {
    facts: { observations, context, works: 'new' },
    policy: POLICIES.district,
    isAbsent: false,
    isNewWorks: true,
  });
  return results.find(({ row }) => row.requirement.id === id)?.verdict;
}

const CULTURE = 'GB50763-8.7.2-publicToilet.perFloorCount';
const TRADE = 'GB50763-8.8.2-publicToilet.perFloorCount';
const SCHOOL = 'GB50763-8.3.2-publicToilet.count';
const OFFICE = 'GB50763-8.2.2-accessibleToilet.count';
const HOSPITAL = 'GB50763-8.4.2-accessibleToilet.groundFloorCount';
const FLOORS = 'GB55019-3.2.4-publicToilet.perFloorProvision';

const none = { perFloorCount: count(0), count: count(0), groundFloorCount: count(0) };
const near = { accessibleToiletNearby: true };
const notNear = { accessibleToiletNearby: false };

test.each([
  [CULTURE, 'public_culture', none, notNear, 'fail', 'no floor has one'],
  [CULTURE, 'public_culture', none, near, 'pass', 'a separate toilet takes its place'],
  [CULTURE, 'public_culture', none, {}, 'unknown', 'not said whether one does'],
  [CULTURE, 'public_culture', { perFloorCount: count(1) }, {}, 'pass', 'one on every floor'],
  [CULTURE, 'retail', none, notNear, 'not-applicable', 'no cultural building'],
  [TRADE, 'retail', none, notNear, 'fail', 'a shop'],
  [TRADE, 'hotel_catering', none, notNear, 'fail', 'a hotel'],
  [TRADE, 'retail', none, near, 'pass', 'a separate toilet takes its place'],
  [TRADE, 'finance_post', none, notNear, 'fail', 'a bank'],
  [TRADE, 'public_culture', none, notNear, 'not-applicable', 'no commercial building'],
  [SCHOOL, 'education', none, near, 'fail', '8.3.2 knows no separate toilet instead'],
  [SCHOOL, 'medical', none, {}, 'not-applicable', 'no school'],
  [HOSPITAL, 'medical', none, {}, 'fail', 'none on the ground floor'],
  [HOSPITAL, 'education', none, {}, 'not-applicable', 'no hospital'],
  [OFFICE, 'government_service', none, { servesPublic: true }, 'fail', 'it serves the public'],
  [OFFICE, 'government_service', none, { servesPublic: false }, 'not-applicable', 'it does not'],
  [
    FLOORS,
    'retail',
    { perFloorProvision: no },
    { publicBuilding: true },
    'fail',
    'a public building',
  ],
  [
    FLOORS,
    'residential',
    { perFloorProvision: no },
    { publicBuilding: false },
    'not-applicable',
    'homes',
  ],
] as const)('%s in %s: %#', (id, placeCategory, observations, context, verdict, why) => {
  const facilityType = id.includes('accessibleToilet') ? 'accessibleToilet' : 'publicToilet';
  expect(verdictOf(id, facilityType, observations, { placeCategory, ...context }), why).toBe(
    verdict,
  );
});
