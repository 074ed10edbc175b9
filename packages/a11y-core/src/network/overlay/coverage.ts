import { type EdgeClaim, isFlagClaim } from './claim.js';
import { mayOpen } from './precedence.js';
import { makesUp } from './whole.js';

/** Two stretches closer than this follow one another; a wider gap breaks what leads along them. */
const MOST_GAP_M = 1;

/**
 * Stretches that together make up the edge, each as if it did alone: two strips of tactile paving
 * that follow one another guide from end to end. A gap between them breaks it.
 */
export function joinedStretches(claims: readonly EdgeClaim[], lengthM: number): EdgeClaim[] {
  const isStretch = (one: EdgeClaim): boolean =>
    isFlagClaim(one.claim) && one.claim.value === 'yes' && mayOpen(one.claim.reading);
  const stretches = claims.filter((one) => isStretch(one) && !one.isWhole);
  if (stretches.length < 2) return [...claims];
  const flags = new Set(stretches.map(({ claim }) => isFlagClaim(claim) && claim.flag));
  const whole = new Set<EdgeClaim>();
  for (const flag of flags) {
    const of = stretches.filter(({ claim }) => isFlagClaim(claim) && claim.flag === flag);
    if (makeUpTogether(of, lengthM)) for (const one of of) whole.add(one);
  }
  return claims.map((one) => (whole.has(one) ? { ...one, isWhole: true } : one));
}

function makeUpTogether(stretches: readonly EdgeClaim[], lengthM: number): boolean {
  const ordered = [...stretches].sort((a, b) => a.fromFraction - b.fromFraction);
  const start = ordered[0]!.fromFraction;
  let end = start;
  for (const { fromFraction, toFraction } of ordered) {
    if ((fromFraction - end) * lengthM > MOST_GAP_M) return false;
    end = Math.max(end, toFraction);
  }
  return makesUp((end - start) * lengthM, lengthM);
}
