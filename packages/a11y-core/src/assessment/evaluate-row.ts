import type { VisualDeclaration } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import type { Condition } from '../standard/condition.js';
import type { Requirement } from '../standard/requirement.js';
import { countRequired } from './count-required.js';
import { declarationOn } from './declaration.js';
import { collectMissing, evaluateCondition } from './evaluate-condition.js';
import { comparable, observationOf, readingOf, ruledOut } from './evidence.js';
import { type Facts, observed } from './facts.js';
import type { FindingReason, Role, Verdict } from './finding.js';
import { type Judgement, judge, type Reading } from './judge.js';
import type { Policy } from './policy.js';
import type { CompiledRow } from './ruleset.js';
import type { Truth } from './three-valued.js';

/** What one row says of one facility. Prevailing rows and alternatives may still change it. */
export interface RowResult {
  readonly row: CompiledRow;
  verdict: Verdict;
  role: Role;
  /** Whether the row's own condition and relaxations let it apply. */
  readonly applies: Truth;
  readonly observation: Observation | undefined;
  /** Undefined where no number was held against a limit. */
  readonly judgement: Judgement | undefined;
  /** What the value says if the row applies; undefined where nothing was compared. */
  readonly ifApplied: Judgement['verdict'] | undefined;
  reason: FindingReason | undefined;
  missing: readonly string[];
  /** Set where a signed visual declaration decided it. */
  readonly declaration?: VisualDeclaration;
}

/** One facility as its rows see it. */
export interface Subject {
  readonly facts: Facts;
  readonly policy: Policy;
  /** The facility as a whole is not there. */
  readonly isAbsent: boolean;
  /** Works from the date of the policy on. */
  readonly isNewWorks: boolean;
  /** What was inspected and signed for instead of being measured; missing: nothing. */
  readonly declarations?: readonly VisualDeclaration[];
}

/** A row with a milder limit, and what it would say if it applied. */
interface Relaxation {
  readonly row: CompiledRow;
  readonly facts: Facts;
  readonly applies: Truth;
  /** It would find fault with the value too; false where nobody knows. */
  readonly refuses: boolean;
}

const NOTHING: readonly string[] = [];

/** Applies one row. `rows` are all compiled rows of the facility, for the relaxations it names. */
export function evaluateRow(
  row: CompiledRow,
  rows: readonly CompiledRow[],
  subject: Subject,
): RowResult {
  const { requirement } = row;
  const facts = factsFor(subject.facts, row);
  const observation = observationOf(requirement, facts);
  if (subject.isAbsent && requirement.parameter !== 'present') {
    return resultOf(row, observation, 'not-applicable', 'false', undefined, 'part-absent');
  }
  const outside = ruledOut(requirement, observation);
  if (outside) return resultOf(row, observation, 'not-applicable', 'false', undefined, outside);

  const value = comparable(requirement, observation);
  const own = conditionTruth(row, facts, value);
  const relaxations = relaxationsOf(row, rows, subject, observation);
  if (own === 'false' || relaxations.some(({ applies }) => applies === 'true')) {
    return resultOf(row, observation, 'not-applicable', 'false', undefined, 'condition-false');
  }
  const isUnrelaxed = relaxations.every(({ applies }) => applies === 'false');
  const applies: Truth = own === 'true' && isUnrelaxed ? 'true' : 'unknown';
  const { metIf } = requirement;
  const isExempt = metIf === undefined ? 'false' : evaluateCondition(metIf, facts);
  if (isExempt === 'true') return resultOf(row, observation, 'pass', applies);

  if (value === undefined) {
    const declaration = declarationOn(row, observation, subject.declarations);
    if (declaration !== undefined && contradictions(requirement, facts).length === 0) {
      return { ...resultOf(row, observation, 'pass', applies), declaration };
    }
    const isDecided = applies === 'true' && isExempt === 'false';
    const reason = isDecided ? 'not-measured' : 'condition-unknown';
    const missing = [...new Set([...missingFor(row, own, relaxations, facts), row.parameter])];
    return resultOf(row, observation, 'unknown', applies, undefined, reason, missing);
  }
  const unstated = unstatedTotal(requirement, facts);
  if (unstated !== undefined) {
    const missing = [...new Set([...missingFor(row, own, relaxations, facts), unstated])];
    return resultOf(row, observation, 'unknown', applies, undefined, 'condition-unknown', missing);
  }
  const judgement = compare(requirement, value, facts, subject);
  const verdict = judgement?.verdict ?? verdictOnAnswer(requirement, value);
  if (verdict === 'pass') {
    const doubted = contradictions(requirement, facts);
    if (doubted.length === 0) return resultOf(row, observation, 'pass', applies, judgement);
    const missing = [...doubted, row.parameter];
    return resultOf(row, observation, 'unknown', applies, judgement, 'condition-unknown', missing);
  }

  const mayBeRelaxed = relaxations.some(
    (milder) => milder.applies === 'unknown' && !milder.refuses,
  );
  const doubtful = verdict === 'fail' ? insideErrorBars(row, relaxations, subject) : NOTHING;
  const isDoubtful = doubtful.length > 0;
  if (own === 'unknown' || isExempt === 'unknown' || mayBeRelaxed) {
    const missing = missingFor(row, own, relaxations, facts);
    const open = resultOf(row, observation, 'unknown', applies, judgement, 'condition-unknown');
    return { ...open, ifApplied: isDoubtful ? 'borderline' : verdict, missing };
  }
  if (!isDoubtful) return resultOf(row, observation, verdict, applies, judgement);
  return resultOf(row, observation, 'borderline', applies, judgement, undefined, doubtful);
}

function resultOf(
  row: CompiledRow,
  observation: Observation | undefined,
  verdict: Verdict,
  applies: Truth,
  judgement?: Judgement,
  reason?: FindingReason,
  missing: readonly string[] = NOTHING,
): RowResult {
  return {
    row,
    verdict,
    role: row.role,
    applies,
    observation,
    judgement,
    ifApplied: verdict === 'unknown' || verdict === 'not-applicable' ? undefined : verdict,
    reason,
    missing,
  };
}

/** The facts as a contained part sees them: its parameter names stand for the facility's own. */
function factsFor(facts: Facts, { part }: CompiledRow): Facts {
  return part === undefined ? facts : { ...facts, part };
}

/**
 * Whether the condition holds; what could not be observed otherwise settles an unknown one. A
 * survey that measured what it says cannot be there contradicts itself: neither is believed.
 */
function conditionTruth(
  { requirement, part }: CompiledRow,
  facts: Facts,
  value: Reading | boolean | undefined,
): Truth {
  if (requirement.condition === undefined) return 'true';
  const truth = evaluateCondition(requirement.condition, facts);
  // Inside another type a parameter may stand for a wider one, and proves nothing.
  if (!requirement.provenByValue || part !== undefined || value === undefined) return truth;
  if (truth === 'unknown') return 'true';
  return truth === 'false' && typeof value === 'object' ? 'unknown' : truth;
}

/** What else the survey says that cannot be so if the clause is met; empty where nothing does. */
function contradictions({ contradictedBy }: Requirement, facts: Facts): readonly string[] {
  if (contradictedBy === undefined) return NOTHING;
  const said = new Set<string>();
  collectMissing(contradictedBy, facts, said, 'true');
  return [...said];
}

/** A row answered without a number: a yes or no, or a part that is not there at all. */
export function verdictOnAnswer(
  { check }: Requirement,
  value: Reading | boolean,
): Judgement['verdict'] {
  if (check.operator !== 'count' && value === check.limit) return 'pass';
  // A stated dimension never fails, whatever becomes of it.
  return check.operator === 'nominal' ? 'borderline' : 'fail';
}

/** The total a count is held against where nobody stated it. */
function unstatedTotal({ check }: Requirement, { context }: Facts): string | undefined {
  const isUnstated = check.operator === 'count' && typeof context[check.of] !== 'number';
  return isUnstated ? check.of : undefined;
}

/** Undefined for a yes or no. The total of a count is stated. */
function compare(
  { check }: Requirement,
  value: Reading | boolean,
  facts: Facts,
  { policy, isNewWorks }: Subject,
): Judgement | undefined {
  if (check.operator === 'is' || typeof value === 'boolean') return undefined;
  if (check.operator === 'count') {
    const limit = countRequired(check.steps, Number(facts.context[check.of]));
    return judge({ operator: 'at-least', limit }, value, policy, isNewWorks);
  }
  const by =
    check.operator === 'at-most-interpolated' ? readingOf(observed(facts, check.by)) : undefined;
  return judge(check, value, policy, isNewWorks, by);
}

function relaxationsOf(
  row: CompiledRow,
  rows: readonly CompiledRow[],
  subject: Subject,
  observation: Observation | undefined,
): readonly Relaxation[] {
  return row.relaxing.map((index) => {
    const milder = rows[index];
    if (milder === undefined) throw new Error('A relaxation is not among the compiled rows.');
    const { requirement } = milder;
    const facts = factsFor(subject.facts, milder);
    const value = comparable(requirement, observation);
    // Without its total a count is met by nothing that was counted.
    const refuses =
      value !== undefined &&
      (unstatedTotal(requirement, facts) !== undefined ||
        (compare(requirement, value, facts, subject)?.verdict ??
          verdictOnAnswer(requirement, value)) === 'fail');
    return { row: milder, facts, applies: conditionTruth(milder, facts, value), refuses };
  });
}

/** What a failure rests on beside its own value: what makes the row apply, or an exception not. */
function conditionsBehind(
  { requirement }: CompiledRow,
  relaxations: readonly Relaxation[],
): readonly Condition[] {
  const { condition, metIf } = requirement;
  const milder = relaxations.filter(({ refuses }) => !refuses);
  return [condition, metIf, ...milder.map(({ row }) => row.requirement.condition)].filter(
    (one) => one !== undefined,
  );
}

/** The parameters a failing result rests on beside its own value, by the names of the row's type. */
export function parametersBehind(
  { row, observation }: RowResult,
  rows: readonly CompiledRow[],
  subject: Subject,
): readonly string[] {
  const relaxations = relaxationsOf(row, rows, subject, observation);
  return conditionsBehind(row, relaxations).flatMap(parametersIn);
}

function parametersIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(parametersIn);
  if ('any' in condition) return condition.any.flatMap(parametersIn);
  if ('not' in condition) return parametersIn(condition.not);
  return 'parameter' in condition ? [condition.parameter] : [];
}

/**
 * Other readings on whose place within their error bars a failure hangs: one that makes the row
 * apply, or keeps an exception from applying. No order rests on a borderline reading.
 */
function insideErrorBars(
  row: CompiledRow,
  relaxations: readonly Relaxation[],
  subject: Subject,
): readonly string[] {
  const facts = factsFor(subject.facts, row);
  const { check, condition: own } = row.requirement;
  const hanging = new Set<string>();
  for (const condition of conditionsBehind(row, relaxations)) {
    // An interpolated limit has taken the error bar of its other quantity into account already.
    if (condition === own && check.operator === 'at-most-interpolated') continue;
    if (evaluateCondition(condition, facts) === 'unknown') continue;
    collectMissing(condition, facts, hanging, 'unknown', 'error-bar');
  }
  return [...hanging];
}

/** What would decide an unknown condition, exemption or relaxation. */
function missingFor(
  { requirement }: CompiledRow,
  own: Truth,
  relaxations: readonly Relaxation[],
  facts: Facts,
): readonly string[] {
  const missing = new Set<string>();
  if (own === 'unknown' && requirement.condition) {
    collectMissing(requirement.condition, facts, missing);
    // Open although nothing in it is: the survey contradicts itself there.
    collectMissing(requirement.condition, facts, missing, 'false');
  }
  if (requirement.metIf) collectMissing(requirement.metIf, facts, missing);
  for (const { row, facts: its } of relaxations) {
    const { condition } = row.requirement;
    if (condition) collectMissing(condition, its, missing);
  }
  return [...missing];
}

/** What would decide whether a row applies: context keys and parameters; empty where that is known. */
export function undecidedBy(
  row: CompiledRow,
  rows: readonly CompiledRow[],
  subject: Subject,
): readonly string[] {
  const facts = factsFor(subject.facts, row);
  const observation = observationOf(row.requirement, facts);
  const own = conditionTruth(row, facts, comparable(row.requirement, observation));
  return missingFor(row, own, relaxationsOf(row, rows, subject, observation), facts);
}
