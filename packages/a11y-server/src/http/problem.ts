import { STATUS_CODES } from 'node:http';
import { A11yError, type ErrorCode, type InputProblem, InvalidInputError } from 'a11y-core';
import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { ServiceError, type ServiceErrorCode } from './service-error.js';

/** Which part of the request a pointer points into. */
export type RequestPart = 'body' | 'query' | 'path';

/** Input that breaks its schema, in a part of the request other than the body. */
export class InvalidParameterError extends InvalidInputError {
  readonly part: RequestPart;

  constructor(part: RequestPart, problems: readonly InputProblem[]) {
    super(problems);
    this.part = part;
  }
}

export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Names the kind of problem; stable.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z
      .array(
        z.object({
          in: z.enum(['body', 'query', 'path']),
          pointer: z.string().meta({ description: 'JSON Pointer (RFC 6901) into that part.' }),
          detail: z.string(),
          featureId: z.string().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
export type Problem = z.infer<typeof problemSchema>;

export const PROBLEM_TYPE = 'application/problem+json';

/** A new code, of the core or of the service, does not compile until it has a line here. */
const PROBLEMS: Readonly<
  Record<ErrorCode | ServiceErrorCode, { readonly status: number; readonly title: string }>
> = {
  'invalid-input': { status: 400, title: 'The request is not valid' },
  'unknown-name': { status: 400, title: 'The request names something that does not exist' },
  'damaged-file': { status: 400, title: 'The file is damaged' },
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'not-found': { status: 404, title: 'There is no such resource' },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here' },
  'already-exists': { status: 409, title: 'It exists already' },
  'version-conflict': { status: 412, title: 'It was changed in the meantime' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The media type is not understood' },
  'no-route': { status: 422, title: 'There is no route to write' },
  'precondition-required': { status: 428, title: 'The request must be conditional' },
  'broken-network': { status: 500, title: 'The network data is damaged' },
  'no-network': { status: 503, title: 'No network is loaded' },
};

/** What a body parser of Express says about a request it could not read. */
const PARSER_CODES: Readonly<Record<number, ServiceErrorCode>> = {
  400: 'malformed-request',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
};

/** An error as the body of an answer. What broke inside is for the log, not for the caller. */
export function toProblem(error: unknown): Problem {
  const known = knownError(error);
  if (known === undefined) {
    return { type: 'about:blank', title: STATUS_CODES[500] ?? 'Error', status: 500 };
  }
  const { status, title } = PROBLEMS[known.code];
  return {
    type: `/problems/${known.code}`,
    title,
    status,
    ...(status < 500 || known.code === 'no-network' ? { detail: known.message } : {}),
    ...(known instanceof InvalidInputError && {
      errors: known.problems.map((problem) => ({
        in: known instanceof InvalidParameterError ? known.part : ('body' as const),
        pointer: problem.pointer,
        detail: problem.detail,
        ...(problem.featureId !== undefined && { featureId: problem.featureId }),
      })),
    }),
  };
}

/** The one place where an error becomes HTTP: RFC 9457, `application/problem+json`. */
export function problemHandler(logFailure: (error: unknown) => void): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    if (problem.status >= 500) logFailure(error);
    res.status(problem.status).type(PROBLEM_TYPE).json(problem);
  };
}

function knownError(error: unknown): A11yError | ServiceError | undefined {
  if (error instanceof A11yError || error instanceof ServiceError) return error;
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const code = typeof error.status === 'number' ? PARSER_CODES[error.status] : undefined;
  if (code === undefined) return undefined;
  // Messages of parsers quote the request, so the sentence is ours.
  return new ServiceError(code, PARSER_SENTENCES[code] ?? PROBLEMS[code].title, { cause: error });
}

const PARSER_SENTENCES: Partial<Record<ServiceErrorCode, string>> = {
  'malformed-request':
    'The address or the body is garbled; a body must be one JSON document in UTF-8.',
  'payload-too-large': 'The body is larger than this resource accepts.',
  'unsupported-media-type': 'The encoding or character set of the body is not understood.',
};
