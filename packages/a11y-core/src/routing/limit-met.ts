import type { Interval } from '../network/interval.js';
import type { Network } from '../network/network.js';
import { arcInterval, arcSense, edgeInterval } from '../network/read-edge.js';
import { limitableInterval } from '../network/read-limitable.js';
import { LIMITS, type LimitDefinition, type LimitName } from '../profile/limit.js';
import { stepsOf } from './decide-arc.js';

const definitionOf = (name: LimitName): LimitDefinition => LIMITS[name];

/** Whether a limit of this name has anything to ask on an arc: a kerb that goes up is no kerb down. */
export function isAskedBy(network: Network, arc: number, name: LimitName): boolean {
  const { attribute } = LIMITS[name];
  const { source } = limitableInterval(network, arc >>> 1, attribute);
  if (source === 'not-applicable') return false;
  return attribute !== 'kerb' || !isOfOtherSense(network, arc, name);
}

function isOfOtherSense(network: Network, arc: number, name: LimitName): boolean {
  const { sense } = definitionOf(name);
  const met = arcSense(network, arc);
  return (met === 'up' || met === 'down') && met !== sense;
}

/** What the limit is compared with on this arc: a descent counts downwards, an unknown sense either way. */
export function metInTheSenseOf(network: Network, arc: number, name: LimitName): Interval {
  const edge = arc >>> 1;
  const { attribute, sense } = definitionOf(name);
  if (attribute === 'steps') return stepsOf(network, edge);
  if (attribute === 'kerb') {
    if (isOfOtherSense(network, arc, name)) return { low: 0, high: 0 };
    return edgeInterval(network, edge, attribute);
  }
  if (attribute !== 'incline') return limitableInterval(network, edge, attribute);
  if (network.edges.inclineUnsigned[edge] === 1) {
    const { low, high } = edgeInterval(network, edge, attribute);
    return { low: Math.max(0, low), high: Math.max(-low, high) };
  }
  const { low, high } = arcInterval(network, arc, attribute);
  return sense === 'down' ? { low: 0 - high, high: 0 - low } : { low, high };
}
