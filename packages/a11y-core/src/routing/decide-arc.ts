import {
  ATTRIBUTE_SOURCES,
  type Decision,
  type Interval,
  type Limitable,
} from '../network/interval.js';
import { EDGE_KINDS, type Network, SENSES } from '../network/network.js';
import { limitableInterval } from '../network/read-limitable.js';
import {
  decideAtLeast,
  decideAtMost,
  decideEitherSense,
  decideSigned,
  type StoredLimits,
} from './decide.js';

const NOT_APPLICABLE = ATTRIBUTE_SOURCES.indexOf('not-applicable');
const NONE = ATTRIBUTE_SOURCES.indexOf('none');
const UP = SENSES.indexOf('up');
const DOWN = SENSES.indexOf('down');
const STEPS = EDGE_KINDS.indexOf('steps');
const LIFT = EDGE_KINDS.indexOf('lift');
const ESCALATOR = EDGE_KINDS.indexOf('escalator');

/** The limits on one attribute against what is known of it, walking the arc (`edge << 1 | direction`). */
export function decideArc(
  network: Network,
  limits: StoredLimits,
  arc: number,
  attribute: Limitable,
): Decision {
  const { edges } = network;
  const edge = arc >>> 1;
  const isBackwards = (arc & 1) === 1;
  switch (attribute) {
    case 'incline': {
      if (edges.inclineSource[edge] === NOT_APPLICABLE) return 'passes';
      const { maxSlopeUp: up, maxSlopeDown: down } = limits;
      const low = edges.inclineLow[edge]!;
      const high = edges.inclineHigh[edge]!;
      if (edges.inclineUnsigned[edge] === 1) {
        return decideEitherSense(up, down, Math.max(0, low), Math.max(-low, high));
      }
      return isBackwards ? decideSigned(up, down, -high, -low) : decideSigned(up, down, low, high);
    }
    case 'crossSlope':
      if (edges.crossSlopeSource[edge] === NOT_APPLICABLE) return 'passes';
      return decideAtMost(
        limits.maxCrossSlope,
        edges.crossSlopeLow[edge]!,
        edges.crossSlopeHigh[edge]!,
      );
    case 'width':
      if (edges.widthSource[edge] === NOT_APPLICABLE) return 'passes';
      return decideAtLeast(limits.minWidthMm, edges.widthLow[edge]!, edges.widthHigh[edge]!);
    case 'kerb': {
      if (edges.kerbSource[edge] === NOT_APPLICABLE) return 'passes';
      const { maxKerbUpMm: up, maxKerbDownMm: down } = limits;
      const low = edges.kerbLow[edge]!;
      const high = edges.kerbHigh[edge]!;
      const sense = edges.kerbSense[edge]!;
      if (sense === UP) return decideAtMost(isBackwards ? down : up, low, high);
      if (sense === DOWN) return decideAtMost(isBackwards ? up : down, low, high);
      // A height without a sense, such as a threshold, may have to be climbed or descended.
      return decideEitherSense(up, down, low, high);
    }
    case 'steps': {
      if (edges.stepsSource[edge] === NOT_APPLICABLE) return 'passes';
      const { low, high } = stepsOf(network, edge);
      return decideAtMost(limits.maxSteps, low, high);
    }
    case 'roughness':
      if (edges.roughnessSource[edge] === NOT_APPLICABLE) return 'passes';
      return decideAtMost(
        limits.maxRoughness,
        edges.roughnessLow[edge]!,
        edges.roughnessHigh[edge]!,
      );
    case 'liftCarWidth':
    case 'liftCarDepth': {
      if (edges.kind[edge] !== LIFT) return 'passes';
      const { low, high } = limitableInterval(network, edge, attribute);
      const isWidth = attribute === 'liftCarWidth';
      return decideAtLeast(
        isWidth ? limits.minLiftCarWidthMm : limits.minLiftCarDepthMm,
        low,
        high,
      );
    }
    case 'escalators':
      if (edges.kind[edge] !== ESCALATOR) return 'passes';
      return decideAtMost(limits.maxEscalators, 1, 1);
  }
}

/** The number of steps; stairs nobody counted have one at least. */
export function stepsOf(network: Network, edge: number): Interval {
  const { edges } = network;
  const low = edges.stepsLow[edge]!;
  const high = edges.stepsHigh[edge]!;
  const kind = edges.kind[edge]!;
  const isUncountedFlight =
    edges.stepsSource[edge] === NONE && (kind === STEPS || kind === ESCALATOR);
  return { low: isUncountedFlight ? Math.max(1, low) : low, high };
}
