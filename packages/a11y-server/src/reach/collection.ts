import type { ReachedArea, ReachedFacility, ReachOutcome } from 'a11y-core';
import { usabilityAsSent } from '../facilities/usability.js';
import { emptyCollection } from '../routes/empty-collection.js';

/** What can be reached as GeoJSON: an area for each budget, in the order asked. */
export function reachCollection(outcome: ReachOutcome) {
  if (outcome.outcome === 'off-network') return emptyCollection(outcome);
  const { areas, by, direction, ...told } = outcome;
  return {
    type: 'FeatureCollection' as const,
    ...told,
    features: areas.map(({ geometry, facilities, ...area }: ReachedArea) => ({
      type: 'Feature' as const,
      geometry,
      properties: {
        ...area,
        unit: by === 'time' ? ('s' as const) : ('m' as const),
        direction,
        facilities: {
          works: facilities.works.map(facilityAsSent),
          unknown: facilities.unknown.map(facilityAsSent),
          doesNot: facilities.doesNot.map(facilityAsSent),
        },
      },
    })),
  };
}

const facilityAsSent = ({ type, name, usability, because, ...facility }: ReachedFacility) => ({
  ...facility,
  facilityType: type,
  name: name ?? null,
  ...usabilityAsSent({ usability, because }),
});
