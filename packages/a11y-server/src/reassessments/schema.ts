import type { PolicyName } from 'a11y-core';
import { z } from 'zod';
import { conformitySchema, findingSchema } from '../assessments/schema.js';
import { colourCountsSchema } from '../facilities/schema.js';
import { labelSchema } from '../http/geojson.js';
import { idParameter } from '../http/parameters.js';
import { editionSchema, verificationSchema } from './verification-schema.js';

const MOST_IDS = 10_000;

const choiceSchema = z
  .union([
    editionSchema,
    z.strictObject({
      edition: editionSchema.exactOptional(),
      policy: z
        .enum(['district', 'strict'] as const satisfies readonly PolicyName[])
        .exactOptional(),
      verifications: z.array(verificationSchema).max(1000).exactOptional(),
    }),
  ])
  .meta({ description: 'An edition, or a ruleset: {} is the one in force, by the date of works' });

const degrees = (most: number) => z.number().min(-most).max(most);

export const reassessmentRequestSchema = z
  .strictObject({
    from: choiceSchema,
    to: choiceSchema,
    facilityIds: z.array(idParameter).min(1).max(MOST_IDS).optional(),
    bbox: z
      .tuple([degrees(180), degrees(90), degrees(180), degrees(90)])
      .refine(([west, south, east, north]) => west <= east && south <= north, {
        error: 'must have west ≤ east and south ≤ north',
      })
      .optional()
      .meta({ description: 'west, south, east, north in WGS-84 degrees' }),
  })
  .refine(({ facilityIds, bbox }) => facilityIds === undefined || bbox === undefined, {
    error: 'holds facilityIds and bbox; give one of them',
  })
  .meta({
    id: 'ReassessmentRequest',
    description: 'Without facilityIds and bbox every facility is asked about',
  });

export const reassessmentSchema = z
  .object({
    facilities: z.int(),
    changes: z.array(
      z.object({
        facilityId: z.string(),
        facilityType: z.string(),
        name: z.string().nullable(),
        before: conformitySchema,
        after: conformitySchema,
        causes: z
          .array(
            z.object({
              requirementId: z.string(),
              edition: z.string(),
              clause: z.string(),
              cited: labelSchema,
              kind: z.string(),
              before: findingSchema.nullable(),
              after: findingSchema.nullable(),
            }),
          )
          .meta({ description: 'Every finding that explains it alone; none where none does' }),
      }),
    ),
    table: z
      .object({
        red: colourCountsSchema,
        yellow: colourCountsSchema,
        green: colourCountsSchema,
        grey: colourCountsSchema,
      })
      .meta({ description: 'Facilities by colour before, then after' }),
    byClause: z.array(
      z.object({
        requirementId: z.string(),
        edition: z.string(),
        clause: z.string(),
        kind: z.string(),
        facilities: z.int(),
      }),
    ),
    revisionBefore: z.string(),
    revisionAfter: z.string(),
    assessedOn: z.string(),
  })
  .meta({ id: 'Reassessment' });
