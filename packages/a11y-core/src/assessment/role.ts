import type { Requirement } from '../standard/requirement.js';
import type { Role } from './finding.js';

/**
 * What a row may do to a colour before prevailing rows are looked at (decision rules, section 2).
 * `isCompared`: the row's edition is younger than the works and only shows a gap.
 */
export function roleOf(requirement: Requirement, isCompared: boolean, isChosen: boolean): Role {
  const { strength, legalForce, confidence } = requirement;
  if (strength === 'recommended' || legalForce === 'group-standard') return 'advice';
  if (legalForce === 'foreign-reference' && !isChosen) return 'advice';
  if (confidence === 'low') return 'to-verify';
  return isCompared ? 'legacy' : 'binding';
}
