import type { Ways } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { bboxParameter, limitParameter } from '../http/parameters.js';
import { ServiceError } from '../http/service-error.js';
import type { Snapshot } from '../state/snapshot.js';
import type { State } from '../state/state.js';
import { edgesWithin, segmentOf } from './edge-feature.js';
import { segmentListSchema } from './schema.js';

/** In square degrees: about 10 km by 10 km at 22° north. */
const MAX_AREA = 0.01;

export function networkEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/network/segments',
      operationId: 'listSegments',
      tag: 'network',
      summary: 'Edges of the walking network with what is known of them',
      query: z.strictObject({
        bbox: bboxParameter.refine(
          ([west, south, east, north]) => (east - west) * (north - south) <= MAX_AREA,
          `must not be larger than ${MAX_AREA} square degrees`,
        ),
        limit: limitParameter(1000, 5000),
      }),
      answers: {
        200: {
          description: 'Edges that touch the box',
          schema: segmentListSchema,
          mediaType: 'application/geo+json',
        },
      },
      refusals: { 503: 'no-network' },
      handle: ({ query }) => {
        const { network, facilitiesOn } = waysIn(state.current());
        const edges = edgesWithin(network, query.bbox, query.limit + 1);
        const shown = edges.slice(0, query.limit);
        return {
          body: {
            type: 'FeatureCollection',
            features: shown.map((edge) => segmentOf(network, edge, facilitiesOn(edge))),
            numberReturned: shown.length,
            truncated: edges.length > shown.length,
          },
        };
      },
    }),
  ];
}

/** The network with the facilities on it; throws when none is loaded. */
export function waysIn(snapshot: Snapshot): Ways {
  if (snapshot.ways === null) {
    throw new ServiceError('no-network', 'No walking network is loaded; start with one.');
  }
  return snapshot.ways;
}
