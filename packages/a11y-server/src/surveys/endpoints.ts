import { surveyJsonSchema } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';

export function surveySchemaEndpoints(): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/survey-schema.json',
      operationId: 'getSurveySchema',
      tag: 'surveys',
      summary: 'JSON Schema of the survey file',
      answers: {
        200: {
          description: 'JSON Schema, draft 2020-12',
          mediaType: 'application/schema+json',
          schema: z.looseObject({}),
        },
      },
      handle: () => ({ body: surveyJsonSchema() }),
    }),
  ];
}
