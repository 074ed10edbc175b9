import type { Survey } from '../facility/survey.js';
import { type AssessOptions, assessSurvey } from './assess.js';
import type { Assessment, Colour, Conformity, Operation } from './assessment.js';
import type { Finding, Verdict } from './finding.js';
import { policyNamed } from './policy.js';
import { revisionOf } from './revision.js';

type Counts<Key extends string> = Readonly<Record<Key, number>>;

/** One facility of a report: the answers side by side, with the evidence. */
export interface ReportedFacility {
  readonly id: string;
  readonly facilityType: string;
  readonly name?: string;
  readonly conformity: Colour;
  readonly conforms: Conformity['conforms'];
  /** Why it is yellow, or grey. */
  readonly kinds: readonly string[];
  readonly operation: Operation['state'];
  readonly judgedBy: readonly string[];
  readonly dateUnknown: boolean;
  readonly orderItems: readonly string[];
  readonly findings: readonly Finding[];
}

export interface AuditReport {
  readonly summary: {
    readonly facilities: number;
    readonly colours: Counts<Colour>;
    readonly conforms: Counts<Conformity['conforms']>;
    readonly verdicts: Counts<Verdict>;
    readonly byType: Readonly<Record<string, { readonly facilities: number } & Counts<Colour>>>;
    /** Failing binding rows that found an order. */
    readonly orderItems: number;
    readonly policy: string;
    readonly rulesetRevision: string;
    /** The data are made up by a generator. */
    readonly synthetic: boolean;
    readonly attribution?: string;
  };
  readonly facilities: readonly ReportedFacility[];
}

/** Judges a survey file as a whole: what `audit` prints. Counts are of facilities and of findings. */
export function auditReport(
  survey: Survey,
  options: Omit<AssessOptions, 'place'> = {},
): AuditReport {
  const assessments = assessSurvey(survey, options);
  const policy = options.policy ?? 'district';
  const colours = { red: 0, yellow: 0, green: 0, grey: 0 };
  const conforms = { yes: 0, no: 0, undetermined: 0 };
  const verdicts = { pass: 0, borderline: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  const byType: Record<string, { facilities: number } & Record<Colour, number>> = {};
  for (const { conformity, facilityType, findings } of assessments) {
    colours[conformity.colour] += 1;
    conforms[conformity.conforms] += 1;
    byType[facilityType] ??= { facilities: 0, red: 0, yellow: 0, green: 0, grey: 0 };
    byType[facilityType].facilities += 1;
    byType[facilityType][conformity.colour] += 1;
    for (const { verdict } of findings) verdicts[verdict] += 1;
  }
  const names = survey.facilities.map(({ name }) => name);
  return {
    summary: {
      facilities: assessments.length,
      colours,
      conforms,
      verdicts,
      byType,
      orderItems: assessments.reduce((sum, { orderItems }) => sum + orderItems.length, 0),
      policy,
      rulesetRevision: revisionOf(policyNamed(policy)),
      synthetic: survey.synthetic,
      ...(survey.attribution !== undefined && { attribution: survey.attribution }),
    },
    facilities: assessments.map((assessment, i) => reported(assessment, names[i])),
  };
}

function reported(assessment: Assessment, name: string | undefined): ReportedFacility {
  const { facilityId, facilityType, era, conformity, operation } = assessment;
  return {
    id: facilityId,
    facilityType,
    ...(name !== undefined && { name }),
    conformity: conformity.colour,
    conforms: conformity.conforms,
    kinds: conformity.grey === undefined ? conformity.yellow : [conformity.grey],
    operation: operation.state,
    judgedBy: era.judgedBy,
    dateUnknown: era.dateUnknown,
    orderItems: assessment.orderItems,
    findings: assessment.findings,
  };
}
