import type { Network } from '../../network/network.js';
import type { Limits } from '../../profile/limit.js';
import type { Barrier } from '../outcome.js';
import type { Surveyed } from '../surveyed.js';
import { basisFor } from './basis.js';
import { confidenceOf } from './confidence.js';
import { crossingsOf } from './crossings.js';
import { dataOf } from './data.js';
import { elevationOf } from './elevation.js';
import type { RouteExplanation } from './explanation.js';
import { extremesOf } from './extremes.js';
import { kindsOf, surfacesOf } from './ground.js';
import { limitsOnWay } from './limits.js';
import { type LegWalked, walkedParts } from './walked.js';

/** Why a way is as it is, over all its legs together. Linear in the number of its edges. */
export function explainWay(
  { network, surveyed }: { readonly network: Network; readonly surveyed: Surveyed },
  limits: Limits,
  legs: readonly LegWalked[],
  barriersAvoided: readonly Barrier[] | null,
): RouteExplanation {
  const parts = walkedParts(network, legs);
  const basisOf = basisFor(network, limits);
  return {
    limits: limitsOnWay(network, surveyed, limits, parts, barriersAvoided),
    ...extremesOf(network, surveyed, parts),
    surfaces: surfacesOf(network, parts),
    kinds: kindsOf(network, parts),
    crossings: crossingsOf(network, parts),
    elevation: elevationOf(network, parts),
    data: dataOf(network, surveyed, parts, basisOf),
    confidence: confidenceOf(surveyed, parts, basisOf),
  };
}
