import {
  checkWords,
  EDITIONS,
  facilityDefinition,
  findRequirement,
  type Requirement,
} from 'a11y-core';
import { z } from 'zod';
import { inAllLanguages, parameterLabel } from '../assessments/labelled.js';
import { requirementFacts } from '../cli/standards-facts.js';
import { facilityTypeNames } from '../facilities/schema.js';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import {
  cursorParameter,
  encodeCursor,
  idParameter,
  limitParameter,
  listParameter,
} from '../http/parameters.js';
import { ServiceError } from '../http/service-error.js';
import { requirementListSchema, requirementSchema } from './schema.js';

const EDITION_IDS = EDITIONS.map(({ id }) => id) as [string, ...string[]];

export function requirementEndpoints(): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/requirements',
      operationId: 'listRequirements',
      tag: 'standards',
      summary: 'The testable sentences of the standards as data, page by page',
      query: z.strictObject({
        edition: listParameter(EDITION_IDS).optional(),
        facilityType: listParameter(facilityTypeNames).optional(),
        limit: limitParameter(100, 1000),
        cursor: cursorParameter.optional(),
      }),
      answers: {
        200: {
          description: 'A page of requirements, in the order of the editions and their clauses',
          schema: requirementListSchema,
        },
      },
      handle: ({ query: { edition, facilityType, limit, cursor } }) => {
        const found = EDITIONS.flatMap(({ requirements }) => requirements).filter(
          (row) =>
            (edition?.includes(row.edition) ?? true) &&
            (facilityType?.includes(row.facilityType) ?? true),
        );
        const before = cursor === undefined ? -1 : found.findIndex(({ id }) => id === cursor);
        if (cursor !== undefined && before === -1) {
          throw new ServiceError('malformed-request', 'The cursor is not one of this list.');
        }
        const shown = found.slice(before + 1, before + 1 + limit);
        const last = shown.at(-1);
        return {
          body: {
            requirements: shown.map(labelledRequirement),
            numberMatched: found.length,
            numberReturned: shown.length,
            next: last === undefined || last === found.at(-1) ? null : encodeCursor(last.id),
          },
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/requirements/:id',
      operationId: 'getRequirement',
      tag: 'standards',
      summary: 'One requirement, with everything to be known of it in words',
      params: z.strictObject({ id: idParameter }),
      answers: { 200: { description: 'The requirement', schema: requirementSchema } },
      refusals: { 404: 'not-found' },
      handle: ({ params }) => {
        const row = findRequirement(params.id);
        if (row === undefined) {
          throw new ServiceError('not-found', 'There is no such requirement.');
        }
        return {
          body: {
            ...labelledRequirement(row),
            facts: {
              'zh-CN': requirementFacts(row, 'zh-CN'),
              'zh-HK': requirementFacts(row, 'zh-HK'),
              en: requirementFacts(row, 'en'),
            },
          },
        };
      },
    }),
  ];
}

const labelledRequirement = (row: Requirement) => ({
  ...row,
  typeLabel: facilityDefinition(row.facilityType).label,
  label: parameterLabel(row.facilityType, row.parameter),
  demand: inAllLanguages((language) => checkWords(row, language)),
});
