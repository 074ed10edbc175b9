import { QUANTITY_NAMES } from '../../network/interval.js';
import type { Surveyed } from '../surveyed.js';
import { isOldReading } from './age.js';
import type { BasisOf } from './basis.js';
import type { Basis, RouteConfidence } from './explanation.js';
import type { WalkedPart } from './walked.js';

/**
 * How far a decision is trusted by what it rests on, 0 to 1: a fresh measurement wholly, what nobody
 * knows not at all. Our estimates, in the order of trust that everything else here keeps.
 */
export const TRUST: Readonly<Record<Basis | 'old-survey' | 'undated-survey', number>> = {
  survey: 1,
  'undated-survey': 0.85,
  tag: 0.7,
  'old-survey': 0.5,
  word: 0.4,
  model: 0.4,
  claim: 0.25,
  unknown: 0,
};

/** A kerb, door, barrier or lift counts like so many metres of way: it stops a person as a long stretch may. */
export const POINT_AS_M = 10;

/** From these values on. */
export const HIGH_FROM = 0.75;
export const MEDIUM_FROM = 0.4;

/**
 * How far the answer can be trusted, from its data: the mean trust in what decided the traveller's
 * limits, by length. Where no limit asks anything, nothing is in doubt.
 */
export function confidenceOf(
  surveyed: Surveyed,
  parts: readonly WalkedPart[],
  basisOf: BasisOf,
): RouteConfidence {
  let [trusted, asked] = [0, 0];
  for (const part of parts) {
    const trusts = QUANTITY_NAMES.flatMap((attribute) => {
      const basis = basisOf(part, attribute);
      if (basis === undefined) return [];
      if (basis !== 'survey') return [TRUST[basis]];
      const reading = surveyed.readingOn?.(part.edge, attribute);
      if (reading?.at === undefined) return [TRUST['undated-survey']];
      return [
        isOldReading(attribute, reading, surveyed.asOfMs) ? TRUST['old-survey'] : TRUST.survey,
      ];
    });
    if (trusts.length === 0) continue;
    const weightM = part.isPoint ? POINT_AS_M : part.lengthM;
    asked += weightM;
    trusted += (weightM * trusts.reduce((sum, trust) => sum + trust, 0)) / trusts.length;
  }
  const value = asked === 0 ? 1 : Number((trusted / asked).toFixed(3));
  return {
    value,
    word: value >= HIGH_FROM ? 'high' : value >= MEDIUM_FROM ? 'medium' : 'low',
  };
}
