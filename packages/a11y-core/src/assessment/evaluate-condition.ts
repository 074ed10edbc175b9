import type { Observation } from '../facility/observation.js';
import type { Comparison, Condition } from '../standard/condition.js';
import { type Facts, observed, ownParameter } from './facts.js';
import { every, negation, some, type Truth, truthOf } from './three-valued.js';

/**
 * How a measured quantity is read in a condition.
 * - `reading`: the value as it stands; an exact limit counts as kept, as in a verdict
 * - `error-bar`: unknown where the error bar straddles the number
 */
export type ReadAs = 'reading' | 'error-bar';

/** Whether a requirement's condition holds. What nobody recorded makes it unknown, never false. */
export function evaluateCondition(
  condition: Condition,
  facts: Facts,
  readAs: ReadAs = 'reading',
): Truth {
  if ('all' in condition) {
    return every(condition.all, (inner) => evaluateCondition(inner, facts, readAs));
  }
  if ('any' in condition) {
    return some(condition.any, (inner) => evaluateCondition(inner, facts, readAs));
  }
  if ('not' in condition) return negation(evaluateCondition(condition.not, facts, readAs));
  if ('works' in condition) {
    return facts.works === undefined ? 'unknown' : truthOf(facts.works === condition.works);
  }
  if ('context' in condition) {
    const value = facts.context[condition.context];
    if (value === undefined) return 'unknown';
    if ('oneOf' in condition) {
      return truthOf((condition.oneOf as readonly (string | boolean | number)[]).includes(value));
    }
    return typeof value === 'number'
      ? compareInterval(value, value, condition.is, condition.value)
      : 'unknown';
  }
  const observation = observed(facts, condition.parameter);
  return 'oneOf' in condition
    ? namedTruth(observation, condition.oneOf)
    : quantityTruth(observation, condition.is, condition.value, readAs);
}

/** A part that is not there, or a question that does not arise, is no; it is not unknown. */
function namedTruth(
  observation: Observation | undefined,
  oneOf: readonly (string | boolean)[],
): Truth {
  switch (observation?.state) {
    case 'seen':
    case 'chosen':
      return truthOf(oneOf.includes(observation.value));
    case 'absent':
      return truthOf(oneOf.includes(false));
    case 'not-applicable':
      return 'false';
    default:
      return 'unknown';
  }
}

function quantityTruth(
  observation: Observation | undefined,
  is: Comparison,
  number: number,
  readAs: ReadAs,
): Truth {
  switch (observation?.state) {
    case 'measured': {
      const { value, uncertainty } = observation;
      const u = readAs === 'error-bar' ? uncertainty : 0;
      return compareInterval(value - u, value + u, is, number);
    }
    case 'absent':
    case 'not-applicable':
      return 'false';
    default:
      return 'unknown';
  }
}

function compareInterval(low: number, high: number, is: Comparison, number: number): Truth {
  const atLow = holds(low, is, number);
  return atLow === holds(high, is, number) ? truthOf(atLow) : 'unknown';
}

function holds(value: number, is: Comparison, number: number): boolean {
  switch (is) {
    case 'above':
      return value > number;
    case 'at-least':
      return value >= number;
    case 'at-most':
      return value <= number;
    case 'below':
      return value < number;
  }
}

/** Adds the context keys and own parameters that make a condition come out so: what to ask next. */
export function collectMissing(
  condition: Condition,
  facts: Facts,
  missing: Set<string>,
  truth: Truth = 'unknown',
  readAs: ReadAs = 'reading',
): void {
  if (evaluateCondition(condition, facts, readAs) !== truth) return;
  if ('all' in condition) {
    for (const inner of condition.all) collectMissing(inner, facts, missing, truth, readAs);
  } else if ('any' in condition) {
    for (const inner of condition.any) collectMissing(inner, facts, missing, truth, readAs);
  } else if ('not' in condition) {
    collectMissing(condition.not, facts, missing, negation(truth), readAs);
  } else if ('works' in condition) missing.add('worksStage');
  else if ('context' in condition) missing.add(condition.context);
  else missing.add(ownParameter(facts.part, condition.parameter) ?? condition.parameter);
}
