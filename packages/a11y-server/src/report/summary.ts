import {
  type AuditReport,
  auditReport,
  type ClauseSummary,
  type Colour,
  type PolicyName,
  type Status,
  statusOf,
  type Verification,
} from 'a11y-core';
import { type Audit, judgedBatches, optionsOf } from './audit.js';
import { judgedPlaces } from './places.js';

type Summary = AuditReport['summary'];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The counts of one way of judging the survey. */
export type AuditSummary = Summary & {
  /** The edition asked for; null: each facility by the date of its works. */
  readonly edition: string | null;
  /** Places by what they owe themselves, and what of it has to be put right. */
  readonly places: Readonly<Record<Colour, number>> & { readonly orderItems: number };
  /** Rows of low confidence that bind because somebody checked them in print; absent: none. */
  readonly verifications?: readonly Verification[];
};

/** What has to be known of the whole before a part of it is shown. */
export interface Overview {
  /** In the order of `Audit.editions`. */
  readonly summaries: readonly AuditSummary[];
  /** Status of each facility of the survey, by the first way of judging. */
  readonly statuses: readonly Status[];
  /** The worst colour of any facility, or of what a place owes, in any edition and under any policy. */
  readonly worst: Colour;
}

/** Judges everything once and keeps the counts alone. */
export function overviewOf(
  audit: Audit,
  onJudged: (done: number, total: number) => void = () => undefined,
): Overview {
  const { survey, editions, verifications } = audit;
  const none = { ...survey, facilities: [] };
  const nothing = auditReport(none, optionsOf(audit, undefined)).summary;
  let sums = editions.map(() => nothing);
  const statuses: Status[] = [];
  for (const { facilities, summaries } of judgedBatches(audit)) {
    sums = sums.map((sum, i) => added(sum, summaries[i] ?? nothing));
    for (const { answers } of facilities) {
      const [first] = answers;
      statuses.push(first === undefined ? 'grey' : statusOf(first.conformity, first.kinds));
    }
    onJudged(statuses.length, survey.facilities.length);
  }
  const places = placesOf(audit);
  const summaries = sums.map((sum, i) => ({
    ...sum,
    edition: editions[i] ?? null,
    places: places[i] ?? NO_PLACES,
    ...(verifications.length > 0 && { verifications }),
  }));
  const has = (colour: Colour) =>
    summaries.some(({ colours, places: owed, coloursBy = {} }) =>
      [colours, owed, ...Object.values(coloursBy)].some((counts) => counts[colour] > 0),
    );
  const worst = (['red', 'yellow', 'green'] as const).find(has) ?? 'grey';
  return { summaries, statuses, worst };
}

const NO_PLACES: AuditSummary['places'] = { red: 0, yellow: 0, green: 0, grey: 0, orderItems: 0 };

function placesOf(audit: Audit): readonly AuditSummary['places'][] {
  const counts = audit.editions.map(() => ({ ...NO_PLACES }));
  for (const { answers } of judgedPlaces(audit)) {
    for (const [i, { own, orderItems }] of answers.entries()) {
      const count: Mutable<AuditSummary['places']> | undefined = counts[i];
      if (count === undefined) continue;
      count[own.colour] += 1;
      count.orderItems += orderItems.length;
    }
  }
  return counts;
}

/** The summary of both together: of different facilities, judged alike. */
export function added(a: Summary, b: Summary): Summary {
  return {
    ...a,
    facilities: a.facilities + b.facilities,
    orderItems: a.orderItems + b.orderItems,
    colours: sum(a.colours, b.colours),
    conforms: sum(a.conforms, b.conforms),
    verdicts: sum(a.verdicts, b.verdicts),
    stale: sum(a.stale, b.stale),
    byType: typesOf(a.byType, b.byType),
    byClause: clausesOf(a.byClause, b.byClause),
    ...(a.coloursBy !== undefined && { coloursBy: policiesOf(a.coloursBy, b.coloursBy ?? {}) }),
  };
}

type ColoursBy = NonNullable<Summary['coloursBy']>;

function policiesOf(a: ColoursBy, b: ColoursBy): ColoursBy {
  const both: Mutable<ColoursBy> = { ...a };
  for (const [name, counts] of Object.entries(b) as [PolicyName, Record<Colour, number>][]) {
    const before = both[name];
    both[name] = before === undefined ? counts : sum(before, counts);
  }
  return both;
}

function sum<Key extends string>(
  a: Readonly<Record<Key, number>>,
  b: Readonly<Record<Key, number>>,
): Record<Key, number> {
  const total: Record<Key, number> = { ...a };
  for (const key of Object.keys(b) as Key[]) total[key] += b[key];
  return total;
}

function typesOf(a: Summary['byType'], b: Summary['byType']): Summary['byType'] {
  const types = { ...a };
  for (const [type, counts] of Object.entries(b)) {
    const before = types[type];
    types[type] = before === undefined ? counts : sum(before, counts);
  }
  return types;
}

function clausesOf(
  a: readonly ClauseSummary[],
  b: readonly ClauseSummary[],
): readonly ClauseSummary[] {
  const keyOf = ({ facilityType, requirementId }: ClauseSummary) =>
    `${facilityType} ${requirementId}`;
  const clauses = new Map(a.map((clause) => [keyOf(clause), clause]));
  for (const clause of b) {
    const before = clauses.get(keyOf(clause));
    const sums = before && { ...before, ...sum(countsOf(before), countsOf(clause)) };
    clauses.set(keyOf(clause), sums ?? clause);
  }
  // Most failures first, as in the core.
  return [...clauses.values()].toSorted(
    (x, y) =>
      y.fail - x.fail ||
      y.borderline - x.borderline ||
      (x.requirementId < y.requirementId ? -1 : 1),
  );
}

const countsOf = ({ pass, borderline, fail, unknown, orderItems }: ClauseSummary) => ({
  pass,
  borderline,
  fail,
  unknown,
  orderItems,
});
