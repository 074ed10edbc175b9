/**
 * Everything the core can refuse to do. The string is part of the public API.
 *
 * - `invalid-input`: something handed in breaks its schema or its range
 * - `damaged-file`: bytes that are not, or no longer, the file they claim to be
 * - `broken-network`: columns that contradict each other
 * - `unknown-name`: a profile, edition, facility type or node that does not exist
 */
export type ErrorCode = 'invalid-input' | 'damaged-file' | 'broken-network' | 'unknown-name';

/** Base of every error a caller is meant to handle. Programming mistakes are plain `Error`s. */
export abstract class A11yError extends Error {
  abstract readonly code: ErrorCode;
}

/** One thing wrong with what came in. */
export interface InputProblem {
  /** JSON Pointer (RFC 6901) into the document, such as `/features/3/properties/observations/rise`. */
  readonly pointer: string;
  /** What was found and what was expected. */
  readonly detail: string;
  /** The `id` of the GeoJSON feature concerned, where there is one. */
  readonly featureId?: string;
}

/** Input that breaks its schema; carries every problem found, not the first alone. */
export class InvalidInputError extends A11yError {
  readonly code = 'invalid-input';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(describeProblem).join('; '));
    this.name = 'InvalidInputError';
    this.problems = problems;
  }
}

/** A file cut short, garbled, empty or of another kind. `where` is a byte offset, a line or an object id. */
export class DamagedFileError extends A11yError {
  readonly code = 'damaged-file';
  readonly where: string;

  constructor(where: string, reason: string, options?: ErrorOptions) {
    super(`${where}: ${reason}`, options);
    this.name = 'DamagedFileError';
    this.where = where;
  }
}

/** Columns of a network that contradict each other. */
export class BrokenNetworkError extends A11yError {
  readonly code = 'broken-network';

  constructor(message: string) {
    super(message);
    this.name = 'BrokenNetworkError';
  }
}

/** A name that stands for nothing here; the message lists what there is. */
export class UnknownNameError extends A11yError {
  readonly code = 'unknown-name';
  readonly kind: string;
  readonly given: string;

  constructor(kind: string, given: string, known: readonly string[]) {
    super(
      `There is no ${kind} "${given}"${known.length > 0 ? `; known: ${known.join(', ')}` : ''}.`,
    );
    this.name = 'UnknownNameError';
    this.kind = kind;
    this.given = given;
  }
}

function describeProblem(problem: InputProblem): string {
  const feature = problem.featureId === undefined ? '' : `feature "${problem.featureId}", `;
  return `${feature}${problem.pointer === '' ? '/' : problem.pointer}: ${problem.detail}`;
}
