import { gradePlace, type Label, PLACE_CATEGORIES, type Place } from 'a11y-core';
import { z } from 'zod';
import { summaryOf } from '../facilities/feature.js';
import { pageOf } from '../facilities/list.js';
import { colourCountsSchema, facilitySummarySchema } from '../facilities/schema.js';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { labelSchema, pointSchema, polygonSchema } from '../http/geojson.js';
import { idParameter } from '../http/parameters.js';
import { ServiceError } from '../http/service-error.js';
import { membersOf, placeAssessment, placeForJudging } from '../state/assessed-places.js';
import type { AssessedFacility, Snapshot } from '../state/snapshot.js';
import type { State } from '../state/state.js';
import { placeAssessmentSchema } from './assessment-schema.js';
import { placeGradeSchema } from './grade-schema.js';
import { labelledPlace } from './labelled-place.js';

const idParams = z.strictObject({ id: idParameter });
const yesNo = z.enum(['true', 'false']).transform((word) => word === 'true');

const placeShape = {
  id: z.string(),
  name: z.string(),
  category: z.string(),
  owner: z.string().optional().meta({ description: 'Who has to put right what the place lacks' }),
  categoryLabel: labelSchema.nullable(),
  geometry: z.discriminatedUnion('type', [pointSchema, polygonSchema]).nullable(),
  facilityCount: z.int(),
  counts: colourCountsSchema,
};

export const placeListSchema = z
  .object({ places: z.array(z.object(placeShape).meta({ id: 'PlaceSummary' })) })
  .meta({ id: 'PlaceList' });

export const placeSchema = z
  .object({ ...placeShape, facilities: z.array(facilitySummarySchema) })
  .meta({ id: 'Place' });

export function placeEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/places',
      operationId: 'listPlaces',
      tag: 'places',
      summary: 'Every place with the colours of its facilities',
      answers: {
        200: { description: 'Places in the order of their ids', schema: placeListSchema },
      },
      handle: () => {
        const snapshot = state.current();
        const members = membersOf(snapshot);
        const ids = [...snapshot.places.keys()].sort();
        return { body: { places: ids.map((id) => placeOf(snapshot, id, members.get(id) ?? [])) } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/places/:id',
      operationId: 'getPlace',
      tag: 'places',
      summary: 'One place with its facilities',
      params: idParams,
      answers: { 200: { description: 'The place', schema: placeSchema } },
      refusals: { 404: 'not-found' },
      handle: ({ params }) => {
        const snapshot = state.current();
        placeIn(snapshot, params.id);
        const members = membersOf(snapshot).get(params.id) ?? [];
        return {
          body: {
            ...placeOf(snapshot, params.id, members),
            facilities: members.map((member) => summaryOf(member, snapshot)),
          },
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/places/:id/assessment',
      operationId: 'getPlaceAssessment',
      tag: 'places',
      summary:
        'Who gets through a place: its chain for every group, the weakest link, what is missing',
      params: idParams,
      answers: { 200: { description: 'The assessment', schema: placeAssessmentSchema } },
      refusals: { 404: 'not-found' },
      handle: ({ params }) => {
        const snapshot = state.current();
        const place = placeIn(snapshot, params.id);
        const members = membersOf(snapshot).get(place.id) ?? [];
        return {
          body: labelledPlace(placeAssessment(snapshot, place), {
            name: place.name,
            categoryLabel: categoryLabel(place.category),
            facilities: members.map((member) => summaryOf(member, snapshot)),
            isComplete: placeForJudging(snapshot, place).place.isComplete === true,
            assessedOn: snapshot.assessedOn,
          }),
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/places/:id/grade',
      operationId: 'getPlaceGrade',
      tag: 'places',
      summary:
        'Stars of a place by T/CNAEC 1304-2022, as far as is known, and what would raise them',
      params: idParams,
      query: z.strictObject({
        isFirstYear: yesNo
          .optional()
          .meta({ description: 'Completed within the last year; missing: unknown' }),
        siteInspectionPassed: yesNo
          .optional()
          .meta({ description: 'Asked after the first year; missing: unknown' }),
      }),
      answers: { 200: { description: 'The grade', schema: placeGradeSchema } },
      refusals: { 404: 'not-found' },
      handle: ({ params, query: { isFirstYear, siteInspectionPassed } }) => {
        const snapshot = state.current();
        const { place, facilities } = placeForJudging(snapshot, placeIn(snapshot, params.id));
        return {
          body: gradePlace(place, facilities, {
            asOf: snapshot.assessedOn,
            ...(isFirstYear !== undefined && { isFirstYear }),
            ...(siteInspectionPassed !== undefined && { siteInspectionPassed }),
          }),
        };
      },
    }),
  ];
}

/** The place of an id; throws when there is none. */
function placeIn(snapshot: Snapshot, id: string): Place {
  const place = snapshot.places.get(id);
  if (place === undefined) throw new ServiceError('not-found', 'There is no such place.');
  return place;
}

function placeOf(snapshot: Snapshot, id: string, members: readonly AssessedFacility[]) {
  const place = placeIn(snapshot, id);
  return {
    id,
    name: place.name,
    category: place.category,
    ...(place.owner !== undefined && { owner: place.owner }),
    categoryLabel: categoryLabel(place.category),
    geometry: place.geometry ?? null,
    facilityCount: members.length,
    counts: pageOf(members, { limit: 0 }).counts,
  };
}

function categoryLabel(category: string): Label | null {
  const labels: Readonly<Record<string, Label>> = PLACE_CATEGORIES;
  return Object.hasOwn(labels, category) ? (labels[category] ?? null) : null;
}
