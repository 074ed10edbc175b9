import { outcomeToFeature, parseRouteRequest, routeRequestSchema } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { lineSchema } from '../http/geojson.js';
import { ServiceError } from '../http/service-error.js';
import { waysIn } from '../network/endpoints.js';
import type { PublicationPolicy } from '../publication/policy.js';
import type { State } from '../state/state.js';
import { noRouteSentence } from './no-route-sentence.js';
import { GPX_TYPE, routeGpx } from './route-gpx.js';

/** Also the most a line of a batch may have. */
export const MAX_REQUEST_BYTES = 100_000;
const GEOJSON_TYPE = 'application/geo+json';

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

export function routeEndpoints(state: State, policy: PublicationPolicy): readonly Endpoint[] {
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
          mediaType: GEOJSON_TYPE,
          otherMediaTypes: { [GPX_TYPE]: 'GPX 1.1: the steps as a route, the line as a track' },
        },
      },
      refusals: { 422: 'no-route', 503: 'no-network' },
      handle: ({ body, accepts }) => {
        const snapshot = state.current();
        const outcome = waysIn(snapshot).router.route(body);
        const headers = { 'Cache-Control': 'no-store' };
        if (accepts([GEOJSON_TYPE, 'application/json', GPX_TYPE]) !== GPX_TYPE) {
          return { headers, body: outcomeToFeature(outcome) };
        }
        if (outcome.outcome !== 'route') {
          // A file of no points would hide the reason.
          const detail = `${noRouteSentence(outcome)} Ask for ${GEOJSON_TYPE} to have the whole reason.`;
          throw new ServiceError('no-route', detail);
        }
        const { provenance } = snapshot;
        const notice = policy.notice(provenance)?.en ?? null;
        const gpx = routeGpx(policy.release(outcome, provenance), provenance.attribution, notice);
        return {
          headers: { ...headers, 'Content-Disposition': 'attachment; filename="route.gpx"' },
          mediaType: GPX_TYPE,
          body: new TextEncoder().encode(gpx),
        };
      },
    }),
  ];
}
