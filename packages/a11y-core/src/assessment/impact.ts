import type { TravellerGroup } from '../facility/traveller-group.js';
import type { Severity } from '../standard/requirement.js';
import type { Finding, Impact, Role, Verdict } from './finding.js';

/** What a verdict means to a person the row protects, whatever it may do to the colour. */
function impactOfVerdict(verdict: Verdict, role: Role, severity: Severity): Impact {
  // The prevailing row on the same matter says it.
  if (role === 'background') return 'none';
  switch (verdict) {
    case 'pass':
    case 'not-applicable':
      return 'none';
    case 'unknown':
      return 'unknown';
    case 'borderline':
      return 'doubtful';
    case 'fail':
      if (role === 'to-verify') return 'doubtful';
      return severity === 'essential' && role !== 'advice' ? 'barrier' : 'hindrance';
  }
}

const NOBODY: Finding['impact'] = {};
/** Rows share their lists of groups, and findings these records: few lists, four impacts. */
const known = new WeakMap<readonly TravellerGroup[], Map<Impact, Finding['impact']>>();

/** The impact on each group a row protects; groups it does not touch are left out. */
export function impactsOf(
  travellers: readonly TravellerGroup[],
  verdict: Verdict,
  role: Role,
  severity: Severity,
): Finding['impact'] {
  const impact = impactOfVerdict(verdict, role, severity);
  if (impact === 'none') return NOBODY;
  const kept = known.get(travellers) ?? new Map<Impact, Finding['impact']>();
  known.set(travellers, kept);
  let impacts = kept.get(impact);
  if (impacts === undefined) {
    impacts = Object.fromEntries(travellers.map((group) => [group, impact]));
    kept.set(impact, impacts);
  }
  return impacts;
}

/** What a finding means to one group of travellers. */
export const impactOn = ({ impact }: Pick<Finding, 'impact'>, group: TravellerGroup): Impact =>
  impact[group] ?? 'none';
