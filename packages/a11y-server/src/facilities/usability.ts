import {
  type Assessment,
  ATTRIBUTE_NAMES,
  type Attribute,
  attributesIn,
  type CostModel,
  costFor,
  isArcAllowed,
  resolveOptions,
} from 'a11y-core';
import type { Ways } from '../state/ways.js';

/** The third answer: does it work for this traveller? */
export const USABILITIES = ['works', 'with-effort', 'does-not', 'unknown'] as const;
export type Usability = (typeof USABILITIES)[number];

/** What bars the way or could not be decided. */
export const USABILITY_REASONS = [
  ...ATTRIBUTE_NAMES,
  'closed',
  'claim',
  'operation',
  'not-on-network',
] as const;

export interface UsabilityAnswer {
  readonly facilityId: string;
  readonly profile: string;
  readonly usability: Usability;
  readonly because: readonly (typeof USABILITY_REASONS)[number][];
}

/**
 * What a survey of a facility measures. Cross slope and roughness are hardly ever known anywhere:
 * if their absence counted, nothing would ever be said to work.
 */
const DECISIVE: readonly Attribute[] = ['incline', 'width', 'kerb', 'steps'];

/**
 * Judges the edges on which the facility's measurements hold by the traveller's own limits, in both
 * directions, since who goes in must come out. Out of service is `does-not`, whatever was measured;
 * limited service is `with-effort`. A facility that changes no edge says nothing about passage:
 * `unknown`. Throws `UnknownNameError` for a profile there is not.
 */
export function usabilityOf(
  assessment: Assessment,
  ways: Ways | null,
  profile: string,
): UsabilityAnswer {
  const { facilityId, operation } = assessment;
  const answer = (
    usability: Usability,
    because: UsabilityAnswer['because'] = [],
  ): UsabilityAnswer => ({ facilityId, profile, usability, because: [...new Set(because)] });

  const options = resolveOptions({ profile });
  if (operation.state === 'out') return answer('does-not', ['operation']);
  const edges = ways?.edgesOf(facilityId) ?? [];
  if (ways === null || edges.length === 0) return answer('unknown', ['not-on-network']);

  const model = modelOf(ways, profile);
  const arcs = edges
    .flatMap((edge) => [edge << 1, (edge << 1) | 1])
    .filter((arc) => isArcAllowed(ways.network, arc));
  const barred = arcs.flatMap((arc) => model.reasons(arc));
  if (barred.length > 0) {
    return answer(
      'does-not',
      barred.map((reason) => (reason.cause === 'attribute' ? reason.attribute : reason.cause)),
    );
  }
  const doubted = arcs
    .flatMap((arc) => attributesIn(model.undecided(arc)))
    .filter((attribute) => DECISIVE.includes(attribute) && options.unknown[attribute] !== 'accept');
  if (doubted.length > 0) return answer('unknown', doubted);
  return operation.state === 'limited' ? answer('with-effort', ['operation']) : answer('works');
}

const models = new WeakMap<Ways, Map<string, CostModel>>();

/** The traveller's view of the network in which doubt bars nothing: doubt is answered on its own. */
function modelOf(ways: Ways, profile: string): CostModel {
  const known = models.get(ways) ?? new Map<string, CostModel>();
  models.set(ways, known);
  const made =
    known.get(profile) ?? costFor(ways.network, resolveOptions({ profile, unknown: 'accept' }));
  known.set(profile, made);
  return made;
}
