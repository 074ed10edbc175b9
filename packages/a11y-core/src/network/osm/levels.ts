import { type LevelSet, UNKNOWN_LEVEL } from '../level.js';
import type { Tags } from './extract.js';

/** No building has floors beyond these; such a number is something else. */
const HIGHEST_LEVEL = 200;

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const ONE = new RegExp(`^${NUMBER}$`, 'u');
/** `-1--3` and `0-2`: every floor from one to the other. */
const RANGE = new RegExp(`^(${NUMBER})\\s*-\\s*(${NUMBER})$`, 'u');

/** The floors of an object, and the tag that was doubtful. */
export interface LevelReading {
  readonly level: LevelSet;
  readonly key: string;
  readonly suspicious?: string;
}

/**
 * `level` and `repeat_on`: numbers, lists (`0;1`), ranges (`0-2`, `-1--3`), mezzanines (`0.5`). Names
 * of floors (`level:ref`) are no numbers, and `layer` says only what is drawn over what.
 */
export function readLevels(tags: Tags): LevelReading {
  const values = new Set<number>();
  for (const key of ['level', 'repeat_on'] as const) {
    const text = tags.get(key);
    if (text === undefined) continue;
    const found = levelsIn(text);
    if (found === undefined) return { level: UNKNOWN_LEVEL, key, suspicious: 'not a level' };
    for (const value of found) values.add(value);
  }
  if (values.size === 0) return { level: UNKNOWN_LEVEL, key: 'level' };
  return { level: { scope: '', values: [...values].sort((a, b) => a - b) }, key: 'level' };
}

function levelsIn(text: string): readonly number[] | undefined {
  const parts = text.split(/[;,]/u).map((part) => levelsOf(part.trim()));
  if (parts.some((part) => part === undefined)) return undefined;
  const all = parts.flatMap((part) => part ?? []);
  return all.every((value) => Math.abs(value) <= HIGHEST_LEVEL) ? all : undefined;
}

function levelsOf(text: string): readonly number[] | undefined {
  if (ONE.test(text)) return [Number(text) + 0];
  const range = RANGE.exec(text);
  if (range === null) return undefined;
  const [low, high] = [Number(range[1]), Number(range[2])].sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (high - low > 2 * HIGHEST_LEVEL) return undefined;
  const floors = [low];
  for (let floor = Math.floor(low) + 1; floor < high; floor++) floors.push(floor);
  return [...floors, high];
}
