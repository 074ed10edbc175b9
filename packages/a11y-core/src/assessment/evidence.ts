import type { MeasuredQuantity, Observation } from '../facility/observation.js';
import type { Requirement } from '../standard/requirement.js';
import { type Facts, observed } from './facts.js';
import type { Reading } from './judge.js';

/** The observation a row compares, under either of its names. */
export function observationOf(requirement: Requirement, facts: Facts): Observation | undefined {
  const { parameter, orParameter } = requirement;
  const observation = observed(facts, parameter);
  return observation === undefined && orParameter !== undefined
    ? observed(facts, orParameter)
    : observation;
}

/** How a surveyor says that an instrument was not used. */
const BY_EYE: readonly (string | undefined)[] = ['visual', '目测', '目測'];

/** Whether a number was estimated by eye. */
export const isByEye = ({
  instrument,
  method,
}: Pick<MeasuredQuantity, 'instrument' | 'method'>): boolean =>
  instrument === 'visual' || BY_EYE.includes(method);

/** Whether a row asks for the part itself, so that "not there" misses it. */
const demandsPart = ({ unit, whenAbsent }: Requirement): boolean =>
  whenAbsent === 'missed' || (unit === 'bool' && whenAbsent === undefined);

/**
 * The value a row can compare, or undefined. "Not there" is a no to a row that demands the part.
 * Nobody estimates an essential dimension by eye (decision rules, section 4).
 */
export function comparable(
  requirement: Requirement,
  observation: Observation | undefined,
): Reading | boolean | undefined {
  switch (observation?.state) {
    case 'measured': {
      const isGuess =
        isByEye(observation) &&
        requirement.severity === 'essential' &&
        requirement.unit !== 'count';
      return isGuess ? undefined : observation;
    }
    case 'seen':
      return observation.value;
    case 'absent':
      return demandsPart(requirement) ? false : undefined;
    default:
      return undefined;
  }
}

/** Whether the observation says that the row does not concern this facility. */
export function ruledOut(
  requirement: Requirement,
  observation: Observation | undefined,
): 'declared-not-applicable' | 'part-absent' | undefined {
  if (observation?.state === 'not-applicable') return 'declared-not-applicable';
  return observation?.state === 'absent' && !demandsPart(requirement) ? 'part-absent' : undefined;
}

/** The number and its error bar, where there is one. */
export function readingOf(observation: Observation | undefined): Reading | undefined {
  return observation?.state === 'measured' ? observation : undefined;
}
