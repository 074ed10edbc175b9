import {
  type AssessOptions,
  type AuditReport,
  auditReport,
  type Facility,
  type Place,
  type PolicyName,
  type ReportedFacility,
  type Survey,
  type Verification,
} from 'a11y-core';
import type { ReadProblem } from './read-files.js';

/** A survey, and how it is asked to be judged. */
export interface Audit {
  readonly survey: Survey;
  /** The editions side by side; undefined: each facility by the date of its works. */
  readonly editions: readonly (string | undefined)[];
  readonly policy: PolicyName;
  /** Policies to give colours under side by side, `policy` among them; empty: under that one alone. */
  readonly policies: readonly PolicyName[];
  /** Rows of low confidence that somebody checked in print. */
  readonly verifications: readonly Verification[];
  /** ISO date the age of observations is counted to. */
  readonly asOf: string;
  /** Names of the files, as they were given. */
  readonly files: readonly string[];
  /** What of the files could not be believed. */
  readonly problems: readonly ReadProblem[];
}

/** One facility with its answers, in the order of `Audit.editions`. */
export interface JudgedFacility {
  /** Its place in the survey. */
  readonly index: number;
  readonly facility: Facility;
  readonly place: Place | undefined;
  readonly answers: readonly ReportedFacility[];
}

/** A run of facilities judged together. */
interface Batch {
  readonly facilities: readonly JudgedFacility[];
  /** In the order of `Audit.editions`. */
  readonly summaries: readonly AuditReport['summary'][];
}

/** How the core is asked by one of the editions; without an edition the date of the works decides. */
export function optionsOf(
  {
    policy,
    policies,
    verifications,
    asOf,
  }: Omit<Audit, 'survey' | 'problems' | 'files' | 'editions'>,
  edition: string | undefined,
): AssessOptions {
  return {
    policy,
    asOf,
    verifications,
    ...(policies.length > 0 && { policies }),
    ...(edition !== undefined && { edition }),
  };
}

/** Findings are many times the size of what they are made from: so many facilities are held at once. */
const BATCH = 200;

/**
 * Judges facilities and keeps none of them: whoever needs an answer twice asks twice. `order` holds
 * indices into the survey; without it the order is the survey's own.
 */
export function* judged(audit: Audit, order?: readonly number[]): Generator<JudgedFacility> {
  for (const { facilities } of judgedBatches(audit, order)) yield* facilities;
}

export function* judgedBatches(
  audit: Audit,
  order: readonly number[] = [...audit.survey.facilities.keys()],
): Generator<Batch> {
  const { survey, editions } = audit;
  const places = new Map(survey.places.map((place) => [place.id, place]));
  for (let from = 0; from < order.length; from += BATCH) {
    const indices = order.slice(from, from + BATCH);
    const facilities = indices.flatMap((index) => survey.facilities[index] ?? []);
    const slice = { ...survey, facilities };
    const reports = editions.map((edition) => auditReport(slice, optionsOf(audit, edition)));
    yield {
      summaries: reports.map(({ summary }) => summary),
      facilities: facilities.map((facility, i) => ({
        index: indices[i] ?? i,
        facility,
        place: facility.placeId === undefined ? undefined : places.get(facility.placeId),
        answers: reports.flatMap((report) => report.facilities[i] ?? []),
      })),
    };
  }
}
