import { OBSTACLES } from '../area/obstacle-tags.js';
import { LINES_PASSED } from './barrier.js';
import type { Tags } from './extract.js';
import { KERB_KEYS } from './kerb.js';

/** Keys whose presence alone makes a node matter: it may be a kerb, a door or in the way. */
export const POINT_KEYS: ReadonlySet<string> = new Set([
  'barrier',
  'door',
  'entrance',
  ...KERB_KEYS,
]);

/** Nodes with one of these values of `highway` matter too; lamps and signs do not. */
export const POINT_HIGHWAYS: ReadonlySet<string> = new Set(['crossing', 'elevator']);

/**
 * Ways with these tags may be walked, or are roads, kerbs and gates that a walker crosses. `null` is
 * any value.
 */
export const WAY_TAGS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ['barrier', new Set(['kerb', ...LINES_PASSED])],
  ['highway', null],
  ['indoor', null],
  ['man_made', new Set(['pier'])],
  ['public_transport', new Set(['platform'])],
  ['railway', new Set(['platform'])],
]);

/** Keys of what may stand in the way on a floor; of other ways only the points are kept. */
export const OUTLINE_KEYS: ReadonlySet<string> = new Set(OBSTACLES.map(({ key }) => key));

export function isRelevantRelation(tags: Tags): boolean {
  return tags.get('type') === 'multipolygon';
}

export function isRelevantPoint(tags: Tags): boolean {
  for (const key of tags.keys()) if (POINT_KEYS.has(key)) return true;
  return POINT_HIGHWAYS.has(tags.get('highway') ?? '');
}

export function isRelevantWay(tags: Tags): boolean {
  for (const [key, value] of WAY_TAGS) {
    const found = tags.get(key);
    if (found !== undefined && (value === null || value.has(found))) return true;
  }
  return false;
}
