import { z } from 'zod';
import { facilityFeatureSchema, placeSchema } from './feature-schema.js';
import { surveyMembers } from './survey.js';

/** A survey file, for JSON Schema and OpenAPI; `parseSurvey` also checks meaning. */
export const surveySchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  ...surveyMembers,
  places: z.array(placeSchema).optional(),
  features: z.array(facilityFeatureSchema),
});

/** JSON Schema (draft 2020-12) of the survey file. */
export function surveyJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(surveySchema, { io: 'input' });
}
