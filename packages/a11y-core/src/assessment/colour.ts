import type { Conformity, Era, YellowKind } from './assessment.js';
import type { RowResult } from './evaluate-row.js';
import type { Finding, Verdict } from './finding.js';
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

/** What one result makes of the colour when nothing else is known. */
export interface Weight {
  readonly isRed: boolean;
  readonly yellow: readonly YellowKind[];
}

type WeighingInput = Pick<ColourInput, 'era' | 'policy' | 'isStale'>;

const WEIGHTLESS: Weight = { isRed: false, yellow: [] };

/** Whether a result may touch the colour at all. */
export const isCounted = <T extends Pick<Finding, 'verdict' | 'role'>>(
  result: T,
): result is T & { readonly verdict: Exclude<Verdict, 'not-applicable'> } =>
  result.verdict !== 'not-applicable' && result.role !== 'advice' && result.role !== 'background';

/** Of an unknown result: its value misses a limit, and waits for the word whether that applies. */
const isOpenMiss = ({ ifApplied }: RowResult): boolean => ifApplied !== undefined;

/** The weight of one result: decision rules, section 4, row by row. */
export function weightOf(result: RowResult, { era, policy, isStale }: WeighingInput): Weight {
  if (!isCounted(result)) return WEIGHTLESS;
  const { verdict, role, row } = result;
  if (verdict === 'unknown') {
    return role === 'binding' || isOpenMiss(result)
      ? { isRed: false, yellow: ['incomplete'] }
      : WEIGHTLESS;
  }
  switch (role) {
    case 'to-verify':
      return verdict === 'pass' ? WEIGHTLESS : { isRed: false, yellow: ['to-verify'] };
    case 'legacy': {
      // Works older than every edition held: no violation is claimed, but what cannot be passed is red.
      const isRed =
        verdict === 'fail' &&
        row.requirement.edition === policy.informativeEdition &&
        severityOf(result) === 'essential';
      const yellow: YellowKind[] = verdict === 'pass' ? [] : ['legacy'];
      // Green rests on the binding rows; where none is held, on what is shown instead of them.
      if (era.kind === 'before-gb50763' && isStale(result)) yellow.push('stale');
      return { isRed, yellow };
    }
    default: {
      const yellow: YellowKind[] = [];
      if (verdict === 'fail') yellow.push('faults');
      if (verdict === 'borderline') yellow.push('borderline');
      if (isStale(result)) yellow.push('stale');
      const isRed = verdict === 'fail' && policy.redSeverities.includes(severityOf(result));
      return { isRed, yellow };
    }
  }
}

/** The first answer, from the findings: decision rules, section 4. */
export function conformityOf(input: ColourInput): Conformity {
  const { era, results, isSurveyed } = input;
  const kinds = new Set<YellowKind>();
  let isRed = false;
  let isDecided = false;
  let hasUnknown = false;
  let hasFault = false;
  let isUndecided = false;
  let isBound = false;
  let hasOpenMiss = false;
  for (const result of results) {
    if (!isCounted(result)) continue;
    const { verdict, role } = result;
    const weight = weightOf(result, input);
    for (const kind of weight.yellow) kinds.add(kind);
    isRed ||= weight.isRed;
    if (role === 'to-verify') continue;
    if (verdict === 'unknown') {
      hasUnknown = true;
      isUndecided ||= role === 'binding';
      hasOpenMiss ||= isOpenMiss(result);
    } else {
      // Passing a row that may not even apply decides nothing: zero applicable rows are grey.
      isDecided ||= verdict !== 'pass' || result.applies === 'true';
      isBound ||= role === 'binding' && (verdict !== 'pass' || result.applies === 'true');
      hasFault ||= role === 'binding' && verdict === 'fail';
    }
  }
  // No rows of its time are held: that it conformed then can be neither shown nor denied.
  if (isDecided && era.kind === 'before-gb50763') kinds.add('legacy');

  if (!isDecided && !hasOpenMiss && !kinds.has('to-verify')) {
    const isUnseen = !isSurveyed || hasUnknown;
    return {
      colour: 'grey',
      yellow: [],
      grey: isUnseen ? 'not-surveyed' : 'no-applicable-row',
      conforms: 'undetermined',
    };
  }
  // Where no row of the time of the works binds, green rests on those of younger editions: on all.
  if (!isBound && hasUnknown && kinds.size === 0) kinds.add('incomplete');
  const isOpen =
    !isDecided || isUndecided || kinds.has('borderline') || era.kind === 'before-gb50763';
  const conforms = hasFault ? 'no' : isOpen ? 'undetermined' : 'yes';
  if (isRed) return { colour: 'red', yellow: [], conforms };
  const yellow = YELLOW_ORDER.filter((kind) => kinds.has(kind));
  return { colour: yellow.length > 0 ? 'yellow' : 'green', yellow, conforms };
}
