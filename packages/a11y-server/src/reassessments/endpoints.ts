import {
  clauseName,
  type InputProblem,
  InvalidInputError,
  reassess,
  verificationsOf,
} from 'a11y-core';
import type { z } from 'zod';
import { inAllLanguages, publishedFinding } from '../assessments/labelled.js';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { parsePart } from '../http/parse.js';
import { type AssessedFacility, facilitiesWithin, type Snapshot } from '../state/snapshot.js';
import type { State } from '../state/state.js';
import { reassessmentRequestSchema, reassessmentSchema } from './schema.js';

const MAX_REQUEST_BYTES = 1_000_000;

type Body = z.infer<typeof reassessmentSchema>;

export function reassessmentEndpoints(state: State): readonly Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/reassessments',
      operationId: 'reassess',
      tag: 'assessments',
      summary: 'Which colours change under another ruleset, and which clause did it',
      body: {
        description: 'Two rulesets, and the facilities to ask about',
        schema: reassessmentRequestSchema,
        parse: readRequest,
        maxBytes: MAX_REQUEST_BYTES,
      },
      answers: {
        200: { description: 'What changes; nothing is kept', schema: reassessmentSchema },
      },
      handle: ({ body: { from, to, facilityIds, bbox } }) => {
        const snapshot = state.current();
        const chosen =
          facilityIds !== undefined
            ? named(snapshot, facilityIds)
            : facilitiesWithin(snapshot, bbox ?? EVERYWHERE);
        const facilities = chosen.map(({ stored }) => stored.facility);
        const answer = reassess(facilities, from, to, {
          places: [...snapshot.places.values()],
          asOf: snapshot.assessedOn,
        });
        const names = new Map(facilities.map(({ id, name }) => [id, name ?? null]));
        const body: Body = {
          ...answer,
          changes: answer.changes.map(({ facilityId, facilityType, before, after, causes }) => ({
            facilityId,
            facilityType,
            name: names.get(facilityId) ?? null,
            before: { ...before, yellow: [...before.yellow] },
            after: { ...after, yellow: [...after.yellow] },
            causes: causes.map((cause) => ({
              ...cause,
              cited: inAllLanguages((language) => clauseName(cause, language)),
              before: cause.before && publishedFinding(cause.before),
              after: cause.after && publishedFinding(cause.after),
            })),
          })),
          byClause: [...answer.byClause],
          assessedOn: snapshot.assessedOn,
        };
        return { body };
      },
    }),
  ];
}

/** Checks a request, verification records included; throws with a pointer to each problem. */
function readRequest(value: unknown): z.infer<typeof reassessmentRequestSchema> {
  const request = parsePart('body', reassessmentRequestSchema, value);
  for (const side of ['from', 'to'] as const) {
    const choice = request[side];
    if (typeof choice === 'string') continue;
    try {
      verificationsOf(choice.verifications);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      throw new InvalidInputError(
        error.problems.map((problem) => ({ ...problem, pointer: `/${side}${problem.pointer}` })),
      );
    }
  }
  return request;
}

const EVERYWHERE = [-180, -90, 180, 90] as const;

/** The facilities of these ids, each once; throws with a pointer to every id there is not. */
function named(snapshot: Snapshot, ids: readonly string[]): readonly AssessedFacility[] {
  const problems: InputProblem[] = [];
  const found = new Map<string, AssessedFacility>();
  for (const [index, id] of ids.entries()) {
    const assessed = snapshot.facilities.get(id);
    if (assessed === undefined) {
      problems.push({ pointer: `/facilityIds/${index}`, detail: `there is no facility "${id}"` });
    } else found.set(id, assessed);
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  return [...found.values()];
}
