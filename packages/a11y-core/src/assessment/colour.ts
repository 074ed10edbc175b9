import type { Conformity, Era, YellowKind } from './assessment.js';
import type { RowResult } from './evaluate-row.js';
import { severityOf } from './finding-of.js';
import type { Policy } from './policy.js';

/** Everything a colour depends on. */
export interface ColourInput {
  readonly era: Era;
  readonly results: readonly RowResult[];
  readonly policy: Policy;
  readonly isSurveyed: boolean;
  /** Whether an observation is past its validity. */
  readonly isStale: (result: RowResult) => boolean;
}

const YELLOW_ORDER: readonly YellowKind[] = [
  'faults',
  'borderline',
  'incomplete',
  'legacy',
  'stale',
  'to-verify',
];

/** The first answer, from the findings: decision rules, section 4. */
export function conformityOf({
  era,
  results,
  policy,
  isSurveyed,
  isStale,
}: ColourInput): Conformity {
  const kinds = new Set<YellowKind>();
  let isRed = false;
  let isDecided = false;
  let hasApplicable = false;
  let hasFault = false;
  let isUndecided = false;
  let hasOpenMiss = false;
  for (const result of results) {
    const { verdict, role, row } = result;
    if (verdict === 'not-applicable' || role === 'advice' || role === 'background') continue;
    // A value that misses a limit waits for the word whether the limit applies, whoever set it.
    const isOpenMiss = verdict === 'unknown' && result.ifApplied !== undefined;
    if (isOpenMiss) kinds.add('incomplete');
    if (role === 'to-verify') {
      if (verdict === 'fail' || verdict === 'borderline') kinds.add('to-verify');
      continue;
    }
    hasApplicable = true;
    if (verdict === 'unknown') {
      if (role === 'binding') {
        kinds.add('incomplete');
        isUndecided = true;
      }
      hasOpenMiss ||= isOpenMiss;
      continue;
    }
    isDecided = true;
    if (isStale(result)) kinds.add('stale');
    if (role === 'legacy') {
      if (verdict !== 'pass') kinds.add('legacy');
      // Works older than every edition held: no violation is claimed, but what cannot be passed is red.
      if (
        verdict === 'fail' &&
        row.requirement.edition === policy.informativeEdition &&
        severityOf(result) === 'essential'
      ) {
        isRed = true;
      }
    } else if (verdict === 'borderline') kinds.add('borderline');
    else if (verdict === 'fail') {
      hasFault = true;
      kinds.add('faults');
      if (policy.redSeverities.includes(severityOf(result))) isRed = true;
    }
  }
  // No rows of its time are held: that it conformed then can be neither shown nor denied.
  if (isDecided && era.kind === 'before-gb50763') kinds.add('legacy');

  if (!isDecided && !hasOpenMiss && !kinds.has('to-verify')) {
    const isUnseen = !isSurveyed || hasApplicable;
    return {
      colour: 'grey',
      yellow: [],
      grey: isUnseen ? 'not-surveyed' : 'no-applicable-row',
      conforms: 'undetermined',
    };
  }
  const isOpen =
    !isDecided || isUndecided || kinds.has('borderline') || era.kind === 'before-gb50763';
  const conforms = hasFault ? 'no' : isOpen ? 'undetermined' : 'yes';
  if (isRed) return { colour: 'red', yellow: [], conforms };
  const yellow = YELLOW_ORDER.filter((kind) => kinds.has(kind));
  return { colour: yellow.length > 0 ? 'yellow' : 'green', yellow, conforms };
}
