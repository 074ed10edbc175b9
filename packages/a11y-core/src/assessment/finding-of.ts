import type { Check, Severity } from '../standard/requirement.js';
import type { RowResult } from './evaluate-row.js';
import { readingOf } from './evidence.js';
import type { Finding } from './finding.js';

/** Stable across runs, so that two reports can be compared line by line. */
export const findingId = (facilityId: string, requirementId: string): string =>
  `${facilityId}#${requirementId}`;

/** How grave a failure is: the row's own severity, unless the size of the miss decides it. */
export const severityOf = ({ row, judgement }: RowResult): Severity =>
  judgement?.severity ?? row.requirement.severity;

/** A row's result as it is reported, with its evidence; `sameRepairAs` is another order item. */
export function findingOf(
  facilityId: string,
  result: RowResult,
  sameRepairAs?: RowResult,
): Finding {
  const { row, observation, judgement, verdict, reason } = result;
  const { requirement, part } = row;
  const finding: { -readonly [K in keyof Finding]: Finding[K] } = {
    id: findingId(facilityId, requirement.id),
    facilityId,
    requirementId: requirement.id,
    edition: requirement.edition,
    clause: requirement.clause,
    parameter: row.parameter,
    verdict,
    role: result.role,
    severity: severityOf(result),
    value: shownValue(observation),
    uncertainty: readingOf(observation)?.uncertainty ?? null,
    operator: requirement.check.operator,
    limit: judgement?.limit ?? printedLimit(requirement.check),
    margin: judgement?.margin ?? null,
    unit: requirement.unit,
    isMarginal: verdict === 'pass' && judgement?.isMarginal === true,
    missing: result.missing,
  };
  if (reason !== undefined) finding.reason = reason;
  if (part !== undefined) finding.part = part.facilityType;
  if (sameRepairAs !== undefined) {
    finding.sameRepairAs = findingId(facilityId, sameRepairAs.row.requirement.id);
  }
  return finding;
}

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
