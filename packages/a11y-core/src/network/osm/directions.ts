import type { Directions } from '../build.js';
import type { Tags } from './extract.js';

/** Tags that bind a walker to one direction of the way. Car and cycle one-ways do not. */
const RULES: readonly (readonly [key: string, value: string, allowed: Directions])[] = [
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
  return RULES.find(([key, value]) => tags.get(key) === value)?.[2] ?? 'both';
}
