import type { Place } from '../../facility/facility.js';
import { facilityDefinition } from '../../facility/types/index.js';
import { editionNamed } from '../../standard/editions/index.js';
import type { Requirement } from '../../standard/requirement.js';
import type { Assessment, Era } from '../assessment.js';
import type { RowResult } from '../evaluate-row.js';
import { findingId } from '../finding-of.js';
import { findRequirement } from '../requirement-named.js';
import { roleOf } from '../role.js';
import type { Verifications } from '../verification.js';
import type { PlaceResult } from './count-results.js';
import type { RequiredState } from './place-assessment.js';
import { evaluatePlaceCondition, missingOfPlace, type PlaceFacts } from './place-condition.js';
import { REQUIRED_IN_PLACES, type RequiredFacility } from './required-in-places.js';
import { exists, saysNone, saysSome } from './surveyed-counts.js';

/** A required facility, and the finding of its own where no count row says it. */
export interface RequiredResult {
  readonly entry: RequiredFacility;
  readonly state: RequiredState;
  readonly result?: RowResult;
}

/**
 * What the place must have and has not. Missing is claimed only where the survey is complete or
 * the place says that there is none; otherwise nobody knows.
 */
export function requiredResults(
  place: Place,
  era: Era,
  verifications: Verifications,
  facts: PlaceFacts,
  counts: readonly PlaceResult[],
  assessments: readonly Assessment[],
): readonly RequiredResult[] {
  return REQUIRED_IN_PLACES.filter(({ places }) =>
    places.some((category) => category === place.category),
  ).map((entry): RequiredResult => {
    const { id, types } = entry;
    const missing = new Set<string>();
    const state = stateOf(entry, place, facts, missing);
    const base = { id, types, state, missing: [...missing] };
    const rows = counts.filter(({ result }) => entry.rows.includes(result.row.requirement.id));
    const applicable = rows.filter(({ result }) => result.verdict !== 'not-applicable');
    if (applicable.length > 0 || state === 'there' || state === 'not-needed') {
      const failing =
        state === 'missing' ? applicable.filter(({ result }) => result.verdict === 'fail') : [];
      const findingIds = failing.map(({ result }) =>
        findingId(place.id, result.row.requirement.id),
      );
      return { entry, state: { ...base, findingIds } };
    }
    const held = state === 'missing' ? heldBy(entry, assessments) : [];
    const demand = entry.heldBy === undefined ? demandOf(entry, era, verifications) : undefined;
    if (demand === undefined) return { entry, state: { ...base, findingIds: held } };
    const findingIds = state === 'missing' ? [findingId(place.id, demand.row.requirement.id)] : [];
    return {
      entry,
      state: { ...base, findingIds },
      result: {
        ...demand,
        verdict: state === 'missing' ? 'fail' : 'unknown',
        observation: state === 'missing' ? { state: 'absent', source: 'survey' } : undefined,
        ifApplied: state === 'missing' ? 'fail' : undefined,
        reason: state === 'missing' ? undefined : 'condition-unknown',
        missing: [...missing],
      },
    };
  });
}

function stateOf(
  { types, condition }: RequiredFacility,
  place: Place,
  facts: PlaceFacts,
  missing: Set<string>,
): RequiredState['state'] {
  const isThere =
    types.some((type) => saysSome(place, type)) ||
    facts.facilities.some(
      (facility) => types.some((type) => type === facility.facilityType) && exists(facility),
    );
  if (isThere) return 'there';
  const isNeeded = condition === undefined ? 'true' : evaluatePlaceCondition(condition, facts);
  if (isNeeded === 'false') return 'not-needed';
  const isSure = facts.isComplete || types.every((type) => saysNone(place, type));
  if (isNeeded === 'true' && isSure) return 'missing';
  if (condition !== undefined) missingOfPlace(condition, facts, missing);
  if (!isSure) missing.add('isComplete');
  return 'unknown';
}

function heldBy({ heldBy: id }: RequiredFacility, assessments: readonly Assessment[]) {
  return assessments.flatMap(({ findings }) =>
    findings
      .filter(({ requirementId, verdict }) => requirementId === id && verdict === 'fail')
      .map((finding) => finding.id),
  );
}

/** The row that demands the facility of works of this era; a clause as recalled where none is held. */
function demandOf(entry: RequiredFacility, era: Era, verifications: Verifications) {
  const held = entry.rows
    .flatMap((id) => findRequirement(id) ?? [])
    .filter(({ subject }) => subject === 'facility');
  const candidates = held.length > 0 ? held : recalled(entry);
  const requirement =
    candidates.find(({ edition }) => era.judgedBy.includes(edition)) ??
    candidates.find(({ edition }) => era.comparedWith.includes(edition));
  if (requirement === undefined) return undefined;
  const isCompared = !era.judgedBy.includes(requirement.edition);
  const isChosen = era.kind === 'chosen' && era.judgedBy[0] === requirement.edition;
  const isLow = requirement.confidence === 'low';
  const verification = isLow ? verifications.get(requirement.id) : undefined;
  const confidence = verification === undefined ? requirement.confidence : 'medium';
  const role = roleOf(requirement, isCompared, isChosen, confidence);
  return {
    row: {
      requirement,
      parameter: requirement.parameter,
      part: undefined,
      role,
      governing: [],
      relaxing: [],
      group: undefined,
      option: undefined,
      verification,
    },
    role,
    applies: 'true',
    judgement: undefined,
  } as const;
}

function recalled({ id, types, recalled: demand }: RequiredFacility): readonly Requirement[] {
  if (demand === undefined) return [];
  const { type, serves, validity } = facilityDefinition(types[0]);
  const { id: edition, legalForce } = editionNamed(demand.edition);
  return [
    {
      id: `required-${id}`,
      edition,
      clause: demand.clause,
      facilityType: type,
      parameter: 'present',
      check: { operator: 'is', limit: true },
      unit: 'bool',
      strength: 'mandatory',
      severity: demand.severity,
      travellers: serves,
      validity,
      remedy: 'provide',
      legalForce,
      governedBy: [],
      confidence: 'low',
      source: 'recalled, not re-read: verify against the printed standard',
      subject: 'place',
    },
  ];
}
