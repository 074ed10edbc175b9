import type { z } from 'zod';
import { type InputProblem, InvalidInputError } from '../errors.js';

/** More than this many are counted, not listed: a wrong column would fill a screen with one mistake. */
const MOST_LISTED = 100;

/** Collects everything wrong with an input, so that one look mends it. */
export class ProblemList {
  private readonly listed: InputProblem[] = [];
  private total = 0;

  get count(): number {
    return this.total;
  }

  add(problem: InputProblem): void {
    this.total++;
    if (this.listed.length < MOST_LISTED) this.listed.push(problem);
  }

  /** Throws `InvalidInputError` when there is anything to say. */
  throwIfAny(): void {
    if (this.total === 0) return;
    const unlisted = this.total - this.listed.length;
    const rest = { pointer: '', detail: `and ${unlisted} more problems not listed` };
    throw new InvalidInputError(unlisted === 0 ? this.listed : [...this.listed, rest]);
  }
}

/** Says what is wrong at a place below the one a reporter was made for. */
export type Report = (path: readonly PropertyKey[], detail: string) => void;

/** A reporter that files problems under a place and, where there is one, a feature. */
export function reporterAt(list: ProblemList, base: string, featureId?: string): Report {
  return (path, detail) => {
    const pointer = base + jsonPointer(path);
    list.add(featureId === undefined ? { pointer, detail } : { pointer, detail, featureId });
  };
}

/** A reporter for a place below. */
export function below(report: Report, ...steps: readonly PropertyKey[]): Report {
  return (path, detail) => report([...steps, ...path], detail);
}

/** RFC 6901. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Passes on what a schema found, one problem per unknown key. */
export function reportIssues(error: z.ZodError, report: Report): void {
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report([...issue.path, key], 'is not a known key here');
    } else {
      report(issue.path, issue.message);
    }
  }
}
