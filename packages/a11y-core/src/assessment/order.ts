import type { Observation } from '../facility/observation.js';
import { facilityDefinition } from '../facility/types/index.js';
import { parametersBehind, type RowResult, type Subject } from './evaluate-row.js';
import { observed } from './facts.js';
import type { Policy } from './policy.js';
import type { CompiledRow } from './ruleset.js';

/**
 * Every failing binding row is put right, unless a reading it rests on may only screen: the value
 * itself, one that makes the row apply, or one that keeps a milder limit from applying. `rows` are
 * those the result was found among.
 */
export function isOrderItem(
  result: RowResult,
  rows: readonly CompiledRow[],
  subject: Subject,
): boolean {
  const { verdict, role, observation, row } = result;
  if (verdict !== 'fail' || role !== 'binding' || observation === undefined) return false;
  const { facilityType, unit } = row.requirement;
  const { facts, policy } = subject;
  if (!mayFoundOrder(observation, unit === 'ratio', policy)) return false;
  const own = row.part === undefined ? facts : { ...facts, part: row.part };
  const { parameters } = facilityDefinition(facilityType);
  return parametersBehind(result, rows, subject).every((name) => {
    const reading = observed(own, name);
    const parameter = parameters[name];
    const isSlope = parameter?.kind === 'quantity' && parameter.unit === 'ratio';
    return reading === undefined || mayFoundOrder(reading, isSlope, policy);
  });
}

function mayFoundOrder(observation: Observation, isSlope: boolean, policy: Policy): boolean {
  const isRoughSlope =
    isSlope &&
    observation.state === 'measured' &&
    observation.uncertainty >= policy.screeningSlopeU;
  return (
    observation.instrument !== 'phone' &&
    !isRoughSlope &&
    policy.orderSources.includes(observation.source)
  );
}
