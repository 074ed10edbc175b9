import { parseWith } from 'a11y-core';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { waysIn } from '../network/endpoints.js';
import { MAX_REQUEST_BYTES } from '../routes/endpoints.js';
import type { State } from '../state/state.js';
import { MOST_CELLS } from './most-cells.js';
import { matrixBodySchema, matrixSchema } from './schema.js';

export function matrixEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/matrix',
      operationId: 'findMatrix',
      tag: 'routes',
      summary: 'Times and lengths of the ways from every source to every target',
      body: {
        description: `Sources, targets (at most ${MOST_CELLS} pairs), and who travels; positions as for a route`,
        schema: matrixBodySchema,
        parse: (value) => parseWith(matrixBodySchema, value),
        maxBytes: MAX_REQUEST_BYTES,
      },
      answers: { 200: { description: 'One value for each pair', schema: matrixSchema } },
      refusals: { 503: 'no-network' },
      handle: ({ body }) => ({
        headers: { 'Cache-Control': 'no-store' },
        body: waysIn(state.current()).router.matrix(body),
      }),
    }),
  ];
}
