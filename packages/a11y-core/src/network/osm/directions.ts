import type { Directions } from '../build.js';
import type { Tags } from './extract.js';

/** Tags that bind a walker to one direction of the way. Car and cycle one-ways do not. */
export const DIRECTION_RULES: readonly (readonly [
  key: string,
  value: string,
  allowed: Directions,
])[] = [
  ['conveying', 'forward', 'forwards'],
  ['conveying', 'backward', 'backwards'],
  ['oneway:foot', 'yes', 'forwards'],
  ['oneway:foot', '1', 'forwards'],
  ['oneway:foot', '-1', 'backwards'],
  ['foot:backward', 'no', 'forwards'],
  ['foot:forward', 'no', 'backwards'],
];

/** Which ways a walker may go along the way. */
export function walkableDirections(tags: Tags): Directions {
  return DIRECTION_RULES.find(([key, value]) => tags.get(key) === value)?.[2] ?? 'both';
}

/** Values of `conveying` that move one way at a time, and nobody said which. */
export const UNSAID_CONVEYING: ReadonlySet<string> = new Set(['yes', 'reversible']);

/** Whether an escalator or moving walkway may be running the other way. */
export function isDirectionUnsaid(tags: Tags): boolean {
  return UNSAID_CONVEYING.has(tags.get('conveying') ?? '') && walkableDirections(tags) === 'both';
}
