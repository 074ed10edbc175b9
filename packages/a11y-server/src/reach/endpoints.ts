import { parseReachRequest, reachRequestSchema } from 'a11y-core';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { waysIn } from '../network/endpoints.js';
import { MAX_REQUEST_BYTES } from '../routes/endpoints.js';
import type { State } from '../state/state.js';
import { reachCollection } from './collection.js';
import { reachSchema } from './schema.js';

export function reachEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/reach',
      operationId: 'findReach',
      tag: 'routes',
      summary: 'Everywhere within a time or a length of one traveller, and the facilities there',
      body: {
        description: 'From where, how far, and who travels; positions as for a route',
        schema: reachRequestSchema,
        parse: parseReachRequest,
        maxBytes: MAX_REQUEST_BYTES,
      },
      answers: {
        200: {
          description:
            'An area for each budget in the order asked; none for an end off the network',
          schema: reachSchema,
          mediaType: 'application/geo+json',
        },
      },
      refusals: { 503: 'no-network' },
      handle: ({ body }) => ({
        headers: { 'Cache-Control': 'no-store' },
        body: reachCollection(waysIn(state.current()).router.reach(body)),
      }),
    }),
  ];
}
