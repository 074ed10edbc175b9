import {
  type Assessment,
  CONTEXT,
  editionNamed,
  type Finding,
  facilityDefinition,
  findingSentence,
  type Label,
  type Language,
  remedySentence,
} from 'a11y-core';
import type { z } from 'zod';
import { unnamed } from '../publication/unnamed.js';
import { missingLabel } from './missing-label.js';
import type { assessmentSchema, findingSchema } from './schema.js';

/**
 * An assessment as it leaves the service: every finding with the words of what was judged. Where
 * one facility is asked for, each finding is also said in sentences.
 */
export function labelledAssessment(
  assessment: Assessment,
  withSentences = false,
): z.infer<typeof assessmentSchema> {
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
    findings: assessment.findings.map(unnamed).map((finding) => ({
      ...publishedFinding(finding),
      label: parameterLabel(facilityType, finding.parameter),
      editionTitle: editionNamed(finding.edition).title,
      missingLabels: finding.missing.map((name) => missingLabel(name, facilityType, finding.part)),
      ...(withSentences && sentencesOf(finding)),
    })),
    orderItems: [...assessment.orderItems],
    rulesetRevision: assessment.rulesetRevision,
  };
}

function sentencesOf(finding: Finding) {
  // Whether there is anything to do does not depend on the language.
  const isToDo = remedySentence(finding, 'en') !== undefined;
  return {
    sentence: inAllLanguages((language) => findingSentence(finding, language)),
    ...(isToDo && {
      remedySentence: inAllLanguages((language) => remedySentence(finding, language) ?? ''),
    }),
  };
}

/** One text said in every language. */
export const inAllLanguages = (say: (language: Language) => string): Label => ({
  'zh-CN': say('zh-CN'),
  'zh-HK': say('zh-HK'),
  en: say('en'),
});

/** A finding as its schema wants it. */
export function publishedFinding(finding: Finding): z.infer<typeof findingSchema> {
  const { limit, reason, part, sameRepairAs, remedy, verifiedBy, evidence } = finding;
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
    marginShare: finding.marginShare,
    unit: finding.unit,
    isMarginal: finding.isMarginal,
    evidence,
    isStale: finding.isStale,
    impact: finding.impact,
    ...(remedy !== undefined && { remedy }),
    ...(verifiedBy !== undefined && { verifiedBy }),
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
