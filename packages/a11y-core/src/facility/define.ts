import type { ContextKey } from './context.js';
import type { ContextValue } from './facility.js';
import type { Label } from './label.js';
import type { Parameters } from './parameter.js';
import type { TravellerGroup } from './traveller-group.js';

/**
 * A part of another facility type inside this one. It is judged by that type's rows: a door of a
 * toilet by the door rows. `parameters` maps the part's parameter names to this type's.
 */
export interface ContainedPart {
  readonly facilityType: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Its rows apply only where one of these facts is so; as long as nobody knows, they stay open. */
  readonly when?: readonly KnownFact[];
  /** What its rows need not ask, since it is so of every part inside this type. */
  readonly known?: readonly KnownFact[];
}

/** A fact of the surroundings with the values meant. */
export interface KnownFact {
  readonly context: ContextKey;
  readonly oneOf: readonly ContextValue[];
}

/** How long an observation of this kind of facility stands, in months (decision rules, section 6). */
export type ValidityClass = 'moving-equipment' | 'surface' | 'built-geometry';

export interface FacilityDefinition<
  Type extends string = string,
  P extends Parameters = Parameters,
> {
  readonly type: Type;
  readonly label: Label;
  /** What the geometry of a survey feature may be. A line runs from foot to head. */
  readonly geometry: readonly ('Point' | 'LineString' | 'Polygon')[];
  readonly validity: ValidityClass;
  /** Whom the facility serves; a parameter may name fewer. */
  readonly serves: readonly TravellerGroup[];
  readonly parameters: P;
  readonly parts: readonly ContainedPart[];
}

/**
 * Declares a facility type. From this one declaration come the TypeScript type, the validator, the
 * JSON Schema, the labels of form and map, and the table in the docs.
 */
export function defineFacility<const Type extends string, const P extends Parameters>(
  definition: Omit<FacilityDefinition<Type, P>, 'parts'> & {
    readonly parts?: readonly ContainedPart[];
  },
): FacilityDefinition<Type, P> {
  return { ...definition, parts: definition.parts ?? [] };
}
