import {
  type Assessment,
  CONTEXT,
  editionNamed,
  type Finding,
  facilityDefinition,
  type Label,
} from 'a11y-core';
import type { z } from 'zod';
import type { assessmentSchema, findingSchema } from './schema.js';

/** An assessment as it leaves the service: every finding with the words of what was judged. */
export function labelledAssessment(assessment: Assessment): z.infer<typeof assessmentSchema> {
  const { facilityId, facilityType, era, conformity, operation } = assessment;
  return {
    facilityId,
    facilityType,
    era: {
      kind: era.kind,
      judgedBy: [...era.judgedBy],
      comparedWith: [...era.comparedWith],
      dateUnknown: era.dateUnknown,
    },
    conformity: { ...conformity, yellow: [...conformity.yellow] },
    operation,
    findings: assessment.findings.map((finding) => ({
      ...published(finding),
      label: parameterLabel(facilityType, finding.parameter),
      editionTitle: editionNamed(finding.edition).title,
    })),
    orderItems: [...assessment.orderItems],
    rulesetRevision: assessment.rulesetRevision,
  };
}

function published(finding: Finding) {
  const { limit, reason, part, sameRepairAs } = finding;
  return {
    id: finding.id,
    facilityId: finding.facilityId,
    requirementId: finding.requirementId,
    edition: finding.edition,
    clause: finding.clause,
    parameter: finding.parameter,
    verdict: finding.verdict,
    role: finding.role,
    severity: finding.severity,
    value: finding.value,
    uncertainty: finding.uncertainty,
    operator: finding.operator,
    limit: publishedLimit(limit),
    margin: finding.margin,
    unit: finding.unit,
    isMarginal: finding.isMarginal,
    ...(reason !== undefined && { reason }),
    missing: [...finding.missing],
    ...(part !== undefined && { part }),
    ...(sameRepairAs !== undefined && { sameRepairAs }),
  };
}

/** The schema wants a tuple that may be written to; null: a count whose total nobody stated. */
function publishedLimit(limit: Finding['limit']): z.infer<typeof findingSchema>['limit'] {
  return typeof limit === 'object' && limit !== null ? [limit[0], limit[1]] : limit;
}

/** The words for a parameter of a facility type, or for a fact of the surroundings. */
export function parameterLabel(facilityType: string, parameter: string): Label {
  const { parameters } = facilityDefinition(facilityType);
  const own = Object.hasOwn(parameters, parameter) ? parameters[parameter] : undefined;
  const context: Readonly<Record<string, { readonly label: Label }>> = CONTEXT;
  const found = own ?? (Object.hasOwn(context, parameter) ? context[parameter] : undefined);
  if (found === undefined) throw new Error(`${facilityType} has no parameter ${parameter}.`);
  return found.label;
}
