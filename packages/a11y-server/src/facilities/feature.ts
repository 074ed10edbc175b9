import { type Facility, facilityToFeature } from 'a11y-core';
import type { z } from 'zod';
import type { AssessedFacility, Snapshot } from '../state/snapshot.js';
import type { facilityFeatureSchema, facilitySummarySchema } from './schema.js';

/** A facility as it stands in lists and on the map. */
export function summaryOf(
  { stored, assessment }: AssessedFacility,
  snapshot: Snapshot,
): z.infer<typeof facilitySummarySchema> {
  const { facility } = stored;
  return {
    type: 'Feature',
    id: facility.id,
    geometry: facility.geometry,
    properties: {
      facilityType: facility.facilityType,
      name: facility.name ?? null,
      placeId: facility.placeId ?? null,
      ...derivedOf({ stored, assessment }, snapshot),
    },
  };
}

/** A facility whole, as a survey file would hold it, with what was worked out. */
export function featureOf(
  assessed: AssessedFacility,
  snapshot: Snapshot,
): z.infer<typeof facilityFeatureSchema> {
  const { facility } = assessed.stored;
  const { properties } = facilityToFeature(facility);
  return {
    type: 'Feature',
    id: facility.id,
    geometry: facility.geometry,
    properties: {
      ...properties,
      facilityType: facility.facilityType,
      context: facility.context,
      observations: properties?.['observations'] ?? {},
      ...derivedOf(assessed, snapshot),
    },
  };
}

function derivedOf({ stored, assessment }: AssessedFacility, snapshot: Snapshot) {
  const { facility, version } = stored;
  const place = facility.placeId === undefined ? undefined : snapshot.places.get(facility.placeId);
  return {
    placeName: place?.name ?? null,
    colour: assessment.conformity.colour,
    yellow: [...assessment.conformity.yellow],
    conforms: assessment.conformity.conforms,
    operation: assessment.operation.state,
    version,
    observedAt: newestObservation(facility),
  };
}

function newestObservation(facility: Facility): string | null {
  const dates = Object.values(facility.observations).flatMap(({ at }) =>
    at === undefined ? [] : [at],
  );
  return dates.sort().at(-1) ?? null;
}
