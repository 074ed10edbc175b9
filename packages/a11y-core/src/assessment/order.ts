import type { Observation } from '../facility/observation.js';
import { facilityDefinition } from '../facility/types/index.js';
import type { Condition } from '../standard/condition.js';
import type { Requirement } from '../standard/requirement.js';
import type { RowResult, Subject } from './evaluate-row.js';
import { observed } from './facts.js';
import type { Policy } from './policy.js';

/**
 * Every failing binding row is put right, unless a reading it rests on may only screen: the value
 * itself, or one that makes the row apply.
 */
export function isOrderItem(result: RowResult, { facts, policy }: Subject): boolean {
  const { verdict, role, observation, row } = result;
  if (verdict !== 'fail' || role !== 'binding' || observation === undefined) return false;
  const { condition, facilityType, unit } = row.requirement;
  if (!mayFoundOrder(observation, unit, policy)) return false;
  if (condition === undefined) return true;
  const own = row.part === undefined ? facts : { ...facts, part: row.part };
  const { parameters } = facilityDefinition(facilityType);
  return parametersIn(condition).every((name) => {
    const reading = observed(own, name);
    const parameter = parameters[name];
    const itsUnit = parameter?.kind === 'quantity' ? parameter.unit : 'bool';
    return reading === undefined || mayFoundOrder(reading, itsUnit, policy);
  });
}

function parametersIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(parametersIn);
  if ('any' in condition) return condition.any.flatMap(parametersIn);
  if ('not' in condition) return parametersIn(condition.not);
  return 'parameter' in condition ? [condition.parameter] : [];
}

function mayFoundOrder(
  observation: Observation,
  unit: Requirement['unit'],
  policy: Policy,
): boolean {
  const isRoughSlope =
    unit === 'ratio' &&
    observation.state === 'measured' &&
    observation.uncertainty >= policy.screeningSlopeU;
  return (
    observation.instrument !== 'phone' &&
    !isRoughSlope &&
    policy.orderSources.includes(observation.source)
  );
}
