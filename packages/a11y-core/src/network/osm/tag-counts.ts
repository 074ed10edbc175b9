import type { OsmExtract, Tags } from './extract.js';

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
  // Ways that share their tags are counted together.
  const kinds = new Map<Tags, number>();
  for (const { tags } of ways) kinds.set(tags, (kinds.get(tags) ?? 0) + 1);
  for (const [key, value] of WAY_TAGS) {
    let count = 0;
    for (const [tags, times] of kinds) {
      if (value === null ? tags.has(key) : tags.get(key) === value) count += times;
    }
    counts[`way ${key}${value === null ? '' : `=${value}`}`] = count;
  }
  let crossings = 0;
  for (const tags of nodeTags.values()) if (tags.get('highway') === 'crossing') crossings++;
  counts['node highway=crossing'] = crossings;
  return counts;
}
