import type { Interval } from '../interval.js';
import type { AttributeClaim } from './claim.js';
import { mayOpen } from './precedence.js';

/** What is known of an attribute, with its sense for inclines. */
export interface Known extends Interval {
  readonly isUnsigned: boolean;
}

/**
 * The edge as it was, with one more place on it that has to be passed: the narrower width, the
 * higher kerb, the greater steepness. Never better than before at either end.
 */
export function worse(before: Known, claim: AttributeClaim): Known {
  const { attribute, interval } = claim;
  const isDoubt = claim.holds === 'perhaps';
  if (attribute === 'incline') return steeper(before, claim);
  if (attribute === 'width') {
    const high = isDoubt ? before.high : Math.min(before.high, interval.high);
    return { ...before, low: Math.min(before.low, interval.low), high };
  }
  const low = isDoubt ? before.low : Math.max(before.low, interval.low);
  return { ...before, low, high: Math.max(before.high, interval.high) };
}

type Rise = 'up' | 'down' | 'open';

/**
 * The steeper of two inclines. A sense is kept where both rise alike or only one says how; where
 * they rise against each other the result is a magnitude, which is no answer to give on low trust:
 * it could let somebody pass whom the known sense stopped.
 */
function steeper(before: Known, claim: AttributeClaim): Known {
  const beforeRise = riseOf(before);
  const is = magnitude({ ...claim.interval, isUnsigned: claim.isUnsigned });
  const said = riseOf({ ...claim.interval, isUnsigned: claim.isUnsigned });
  const rise = said === 'open' ? beforeRise : said;
  const mayGiveSense =
    beforeRise === 'open' && !before.isUnsigned && mayOpen(claim.reading) && rise !== 'open';
  if (rise === 'up' && (beforeRise === 'up' || mayGiveSense)) {
    return {
      low: Math.max(before.low, is.low),
      high: Math.max(before.high, is.high),
      isUnsigned: false,
    };
  }
  if (rise === 'down' && (beforeRise === 'down' || mayGiveSense)) {
    return {
      low: Math.min(before.low, -is.high),
      high: Math.min(before.high, -is.low),
      isUnsigned: false,
    };
  }
  if (beforeRise !== 'open' && !mayOpen(claim.reading)) return before;
  const was = magnitude(before);
  const low = Math.max(was.low, is.low);
  const high = Math.max(was.high, is.high);
  return low === was.low && high === was.high ? before : { low, high, isUnsigned: true };
}

/** Which way an incline rises along the edge, where that is certain. */
export function riseOf({ low, high, isUnsigned }: Known): Rise {
  if (isUnsigned) return 'open';
  if (low >= 0 && high > 0) return 'up';
  return high <= 0 && low < 0 ? 'down' : 'open';
}

/** Steepness whichever way. */
function magnitude({ low, high, isUnsigned }: Known): Interval {
  const steepest = Math.max(Math.abs(low), Math.abs(high));
  if (isUnsigned) return { low: Math.max(0, low), high: steepest };
  return { low: Math.max(0, low, -high), high: steepest };
}
