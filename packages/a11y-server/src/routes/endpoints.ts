import { outcomeToFeature, parseRouteRequest, routeRequestSchema } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { lineSchema } from '../http/geojson.js';
import { waysIn } from '../network/endpoints.js';
import type { State } from '../state/state.js';

const MAX_REQUEST_BYTES = 100_000;

/** The envelope of every answer; what else the properties hold depends on the outcome. */
export const routeFeatureSchema = z
  .object({
    type: z.literal('Feature'),
    geometry: lineSchema.nullable().meta({ description: 'Null unless there is a route' }),
    properties: z.looseObject({
      outcome: z.enum(['route', 'no-route', 'off-network']),
    }),
  })
  .meta({ id: 'Route' });

export function routeEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/routes',
      operationId: 'findRoute',
      tag: 'routes',
      summary: 'A way for one traveller; "no way" is an answer, with the reason',
      body: {
        description:
          'From, to, and who travels; a position is [lon, lat], {"node": id} or {"place": id}',
        schema: routeRequestSchema,
        parse: parseRouteRequest,
        maxBytes: MAX_REQUEST_BYTES,
      },
      answers: {
        200: {
          description: 'A route, no route, or an end off the network',
          schema: routeFeatureSchema,
          mediaType: 'application/geo+json',
        },
      },
      refusals: { 503: 'no-network' },
      handle: ({ body }) => {
        const { router } = waysIn(state.current());
        return {
          headers: { 'Cache-Control': 'no-store' },
          body: outcomeToFeature(router.route(body)),
        };
      },
    }),
  ];
}
