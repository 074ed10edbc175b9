import { nearestRequestSchema, parseNearestRequest } from 'a11y-core';
import { facilityIn } from '../facilities/endpoints.js';
import { summaryOf } from '../facilities/feature.js';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { waysIn } from '../network/endpoints.js';
import { MAX_REQUEST_BYTES } from '../routes/endpoints.js';
import type { State } from '../state/state.js';
import { nearestCollection } from './collection.js';
import { nearestSchema } from './schema.js';

export function nearestEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/nearest',
      operationId: 'findNearest',
      tag: 'routes',
      summary: 'The facilities nearest by the ways of one traveller, among those that work',
      body: {
        description: 'From where, which types, how many, and who travels; positions as for a route',
        schema: nearestRequestSchema,
        parse: parseNearestRequest,
        maxBytes: MAX_REQUEST_BYTES,
      },
      answers: {
        200: {
          description: 'Facilities with their colours, the nearest first',
          schema: nearestSchema,
          mediaType: 'application/geo+json',
        },
      },
      refusals: { 503: 'no-network' },
      handle: ({ body }) => {
        const snapshot = state.current();
        const outcome = waysIn(snapshot).router.nearest(body);
        return {
          headers: { 'Cache-Control': 'no-store' },
          body: nearestCollection(outcome, ({ id }) =>
            summaryOf(facilityIn(snapshot, id), snapshot),
          ),
        };
      },
    }),
  ];
}
