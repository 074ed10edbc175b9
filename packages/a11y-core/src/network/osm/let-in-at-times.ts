import { readConditional } from '../hours/conditional.js';
import type { Tags } from './extract.js';

/**
 * Whether a conditional value lets walkers in whom the plain tags keep out. A plain `foot` that
 * says something leaves `access:conditional` nothing to say.
 */
export function letsInAtTimes(tags: Tags, isByFoot: boolean): boolean {
  const keys = isByFoot ? ['foot:conditional'] : ['access:conditional', 'foot:conditional'];
  return keys.some((key) => {
    const said = tags.get(key);
    if (said === undefined) return false;
    const clauses = readConditional(said);
    return !('reason' in clauses) && clauses.some(({ lets }) => lets === 'in');
  });
}
