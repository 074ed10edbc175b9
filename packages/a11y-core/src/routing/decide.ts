import { type Decision, LIMITABLES } from '../network/interval.js';
import {
  LIMIT_NAMES,
  LIMITS,
  type LimitDefinition,
  type LimitName,
  type Limits,
} from '../profile/limit.js';

/** Limits in the stored units of their attributes; no limit is an infinite one, which everything passes. */
export type StoredLimits = Readonly<Record<LimitName, number>>;

/**
 * A traveller's limits as whole stored units, rounded towards passing by less than one unit, as
 * intervals are rounded outwards when stored: an exact 1:12 meets a limit of 1:12.
 */
export function storedLimits(limits: Limits): StoredLimits {
  return Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, storedLimit(LIMITS[name], limits[name])]),
  ) as Record<LimitName, number>;
}

/** What multiplying by a scale may add or take away. */
const NOISE = 1e-6;

function storedLimit(definition: LimitDefinition, value: number | undefined): number {
  if (definition.bound === 'max') {
    return value === undefined
      ? Infinity
      : Math.ceil(value * LIMITABLES[definition.attribute].scale - NOISE);
  }
  return value === undefined
    ? -Infinity
    : Math.floor(value * LIMITABLES[definition.attribute].scale + NOISE);
}

/** At most the limit: the limit itself passes. */
export function decideAtMost(limit: number, low: number, high: number): Decision {
  if (high <= limit) return 'passes';
  return low > limit ? 'blocked' : 'undecided';
}

/** At least the limit: the limit itself passes. */
export function decideAtLeast(limit: number, low: number, high: number): Decision {
  if (low >= limit) return 'passes';
  return high < limit ? 'blocked' : 'undecided';
}

/** A signed quantity, positive upwards, against a limit for either sense. */
export function decideSigned(up: number, down: number, low: number, high: number): Decision {
  return worse(decideAtMost(up, low, high), decideAtMost(down, -high, -low));
}

/**
 * A magnitude of which nobody knows whether it goes up or down: it blocks only if it would block
 * either way, and passes only if it would pass either way.
 */
export function decideEitherSense(up: number, down: number, low: number, high: number): Decision {
  if (high <= Math.min(up, down)) return 'passes';
  return low > Math.max(up, down) ? 'blocked' : 'undecided';
}

/** Two limits on one attribute: one that blocks is enough. */
function worse(a: Decision, b: Decision): Decision {
  if (a === 'blocked' || b === 'blocked') return 'blocked';
  return a === 'undecided' ? a : b;
}
