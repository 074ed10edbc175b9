import type { OsmExtract } from './extract.js';

/** Tags of ways that a reader of the report looks for, to hold against what another program counts. */
const WAY_TAGS = [
  ['highway', null],
  ['highway', 'footway'],
  ['footway', 'sidewalk'],
  ['footway', 'crossing'],
  ['highway', 'steps'],
] as const;

/** How many ways and points of the source carry these tags, walkable or not. */
export function tagCounts({ ways, nodeTags }: OsmExtract): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [key, value] of WAY_TAGS) {
    let count = 0;
    for (const { tags } of ways) {
      if (value === null ? tags.has(key) : tags.get(key) === value) count++;
    }
    counts[`way ${key}${value === null ? '' : `=${value}`}`] = count;
  }
  let crossings = 0;
  for (const tags of nodeTags.values()) if (tags.get('highway') === 'crossing') crossings++;
  counts['node highway=crossing'] = crossings;
  return counts;
}
