import type { Tags } from '../osm/extract.js';

/** Storeys an object says it is on, or `undefined` where it says nothing that can be read. */
function levelsOf(text: string | undefined): readonly [low: number, high: number][] | undefined {
  if (text === undefined) return undefined;
  const ranges = text.split(';').map((part): [number, number] | undefined => {
    const match = /^\s*(-?\d+(?:\.\d+)?)(?:\s*-\s*(-?\d+(?:\.\d+)?))?\s*$/.exec(part);
    if (match === null) return undefined;
    const [low, high] = [Number(match[1]), Number(match[2] ?? match[1])];
    return [Math.min(low, high), Math.max(low, high)];
  });
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

export interface Storey {
  readonly layer: string | undefined;
  readonly level: string | undefined;
}

export const storeyOf = (tags: Tags): Storey => ({
  layer: tags.get('layer'),
  level: tags.get('level'),
});

/**
 * Whether two objects drawn at one place may be on one floor. What is unknown may be anything,
 * except the layer: one that is not written is 0, by agreement of the mappers.
 */
export function isOneStorey(a: Storey, b: Storey): boolean {
  if (layerOf(a) !== layerOf(b)) return false;
  const [levelsA, levelsB] = [levelsOf(a.level), levelsOf(b.level)];
  if (levelsA === undefined || levelsB === undefined) return true;
  return levelsA.some(([low, high]) =>
    levelsB.some((other) => low <= other[1] && high >= other[0]),
  );
}

const layerOf = ({ layer }: Storey): number => Number(layer ?? 0) || 0;

/** Whether a way and a floor, one drawn over the other, are on one ground. */
export function isOneGround(floor: Tags, way: Tags): boolean {
  return (
    isOneStorey(storeyOf(floor), storeyOf(way)) &&
    (isSaid(floor, 'tunnel') || !isSaid(way, 'tunnel')) &&
    (isSaid(floor, 'bridge') || !isSaid(way, 'bridge'))
  );
}

/** Whether the object says that it leads from one storey to another. */
export function joinsStoreys(tags: Tags): boolean {
  const levels = levelsOf(tags.get('level'));
  return levels !== undefined && (levels.length > 1 || levels[0]![0] !== levels[0]![1]);
}

/**
 * The storey a way between storeys has at one of its ends, where it says which way it goes; where it
 * does not, the lower one is taken to be at its first end. `undefined` for a way on one storey.
 */
export function storeyAtEnd(tags: Tags, end: 'first' | 'last'): Storey | undefined {
  const levels = levelsOf(tags.get('level'));
  if (levels === undefined || !joinsStoreys(tags)) return undefined;
  const low = Math.min(...levels.map((range) => range[0]));
  const high = Math.max(...levels.map((range) => range[1]));
  const isDown = tags.get('incline') === 'down' || tags.get('incline')?.startsWith('-') === true;
  return { layer: tags.get('layer'), level: String((end === 'first') !== isDown ? low : high) };
}

/** Whether the floor is inside a building or beneath one, whose outline is then no wall on it. */
export function isIndoors(floor: Tags): boolean {
  const levels = levelsOf(floor.get('level'));
  return (
    isSaid(floor, 'indoor') ||
    floor.get('highway') === 'corridor' ||
    isSaid(floor, 'covered') ||
    isSaid(floor, 'tunnel') ||
    (levels !== undefined && !levels.some(([low, high]) => low <= 0 && high >= 0))
  );
}

function isSaid(tags: Tags, key: string): boolean {
  return (tags.get(key) ?? 'no') !== 'no';
}
