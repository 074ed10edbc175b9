import { optionsJsonSchema, profileCatalogue } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { labelSchema } from '../http/geojson.js';

const optionSchema = {
  name: z.string(),
  unit: z.string(),
  min: z.number(),
  max: z.number(),
  label: labelSchema,
};

export const catalogueSchema = z
  .object({
    profiles: z.array(
      z.object({
        id: z.string(),
        label: labelSchema,
        limits: z.record(z.string(), z.number()),
        preferences: z.record(z.string(), z.number()),
        unknown: z.record(z.string(), z.string()),
        heedsWheelchairClaim: z.boolean(),
      }),
    ),
    limits: z.array(
      z.object({
        ...optionSchema,
        attribute: z.string(),
        bound: z.enum(['max', 'min']),
        sense: z.enum(['up', 'down']).optional(),
        values: z
          .array(labelSchema)
          .optional()
          .meta({ description: 'What each value from min on means, where they are choices' }),
      }),
    ),
    preferences: z.array(z.object({ ...optionSchema, counts: z.enum(['time', 'penalty']) })),
    unknownPolicies: z.array(z.string()),
    attributes: z.array(z.object({ name: z.string(), unit: z.string() })),
    objectives: z.array(z.string()),
  })
  .meta({ id: 'ProfileCatalogue' });

export function profileEndpoints(): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/profiles',
      operationId: 'listProfiles',
      tag: 'routes',
      summary: 'Profiles, and every option of a route with unit and range',
      answers: { 200: { description: 'The catalogue', schema: catalogueSchema } },
      handle: () => ({ body: profileCatalogue() }),
    }),
    endpoint({
      method: 'get',
      path: '/profile-schema.json',
      operationId: 'getProfileSchema',
      tag: 'routes',
      summary: 'JSON Schema of who travels: the members that every request of routes shares',
      answers: {
        200: {
          description: 'JSON Schema, draft 2020-12',
          mediaType: 'application/schema+json',
          schema: z.looseObject({}),
        },
      },
      handle: () => ({ body: optionsJsonSchema() }),
    }),
  ];
}
