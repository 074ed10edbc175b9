import type { InputProblem } from 'a11y-core';
import { InvalidInputError } from 'a11y-core';
import type { z } from 'zod';
import { InvalidParameterError, type RequestPart } from './problem.js';

/** Checks one part of a request; throws with every problem found, each with a pointer. */
export function parsePart<S extends z.ZodType>(
  part: RequestPart,
  schema: S,
  value: unknown,
): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap(problemsOf);
  throw part === 'body'
    ? new InvalidInputError(problems)
    : new InvalidParameterError(part, problems);
}

function problemsOf(issue: z.core.$ZodIssue): readonly InputProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      detail: 'is not known here',
    }));
  }
  return [{ pointer: pointerTo(issue.path), detail: issue.message }];
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
