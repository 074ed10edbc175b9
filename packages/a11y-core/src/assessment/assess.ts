import type { Facility, Place } from '../facility/facility.js';
import type { Survey } from '../facility/survey.js';
import type { Assessment } from './assessment.js';
import { evidenceFor } from './finding-evidence.js';
import { findingId, findingOf } from './finding-of.js';
import { type AssessOptions, colourOf, judgeFacility } from './judge-facility.js';
import { operationOf } from './operation.js';
import { isOrderItem } from './order.js';
import { policyNamed } from './policy.js';
import { revisionOf } from './revision.js';
import { sameRepairs } from './same-repair.js';

export type { AssessOptions } from './judge-facility.js';

/**
 * Judges one facility. The same facts, options and ruleset revision always give the same answer.
 * Throws `UnknownNameError` for a facility type, edition or policy there is not, and
 * `InvalidInputError` for a date that is none or a verification that cannot be.
 */
export function assessFacility(facility: Facility, options: AssessOptions = {}): Assessment {
  const judged = judgeFacility(facility, options);
  const { era, policy, verifications, asOfMs, subject, results, isStale } = judged;
  const rows = results.map(({ row }) => row);
  const ordered = results.filter((result) => isOrderItem(result, rows, subject));
  const reporting = {
    facilityId: facility.id,
    evidenceOf: evidenceFor(facility, asOfMs),
    isStale,
    repeated: sameRepairs(ordered),
  };
  return {
    facilityId: facility.id,
    facilityType: facility.facilityType,
    era,
    conformity: colourOf(judged),
    ...(options.policies !== undefined && {
      conformityBy: Object.fromEntries(
        options.policies.map((name) => [name, colourOf(judged, policyNamed(name))]),
      ),
    }),
    operation: operationOf(facility, policy, asOfMs),
    findings: results.map((result) => findingOf(result, reporting)),
    orderItems: ordered.map(({ row }) => findingId(facility.id, row.requirement.id)),
    rulesetRevision: revisionOf(policy, verifications),
  };
}

/**
 * The same facility under several editions side by side, each judging whatever the date of the
 * works; in the order of the editions, whose ids stand in `era.judgedBy[0]`.
 */
export function assessUnder(
  facility: Facility,
  editions: readonly string[],
  options: Omit<AssessOptions, 'edition'> = {},
): readonly Assessment[] {
  return editions.map((edition) => assessFacility(facility, { ...options, edition }));
}

/** Judges every facility of a survey, each with its place, in the order of the file. */
export function assessSurvey(
  survey: Pick<Survey, 'facilities' | 'places'>,
  options: Omit<AssessOptions, 'place'> = {},
): readonly Assessment[] {
  const places = new Map<string | undefined, Place>(
    survey.places.map((place) => [place.id, place]),
  );
  return survey.facilities.map((facility) => {
    const place = places.get(facility.placeId);
    return assessFacility(facility, place === undefined ? options : { ...options, place });
  });
}
