import {
  assessFacility,
  auditReport,
  EDITIONS,
  type PolicyName,
  parseSurvey,
  surveySchema,
} from 'a11y-core';
import { z } from 'zod';
import { facilityIn } from '../facilities/endpoints.js';
import { pageOf } from '../facilities/list.js';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import {
  bboxParameter,
  cursorParameter,
  encodeCursor,
  idParameter,
  limitParameter,
} from '../http/parameters.js';
import { facilitiesWithin } from '../state/snapshot.js';
import type { State } from '../state/state.js';
import { labelledAssessment } from './labelled.js';
import { assessmentListSchema, assessmentSchema, auditReportSchema } from './schema.js';

const MAX_SURVEY_BYTES = 20_000_000;

const judgedBy = {
  edition: z
    .enum(EDITIONS.map(({ id }) => id) as [string, ...string[]])
    .optional()
    .meta({ description: 'Judge by this edition whatever the date of the works' }),
  policy: z.enum(['district', 'strict'] as const satisfies readonly PolicyName[]).optional(),
};

export function assessmentEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/facilities/:id/assessment',
      operationId: 'getAssessment',
      tag: 'assessments',
      summary: 'Why a facility has its colour: every finding with clause, value, limit and margin',
      params: z.strictObject({ id: idParameter }),
      query: z.strictObject(judgedBy),
      answers: { 200: { description: 'The assessment', schema: assessmentSchema } },
      refusals: { 404: 'not-found' },
      handle: ({ params, query }) => {
        const snapshot = state.current();
        const { stored, assessment } = facilityIn(snapshot, params.id);
        const { edition, policy } = query;
        if (edition === undefined && policy === undefined) {
          return { body: labelledAssessment(assessment, true) };
        }
        const { facility } = stored;
        const place =
          facility.placeId === undefined ? undefined : snapshot.places.get(facility.placeId);
        return {
          body: labelledAssessment(
            assessFacility(facility, {
              asOf: snapshot.assessedOn,
              ...(edition !== undefined && { edition }),
              ...(policy !== undefined && { policy }),
              ...(place !== undefined && { place }),
            }),
            true,
          ),
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/assessments',
      operationId: 'listAssessments',
      tag: 'assessments',
      summary: 'The assessments of the facilities in a box, page by page',
      query: z.strictObject({
        bbox: bboxParameter,
        limit: limitParameter(100, 500),
        cursor: cursorParameter.optional(),
      }),
      answers: { 200: { description: 'A page of assessments', schema: assessmentListSchema } },
      handle: ({ query }) => {
        const found = facilitiesWithin(state.current(), query.bbox);
        const page = pageOf(found, { after: query.cursor, limit: query.limit });
        return {
          body: {
            assessments: page.shown.map(({ assessment }) => labelledAssessment(assessment)),
            numberMatched: page.matched,
            numberReturned: page.shown.length,
            next: page.next === null ? null : encodeCursor(page.next),
          },
        };
      },
    }),
    endpoint({
      method: 'post',
      path: '/assessments',
      operationId: 'auditSurvey',
      tag: 'assessments',
      summary: 'Judge a survey file; nothing of it is kept',
      query: z.strictObject(judgedBy),
      body: {
        description: 'A survey file',
        schema: surveySchema,
        parse: parseSurvey,
        maxBytes: MAX_SURVEY_BYTES,
      },
      answers: { 200: { description: 'The audit', schema: auditReportSchema } },
      handle: ({ query, body }) => {
        const { edition, policy } = query;
        return {
          body: auditReport(body, {
            asOf: state.current().assessedOn,
            ...(edition !== undefined && { edition }),
            ...(policy !== undefined && { policy }),
          }),
        };
      },
    }),
  ];
}
