import type { Facility } from '../facility/facility.js';
import { GB50763 } from '../standard/editions/gb50763-2012/edition.js';
import { GB55019 } from '../standard/editions/gb55019-2021/edition.js';
import { EDITIONS, editionNamed } from '../standard/editions/index.js';
import type { Edition } from '../standard/requirement.js';
import type { Era } from './assessment.js';

/** Texts that bind in Shenzhen, and the voluntary one whose rows are shown as advice. */
const isHeldHere = ({ jurisdiction, legalForce }: Edition): boolean =>
  jurisdiction === 'CN' || jurisdiction === 'CN-SZ' || legalForce === 'group-standard';

const idsOf = (isMeant: (edition: Edition) => boolean): readonly string[] =>
  EDITIONS.filter((edition) => isHeldHere(edition) && isMeant(edition)).map(({ id }) => id);

/** Whether an edition was in force on a day; the last day of a withdrawn one counts. */
export const isInForce = ({ inForceFrom, inForceUntil }: Edition, day: string): boolean =>
  inForceFrom <= day && (inForceUntil === undefined || day <= inForceUntil);

/**
 * What older works are held against, to show the gap: the national codes in force now. That a
 * building lacks what a later city standard, a law on programmes of refitting, or a voluntary
 * rating adds to them is no gap of the building.
 */
export const isYardstick = ({ legalForce, inForceUntil }: Edition): boolean =>
  legalForce === 'mandatory-code' && inForceUntil === undefined;

const CURRENT = idsOf(({ inForceUntil }) => inForceUntil === undefined);
const NONE: readonly string[] = [];

/**
 * Which editions judge a facility, by the date of its works (decision rules, section 3). With a
 * chosen edition that one judges whatever the date, with those beside it where it is silent;
 * throws `UnknownNameError` for an edition that is not held.
 */
export function eraOf({ worksDate }: Pick<Facility, 'worksDate'>, chosen?: string): Era {
  const dateUnknown = worksDate === undefined;
  if (chosen !== undefined) {
    const { id, beside } = editionNamed(chosen);
    return { kind: 'chosen', judgedBy: [id, ...beside], comparedWith: NONE, dateUnknown };
  }
  if (worksDate === undefined) {
    return { kind: 'current', judgedBy: CURRENT, comparedWith: NONE, dateUnknown };
  }
  // ISO dates compare as text. An edition younger than the works is a gap, never a violation.
  const comparedWith = idsOf((edition) => isYardstick(edition) && edition.inForceFrom > worksDate);
  if (worksDate >= GB55019.inForceFrom) {
    const judgedBy = idsOf((edition) => isInForce(edition, worksDate));
    return { kind: 'current', judgedBy, comparedWith, dateUnknown };
  }
  if (worksDate >= GB50763.inForceFrom) {
    return { kind: 'gb50763', judgedBy: [GB50763.id], comparedWith, dateUnknown };
  }
  // Nothing of that time is held: GB 50763 is shown beside the codes, for information.
  const shown = idsOf((edition) => edition.id === GB50763.id || comparedWith.includes(edition.id));
  return { kind: 'before-gb50763', judgedBy: NONE, comparedWith: shown, dateUnknown };
}
