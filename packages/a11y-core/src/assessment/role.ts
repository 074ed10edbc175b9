import type { Confidence, Requirement } from '../standard/requirement.js';
import type { Role } from './finding.js';

/**
 * What a row may do to a colour before prevailing rows are looked at (decision rules, section 2).
 * `isCompared`: the row's edition is younger than the works and only shows a gap. `confidence` is
 * the row's own, or what a verification raised it to.
 */
export function roleOf(
  { strength, legalForce, confidence: own }: Requirement,
  isCompared: boolean,
  isChosen: boolean,
  confidence: Confidence = own,
): Role {
  if (strength === 'recommended' || legalForce === 'group-standard') return 'advice';
  if (legalForce === 'foreign-reference' && !isChosen) return 'advice';
  if (confidence === 'low') return 'to-verify';
  return isCompared ? 'legacy' : 'binding';
}
