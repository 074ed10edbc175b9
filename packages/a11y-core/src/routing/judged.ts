import type { Assessment } from '../assessment/assessment.js';
import type { Finding, Role } from '../assessment/finding.js';
import { type Status, statusOf } from '../assessment/status.js';

/** What the standard says of a facility that stands in somebody's way. */
export interface JudgedFacility {
  /** The mark of its colour: yellow tells `faults` from `incomplete`. */
  readonly status: Status;
  /** The clauses it does not meet: of the very figure that is in the way, or else all that bind. */
  readonly clauses: readonly Pick<Finding, 'edition' | 'clause' | 'requirementId' | 'verdict'>[];
}

/** Advice is no reproach, and what another row decides is told by that one. */
const COUNTS: ReadonlySet<Role> = new Set(['binding', 'to-verify', 'legacy']);

/** A facility's colour, and the clauses that a reading of `parameter` does not meet. */
export function judgedBy(
  { conformity, findings }: Assessment,
  parameter: string | undefined,
): JudgedFacility {
  const missed = findings.filter(
    ({ verdict, role }) => (verdict === 'fail' || verdict === 'borderline') && COUNTS.has(role),
  );
  const about =
    parameter === undefined
      ? missed.filter(({ role }) => role === 'binding')
      : missed.filter((finding) => finding.parameter === parameter);
  return {
    status: statusOf(conformity.colour, conformity.yellow),
    clauses: about.map(({ edition, clause, requirementId, verdict }) => ({
      edition,
      clause,
      requirementId,
      verdict,
    })),
  };
}
