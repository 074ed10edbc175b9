import { type Place, summariseArea } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { bboxParameter } from '../http/parameters.js';
import { membersOf, placeAssessment } from '../state/assessed-places.js';
import { facilitiesWithin, type Snapshot } from '../state/snapshot.js';
import type { State } from '../state/state.js';
import { boxesTouch, boxOf } from '../storage/box.js';
import type { Bbox } from '../storage/store.js';
import { expectedParameter } from './expected.js';
import { areaSummarySchema } from './schema.js';

export function areaEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/areas/summary',
      operationId: 'summariseArea',
      tag: 'areas',
      summary: 'Colours of an area with their coverage; no share and no score below its threshold',
      query: z.strictObject({ bbox: bboxParameter, expected: expectedParameter.optional() }),
      answers: { 200: { description: 'The summary', schema: areaSummarySchema } },
      handle: ({ query: { bbox, expected } }) => {
        const snapshot = state.current();
        return {
          body: {
            ...summariseArea(
              facilitiesWithin(snapshot, bbox).map(({ assessment }) => assessment),
              {
                places: placesWithin(snapshot, bbox).map((place) =>
                  placeAssessment(snapshot, place),
                ),
                ...(expected !== undefined && { expected }),
              },
            ),
            assessedOn: snapshot.assessedOn,
          },
        };
      },
    }),
  ];
}

/** Places whose outline, or else one of whose facilities, touches the box. */
function placesWithin(snapshot: Snapshot, bbox: Bbox): readonly Place[] {
  const members = membersOf(snapshot);
  return [...snapshot.places.values()].filter(({ id, geometry }) =>
    geometry === undefined
      ? (members.get(id) ?? []).some(({ stored }) =>
          boxesTouch(boxOf(stored.facility.geometry), bbox),
        )
      : boxesTouch(boxOf(geometry), bbox),
  );
}
