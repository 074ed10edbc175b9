import { type Label, PLACE_CATEGORIES } from 'a11y-core';
import { z } from 'zod';
import { summaryOf } from '../facilities/feature.js';
import { pageOf } from '../facilities/list.js';
import { colourCountsSchema, facilitySummarySchema } from '../facilities/schema.js';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { labelSchema, pointSchema, polygonSchema } from '../http/geojson.js';
import { idParameter } from '../http/parameters.js';
import { ServiceError } from '../http/service-error.js';
import type { AssessedFacility, Snapshot } from '../state/snapshot.js';
import type { State } from '../state/state.js';

const placeShape = {
  id: z.string(),
  name: z.string(),
  category: z.string(),
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
      params: z.strictObject({ id: idParameter }),
      answers: { 200: { description: 'The place', schema: placeSchema } },
      refusals: { 404: 'not-found' },
      handle: ({ params }) => {
        const snapshot = state.current();
        if (!snapshot.places.has(params.id)) {
          throw new ServiceError('not-found', 'There is no such place.');
        }
        const members = membersOf(snapshot).get(params.id) ?? [];
        return {
          body: {
            ...placeOf(snapshot, params.id, members),
            facilities: members.map((member) => summaryOf(member, snapshot)),
          },
        };
      },
    }),
  ];
}

/** The facilities of every place, in the order of their ids. */
function membersOf(snapshot: Snapshot): ReadonlyMap<string, readonly AssessedFacility[]> {
  const members = new Map<string, AssessedFacility[]>();
  for (const id of [...snapshot.facilities.keys()].sort()) {
    const assessed = snapshot.facilities.get(id);
    const placeId = assessed?.stored.facility.placeId;
    if (assessed === undefined || placeId === undefined) continue;
    const list = members.get(placeId);
    if (list === undefined) members.set(placeId, [assessed]);
    else list.push(assessed);
  }
  return members;
}

function placeOf(snapshot: Snapshot, id: string, members: readonly AssessedFacility[]) {
  const place = snapshot.places.get(id);
  if (place === undefined) throw new Error(`Place ${id} was listed and is not there.`);
  return {
    id,
    name: place.name,
    category: place.category,
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
