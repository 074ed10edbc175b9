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
  const askingOf = QUANTITY_NAMES.map((quantity) =>
    asking.filter((name) => LIMITS[name].attribute === quantity),
  );
  const decided = ({ arc, edge, undecided }: WalkedPart, bit: number): Basis | undefined => {
    if (!askingOf[bit]!.some((name) => isAskedBy(network, arc, name))) return undefined;
    if (((undecided >>> bit) & 1) === 1) return 'unknown';
    const attribute = QUANTITY_NAMES[bit]!;
    if (decideArc(network, scaled, arc, attribute) === 'undecided') return 'claim';
    return OF_SOURCE[limitableInterval(network, edge, attribute).source];
  };
  // Asked several times for every part: worked out once for all quantities.
  const known = new Map<WalkedPart, readonly (Basis | undefined)[]>();
  return (part, attribute) => {
    let bases = known.get(part);
    if (bases === undefined) {
      bases = QUANTITY_NAMES.map((_, bit) => decided(part, bit));
      known.set(part, bases);
    }
    return bases[QUANTITY_NAMES.indexOf(attribute)];
  };
}
