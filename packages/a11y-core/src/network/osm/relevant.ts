import type { Tags } from './extract.js';

/** Keys whose presence alone makes a node matter: it may be a kerb, a door or in the way. */
export const POINT_KEYS: ReadonlySet<string> = new Set([
  'barrier',
  'door',
  'entrance',
  'kerb',
  'kerb:height',
]);

/** Nodes with one of these values of `highway` matter too; lamps and signs do not. */
export const POINT_HIGHWAYS: ReadonlySet<string> = new Set(['crossing', 'elevator']);

/** Ways with these tags may be walked, or are roads that a walker crosses. `null` is any value. */
export const WAY_TAGS: ReadonlyMap<string, string | null> = new Map([
  ['highway', null],
  ['man_made', 'pier'],
  ['public_transport', 'platform'],
  ['railway', 'platform'],
]);

export function isRelevantPoint(tags: Tags): boolean {
  for (const key of tags.keys()) if (POINT_KEYS.has(key)) return true;
  return POINT_HIGHWAYS.has(tags.get('highway') ?? '');
}

export function isRelevantWay(tags: Tags): boolean {
  for (const [key, value] of WAY_TAGS) {
    if (value === null ? tags.has(key) : tags.get(key) === value) return true;
  }
  return false;
}
