import { INFINITE } from '../hierarchy/metric.js';
import { ATTRIBUTE_SOURCES } from '../network/interval.js';
import {
  EDGE_FLAGS,
  EDGE_KINDS,
  EDGE_STATES,
  type EdgeFlag,
  type Network,
  TRISTATES,
} from '../network/network.js';
import type { ResolvedOptions } from '../profile/options.js';
import { keptForAlike } from './alike.js';
import { crossingShares } from './crossing-share.js';
import { tactileAtKerbs } from './crossing-tactile.js';
import { effortFor, isPoint, roughnessClass, stepCount } from './effort.js';
import { furtherWays, isOverOpenArea } from './junction.js';
import { keptIn, keptWhenAskedOften } from './kept-weights.js';
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
  /** The table of all arcs, in one pass: `INFINITE` where not permitted. Not to be changed. */
  allWeights(): Int32Array;
  /** No metre of ground can weigh less than this: what a lower bound is made of. */
  readonly leastWeightPerM: number;
  /** Why an arc is not permitted; empty where it is, or where the way's own direction forbids it. */
  reasons(arc: number): readonly BlockingReason[];
}

/** Weight of an arc that may not be walked: a flag, never a large number. */
export const NOT_PERMITTED = -1;

/** Twelve days; what weighs more is as good as endless, and still less than what cannot be walked. */
export const MOST_WEIGHT = INFINITE - 1;

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
const CLOSED = EDGE_STATES.indexOf('closed');
const NOT_APPLICABLE = ATTRIBUTE_SOURCES.indexOf('not-applicable');

/** What decides the weight of an arc, but for its length, its steps, its junction and the crossing it is a piece of. */
interface Terms {
  /** As of a `Permission`. */
  readonly judged: number;
  readonly walkSPerM: number;
  readonly fixedS: number;
  readonly hasSteps: boolean;
  readonly isCrossing: boolean;
  /** Share of the walking time. */
  readonly aversion: number;
  readonly fixedPenaltyS: number;
  /** Of a whole crossing, but for its kerbs. */
  readonly crossingPenaltyS: number;
  /** Time and penalty together, of what has neither steps nor a crossing. */
  readonly perM: number;
  readonly fixed: number;
}

/**
 * The cost model of one traveller. Weights are worked out when asked for and kept as a hierarchy takes
 * them: in the table that is handed in, else in one of its own once many were asked for.
 */
export function costFor(network: Network, options: ResolvedOptions, table?: Int32Array): CostModel {
  const { edges, edgeCount } = network;
  const { preferences, unknown } = options;
  const permission = permissionFor(network, options);
  const effort = effortFor(network, options.limits);
  const lengthM = (arc: number): number => edges.lengthMm[arc >>> 1]! / 1000;
  const crossingShare = crossingShares(network);
  const penalised = maskOf((attribute) => unknown[attribute] === 'penalise');
  const says = (edge: number, shift: number): boolean =>
    ((edges.flags[edge]! >>> shift) & 3) === YES;
  // Worked out for those alone whom it concerns.
  const further = preferences.junctionS > 0 ? furtherWays(network) : undefined;
  const atKerbs = preferences.noTactileKerbS > 0 ? tactileAtKerbs(network) : undefined;
  const junctionS = (arc: number): number =>
    further === undefined ? 0 : further(headOf(network, arc)) * preferences.junctionS;
  const workOutTerms = (arc: number): Terms => {
    const edge = arc >>> 1;
    const kind = edges.kind[edge];
    const judged = permission.judge(arc);
    const doubts = judged === BLOCKED ? 0 : countIn(judged & penalised);
    const hasKerb = edges.kerbSource[edge] !== NOT_APPLICABLE && edges.kerbHigh[edge]! > FLUSH_MM;
    const isAtPoint = isPoint(network, edge);
    const ofWay =
      preferences.slopeAversion * Math.min(1, effort.slope(arc)) +
      preferences.roughnessAversion * (roughnessClass(network, edge) / WORST_ROUGHNESS) +
      (kind === KIND.road ? preferences.roadAversion : 0) +
      (isOverOpenArea(network, edge) ? preferences.openAreaAversion : 0) +
      (says(edge, TACTILE) ? 0 : preferences.noTactileAversion) +
      doubts * preferences.unknownAversion;
    const aversion = isAtPoint ? 0 : ofWay;
    const walkSPerM = 5 ** effort.total(arc) / preferences.speedMps;
    const fixedS = (hasKerb ? preferences.kerbS : 0) + (kind === KIND.lift ? preferences.liftS : 0);
    const fixedPenaltyS =
      (isAtPoint ? doubts * preferences.unknownPointS : 0) +
      (kind === KIND.steps ? preferences.stepsAversionS : 0);
    return {
      judged,
      walkSPerM,
      fixedS,
      hasSteps: edges.stepsSource[edge] !== NOT_APPLICABLE,
      isCrossing: kind === KIND.crossing,
      aversion,
      fixedPenaltyS,
      crossingPenaltyS:
        (says(edge, SOUND) ? 0 : preferences.noSoundS) +
        (says(edge, ISLAND) || says(edge, SIGNAL) ? 0 : preferences.noIslandS),
      perM: walkSPerM * (1 + aversion),
      fixed: fixedS + fixedPenaltyS,
    };
  };
  const termsOfOpen = keptForAlike(network, workOutTerms);
  const isClosed = (arc: number): boolean => edges.state[arc >>> 1] === CLOSED;
  // Edges that are alike may be open and closed.
  const termsOf = (arc: number): Terms => (isClosed(arc) ? workOutTerms(arc) : termsOfOpen(arc));

  const timeBy = (arc: number, terms: Terms): number => {
    const edge = arc >>> 1;
    let seconds = lengthM(arc) * terms.walkSPerM + terms.fixedS;
    if (terms.hasSteps) seconds += stepCount(network, edge) * preferences.stepS;
    if (terms.isCrossing) seconds += crossingShare(edge) * preferences.crossingS;
    return seconds;
  };
  const penaltyBy = (arc: number, terms: Terms): number => {
    const edge = arc >>> 1;
    const walkS = lengthM(arc) * terms.walkSPerM;
    const seconds = walkS * terms.aversion + terms.fixedPenaltyS + junctionS(arc);
    if (!terms.isCrossing) return seconds;
    const kerbsS = atKerbs?.(edge) === 'no' ? preferences.noTactileKerbS : 0;
    return seconds + crossingShare(edge) * (terms.crossingPenaltyS + kerbsS);
  };

  const isByDistance = options.objective === 'distance';
  /** As a hierarchy takes it. */
  const workOut = (arc: number): number => {
    if (isClosed(arc)) return INFINITE;
    const terms = termsOfOpen(arc);
    if (terms.judged === BLOCKED) return INFINITE;
    if (isByDistance) return Math.min(MOST_WEIGHT, edges.lengthMm[arc >>> 1]!);
    const seconds =
      terms.hasSteps || terms.isCrossing
        ? timeBy(arc, terms) + penaltyBy(arc, terms)
        : lengthM(arc) * terms.perM + terms.fixed + junctionS(arc);
    return Math.min(MOST_WEIGHT, wholeWeight(PER_SECOND * seconds));
  };
  const kept =
    table === undefined ? keptWhenAskedOften(2 * edgeCount, workOut) : keptIn(table, workOut);
  const weight = (arc: number): number => {
    const known = kept(arc);
    return known === INFINITE ? NOT_PERMITTED : known;
  };

  return {
    permits: (arc) => weight(arc) !== NOT_PERMITTED,
    timeS: (arc) => timeBy(arc, termsOf(arc)),
    penaltyS: (arc) => penaltyBy(arc, termsOf(arc)),
    undecided: (arc) => Math.max(0, termsOf(arc).judged),
    weight,
    allWeights: () => {
      const all = table ?? new Int32Array(2 * edgeCount);
      for (let arc = 0; arc < all.length; arc++) all[arc] = workOut(arc);
      return all;
    },
    leastWeightPerM: LEAST_MM_PER_M * (isByDistance ? 1 : 1 / preferences.speedMps),
    reasons: (arc) => permission.reasons(arc),
  };
}
