import type { Parameter } from '../facility/parameter.js';
import type { RemedyKind } from '../facility/remedy.js';
import type { Check } from './requirement.js';

/** How a failure against this check is put right: the parameter's own word, or the check's. */
export function remedyFor(parameter: Parameter, check: Check): RemedyKind {
  if (parameter.remedy !== undefined) return parameter.remedy;
  const isSlope = parameter.kind === 'quantity' && parameter.unit === 'ratio';
  const isCount = parameter.kind === 'quantity' && parameter.unit === 'count';
  switch (check.operator) {
    case 'at-least':
    case 'above':
      return isCount ? 'add' : 'increase';
    case 'at-most':
    case 'below':
    case 'at-most-interpolated':
      return isSlope ? 'flatten' : 'reduce';
    case 'flush':
      return 'level';
    case 'count':
      return 'add';
    case 'between':
    case 'nominal':
      return 'adjust';
    case 'is':
      return 'provide';
  }
}
