import {
  clauseName,
  type Finding,
  facilityDefinition,
  findingSentence,
  type PlaceAssessment,
  type PlaceFinding,
  remedySentence,
  summariseArea,
  TRAVELLER_GROUPS,
  type WeakestLink,
} from 'a11y-core';
import type { z } from 'zod';
import { inAllLanguages, parameterLabel, publishedFinding } from '../assessments/labelled.js';
import { missingLabel } from '../assessments/missing-label.js';
import { unnamed } from '../publication/unnamed.js';
import { placeFindingWords } from '../report/html/place.js';
import type { placeAssessmentSchema } from './assessment-schema.js';
import { placeStatuses } from './status.js';

type Body = z.infer<typeof placeAssessmentSchema>;
/** What the place itself says, and what stands beside its assessment. */
type Frame = Pick<Body, 'name' | 'categoryLabel' | 'facilities' | 'assessedOn'> & {
  readonly isComplete: boolean;
};

/** The assessment of a place as it leaves the service: with marks, and every finding in words. */
export function labelledPlace(assessment: PlaceAssessment, frame: Frame): Body {
  const { placeId, category, owner, era, own, groups, findings } = assessment;
  const statuses = placeStatuses(assessment);
  const said = wordsOf(assessment);
  const { coverage } = summariseArea(assessment.facilities);
  return {
    placeId,
    name: frame.name,
    category,
    categoryLabel: frame.categoryLabel,
    ...(owner !== undefined && { owner }),
    era: { ...era, judgedBy: [...era.judgedBy], comparedWith: [...era.comparedWith] },
    colour: assessment.colour,
    status: statuses.ofPlace,
    isIncomplete: assessment.isIncomplete,
    own: { ...own, yellow: [...own.yellow] },
    coverage: {
      isComplete: frame.isComplete,
      facilities: assessment.facilities.length,
      surveyed: coverage.surveyed,
      decidedShare: coverage.decidedShare,
      staleShare: coverage.staleShare,
    },
    groups: groups.map((chain) => ({
      group: chain.group,
      label: TRAVELLER_GROUPS[chain.group],
      colour: chain.colour,
      status: statuses.ofGroup(chain),
      isIncomplete: chain.isIncomplete,
      links: chain.links.map((link) => ({
        kind: link.kind,
        colour: link.colour,
        status: statuses.ofLink(link),
        isSurveyed: link.isSurveyed,
        facilityIds: [...link.facilityIds],
        ...(link.weakest !== undefined && { weakest: { ...link.weakest, ...said(link.weakest) } }),
      })),
      ...(chain.weakest !== undefined && { weakest: { ...chain.weakest, ...said(chain.weakest) } }),
      unreachable: [...chain.unreachable],
    })),
    findings: findings.map(labelledPlaceFinding),
    required: assessment.required.map(({ id, types, state, missing, findingIds }) => ({
      id,
      types: [...types],
      state,
      missing: [...missing],
      missingLabels: missing.map((name) => missingLabel(name, types[0] ?? '')),
      findingIds: [...findingIds],
    })),
    orderItems: [...assessment.orderItems],
    facilities: frame.facilities,
    assessedOn: frame.assessedOn,
    rulesetRevision: assessment.rulesetRevision,
  };
}

/** Clause and sentences for a weakest link: of a facility's finding, or of one of the place. */
function wordsOf({ facilities, findings }: PlaceAssessment) {
  const ofFacilities = new Map<string, Finding>(
    facilities.flatMap((one) => one.findings).map((finding) => [finding.id, finding]),
  );
  const ofPlace = new Map<string, PlaceFinding>(findings.map((finding) => [finding.id, finding]));
  return ({ findingId = '' }: WeakestLink) => {
    const finding = ofFacilities.get(findingId);
    if (finding !== undefined) {
      const isToDo = remedySentence(finding, 'en') !== undefined;
      return {
        cited: inAllLanguages((language) => clauseName(finding, language)),
        sentence: inAllLanguages((language) => findingSentence(unnamed(finding), language)),
        ...(isToDo && {
          remedySentence: inAllLanguages((language) => remedySentence(finding, language) ?? ''),
        }),
      };
    }
    const owed = ofPlace.get(findingId);
    return owed === undefined ? {} : sentenceOf(owed);
  };
}

const sentenceOf = (finding: PlaceFinding) => ({
  cited: inAllLanguages((language) => clauseName(finding, language)),
  sentence: inAllLanguages((language) => placeFindingWords(unnamed(finding), language)),
});

function labelledPlaceFinding(finding: PlaceFinding): Body['findings'][number] {
  const { placeId, facilityType, travellers, owner, counted, required, ...rest } = finding;
  const { facilityId: _, ...published } = publishedFinding({ ...rest, facilityId: placeId });
  const type = facilityDefinition(facilityType).label;
  // "Present" of a facility that must be there says no more than its type does.
  const asked =
    required === undefined ? parameterLabel(facilityType, finding.parameter) : undefined;
  return {
    ...published,
    placeId,
    facilityType,
    travellers: [...travellers],
    ...(owner !== undefined && { owner }),
    ...(counted !== undefined && { counted: [...counted] }),
    ...(required !== undefined && { required }),
    label:
      asked === undefined
        ? type
        : inAllLanguages((language) => `${type[language]} · ${asked[language]}`),
    missingLabels: finding.missing.map((name) => missingLabel(name, facilityType, finding.part)),
    ...sentenceOf(finding),
  };
}
