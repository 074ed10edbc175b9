import { ATTRIBUTE_SOURCES } from '../network/interval.js';
import {
  EDGE_FLAGS,
  EDGE_KINDS,
  type EdgeFlag,
  type Network,
  TRISTATES,
} from '../network/network.js';
import type { ResolvedOptions } from '../profile/options.js';
import { crossingShares } from './crossing-share.js';
import { tactileAtKerbs } from './crossing-tactile.js';
import { effortFor, isPoint, roughnessClass, stepCount } from './effort.js';
import { furtherWays, isOverOpenArea } from './junction.js';
import { BLOCKED, type BlockingReason, countIn, maskOf, permissionFor } from './permission.js';
import { headOf, wholeWeight } from './search.js';

/**
 * One traveller's view of every arc (`edge << 1 | direction`) of a network. "May I?" and "how much?"
 * are separate: time, penalty and weight mean something only where `permits` says yes. Of a part of
 * an arc the same part of each is charged.
 */
export interface CostModel {
  permits(arc: number): boolean;
  /** Seconds spent on the arc: what an arrival time is made of. */
  timeS(arc: number): number;
  /** Seconds added to steer away from effort or doubt; not part of the arrival time. */
  penaltyS(arc: number): number;
  /** Attributes with an active limit that could not be decided, one bit each: see `attributesIn`. */
  undecided(arc: number): number;
  /**
   * What the search adds up: milliseconds, or millimetres for the objective `distance`, in whole
   * numbers, so that two searches that add in another order agree. Negative where not permitted.
   */
  weight(arc: number): number;
  /** No metre of ground can weigh less than this: what a lower bound is made of. */
  readonly leastWeightPerM: number;
  /** Why an arc is not permitted; empty where it is, or where the way's own direction forbids it. */
  reasons(arc: number): readonly BlockingReason[];
}

/** Weight of an arc that may not be walked: a flag, never a large number. */
export const NOT_PERMITTED = -1;

/** In the table of weights, until an arc is first asked for. */
const NOT_WORKED_OUT = -2;

/** Twelve days; what weighs more is as good as endless, and two of them still fit the column. */
export const MOST_WEIGHT = 2 ** 30 - 2;

/** Milliseconds in a second, as millimetres in a metre. */
const PER_SECOND = 1000;

/** Rounding takes from a weight by less than this share: no arc of a millimetre is lighter than a quarter. */
export const LEAST_MM_PER_M = PER_SECOND * (1 - 1e-5);

/** A vertical step up to this, in mm, is flush (decision rules, section 1) and takes no time. */
const FLUSH_MM = 3;

/** A class of roughness as a share of the worst. */
const WORST_ROUGHNESS = 7;

const KIND = Object.fromEntries(EDGE_KINDS.map((kind, code) => [kind, code])) as Record<
  (typeof EDGE_KINDS)[number],
  number
>;
const shiftOf = (flag: EdgeFlag): number => 2 * EDGE_FLAGS.indexOf(flag);
const TACTILE = shiftOf('tactile');
const SIGNAL = shiftOf('signal');
const SOUND = shiftOf('sound');
const ISLAND = shiftOf('island');
const YES = TRISTATES.indexOf('yes');
const NOT_APPLICABLE = ATTRIBUTE_SOURCES.indexOf('not-applicable');

/** The cost model of one traveller; each arc is worked out when first asked for, and kept. */
export function costFor(network: Network, options: ResolvedOptions): CostModel {
  const { edges, edgeCount } = network;
  const { preferences, unknown } = options;
  const permission = permissionFor(network, options);
  const effort = effortFor(network, options.limits);
  const lengthM = (arc: number): number => edges.lengthMm[arc >>> 1]! / 1000;
  const crossingShare = crossingShares(network);
  const walkS = (arc: number): number =>
    (lengthM(arc) / preferences.speedMps) * 5 ** effort.total(arc);

  const timeS = (arc: number): number => {
    const edge = arc >>> 1;
    let seconds = walkS(arc) + stepCount(network, edge) * preferences.stepS;
    if (edges.kerbSource[edge] !== NOT_APPLICABLE && edges.kerbHigh[edge]! > FLUSH_MM) {
      seconds += preferences.kerbS;
    }
    seconds += crossingShare(edge) * preferences.crossingS;
    if (edges.kind[edge] === KIND.lift) seconds += preferences.liftS;
    return seconds;
  };

  const penalised = maskOf((attribute) => unknown[attribute] === 'penalise');
  const says = (edge: number, shift: number): boolean =>
    ((edges.flags[edge]! >>> shift) & 3) === YES;
  // Worked out for those alone whom it concerns.
  const further = preferences.junctionS > 0 ? furtherWays(network) : undefined;
  const atKerbs = preferences.noTactileKerbS > 0 ? tactileAtKerbs(network) : undefined;
  const junctionS = (arc: number): number =>
    further === undefined ? 0 : further(headOf(network, arc)) * preferences.junctionS;
  const crossingPenaltyS = (edge: number): number =>
    (says(edge, SOUND) ? 0 : preferences.noSoundS) +
    (says(edge, ISLAND) || says(edge, SIGNAL) ? 0 : preferences.noIslandS) +
    (atKerbs?.(edge) === 'no' ? preferences.noTactileKerbS : 0);
  const penaltyOf = (arc: number, undecided: number): number => {
    const edge = arc >>> 1;
    const doubts = countIn(undecided & penalised);
    if (isPoint(network, edge)) return doubts * preferences.unknownPointS + junctionS(arc);
    const factor =
      preferences.slopeAversion * Math.min(1, effort.slope(arc)) +
      preferences.roughnessAversion * (roughnessClass(network, edge) / WORST_ROUGHNESS) +
      (edges.kind[edge] === KIND.road ? preferences.roadAversion : 0) +
      (isOverOpenArea(network, edge) ? preferences.openAreaAversion : 0) +
      (says(edge, TACTILE) ? 0 : preferences.noTactileAversion) +
      doubts * preferences.unknownAversion;
    let seconds = walkS(arc) * factor + junctionS(arc);
    if (edges.kind[edge] === KIND.steps) seconds += preferences.stepsAversionS;
    const share = crossingShare(edge);
    return share === 0 ? seconds : seconds + share * crossingPenaltyS(edge);
  };

  const isByDistance = options.objective === 'distance';
  const weights = new Int32Array(2 * edgeCount).fill(NOT_WORKED_OUT);
  const weight = (arc: number): number => {
    const known = weights[arc]!;
    if (known !== NOT_WORKED_OUT) return known;
    const judged = permission.judge(arc);
    let fresh = NOT_PERMITTED;
    if (judged !== BLOCKED) {
      fresh = isByDistance
        ? edges.lengthMm[arc >>> 1]!
        : Math.min(MOST_WEIGHT, wholeWeight(PER_SECOND * (timeS(arc) + penaltyOf(arc, judged))));
    }
    weights[arc] = fresh;
    return fresh;
  };

  return {
    permits: (arc) => weight(arc) !== NOT_PERMITTED,
    timeS,
    penaltyS: (arc) => penaltyOf(arc, Math.max(0, permission.judge(arc))),
    undecided: (arc) => Math.max(0, permission.judge(arc)),
    weight,
    leastWeightPerM: LEAST_MM_PER_M * (isByDistance ? 1 : 1 / preferences.speedMps),
    reasons: (arc) => permission.reasons(arc),
  };
}
