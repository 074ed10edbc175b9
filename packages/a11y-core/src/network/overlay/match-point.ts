import type { LonLat } from '../../geo/position.js';
import { type Match, type Matching, REACH_M } from './match.js';
import type { Near } from './nearby.js';
import type { Carrier } from './on-network.js';
import { makesUp } from './whole.js';

/** Two things closer to the surveyed point than this to each other cannot be told apart. */
const SAME_PLACE_M = 0.5;

/** A rival further behind than this takes nothing from the score. */
const CLEAR_LEAD_M = 3;

/** A way up to this length is taken to be described as a whole by a facility surveyed as a point on it. */
const SHORT_WAY_M = 20;

interface PointQuestion {
  readonly carrier: Carrier;
  readonly speaksForObject: boolean;
  /** Length of the facility where it was measured. */
  readonly extentM: number | undefined;
  readonly method: Match['method'];
  /** Whether an edge that is near is one it can belong to. */
  readonly fits: (edge: number) => boolean;
}

/** The nearest edge that can carry the facility, with the others of its object where it speaks for them. */
export function matchPoint(
  { network, nearby, objectOf }: Matching,
  position: LonLat,
  { carrier, speaksForObject, extentM, method, fits }: PointQuestion,
): readonly Match[] {
  const candidates = nearby(position, carrier.kinds, REACH_M).filter(({ edge }) => fits(edge));
  const [best] = candidates;
  if (best === undefined) return [];
  const companions = speaksForObject ? objectOf(best.edge).filter(fits) : [best.edge];
  const rival = candidates.find(({ edge }) => !companions.includes(edge));
  const leadM = rival === undefined ? Infinity : rival.distanceM - best.distanceM;
  const isAmbiguous = carrier.isItself && leadM < SAME_PLACE_M;
  const clarity = 0.7 + 0.3 * Math.min(1, leadM / CLEAR_LEAD_M);
  const score = (1 - best.distanceM / REACH_M) * clarity;
  return companions.map((edge) => {
    const lengthM = network.edges.lengthMm[edge]! / 1000;
    const isWhole =
      carrier.isItself ||
      (extentM === undefined ? lengthM <= SHORT_WAY_M : makesUp(extentM, lengthM));
    return { edge, ...spanOf(best, edge, isWhole), score, method, isWhole, rises: 0, isAmbiguous };
  });
}

function spanOf(best: Near, edge: number, isWhole: boolean) {
  return isWhole || edge !== best.edge
    ? { fromFraction: 0, toFraction: 1 }
    : { fromFraction: best.fraction, toFraction: best.fraction };
}
