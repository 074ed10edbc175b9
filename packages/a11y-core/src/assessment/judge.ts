import type { Check, Severity } from '../standard/requirement.js';
import type { Policy } from './policy.js';

/** One value held against one limit. */
export interface Judgement {
  readonly verdict: 'pass' | 'borderline' | 'fail';
  /** How far inside (positive) or outside (negative) the printed limit. */
  readonly margin: number;
  readonly isMarginal: boolean;
  readonly limit: number | readonly [min: number, max: number];
  /** Set where the size of the miss decides the severity. */
  readonly severity?: Severity;
}

/** A number and its expanded uncertainty. */
export interface Reading {
  readonly value: number;
  readonly uncertainty: number;
}

type QuantityCheck = Exclude<Check, { operator: 'is' | 'count' }>;

/**
 * Holds a reading against a limit: met is `pass`, missed by no more than the uncertainty is
 * `borderline`, missed by more is `fail`. The exact limit passes, without any tolerance: floating
 * point is compared as it is, so the very next number beyond a limit is beyond it.
 */
export function judge(
  check: QuantityCheck,
  reading: Reading,
  policy: Policy,
  isNewWorks: boolean,
  by?: Reading,
): Judgement {
  const { value, uncertainty: u } = reading;
  switch (check.operator) {
    case 'at-least':
      return oneSided(
        value >= check.limit,
        value - check.limit,
        u,
        check.limit,
        value + u >= check.limit,
      );
    case 'at-most':
      return oneSided(
        value <= check.limit,
        check.limit - value,
        u,
        check.limit,
        value - u <= check.limit,
      );
    case 'above':
      return oneSided(value > check.limit, value - check.limit, u, check.limit);
    case 'below':
      return oneSided(value < check.limit, check.limit - value, u, check.limit);
    case 'between': {
      const { limit, limitMax } = check;
      return oneSided(
        value >= limit && value <= limitMax,
        Math.min(value - limit, limitMax - value),
        u,
        [limit, limitMax],
        value + u >= limit && value - u <= limitMax,
      );
    }
    case 'nominal': {
      const off = Math.abs(value - check.limit);
      const allowed = u + policy.nominalShare * check.limit;
      return {
        verdict: off <= allowed ? 'pass' : 'borderline',
        margin: 0 - off,
        isMarginal: off > 0 && off <= allowed,
        limit: check.limit,
      };
    }
    case 'flush':
      return flushKerb(reading, policy.flush, isNewWorks);
    case 'at-most-interpolated': {
      const limit = by === undefined ? check.limit : interpolate(check.table, by.value);
      // The other quantity has an error bar too: the mildest limit it allows decides the doubt.
      const mildest =
        by === undefined
          ? limit
          : Math.max(limit, interpolate(check.table, by.value - by.uncertainty));
      return oneSided(
        value <= limit,
        limit - value,
        Math.max(u, mildest - limit),
        limit,
        value - u <= mildest,
      );
    }
  }
}

function oneSided(
  isMet: boolean,
  margin: number,
  u: number,
  limit: Judgement['limit'],
  /** Whether the end of the error bar keeps the limit. Beyond a strict one the margin says it all. */
  isMetWithinU = false,
): Judgement {
  if (isMet) return { verdict: 'pass', margin, isMarginal: u > 0 && margin <= u, limit };
  // Either way of adding the error bar may round past the limit; the doubt is the authority's.
  const isDoubtful = u > 0 && (isMetWithinU || -margin <= u);
  return { verdict: isDoubtful ? 'borderline' : 'fail', margin, isMarginal: false, limit };
}

/** Zero limits cannot be met by an instrument: decision rules, section 1, paragraph 6. */
function flushKerb(
  { value, uncertainty: u }: Reading,
  { flushMm, toleratedMm }: Policy['flush'],
  isNewWorks: boolean,
): Judgement {
  const margin = 0 - value;
  if (value <= flushMm)
    return { verdict: 'pass', margin, isMarginal: value + u > flushMm, limit: 0 };
  const isWithin = (bound: number) => value - bound <= u || value - u <= bound;
  const missed = { margin, isMarginal: false, limit: 0 } as const;
  if (!isNewWorks) {
    return { ...missed, verdict: isWithin(toleratedMm) ? 'borderline' : 'fail' };
  }
  if (isWithin(flushMm)) return { ...missed, verdict: 'borderline' };
  return isWithin(toleratedMm)
    ? { ...missed, verdict: 'fail', severity: 'detail' }
    : { ...missed, verdict: 'fail' };
}

/** Straight lines between the points; the first and last limit hold outside them. */
export function interpolate(
  table: readonly (readonly [by: number, limit: number])[],
  at: number,
): number {
  let before: readonly [number, number] | undefined;
  for (const point of table) {
    if (at === point[0]) return point[1];
    if (at < point[0]) {
      if (before === undefined) return point[1];
      const share = (at - before[0]) / (point[0] - before[0]);
      return before[1] + share * (point[1] - before[1]);
    }
    before = point;
  }
  return before?.[1] ?? Number.POSITIVE_INFINITY;
}
