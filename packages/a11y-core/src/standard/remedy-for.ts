import type { Parameter } from '../facility/parameter.js';
import type { RemedyKind } from '../facility/remedy.js';
import type { Check } from './requirement.js';

/**
 * How a failure against this check is put right: the parameter's own word, or the check's. Words with
 * a direction of their own, "to at least", would be wrong for a strict limit or a range.
 */
export function remedyFor(parameter: Parameter, check: Check): RemedyKind {
  if (check.operator === 'above' || check.operator === 'below' || check.operator === 'between') {
    return 'bound';
  }
  if (parameter.remedy !== undefined) return parameter.remedy;
  const isSlope = parameter.kind === 'quantity' && parameter.unit === 'ratio';
  const isCount = parameter.kind === 'quantity' && parameter.unit === 'count';
  switch (check.operator) {
    case 'at-least':
      return isCount ? 'add' : 'increase';
    case 'at-most':
    case 'at-most-interpolated':
      return isSlope ? 'flatten' : 'reduce';
    case 'flush':
      return 'level';
    case 'count':
      return 'add';
    case 'nominal':
      return 'adjust';
    case 'is':
      return 'provide';
  }
}
