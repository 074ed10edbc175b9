import type { Facility } from '../facility/facility.js';
import { GB50763 } from '../standard/editions/gb50763-2012/edition.js';
import { GB55019 } from '../standard/editions/gb55019-2021/edition.js';
import { EDITIONS, editionNamed } from '../standard/editions/index.js';
import type { Edition } from '../standard/requirement.js';
import type { Era } from './assessment.js';

/** Texts that bind in Shenzhen, and the voluntary one whose rows are shown as advice. */
const isHeldHere = ({ jurisdiction, legalForce }: Edition): boolean =>
  jurisdiction === 'CN' || jurisdiction === 'CN-SZ' || legalForce === 'group-standard';

const idsWhere = (isMeant: (inForceFrom: string) => boolean): readonly string[] =>
  EDITIONS.filter((edition) => isHeldHere(edition) && isMeant(edition.inForceFrom)).map(
    ({ id }) => id,
  );

const ALL = idsWhere(() => true);
const NONE: readonly string[] = [];

/**
 * Which editions judge a facility or place, by the date of its works (decision rules, section 3). With a
 * chosen edition that one judges whatever the date, with those beside it where it is silent;
 * throws `UnknownNameError` for an edition that is not held.
 */
export function eraOf({ worksDate }: Pick<Facility, 'worksDate'>, chosen?: string): Era {
  const dateUnknown = worksDate === undefined;
  if (chosen !== undefined) {
    const { id, beside } = editionNamed(chosen);
    return { kind: 'chosen', judgedBy: [id, ...beside], comparedWith: [], dateUnknown };
  }
  if (worksDate === undefined) {
    return { kind: 'current', judgedBy: ALL, comparedWith: NONE, dateUnknown };
  }
  // ISO dates compare as text. An edition younger than the works is a gap, never a violation.
  const day = worksDate.slice(0, 10);
  const later = idsWhere((inForceFrom) => inForceFrom > day);
  if (day >= GB55019.inForceFrom) {
    const judgedBy = idsWhere((inForceFrom) => inForceFrom <= day);
    return { kind: 'current', judgedBy, comparedWith: later, dateUnknown };
  }
  if (day >= GB50763.inForceFrom) {
    return { kind: 'gb50763', judgedBy: [GB50763.id], comparedWith: later, dateUnknown };
  }
  return { kind: 'before-gb50763', judgedBy: [], comparedWith: later, dateUnknown };
}
