import type { Survey } from '../facility/survey.js';
import { type AssessOptions, assessSurvey } from './assess.js';
import type { Assessment, Colour, Conformity, Operation } from './assessment.js';
import { isCounted } from './colour.js';
import type { Finding, Verdict } from './finding.js';
import { type PolicyName, policyNamed } from './policy.js';
import { revisionOf } from './revision.js';
import { verificationsOf } from './verification.js';

type Counts<Key extends string> = Readonly<Record<Key, number>>;

/** One facility of a report: the answers side by side, with the evidence. */
export interface ReportedFacility {
  readonly id: string;
  readonly facilityType: string;
  readonly name?: string;
  readonly conformity: Colour;
  readonly conforms: Conformity['conforms'];
  /** Under the other policies asked for. */
  readonly conformityBy?: Assessment['conformityBy'];
  /** Why it is yellow, or grey. */
  readonly kinds: readonly string[];
  readonly operation: Operation['state'];
  readonly judgedBy: readonly string[];
  readonly dateUnknown: boolean;
  readonly orderItems: readonly string[];
  readonly findings: readonly Finding[];
}

/** What one row came to over all facilities it judged; rows shown as advice or background are left out. */
export interface ClauseSummary extends Counts<Exclude<Verdict, 'not-applicable'>> {
  readonly requirementId: string;
  readonly edition: string;
  readonly clause: string;
  readonly facilityType: string;
  readonly parameter: string;
  /** Failures that found an order. */
  readonly orderItems: number;
}

export interface AuditReport {
  readonly summary: {
    readonly facilities: number;
    readonly colours: Counts<Colour>;
    readonly conforms: Counts<Conformity['conforms']>;
    readonly verdicts: Counts<Verdict>;
    readonly byType: Readonly<Record<string, { readonly facilities: number } & Counts<Colour>>>;
    /** Rows that judged at least one facility, most failures first, then most borderline. */
    readonly byClause: readonly ClauseSummary[];
    /** What rests on observations past their validity, among rows that may touch a colour. */
    readonly stale: { readonly facilities: number; readonly findings: number };
    /** Colours under the other policies asked for. */
    readonly coloursBy?: Readonly<Partial<Record<PolicyName, Counts<Colour>>>>;
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
  const { policies } = options;
  const names = survey.facilities.map(({ name }) => name);
  return {
    summary: {
      facilities: assessments.length,
      colours,
      conforms,
      verdicts,
      byType,
      byClause: clausesOf(assessments),
      stale: staleIn(assessments),
      ...(policies !== undefined && {
        coloursBy: Object.fromEntries(
          policies.map((name) => [name, coloursUnder(name, assessments)]),
        ),
      }),
      orderItems: assessments.reduce((sum, { orderItems }) => sum + orderItems.length, 0),
      policy,
      rulesetRevision: revisionOf(policyNamed(policy), verificationsOf(options.verifications)),
      synthetic: survey.synthetic,
      ...(survey.attribution !== undefined && { attribution: survey.attribution }),
    },
    facilities: assessments.map((assessment, i) => reported(assessment, names[i])),
  };
}

function clausesOf(assessments: readonly Assessment[]): readonly ClauseSummary[] {
  const clauses = new Map<string, { -readonly [K in keyof ClauseSummary]: ClauseSummary[K] }>();
  for (const { facilityType, findings, orderItems } of assessments) {
    const ordered = new Set(orderItems);
    for (const finding of findings) {
      if (!isCounted(finding)) continue;
      const { id, requirementId, edition, clause, parameter, verdict } = finding;
      const key = `${requirementId} ${facilityType}`;
      let counts = clauses.get(key);
      if (counts === undefined) {
        const none = { pass: 0, borderline: 0, fail: 0, unknown: 0, orderItems: 0 };
        counts = { requirementId, edition, clause, facilityType, parameter, ...none };
        clauses.set(key, counts);
      }
      counts[verdict] += 1;
      if (ordered.has(id)) counts.orderItems += 1;
    }
  }
  return [...clauses]
    .toSorted(
      ([keyA, a], [keyB, b]) =>
        b.fail - a.fail || b.borderline - a.borderline || (keyA < keyB ? -1 : 1),
    )
    .map(([, counts]) => counts);
}

function staleIn(assessments: readonly Assessment[]): AuditReport['summary']['stale'] {
  const stale = assessments.map(
    ({ findings }) => findings.filter((finding) => finding.isStale && isCounted(finding)).length,
  );
  return {
    facilities: stale.filter((count) => count > 0).length,
    findings: stale.reduce((sum, count) => sum + count, 0),
  };
}

function coloursUnder(name: PolicyName, assessments: readonly Assessment[]): Counts<Colour> {
  const colours = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const { conformityBy } of assessments) {
    const conformity = conformityBy?.[name];
    if (conformity !== undefined) colours[conformity.colour] += 1;
  }
  return colours;
}

function reported(assessment: Assessment, name: string | undefined): ReportedFacility {
  const { facilityId, facilityType, era, conformity, operation } = assessment;
  return {
    id: facilityId,
    facilityType,
    ...(name !== undefined && { name }),
    conformity: conformity.colour,
    conforms: conformity.conforms,
    ...(assessment.conformityBy !== undefined && { conformityBy: assessment.conformityBy }),
    kinds: conformity.grey === undefined ? conformity.yellow : [conformity.grey],
    operation: operation.state,
    judgedBy: era.judgedBy,
    dateUnknown: era.dateUnknown,
    orderItems: assessment.orderItems,
    findings: assessment.findings,
  };
}
