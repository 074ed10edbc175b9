import type { Check, Severity } from '../standard/requirement.js';
import type { RowResult } from './evaluate-row.js';
import { readingOf } from './evidence.js';
import type { Finding, FindingEvidence } from './finding.js';
import { impactsOf } from './impact.js';
import type { Judgement, Reading } from './judge.js';

/** Stable across runs, so that two reports can be compared line by line. */
export const findingId = (facilityId: string, requirementId: string): string =>
  `${facilityId}#${requirementId}`;

/** How grave a failure is: the row's own severity, unless the size of the miss decides it. */
export const severityOf = ({ row, judgement }: RowResult): Severity =>
  judgement?.severity ?? row.requirement.severity;

/** What all findings of one facility share. */
export interface Reporting {
  readonly facilityId: string;
  readonly evidenceOf: (result: RowResult) => FindingEvidence | null;
  readonly isStale: (result: RowResult) => boolean;
  /** For an order item that another one repairs: that one. */
  readonly repeated: ReadonlyMap<RowResult, RowResult>;
}

/** A row's result as it is reported, with its evidence. */
export function findingOf(
  result: RowResult,
  { facilityId, evidenceOf, isStale, repeated }: Reporting,
): Finding {
  const { row, observation, judgement, verdict, reason, role } = result;
  const { requirement, part, verification } = row;
  const severity = severityOf(result);
  const finding: { -readonly [K in keyof Finding]: Finding[K] } = {
    id: findingId(facilityId, requirement.id),
    facilityId,
    requirementId: requirement.id,
    edition: requirement.edition,
    clause: requirement.clause,
    parameter: row.parameter,
    verdict,
    role,
    severity,
    value: shownValue(observation),
    uncertainty: readingOf(observation)?.uncertainty ?? null,
    operator: requirement.check.operator,
    limit: judgement?.limit ?? printedLimit(requirement.check),
    margin: judgement?.margin ?? null,
    marginShare: marginShareOf(judgement, readingOf(observation)),
    unit: requirement.unit,
    isMarginal: verdict === 'pass' && judgement?.isMarginal === true,
    evidence: evidenceOf(result),
    isStale: isStale(result),
    impact: impactsOf(requirement.travellers, verdict, role, severity),
    missing: result.missing,
  };
  if (reason !== undefined) finding.reason = reason;
  if (verdict === 'fail' || verdict === 'borderline') finding.remedy = requirement.remedy;
  if (part !== undefined) finding.part = part.facilityType;
  if (verification !== undefined) {
    const { by, date, page } = verification;
    finding.verifiedBy = { by, date, page };
  }
  const sameRepairAs = repeated.get(result);
  if (sameRepairAs !== undefined) {
    finding.sameRepairAs = findingId(facilityId, sameRepairAs.row.requirement.id);
  }
  return finding;
}

/** The margin in % of the limit, to the hundredth; of a range, of the end that is nearer. */
function marginShareOf(
  judgement: Judgement | undefined,
  reading: Reading | undefined,
): number | null {
  if (judgement === undefined || reading === undefined) return null;
  const { margin, limit } = judgement;
  const end = typeof limit === 'number' ? limit : nearerEnd(limit, reading.value);
  return end === 0 ? null : Math.round((margin / Math.abs(end)) * 10_000) / 100 + 0;
}

/** The end of a range that a margin is counted from: the one it is nearer to, or beyond. */
const nearerEnd = ([min, max]: readonly [number, number], value: number): number =>
  value - min <= max - value ? min : max;

/** The limit as it is printed, for rows where nothing was compared; a count depends on its total. */
function printedLimit(check: Check): Finding['limit'] {
  if (check.operator === 'count') return null;
  return check.operator === 'between' ? [check.limit, check.limitMax] : check.limit;
}

function shownValue(observation: RowResult['observation']): Finding['value'] {
  switch (observation?.state) {
    case 'measured':
    case 'seen':
    case 'chosen':
      return observation.value;
    default:
      return null;
  }
}
