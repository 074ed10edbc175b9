import type { Tags } from '../osm/extract.js';

/**
 * What an outline in the middle of a floor is to somebody who walks there. A `line` stands in the
 * way itself; of the others all that a closed outline holds does.
 */
export const OBSTACLE_KINDS = ['building', 'water', 'ground', 'line'] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

interface ObstacleRow {
  readonly key: string;
  /** `null` is every value but those excepted. */
  readonly values: readonly string[] | null;
  readonly except: readonly string[];
  readonly kind: ObstacleKind;
}

const any = (key: string, kind: ObstacleKind, ...except: string[]): ObstacleRow => ({
  key,
  values: null,
  except: ['no', ...except],
  kind,
});
const these = (key: string, kind: ObstacleKind, ...values: string[]): ObstacleRow => ({
  key,
  values,
  except: [],
  kind,
});

/** What nobody walks through. A line over a floor does not cross it. The first row that fits decides. */
export const OBSTACLES: readonly ObstacleRow[] = [
  // Under a roof, a canopy or a bridge the floor goes on.
  any('building', 'building', 'roof', 'canopy', 'carport', 'bridge'),
  // A kerb is a step, which is a question of who comes; the others let walkers through.
  any('barrier', 'line', 'kerb', 'entrance', 'gate', 'lift_gate', 'swing_gate', 'bollard', 'chain'),
  these('natural', 'water', 'water'),
  these('natural', 'line', 'cliff'),
  these('natural', 'ground', 'scrub', 'shrubbery', 'rock', 'bare_rock'),
  these('waterway', 'line', 'river', 'stream', 'canal', 'ditch', 'drain'),
  these('waterway', 'water', 'dock', 'riverbank'),
  these('amenity', 'water', 'fountain'),
  these('leisure', 'water', 'swimming_pool'),
  these('landuse', 'ground', 'flowerbed', 'construction'),
  these('indoor', 'line', 'wall'),
];

/** What the outline stands in the way as, or `undefined`. */
export function obstacleKind(tags: Tags): ObstacleKind | undefined {
  if (tags.get('location') === 'underground' || isBeneath(tags)) return undefined;
  for (const { key, values, except, kind } of OBSTACLES) {
    const value = tags.get(key);
    if (value === undefined || except.includes(value)) continue;
    if (values === null || values.includes(value)) return kind;
  }
  return undefined;
}

/** In a pipe or under a cover: walked over. */
function isBeneath(tags: Tags): boolean {
  return (tags.get('tunnel') ?? 'no') !== 'no' || tags.get('covered') === 'yes';
}
