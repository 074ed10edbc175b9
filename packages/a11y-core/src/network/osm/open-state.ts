import type { EdgeState } from '../network.js';
import { isShut } from './access.js';
import { isDirectionUnsaid } from './directions.js';
import type { Tags } from './extract.js';

/** Opening hours that never end. */
const ALWAYS = new Set(['24/7', 'Mo-Su 00:00-24:00', '00:00-24:00']);

/** Conditional access for walkers: `no @ (22:00-06:00)` and the like. */
const CONDITIONS = ['foot:conditional', 'access:conditional'] as const;
const SHUTS = /^\s*(no|private|permit)\b/;

/**
 * Whether a way is open at some hours and shut at others. The hours are not evaluated: nobody is
 * told that it is open, and nobody that it is shut.
 */
export function hasHours(tags: Tags): boolean {
  const hours = tags.get('opening_hours');
  if (hours !== undefined && !ALWAYS.has(hours.trim())) return true;
  return CONDITIONS.some(
    (key) =>
      tags
        .get(key)
        ?.split(';')
        .some((condition) => SHUTS.test(condition)) === true,
  );
}

/** The state of a door, gate, barrier or lift: shut for good, open at hours nobody evaluated, or open. */
export function stateOfPoint(tags: Tags): EdgeState {
  if (isShut(tags)) return 'closed';
  return hasHours(tags) ? 'unknown' : 'open';
}

/** The state of a way: in doubt at some hours, while it is being built, or while it may run the other way. */
export function stateOfWay(tags: Tags): EdgeState {
  const isBeingBuilt = (tags.get('construction') ?? 'no') !== 'no';
  return isBeingBuilt || isDirectionUnsaid(tags) || hasHours(tags) ? 'unknown' : 'open';
}
