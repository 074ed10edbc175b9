import type { Feature, FeatureCollection } from 'geojson';
import type { Facility, Place } from './facility.js';
import type { Observation, Observations } from './observation.js';
import type { Survey } from './survey.js';

/** One facility as a feature of a survey file, in stored units. */
export function facilityToFeature(facility: Facility): Feature<Facility['geometry']> {
  const { id, geometry, observations, reachedVia, declarations, ...rest } = facility;
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      ...rest,
      ...(reachedVia !== undefined && { reachedVia }),
      ...(declarations !== undefined && { declarations }),
      observations: writtenObservations(observations),
    },
  };
}

/** The survey as a file: reading it again gives the same survey. */
export function surveyToGeoJson(
  survey: Survey,
): FeatureCollection<Facility['geometry']> & { readonly places: readonly object[] } {
  return {
    type: 'FeatureCollection',
    ...(survey.synthetic && { synthetic: true }),
    ...(survey.attribution !== undefined && { attribution: survey.attribution }),
    places: survey.places.map(writtenPlace),
    features: survey.facilities.map(facilityToFeature),
  };
}

function writtenPlace({ observations, ...rest }: Place) {
  if (observations === undefined) return rest;
  const byType = Object.entries(observations).map(([type, seen]) => [
    type,
    writtenObservations(seen),
  ]);
  return { ...rest, observations: Object.fromEntries(byType) };
}

const writtenObservations = (observations: Observations) =>
  Object.fromEntries(Object.entries(observations).map(([key, seen]) => [key, written(seen)]));

function written(observation: Observation) {
  const { state, ...rest } = observation;
  if (state === 'absent') return { absent: true, ...rest };
  return state === 'not-applicable' ? { notApplicable: true, ...rest } : rest;
}
