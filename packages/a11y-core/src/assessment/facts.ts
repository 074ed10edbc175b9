import type { ContextKey } from '../facility/context.js';
import type { ContainedPart } from '../facility/define.js';
import type { ContextValue, Facility, Place } from '../facility/facility.js';
import type { Observation, Observations } from '../facility/observation.js';
import type { Era } from './assessment.js';
import type { Policy } from './policy.js';

/** What conditions and rows may ask about one facility, or about a part of it. */
export interface Facts {
  readonly observations: Observations;
  /** What the survey says of the surroundings, with what follows from it. */
  readonly context: Readonly<Record<string, ContextValue>>;
  /** Undefined where it is not recorded, or the works are called merely existing. */
  readonly works: 'new' | 'alteration' | undefined;
  /** For a contained part: its parameter names, by the facility's own. */
  readonly part?: ContainedPart;
}

/** Yes/no parameters that say the same as a fact of the surroundings. */
export const OBSERVED_CONTEXT: readonly (readonly [parameter: string, key: ContextKey])[] = [
  ['crowdedPublicPlace', 'crowded'],
];

const WORKS = {
  new: 'new',
  extension: 'new',
  alteration: 'alteration',
  existing: undefined,
} as const;

/**
 * What kind of works the limits are taken for. Held against a younger edition, an existing
 * building is asked what that edition asks of existing buildings: its values for alterations.
 */
export function worksOf({ worksStage }: FactSource, { kind }: Era): Facts['works'] {
  if (worksStage === undefined) return undefined;
  const isOlder = kind === 'gb50763' || kind === 'before-gb50763';
  return worksStage === 'existing' && isOlder ? 'alteration' : WORKS[worksStage];
}

/** What facts are gathered from: a facility, or a place as one facility type sees it. */
export type FactSource = Pick<Facility, 'observations' | 'context' | 'worksStage'>;

/** Gathers the facts of a facility; `place` is the one it belongs to, where known. */
export function factsOf(
  facility: FactSource,
  era: Era,
  place: Place | undefined,
  policy: Policy,
): Facts {
  return {
    observations: facility.observations,
    context: contextOf(facility, place, policy),
    works: worksOf(facility, era),
  };
}

function contextOf(facility: FactSource, place: Place | undefined, policy: Policy) {
  const context: Record<string, ContextValue> = { ...place?.context, ...facility.context };
  if (place !== undefined) context['placeCategory'] ??= place.category;
  for (const [parameter, key] of OBSERVED_CONTEXT) {
    const seen = facility.observations[parameter];
    if (seen?.state === 'seen') context[key] ??= seen.value;
  }
  for (const { from, oneOf, to, value } of policy.derivations) {
    if (context[to] !== undefined) continue;
    const known = from === undefined ? undefined : context[from];
    const follows = known !== undefined && oneOf?.includes(known) === true;
    if (from === undefined || follows) context[to] = value;
  }
  return context;
}

/** The facility's own name of a parameter, or undefined for one the contained part does not map. */
export function ownParameter(part: ContainedPart | undefined, parameter: string) {
  if (part === undefined) return parameter;
  return Object.hasOwn(part.parameters, parameter) ? part.parameters[parameter] : undefined;
}

/** What was observed of a parameter; undefined where nobody looked. */
export function observed(facts: Facts, parameter: string): Observation | undefined {
  const own = ownParameter(facts.part, parameter);
  return own !== undefined && Object.hasOwn(facts.observations, own)
    ? facts.observations[own]
    : undefined;
}
