import type { ContainedPart } from '../facility/define.js';
import type { Observation } from '../facility/observation.js';
import type { Check, Requirement } from '../standard/requirement.js';
import { collectMissing, evaluateCondition } from './evaluate-condition.js';
import { type Facts, observed } from './facts.js';
import type { Finding, FindingReason, Role, Verdict } from './finding.js';
import { type Judgement, judge, type Reading } from './judge.js';
import type { Policy } from './policy.js';
import type { CompiledRow } from './ruleset.js';
import type { Truth } from './three-valued.js';

/** What one row says of one facility, before prevailing rows and alternatives are looked at. */
export interface RowResult {
  readonly row: CompiledRow;
  verdict: Verdict;
  role: Role;
  severity: Requirement['severity'];
  /** Whether the row's own condition and relaxations let it apply. */
  readonly applies: Truth;
  readonly observation: Observation | undefined;
  readonly value: Finding['value'];
  readonly uncertainty: number | null;
  readonly limit: Finding['limit'];
  readonly margin: number | null;
  readonly isMarginal: boolean;
  reason: FindingReason | undefined;
  missing: readonly string[];
}

/** One facility as its rows see it. */
export interface Subject {
  readonly facts: Facts;
  readonly policy: Policy;
  /** The facility as a whole is not there. */
  readonly isAbsent: boolean;
  /** Works from the date of the policy on. */
  readonly isNewWorks: boolean;
}

const NOTHING: readonly string[] = [];

/** The facts as a contained part sees them: its parameter names stand for the facility's own. */
function factsFor(facts: Facts, part: ContainedPart | undefined): Facts {
  return part === undefined ? facts : { ...facts, part };
}

/** The observation a row compares, under either of its names. */
function observationOf(requirement: Requirement, facts: Facts): Observation | undefined {
  const { parameter, orParameter } = requirement;
  const observation = observed(facts, parameter);
  return observation === undefined && orParameter !== undefined
    ? observed(facts, orParameter)
    : observation;
}

/**
 * The value a row can compare, or undefined. "Not there" is a no to a yes/no row, which demands
 * the part. Nobody estimates an essential dimension by eye (decision rules, section 4).
 */
function comparable(
  requirement: Requirement,
  observation: Observation | undefined,
): Reading | boolean | undefined {
  switch (observation?.state) {
    case 'measured': {
      const isGuess =
        observation.instrument === 'visual' &&
        requirement.severity === 'essential' &&
        requirement.unit !== 'count';
      return isGuess ? undefined : observation;
    }
    case 'seen':
      return observation.value;
    case 'absent':
      return requirement.unit === 'bool' ? false : undefined;
    default:
      return undefined;
  }
}

function readingOf(observation: Observation | undefined): Reading | undefined {
  return observation?.state === 'measured' ? observation : undefined;
}

/** Whether the condition holds; what could not be observed otherwise settles it. */
function conditionTruth(
  requirement: Requirement,
  facts: Facts,
  value: Reading | boolean | undefined,
): Truth {
  if (requirement.condition === undefined) return 'true';
  const truth = evaluateCondition(requirement.condition, facts);
  return truth === 'unknown' && requirement.provenByValue && value !== undefined ? 'true' : truth;
}

/** Whether the condition only holds, or fails to, because of where within its error bar a reading lies. */
function isDoubtful(condition: Requirement['condition'], facts: Facts): boolean {
  return (
    condition !== undefined &&
    evaluateCondition(condition, facts) !== 'unknown' &&
    evaluateCondition(condition, facts, 'error-bar') === 'unknown'
  );
}

function compare(
  check: Check,
  value: Reading | boolean,
  facts: Facts,
  subject: Subject,
): Judgement | undefined {
  if (check.operator === 'is' || typeof value === 'boolean') return undefined;
  const by =
    check.operator === 'at-most-interpolated' ? readingOf(observed(facts, check.by)) : undefined;
  return judge(check, value, subject.policy, subject.isNewWorks, by);
}

/** The limit as it is printed, for rows where nothing was compared. */
function printedLimit(check: Check): Finding['limit'] {
  return check.operator === 'between' ? [check.limit, check.limitMax] : check.limit;
}

/** Applies one row. `rows` are all compiled rows of the facility, for the relaxations it names. */
export function evaluateRow(
  row: CompiledRow,
  rows: readonly CompiledRow[],
  subject: Subject,
): RowResult {
  const { requirement } = row;
  const { check } = requirement;
  const facts = factsFor(subject.facts, row.part);
  const observation = observationOf(requirement, facts);
  const value = comparable(requirement, observation);
  const reading = readingOf(observation);
  const result = (
    verdict: Verdict,
    applies: Truth,
    judgement?: Judgement,
    reason?: FindingReason,
    missing: readonly string[] = NOTHING,
  ): RowResult => ({
    row,
    verdict,
    role: row.role,
    severity: judgement?.severity ?? requirement.severity,
    applies,
    observation,
    value: shownValue(observation),
    uncertainty: reading?.uncertainty ?? null,
    limit: judgement?.limit ?? printedLimit(check),
    margin: judgement?.margin ?? null,
    isMarginal: verdict === 'pass' && (judgement?.isMarginal ?? false),
    reason,
    missing,
  });

  if (subject.isAbsent && requirement.parameter !== 'present') {
    return result('not-applicable', 'false', undefined, 'part-absent');
  }
  if (observation?.state === 'not-applicable') {
    return result('not-applicable', 'false', undefined, 'declared-not-applicable');
  }
  if (
    observation?.state === 'absent' &&
    (value === undefined || requirement.whenAbsent === 'not-applicable')
  ) {
    return result('not-applicable', 'false', undefined, 'part-absent');
  }

  const relaxing = row.relaxing.map((index) => relaxation(rows[index], subject, observation));
  const own = conditionTruth(requirement, facts, value);
  if (own === 'false' || relaxing.some(({ applies }) => applies === 'true')) {
    return result('not-applicable', 'false', undefined, 'condition-false');
  }
  const isExempt: Truth =
    requirement.metIf === undefined ? 'false' : evaluateCondition(requirement.metIf, facts);
  const isUnrelaxed = relaxing.every(({ applies }) => applies === 'false');
  const applies: Truth = own === 'true' && isUnrelaxed ? 'true' : 'unknown';
  if (isExempt === 'true') return result('pass', applies);

  const askFor = (alsoValue: boolean): readonly string[] => {
    const missing = new Set<string>();
    if (own === 'unknown' && requirement.condition) {
      collectMissing(requirement.condition, facts, missing);
    }
    if (requirement.metIf) collectMissing(requirement.metIf, facts, missing);
    for (const { applies: relaxed, row: milder } of relaxing) {
      if (relaxed === 'unknown' && milder.requirement.condition) {
        collectMissing(milder.requirement.condition, facts, missing);
      }
    }
    if (alsoValue) missing.add(row.parameter);
    return [...missing];
  };
  if (value === undefined) {
    const isDecided = applies === 'true' && isExempt === 'false';
    return result(
      'unknown',
      applies,
      undefined,
      isDecided ? 'not-measured' : 'condition-unknown',
      askFor(true),
    );
  }

  const judgement = compare(check, value, facts, subject);
  const verdict: Verdict = judgement?.verdict ?? (value === check.limit ? 'pass' : 'fail');
  if (verdict === 'pass') return result('pass', applies, judgement);
  const couldBeRelaxed = relaxing.some(
    ({ applies: relaxed, verdict: milder }) => relaxed === 'unknown' && milder !== 'fail',
  );
  if (own === 'unknown' || isExempt === 'unknown' || couldBeRelaxed) {
    return result('unknown', applies, judgement, 'condition-unknown', askFor(false));
  }
  // No order rests on a borderline reading, neither of the value nor of what makes the row apply.
  // An interpolated limit has taken the error bar of its other quantity into account already.
  const restsOnErrorBar =
    verdict === 'fail' &&
    ((check.operator !== 'at-most-interpolated' && isDoubtful(requirement.condition, facts)) ||
      isDoubtful(requirement.metIf, facts) ||
      relaxing.some(({ isDoubtful: doubt, verdict: milder }) => doubt && milder !== 'fail'));
  return result(restsOnErrorBar ? 'borderline' : verdict, applies, judgement);
}

interface Relaxation {
  readonly row: CompiledRow;
  readonly applies: Truth;
  readonly isDoubtful: boolean;
  /** What the milder limit would say if it applied. */
  readonly verdict: Verdict;
}

function relaxation(
  row: CompiledRow | undefined,
  subject: Subject,
  observation: Observation | undefined,
): Relaxation {
  if (row === undefined) throw new Error('A relaxation is not among the compiled rows.');
  const facts = factsFor(subject.facts, row.part);
  const value = comparable(row.requirement, observation);
  const { check } = row.requirement;
  return {
    row,
    applies: conditionTruth(row.requirement, facts, value),
    isDoubtful: isDoubtful(row.requirement.condition, facts),
    verdict:
      value === undefined
        ? 'unknown'
        : (compare(check, value, facts, subject)?.verdict ??
          (value === check.limit ? 'pass' : 'fail')),
  };
}

function shownValue(observation: Observation | undefined): Finding['value'] {
  switch (observation?.state) {
    case 'measured':
    case 'seen':
    case 'chosen':
      return observation.value;
    default:
      return null;
  }
}
