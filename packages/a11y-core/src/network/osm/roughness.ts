import type { Tags } from './extract.js';
import { figure, nothingIn, type TagReading, unreadable, word } from './reading.js';

/** The classes of `smoothness`, in order: what wheels can use the way. */
export const SMOOTHNESS = [
  'excellent',
  'good',
  'intermediate',
  'bad',
  'very_bad',
  'horrible',
  'very_horrible',
  'impassable',
] as const;

type Range = readonly [best: number, worst: number];

/**
 * A surface is a material, not a condition: between new and neglected it spans several classes.
 * The best class is that of good work in the material, the worst what neglect makes of it.
 */
export const SURFACES: Readonly<Record<string, Range>> = {
  // Laid in one piece: excellent when new; cracks and roots reach "bad", rarely further.
  asphalt: [0, 3],
  chipseal: [1, 3],
  concrete: [0, 3],
  'concrete:plates': [0, 3],
  'concrete:lanes': [1, 4],
  paved: [0, 4],
  // Laid in pieces: joints keep small wheels from "excellent".
  paving_stones: [0, 3],
  'paving_stones:lanes': [1, 4],
  bricks: [0, 3],
  brick: [0, 3],
  tiles: [0, 2],
  sett: [1, 4],
  'cobblestone:flattened': [1, 4],
  cobblestone: [2, 5],
  unhewn_cobblestone: [2, 5],
  stone: [1, 5],
  grass_paver: [2, 5],
  // Plates and boards.
  wood: [0, 3],
  metal: [0, 2],
  metal_grid: [1, 3],
  rubber: [0, 2],
  tartan: [0, 1],
  acrylic: [0, 1],
  artificial_turf: [0, 3],
  carpet: [0, 2],
  linoleum: [0, 1],
  plastic: [0, 2],
  // Loose or natural: rain and use decide.
  compacted: [1, 4],
  fine_gravel: [1, 4],
  gravel: [2, 5],
  pebblestone: [3, 6],
  unpaved: [1, 7],
  ground: [2, 6],
  dirt: [2, 6],
  earth: [2, 6],
  woodchips: [2, 5],
  clay: [1, 5],
  grass: [3, 6],
  rock: [3, 7],
  stepping_stones: [5, 7],
  sand: [4, 7],
  mud: [4, 7],
  snow: [3, 7],
  ice: [3, 7],
  salt: [2, 6],
};

/** How firm a track is; says less about wheels than a surface does. */
export const TRACK_TYPES: Readonly<Record<string, Range>> = {
  grade1: [0, 4],
  grade2: [1, 5],
  grade3: [2, 6],
  grade4: [3, 7],
  grade5: [3, 7],
};

/**
 * Paths graded for walkers in the mountains (`sac_scale`) and for cyclists (`mtb:scale`): from these
 * grades on there are roots, rocks and ledges, whatever the ground is made of. A ford is water over
 * the way.
 */
export const TERRAIN: Readonly<
  Record<'ford' | 'sac_scale' | 'mtb:scale', Readonly<Record<string, Range>>>
> = {
  ford: {
    yes: [3, 7],
    stepping_stones: [5, 7],
  },
  sac_scale: {
    mountain_hiking: [4, 7],
    demanding_mountain_hiking: [5, 7],
    alpine_hiking: [6, 7],
    demanding_alpine_hiking: [6, 7],
    difficult_alpine_hiking: [6, 7],
  },
  'mtb:scale': {
    2: [4, 7],
    3: [5, 7],
    4: [6, 7],
    5: [6, 7],
    6: [6, 7],
  },
};

/** Roughness, and the tag it was read from. */
export interface RoughnessReading extends TagReading {
  readonly key: string;
}

/** Roughness class, 0 excellent to 7 impassable: exact from `smoothness`, a range from the material. */
export function readRoughness(tags: Tags): RoughnessReading {
  const smoothness = tags.get('smoothness');
  const byWord =
    rangeOf(tags, 'ford', TERRAIN.ford) ??
    rangeOf(tags, 'sac_scale', TERRAIN.sac_scale) ??
    rangeOf(tags, 'mtb:scale', TERRAIN['mtb:scale']) ??
    rangeOf(tags, 'surface', SURFACES) ??
    rangeOf(tags, 'tracktype', TRACK_TYPES);
  if (smoothness === undefined) return byWord ?? nothingIn('surface');
  const found = SMOOTHNESS.indexOf(smoothness.trim().toLowerCase() as (typeof SMOOTHNESS)[number]);
  if (found >= 0) return { ...figure(found, found), key: 'smoothness' };
  const doubt = unreadable('not a class of smoothness');
  return { ...doubt, ...(byWord && pick(byWord)), key: 'smoothness' };
}

function rangeOf(
  tags: Tags,
  key: string,
  table: Readonly<Record<string, Range>>,
): RoughnessReading | undefined {
  const value = tags.get(key);
  if (value === undefined) return undefined;
  if (Object.hasOwn(table, value)) return rangeIn(key, table[value]!);
  // `asphalt;gravel`: the way has both, so it is as good as the best and as bad as the worst.
  const ranges = value
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .map((part) => (Object.hasOwn(table, part) ? table[part] : undefined));
  const known = ranges.filter((range) => range !== undefined);
  // Materials are invented daily; an unlisted one is unknown and nothing to complain about.
  if (known.length < ranges.length) return undefined;
  return rangeIn(key, [Math.min(...known.map((r) => r[0])), Math.max(...known.map((r) => r[1]))]);
}

const rangeIn = (key: string, [best, worst]: Range): RoughnessReading => {
  const { low, high, source } = word(best, worst);
  return { low, high, source, key };
};

const pick = ({ low, high, source }: TagReading) => ({ low, high, source });
