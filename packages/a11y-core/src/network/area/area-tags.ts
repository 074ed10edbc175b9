import type { Tags } from '../osm/extract.js';

/** When an outline with the tag is a floor that is walked all over. */
type When =
  /** Only where it says so: a closed way is a line unless `area=yes`. A multipolygon always is one. */
  | 'area=yes'
  /** Wherever the way is closed, unless `area=no`. */
  | 'closed';

export interface AreaRow {
  readonly key: string;
  readonly value: string;
  readonly when: When;
  /** Whether the outline is a wall that is passed at doors only. */
  readonly isWalled: boolean;
}

const row = (
  key: string,
  value: string,
  when: When,
  outline: 'open' | 'walled' = 'open',
): AreaRow => ({ key, value, when, isWalled: outline === 'walled' });

/**
 * What is walked all over and not only along its line. Carriageways drawn as areas are not: of what
 * stands and drives between their edges nothing is known. Nor are `area:highway` (a drawing of a road
 * whose line is there as well), squares that are a name only, parks and car parks.
 */
export const AREAS: readonly AreaRow[] = [
  row('highway', 'pedestrian', 'area=yes'),
  row('highway', 'footway', 'area=yes'),
  row('highway', 'path', 'area=yes'),
  row('highway', 'corridor', 'area=yes'),
  row('highway', 'living_street', 'area=yes'),
  row('highway', 'platform', 'closed'),
  row('railway', 'platform', 'closed'),
  row('public_transport', 'platform', 'closed'),
  row('man_made', 'pier', 'area=yes'),
  row('indoor', 'area', 'closed'),
  row('indoor', 'corridor', 'closed'),
  row('indoor', 'room', 'closed', 'walled'),
];

const BY_KEY: ReadonlyMap<string, readonly AreaRow[]> = new Map(
  [...new Set(AREAS.map(({ key }) => key))].map((key) => [
    key,
    AREAS.filter((each) => each.key === key),
  ]),
);

/** What an outline with these tags is as an area, or `undefined` where it is none. */
export function areaRow(tags: Tags, isMultipolygon: boolean): AreaRow | undefined {
  const area = tags.get('area');
  if (area === 'no') return undefined;
  // A square is an area by what the word means.
  const isArea = isMultipolygon || area === 'yes' || tags.get('place') === 'square';
  for (const [key, rows] of BY_KEY) {
    const value = tags.get(key);
    const found = value === undefined ? undefined : rows.find((each) => each.value === value);
    if (found !== undefined && (isArea || found.when === 'closed')) return found;
  }
  return undefined;
}
