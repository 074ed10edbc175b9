import type { ContainedPart, FacilityDefinition } from '../facility/define.js';
import { facilityDefinition } from '../facility/types/index.js';
import { EDITIONS } from '../standard/editions/index.js';
import type { Edition, Requirement } from '../standard/requirement.js';
import type { Era } from './assessment.js';
import { ownParameter } from './facts.js';
import type { Role } from './finding.js';
import { insidePart } from './inside-part.js';
import { roleOf } from './role.js';
import { NO_VERIFICATIONS, type Verification, type Verifications } from './verification.js';

/** A requirement made ready for one facility type under one set of editions. */
export interface CompiledRow {
  readonly requirement: Requirement;
  /** The facility's own name of the parameter. */
  readonly parameter: string;
  /** For a row of a contained part. */
  readonly part: ContainedPart | undefined;
  readonly role: Role;
  /** Indices of the judging rows that prevail over this one where they apply. */
  readonly governing: readonly number[];
  /** Indices of the rows with a milder limit for a special case. */
  readonly relaxing: readonly number[];
  readonly group: string | undefined;
  readonly option: string | undefined;
  /** Set where the row is of low confidence and this raised it for judging. */
  readonly verification?: Verification | undefined;
}

const compiled = new WeakMap<Verifications, Map<string, readonly CompiledRow[]>>();

/**
 * The rows to put to a facility of this type, in the order of the editions; made once and kept.
 * With subject `place` those a place is asked about its facilities of this type: counts and shares.
 */
export function rulesFor(
  era: Era,
  facilityType: string,
  subject: Requirement['subject'] = 'facility',
  verifications: Verifications = NO_VERIFICATIONS,
): readonly CompiledRow[] {
  let kept = compiled.get(verifications);
  if (kept === undefined) {
    kept = new Map();
    compiled.set(verifications, kept);
  }
  const isChosen = era.kind === 'chosen' ? era.judgedBy[0] : '';
  const key = `${subject}|${facilityType}|${era.judgedBy.join()}|${era.comparedWith.join()}|${isChosen}`;
  let rows = kept.get(key);
  if (rows === undefined) {
    const definition = facilityDefinition(facilityType);
    rows = compileRules(era, definition, EDITIONS, subject, verifications);
    kept.set(key, rows);
  }
  return rows;
}

/** The same for editions handed in, without keeping the result. */
export function compileRules(
  era: Era,
  definition: FacilityDefinition,
  editions: readonly Edition[],
  subject: Requirement['subject'] = 'facility',
  verifications: Verifications = NO_VERIFICATIONS,
): readonly CompiledRow[] {
  // A place has no contained parts: what stands in its facilities is theirs.
  const parts: readonly (ContainedPart | undefined)[] =
    subject === 'place' ? [undefined] : [undefined, ...definition.parts];
  const chosen = era.kind === 'chosen' ? era.judgedBy[0] : undefined;
  const drafts = editions
    .filter(({ id }) => era.judgedBy.includes(id) || era.comparedWith.includes(id))
    .flatMap(({ id, requirements }) =>
      parts.flatMap((part) =>
        requirements
          .filter(({ facilityType }) => facilityType === (part?.facilityType ?? definition.type))
          // Counts over a place are findings of the place.
          .filter((requirement) => requirement.subject === subject)
          .flatMap((whole) => {
            const requirement = insidePart(whole, part);
            return requirement === undefined
              ? []
              : {
                  requirement,
                  part,
                  parameter: ownParameter(part, requirement.parameter),
                  isCompared: !era.judgedBy.includes(id),
                };
          }),
      ),
    )
    .filter((draft) => draft.parameter !== undefined);
  const indexOf = (id: string) => drafts.findIndex(({ requirement }) => requirement.id === id);
  const indices = (ids: readonly string[]) => ids.map(indexOf).filter((index) => index >= 0);
  return drafts.map(({ requirement, part, parameter, isCompared }) => {
    const [group, option] = requirement.alternativeGroup?.split(':') ?? [];
    const isLow = requirement.confidence === 'low';
    const verification = isLow ? verifications.get(requirement.id) : undefined;
    const confidence = verification === undefined ? requirement.confidence : 'medium';
    return {
      requirement,
      parameter: parameter ?? requirement.parameter,
      part,
      role: roleOf(requirement, isCompared, requirement.edition === chosen, confidence),
      governing: isCompared
        ? []
        : indices(requirement.governedBy).filter((index) => !drafts[index]?.isCompared),
      relaxing: indices(requirement.relaxedBy ?? []),
      group,
      option,
      verification,
    };
  });
}
