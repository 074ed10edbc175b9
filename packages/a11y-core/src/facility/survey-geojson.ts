import type { Feature, FeatureCollection } from 'geojson';
import type { Facility, Place } from './facility.js';
import type { Observation } from './observation.js';
import type { Survey } from './survey.js';

/** One facility as a feature of a survey file, in stored units. */
export function facilityToFeature(facility: Facility): Feature<Facility['geometry']> {
  const { id, geometry, facilityType, name, placeId, worksDate, worksStage, context } = facility;
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      facilityType,
      ...(name !== undefined && { name }),
      ...(placeId !== undefined && { placeId }),
      ...(worksDate !== undefined && { worksDate }),
      ...(worksStage !== undefined && { worksStage }),
      context,
      observations: Object.fromEntries(
        Object.entries(facility.observations).map(([key, seen]) => [key, written(seen)]),
      ),
    },
  };
}

/** The survey as a file: reading it again gives the same survey. */
export function surveyToGeoJson(
  survey: Survey,
): FeatureCollection<Facility['geometry']> & { readonly places: readonly Place[] } {
  return {
    type: 'FeatureCollection',
    ...(survey.synthetic && { synthetic: true }),
    ...(survey.attribution !== undefined && { attribution: survey.attribution }),
    places: survey.places,
    features: survey.facilities.map(facilityToFeature),
  };
}

function written(observation: Observation) {
  const { state, ...rest } = observation;
  if (state === 'absent') return { absent: true, ...rest };
  return state === 'not-applicable' ? { notApplicable: true, ...rest } : rest;
}
