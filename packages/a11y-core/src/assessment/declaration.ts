import type { VisualDeclaration } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import type { CompiledRow } from './ruleset.js';

/**
 * The signed visual declaration that decides a row nobody answered; undefined where none does. It
 * speaks only where nothing was observed, never of an essential quantity, which must be measured
 * (decision rules, section 4). Of several the latest is taken, of those of
 * one day the first.
 */
export function declarationOn(
  { requirement, parameter }: CompiledRow,
  observation: Observation | undefined,
  declarations: readonly VisualDeclaration[] | undefined,
): VisualDeclaration | undefined {
  if (observation !== undefined || declarations === undefined) return undefined;
  if (requirement.unit !== 'bool' && requirement.severity === 'essential') return undefined;
  let latest: VisualDeclaration | undefined;
  for (const declaration of declarations) {
    const { at, parameters } = declaration;
    if (parameters !== undefined && !parameters.includes(parameter)) continue;
    if (latest === undefined || at > latest.at) latest = declaration;
  }
  return latest;
}
