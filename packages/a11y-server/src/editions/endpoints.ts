import { type Confidence, EDITIONS } from 'a11y-core';
import { z } from 'zod';
import { countsOf } from '../assessments/schema.js';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { labelSchema } from '../http/geojson.js';

/** How sure we are of a figure, surest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];

export const editionListSchema = z
  .object({
    editions: z.array(
      z.object({
        id: z.string(),
        title: labelSchema,
        inForceFrom: z.string(),
        inForceUntil: z
          .string()
          .optional()
          .meta({ description: 'Last day it binds new works; missing while in force' }),
        jurisdiction: z
          .enum(['CN', 'CN-SZ', 'US', 'HK', 'none'])
          .meta({ description: 'Whose works it may bind' }),
        status: z.string().meta({ description: 'Its standing, such as what was withdrawn of it' }),
        legalForce: z.string(),
        beside: z.array(z.string()).meta({ description: 'Editions that judge where it is silent' }),
        requirementCount: z.int(),
        byConfidence: countsOf(CONFIDENCES).meta({
          description: 'Rows of low confidence never make red and found no order',
        }),
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
          editions: EDITIONS.map(({ requirements, ...head }) => ({
            ...head,
            requirementCount: requirements.length,
            byConfidence: Object.fromEntries(
              CONFIDENCES.map((name) => [
                name,
                requirements.filter(({ confidence }) => confidence === name).length,
              ]),
            ),
          })),
        },
      }),
    }),
  ];
}
