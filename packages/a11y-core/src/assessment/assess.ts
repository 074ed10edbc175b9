import type { Facility, Place } from '../facility/facility.js';
import type { Survey } from '../facility/survey.js';
import { facilityDefinition } from '../facility/types/index.js';
import { applyRows } from './apply-rows.js';
import type { Assessment } from './assessment.js';
import { conformityOf } from './colour.js';
import { eraOf } from './era.js';
import type { RowResult, Subject } from './evaluate-row.js';
import { factsOf } from './facts.js';
import { findingId, findingOf } from './finding-of.js';
import { operationOf } from './operation.js';
import { isOrderItem } from './order.js';
import { type PolicyName, policyNamed } from './policy.js';
import { revisionOf } from './revision.js';
import { rulesFor } from './ruleset.js';
import { sameRepairs } from './same-repair.js';
import { instantMs, isPastMonths } from './validity.js';

export interface AssessOptions {
  /** An edition that judges whatever the date of the works; otherwise that date decides. */
  readonly edition?: string;
  /** `district` unless said otherwise. */
  readonly policy?: PolicyName;
  /** The place the facility belongs to: some rows depend on its category. */
  readonly place?: Place;
  /** ISO date the age of observations is counted to; without it nothing is ever stale. */
  readonly asOf?: string;
}

/**
 * Judges one facility. The same facts, options and ruleset revision always give the same answer.
 * Throws `UnknownNameError` for a facility type, edition or policy there is not.
 */
export function assessFacility(facility: Facility, options: AssessOptions = {}): Assessment {
  const policy = policyNamed(options.policy ?? 'district');
  const asOfMs = options.asOf === undefined ? undefined : instantMs(options.asOf, '/asOf');
  const definition = facilityDefinition(facility.facilityType);
  const era = eraOf(facility, options.edition);
  const rows = rulesFor(era, facility.facilityType);
  const subject: Subject = {
    facts: factsOf(facility, era, options.place, policy),
    policy,
    isAbsent: isAbsent(facility),
    isNewWorks: (facility.worksDate ?? '') >= policy.flush.newWorksFrom,
  };
  const results = applyRows(rows, subject);

  const months = policy.validityMonths[definition.validity];
  const isStale = ({ observation }: RowResult) =>
    asOfMs !== undefined && isPastMonths(observation?.at, months, asOfMs);
  const ordered = results.filter((result) => isOrderItem(result, subject));
  const repeated = sameRepairs(ordered);
  const isSurveyed = Object.keys(facility.observations).length > 0;
  return {
    facilityId: facility.id,
    facilityType: facility.facilityType,
    era,
    conformity: conformityOf({ era, results, policy, isSurveyed, isStale }),
    operation: operationOf(facility, policy, asOfMs),
    findings: results.map((result) => findingOf(facility.id, result, repeated.get(result))),
    orderItems: ordered.map(({ row }) => findingId(facility.id, row.requirement.id)),
    rulesetRevision: revisionOf(policy),
  };
}

/** Judges every facility of a survey, each with its place, in the order of the file. */
export function assessSurvey(
  survey: Pick<Survey, 'facilities' | 'places'>,
  options: Omit<AssessOptions, 'place'> = {},
): readonly Assessment[] {
  const places = new Map(survey.places.map((place) => [place.id, place]));
  return survey.facilities.map((facility) => {
    const place = facility.placeId === undefined ? undefined : places.get(facility.placeId);
    return assessFacility(facility, place === undefined ? options : { ...options, place });
  });
}

/** The facility as a whole was looked for and is not there. */
function isAbsent({ observations }: Facility): boolean {
  const present = observations['present'];
  return present?.state === 'absent' || (present?.state === 'seen' && !present.value);
}
