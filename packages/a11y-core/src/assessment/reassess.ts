import type { Facility, Place } from '../facility/facility.js';
import type { Colour, Conformity } from './assessment.js';
import { type CauseKind, causeKindOf } from './cause-kind.js';
import { isCounted, weightOf } from './colour.js';
import type { RowResult } from './evaluate-row.js';
import type { Finding } from './finding.js';
import { evidenceFor } from './finding-evidence.js';
import { findingOf } from './finding-of.js';
import {
  type AssessOptions,
  colourOf,
  type JudgedFacility,
  judgeFacility,
} from './judge-facility.js';
import { policyNamed } from './policy.js';
import { revisionOf } from './revision.js';
import { verificationsOf } from './verification.js';

export type { CauseKind } from './cause-kind.js';

/** What judges: an edition instead of the one of the works, a policy, what was verified. */
export type RulesetChoice = Pick<AssessOptions, 'edition' | 'policy' | 'verifications'>;

export interface ReassessOptions {
  /** The places the facilities belong to, by `placeId`. */
  readonly places?: readonly Place[];
  /** ISO date the age of observations is counted to, on both sides. */
  readonly asOf?: string;
}

/** A finding that changed a colour: as it was, and as it is; null where the row did not judge. */
export interface ColourCause {
  readonly requirementId: string;
  readonly edition: string;
  readonly clause: string;
  readonly kind: CauseKind;
  readonly before: Finding | null;
  readonly after: Finding | null;
}

export interface ColourChange {
  readonly facilityId: string;
  readonly facilityType: string;
  readonly before: Conformity;
  readonly after: Conformity;
  /** Every finding that by itself explains the change; empty where no single one does. */
  readonly causes: readonly ColourCause[];
}

/** How often one row changed a colour. */
export interface ClauseCount {
  readonly requirementId: string;
  readonly edition: string;
  readonly clause: string;
  readonly kind: CauseKind;
  readonly facilities: number;
}

export interface Reassessment {
  readonly facilities: number;
  /** The facilities whose colour changes, in the order given. */
  readonly changes: readonly ColourChange[];
  /** Facilities by colour before and after; the diagonal did not change. */
  readonly table: Readonly<Record<Colour, Readonly<Record<Colour, number>>>>;
  /** Most frequent first. */
  readonly byClause: readonly ClauseCount[];
  readonly revisionBefore: string;
  readonly revisionAfter: string;
}

/**
 * Which colours change under another ruleset, and which clause did it: another edition (its id), or
 * the same one under another policy or with rows verified. Throws as `assessFacility` does.
 */
export function reassess(
  facilities: readonly Facility[],
  from: string | RulesetChoice,
  to: string | RulesetChoice,
  options: ReassessOptions = {},
): Reassessment {
  const [before, after] = [choiceOf(from), choiceOf(to)];
  const places = new Map((options.places ?? []).map((place) => [place.id, place]));
  const table = emptyTable();
  const changes: ColourChange[] = [];
  for (const facility of facilities) {
    const place = facility.placeId === undefined ? undefined : places.get(facility.placeId);
    const shared = {
      ...(place !== undefined && { place }),
      ...(options.asOf !== undefined && { asOf: options.asOf }),
    };
    const old = judgeFacility(facility, { ...before, ...shared });
    const fresh = judgeFacility(facility, { ...after, ...shared });
    const [was, is] = [colourOf(old), colourOf(fresh)];
    table[was.colour][is.colour] += 1;
    if (was.colour === is.colour) continue;
    changes.push({
      facilityId: facility.id,
      facilityType: facility.facilityType,
      before: was,
      after: is,
      causes: causesOf(old, was.colour, fresh, is.colour),
    });
  }
  return {
    facilities: facilities.length,
    changes,
    table,
    byClause: countByClause(changes),
    revisionBefore: revisionOfChoice(before),
    revisionAfter: revisionOfChoice(after),
  };
}

const choiceOf = (choice: string | RulesetChoice): RulesetChoice =>
  typeof choice === 'string' ? { edition: choice } : choice;

const revisionOfChoice = ({ policy = 'district', verifications }: RulesetChoice): string =>
  revisionOf(policyNamed(policy), verificationsOf(verifications));

const counts = (): Record<Colour, number> => ({ red: 0, yellow: 0, green: 0, grey: 0 });
const emptyTable = (): Record<Colour, Record<Colour, number>> => ({
  red: counts(),
  yellow: counts(),
  green: counts(),
  grey: counts(),
});

/** How far one result pulls a colour down; -1 where it does not judge at all. */
function pull(judged: JudgedFacility, result: RowResult | undefined): number {
  if (!result || !isCounted(result)) return -1;
  const { isRed, yellow } = weightOf(result, judged);
  if (isRed) return 2;
  return yellow.length > 0 ? 1 : 0;
}

const PULL_OF: Readonly<Record<Colour, number>> = { red: 2, yellow: 1, green: 0, grey: -1 };

/**
 * A colour gets worse by what now pulls as far as it and did not before, and better by what pulled
 * as far as the old one and does so no more. To or from grey it is all that judges on one side only.
 */
function causesOf(
  old: JudgedFacility,
  was: Colour,
  fresh: JudgedFacility,
  is: Colour,
): readonly ColourCause[] {
  const isWorse = PULL_OF[is] > PULL_OF[was];
  const decisive = PULL_OF[isWorse ? is : was];
  const before = byRow(old);
  const after = byRow(fresh);
  const rows = new Map([...before, ...after].map(([id, { row }]) => [id, row.requirement]));
  const found: ColourCause[] = [];
  for (const { id, edition, clause } of rows.values()) {
    const [b, a] = [before.get(id), after.get(id)];
    const [pulled, pulls] = [pull(old, b), pull(fresh, a)];
    const isCause = isWorse
      ? pulls === decisive && pulled < decisive
      : pulled === decisive && pulls < decisive;
    if (!isCause) continue;
    found.push({
      requirementId: id,
      edition,
      clause,
      kind: causeKindOf(b, a, isWorse),
      before: reported(old, b),
      after: reported(fresh, a),
    });
  }
  return found;
}

const byRow = ({ results }: JudgedFacility): ReadonlyMap<string, RowResult> =>
  new Map(results.map((result) => [result.row.requirement.id, result]));

function reported(judged: JudgedFacility, result: RowResult | undefined): Finding | null {
  if (!result || !isCounted(result)) return null;
  const { facility, asOfMs, isStale } = judged;
  return findingOf(result, {
    facilityId: facility.id,
    evidenceOf: evidenceFor(facility, asOfMs),
    isStale,
    repeated: new Map(),
  });
}

function countByClause(changes: readonly ColourChange[]): readonly ClauseCount[] {
  const counts = new Map<string, { -readonly [K in keyof ClauseCount]: ClauseCount[K] }>();
  for (const { causes } of changes) {
    for (const { requirementId, edition, clause, kind } of causes) {
      const key = `${requirementId} ${kind}`;
      const count = counts.get(key);
      if (count === undefined)
        counts.set(key, { requirementId, edition, clause, kind, facilities: 1 });
      else count.facilities += 1;
    }
  }
  return [...counts]
    .toSorted(([keyX, x], [keyY, y]) => y.facilities - x.facilities || (keyX < keyY ? -1 : 1))
    .map(([, count]) => count);
}
