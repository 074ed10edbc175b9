import { POINT_KINDS } from '../network/applicable.js';
import { ATTRIBUTE_SOURCES, ATTRIBUTES, type Attribute } from '../network/interval.js';
import { EDGE_KINDS, type Network } from '../network/network.js';
import type { Limits } from '../profile/limit.js';
import { stepsOf } from './decide-arc.js';

/**
 * Slope at which a walker without a limit of slope has a fifth of the level speed left:
 * ln 5 / 3.5, from the exponent of Tobler's hiking function (1993).
 */
const WALKERS_SLOPE = Math.log(5) / 3.5;

/** Below this a limit of slope no longer sharpens the price of slope: 1 % is level to the eye. */
const LEAST_SLOPE = 0.01;

/** Slowest that slope and roughness can make anybody: 5^-2, a twenty-fifth of the level speed. */
const MOST_EFFORT = 2;

/**
 * Roughness class as the slope that costs the same work. From wheelchair work measured on surfaces
 * (US Access Board, exterior surfaces research): asphalt 0.6 %, a dirt path 2.9 %, engineered wood
 * fibre 5.3 %, less the asphalt on which speeds are stated; the classes between are our estimate.
 */
const ROUGHNESS_AS_SLOPE = [0, 0, 0.01, 0.023, 0.035, 0.047, 0.065, 0.085] as const;

/** Class assumed where nobody recorded one: the asphalt on which speeds are stated. */
const USUAL_ROUGHNESS = 1;

/** Ground length of one step, in metres, where the steps were not counted. */
const TREAD_M = 0.3;

const NOT_APPLICABLE = ATTRIBUTE_SOURCES.indexOf('not-applicable');
const STEPS = EDGE_KINDS.indexOf('steps');
/** By the index of the kind: 1 for points. */
const IS_POINT = Uint8Array.from(EDGE_KINDS, (kind) => (POINT_KINDS.has(kind) ? 1 : 0));

/** The single number taken for an interval when time has to be worked out: the middle, or for an open end the value nearest zero. */
export function expected(attribute: Attribute, low: number, high: number): number {
  const { min, max } = ATTRIBUTES[attribute];
  const isOpen = (low <= min && min < 0) || high >= max;
  if (!isOpen) return (low + high) / 2;
  return Math.min(Math.max(0, low), high);
}

/** What an arc asks of one traveller, apart from permission. */
export interface Effort {
  /** Share of the slope that leaves a fifth of the speed, 0 and up. */
  slope(arc: number): number;
  /** The same for the roughness of the ground. */
  roughness(arc: number): number;
  /** Both together, as they act on the speed: at most `MOST_EFFORT`. */
  total(arc: number): number;
}

/** Slope and roughness relative to the traveller's own limits of slope. */
export function effortFor(network: Network, limits: Limits): Effort {
  const { edges } = network;
  const upSlope = fifthSpeedSlope(limits.maxSlopeUp);
  const downSlope = fifthSpeedSlope(limits.maxSlopeDown);
  const slope = (arc: number): number => {
    const edge = arc >>> 1;
    const rise = expected('incline', edges.inclineLow[edge]!, edges.inclineHigh[edge]!);
    if (rise === 0) return 0;
    const ratio = Math.abs(rise) / ATTRIBUTES.incline.scale;
    if (edges.inclineUnsigned[edge] === 1) return ratio / Math.min(upSlope, downSlope);
    return ratio / (rise > 0 === ((arc & 1) === 0) ? upSlope : downSlope);
  };
  const roughness = (arc: number): number =>
    ROUGHNESS_AS_SLOPE[roughnessClass(network, arc >>> 1)]! / upSlope;
  return {
    slope,
    roughness,
    total: (arc) => Math.min(MOST_EFFORT, slope(arc) + roughness(arc)),
  };
}

/**
 * AccessMap's rule: at the traveller's own limit a fifth of the level speed is left, so that the
 * price of a slope scales to the person. Without its constant of 0.0087, so that `speedMps` is
 * the level speed and a limit of 0.87 % is no pole.
 */
function fifthSpeedSlope(limit: number | undefined): number {
  return Math.max(LEAST_SLOPE, Math.min(limit ?? WALKERS_SLOPE, WALKERS_SLOPE));
}

/** Roughness class taken for an edge, 0 to 7: the middle of what is known, halves to the rougher. */
export function roughnessClass(network: Network, edge: number): number {
  const { edges } = network;
  const low = edges.roughnessLow[edge]!;
  const high = edges.roughnessHigh[edge]!;
  if (low === ATTRIBUTES.roughness.min && high === ATTRIBUTES.roughness.max) return USUAL_ROUGHNESS;
  return Math.ceil((low + high) / 2);
}

/** Steps taken for an edge: the middle of what is known, or one per `TREAD_M` of uncounted stairs. */
export function stepCount(network: Network, edge: number): number {
  const { edges } = network;
  if (edges.stepsSource[edge] === NOT_APPLICABLE) return 0;
  const { low, high } = stepsOf(network, edge);
  if (high < ATTRIBUTES.steps.max) return (low + high) / 2;
  if (edges.kind[edge] !== STEPS) return low;
  return Math.max(low, Math.round(edges.lengthMm[edge]! / 1000 / TREAD_M));
}

/** Whether the edge is a point on the ground that has to be passed, charged per passage and not by length. */
export function isPoint(network: Network, edge: number): boolean {
  return IS_POINT[network.edges.kind[edge]!] === 1;
}
