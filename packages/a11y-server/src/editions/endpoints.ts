import { EDITIONS } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { labelSchema } from '../http/geojson.js';

export const editionListSchema = z
  .object({
    editions: z.array(
      z.object({
        id: z.string(),
        title: labelSchema,
        inForceFrom: z.string(),
        legalForce: z.string(),
        requirementCount: z.int(),
      }),
    ),
  })
  .meta({ id: 'EditionList' });

export function editionEndpoints(): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/editions',
      operationId: 'listEditions',
      tag: 'assessments',
      summary: 'The standards facilities are judged by, each in one edition',
      answers: { 200: { description: 'The prevailing one first', schema: editionListSchema } },
      handle: () => ({
        body: {
          editions: EDITIONS.map(({ id, title, inForceFrom, legalForce, requirements }) => ({
            id,
            title,
            inForceFrom,
            legalForce,
            requirementCount: requirements.length,
          })),
        },
      }),
    }),
  ];
}
