import { OPERATORS, TRAVELLER_GROUPS } from 'a11y-core';
import { z } from 'zod';
import { namesOf } from '../assessments/schema.js';
import { CONFIDENCES } from '../editions/endpoints.js';
import { labelSchema } from '../http/geojson.js';

const requirementShape = {
  id: z.string().meta({ description: 'Stable for ever' }),
  edition: z.string(),
  clause: z.string(),
  facilityType: z.string(),
  parameter: z.string(),
  orParameter: z.string().optional(),
  check: z.looseObject({ operator: z.enum(OPERATORS) }),
  unit: z.string(),
  condition: z.looseObject({}).optional().meta({ description: 'When it applies, as data' }),
  conditionText: z.string().optional(),
  conditionNote: z.string().optional(),
  askedBecause: z.string().optional(),
  provenByValue: z.literal(true).optional(),
  metIf: z.looseObject({}).optional(),
  contradictedBy: z.looseObject({}).optional(),
  relaxedBy: z.array(z.string()).optional(),
  whenAbsent: z.enum(['not-applicable', 'missed']).optional(),
  strength: z.enum(['mandatory', 'recommended']),
  severity: z.enum(['essential', 'detail']),
  travellers: z.array(z.enum(namesOf(TRAVELLER_GROUPS))),
  validity: z.string(),
  remedy: z.string(),
  alternativeGroup: z.string().optional(),
  legalForce: z.string(),
  governedBy: z.array(z.string()),
  confidence: z.enum(CONFIDENCES),
  source: z.string(),
  note: z.string().optional(),
  subject: z.enum(['facility', 'place']),
  typeLabel: labelSchema,
  label: labelSchema.meta({ description: 'What is measured or seen' }),
  demand: labelSchema.meta({ description: 'The limit with its direction, in words' }),
};

export const requirementListSchema = z
  .object({
    requirements: z.array(z.object(requirementShape).meta({ id: 'Requirement' })),
    numberMatched: z.int(),
    numberReturned: z.int(),
    next: z.string().nullable().meta({ description: 'Cursor of the next page' }),
  })
  .meta({ id: 'RequirementList' });

const factsSchema = z.array(
  z.object({ key: z.string(), label: z.string(), lines: z.array(z.string()) }),
);

export const requirementSchema = z
  .object({
    ...requirementShape,
    facts: z
      .object({ 'zh-CN': factsSchema, 'zh-HK': factsSchema, en: factsSchema })
      .meta({ description: 'Everything to be known of it in words, line by line' }),
  })
  .meta({ id: 'ExplainedRequirement' });
