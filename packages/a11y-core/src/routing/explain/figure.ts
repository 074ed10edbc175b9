import { edgePosition } from '../../network/edge-line.js';
import {
  type Interval,
  isQuantity,
  isWidest,
  type Limitable,
  natural,
} from '../../network/interval.js';
import { edgeKey } from '../../network/key.js';
import type { Network } from '../../network/network.js';
import { limitableInterval } from '../../network/read-limitable.js';
import { LIMITS, type LimitName } from '../../profile/limit.js';
import { isAskedBy, metInTheSenseOf } from '../limit-met.js';
import type { Surveyed } from '../surveyed.js';
import type { FigureOnWay } from './explanation.js';
import type { WalkedPart } from './walked.js';

/** What is known of an attribute on a part of the way, told in full. */
export function figureOn(
  network: Network,
  { readingOn }: Surveyed,
  part: WalkedPart,
  attribute: Limitable,
  interval: Interval,
): FigureOnWay {
  const { edge, fromFraction, toFraction, atM } = part;
  const { source } = limitableInterval(network, edge, attribute);
  const reading =
    source === 'survey' && isQuantity(attribute) ? readingOn?.(edge, attribute) : undefined;
  return {
    edge: edgeKey(network, edge),
    position: edgePosition(network, edge, (fromFraction + toFraction) / 2),
    atM,
    ...natural(attribute, interval),
    source,
    ...(reading !== undefined && { facilityId: reading.facilityId }),
    ...(reading?.at !== undefined && { measuredAt: reading.at }),
  };
}

/**
 * What a limit would be compared with on a part of the way, in stored units; `unknown` where nothing is
 * known of it, undefined where the question does not arise or what is met goes the other way.
 */
export function metBy(
  network: Network,
  { arc, edge }: WalkedPart,
  name: LimitName,
): Interval | 'unknown' | undefined {
  if (!isAskedBy(network, arc, name)) return undefined;
  const { attribute } = LIMITS[name];
  const isUnknown =
    isQuantity(attribute) &&
    attribute !== 'steps' &&
    isWidest(attribute, limitableInterval(network, edge, attribute));
  return isUnknown ? 'unknown' : metInTheSenseOf(network, arc, name);
}
