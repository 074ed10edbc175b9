import {
  type AttributeSource,
  LIMITABLES,
  QUANTITY_NAMES,
  type Quantity,
} from '../../network/interval.js';
import type { Network } from '../../network/network.js';
import { limitableInterval } from '../../network/read-limitable.js';
import { LIMIT_NAMES, LIMITS, type Limits } from '../../profile/limit.js';
import { decideAtLeast, decideAtMost, storedLimits } from '../decide.js';
import { decideArc } from '../decide-arc.js';
import { isAskedBy } from '../limit-met.js';
import type { Basis } from './explanation.js';
import type { WalkedPart } from './walked.js';

/** What decided an attribute on a part of the way; undefined where nothing known of it could matter. */
export type BasisOf = (part: WalkedPart, attribute: Quantity) => Basis | undefined;

const OF_SOURCE: Readonly<Record<AttributeSource, Basis>> = {
  none: 'unknown',
  'not-applicable': 'unknown',
  model: 'model',
  word: 'word',
  tag: 'tag',
  survey: 'survey',
};

/** What decides the limits of a traveller along a way. */
export function basisFor(network: Network, limits: Limits): BasisOf {
  const scaled = storedLimits(limits);
  // A limit that nothing can break rests on no data.
  const asking = LIMIT_NAMES.filter((name) => {
    const { attribute, bound } = LIMITS[name];
    const { min, max } = LIMITABLES[attribute];
    const decide = bound === 'max' ? decideAtMost : decideAtLeast;
    return limits[name] !== undefined && decide(scaled[name], min, max) !== 'passes';
  });
  return ({ arc, edge, undecided }, attribute) => {
    const isAsked = asking.some(
      (name) => LIMITS[name].attribute === attribute && isAskedBy(network, arc, name),
    );
    if (!isAsked) return undefined;
    if (((undecided >>> QUANTITY_NAMES.indexOf(attribute)) & 1) === 1) return 'unknown';
    if (decideArc(network, scaled, arc, attribute) === 'undecided') return 'claim';
    return OF_SOURCE[limitableInterval(network, edge, attribute).source];
  };
}
