import type { Facility, Place } from '../facility/facility.js';
import { instantMs, isPastMonths } from '../facility/validity.js';
import { applyRows } from './apply-rows.js';
import type { Conformity, Era } from './assessment.js';
import { conformityOf } from './colour.js';
import { eraOf } from './era.js';
import type { RowResult, Subject } from './evaluate-row.js';
import { factsOf } from './facts.js';
import { type Policy, type PolicyName, policyNamed } from './policy.js';
import { rulesFor } from './ruleset.js';
import { type Verification, type Verifications, verificationsOf } from './verification.js';
import { withWorksOf } from './works.js';

export interface AssessOptions {
  /** An edition that judges whatever the date of the works; otherwise that date decides. */
  readonly edition?: string;
  /** `district` unless said otherwise. */
  readonly policy?: PolicyName;
  /** Policies to give a colour under as well, from the same findings: `conformityBy`. */
  readonly policies?: readonly PolicyName[];
  /** Rows of low confidence that somebody checked in print; they belong to the ruleset revision. */
  readonly verifications?: readonly Verification[];
  /** The place the facility belongs to: some rows depend on its category. */
  readonly place?: Place;
  /** ISO date the age of observations is counted to; without it nothing is ever stale. */
  readonly asOf?: string;
}

/** One facility with every row applied to it, before it is reported. */
export interface JudgedFacility {
  readonly facility: Facility;
  readonly era: Era;
  readonly policy: Policy;
  readonly verifications: Verifications;
  readonly asOfMs: number | undefined;
  readonly subject: Subject;
  readonly results: readonly RowResult[];
  readonly isStale: (result: RowResult) => boolean;
}

/** Puts every row of the editions that judge a facility to it. Throws as `assessFacility` does. */
export function judgeFacility(surveyed: Facility, options: AssessOptions): JudgedFacility {
  const policy = policyNamed(options.policy ?? 'district');
  const verifications = verificationsOf(options.verifications);
  const asOfMs = options.asOf === undefined ? undefined : instantMs(options.asOf, '/asOf');
  const facility = withWorksOf(surveyed, options.place);
  const era: Era = {
    ...eraOf(facility, options.edition),
    ...(facility !== surveyed && { dateOfPlace: true }),
  };
  const rows = rulesFor(era, facility.facilityType, 'facility', verifications);
  const subject: Subject = {
    facts: factsOf(facility, era, options.place, policy),
    policy,
    isAbsent: isAbsent(facility),
    isNewWorks: isNewWorks(facility, policy),
    ...(facility.declarations !== undefined && { declarations: facility.declarations }),
  };
  const isStale = ({ observation, declaration, row }: RowResult): boolean =>
    asOfMs !== undefined &&
    isPastMonths(
      observation?.at ?? declaration?.at,
      policy.validityMonths[row.requirement.validity],
      asOfMs,
    );
  const results = applyRows(rows, subject);
  return { facility, era, policy, verifications, asOfMs, subject, results, isStale };
}

/** The first answer, under the policy it was judged by or another one. */
export function colourOf(judged: JudgedFacility, policy = judged.policy): Conformity {
  const { facility, era, results, isStale } = judged;
  const isSurveyed =
    Object.keys(facility.observations).length > 0 || (facility.declarations ?? []).length > 0;
  return conformityOf({ era, results, policy, isSurveyed, isStale });
}

/** Whether the works are of the time in which a lip is a fault; works without a date are not. */
export const isNewWorks = ({ worksDate = '' }: Pick<Facility, 'worksDate'>, policy: Policy) =>
  worksDate >= policy.flush.newWorksFrom;

/** The facility as a whole was looked for and is not there. */
function isAbsent({ observations }: Facility): boolean {
  const present = observations['present'];
  return present?.state === 'absent' || (present?.state === 'seen' && !present.value);
}
