import {
  DamagedFileError,
  type InputProblem,
  InvalidInputError,
  parseWith,
  positionSchema,
  type RoutePosition,
} from 'a11y-core';
import { about, parsedJson, readText } from '../files/read.js';
import { type Io, pathFrom } from './io.js';

/** One end of a matrix and what it is called in the answer. */
export interface NamedPosition {
  /** The id of the feature; where there is none, its number from 1, or that of its line. */
  readonly id: string;
  readonly position: RoutePosition;
}

/**
 * The positions of a file: GeoJSON with points, or (`.ndjson`, `.jsonl`) a position of a request in
 * every line, such as `[8.69,49.41]` or `{"place":"p-1"}`. Throws with every one that is none.
 */
export function readPositions(io: Io, name: string): Promise<readonly NamedPosition[]> {
  return about(name, async () => {
    const text = await readText(pathFrom(io, name));
    const found = /\.(ndjson|jsonl)$/iu.test(name) ? inLines(text) : inGeoJson(parsedJson(text));
    const problems: InputProblem[] = [];
    const positions = found.flatMap(({ id, pointer, value }): NamedPosition[] => {
      try {
        return [{ id, position: parseWith(positionSchema, value) }];
      } catch (error) {
        if (!(error instanceof InvalidInputError)) throw error;
        problems.push(...error.problems.map((one) => ({ ...one, pointer: pointer + one.pointer })));
        return [];
      }
    });
    if (problems.length > 0) throw new InvalidInputError(problems);
    if (positions.length === 0) throw new DamagedFileError('the file', 'holds no position');
    return positions;
  });
}

interface Given {
  readonly id: string;
  /** To the position within the file; `/3` is the third line. */
  readonly pointer: string;
  readonly value: unknown;
}

function inLines(text: string): readonly Given[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const id = String(i + 1);
    return [{ id, pointer: `/${id}`, value: documentIn(line, id) }];
  });
}

function documentIn(line: string, number: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new DamagedFileError(`line ${number}`, 'is not JSON', { cause });
  }
}

function inGeoJson(document: unknown): readonly Given[] {
  const features = memberOf(document, 'features');
  if (memberOf(document, 'type') !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new DamagedFileError('the file', 'is no GeoJSON FeatureCollection');
  }
  return features.map((feature: unknown, i) => {
    const id = memberOf(feature, 'id');
    const geometry = memberOf(feature, 'geometry');
    if (memberOf(geometry, 'type') !== 'Point') {
      throw new DamagedFileError(`feature ${i + 1}`, 'is not a Point');
    }
    const coordinates = memberOf(geometry, 'coordinates');
    return {
      id: typeof id === 'string' || typeof id === 'number' ? String(id) : String(i + 1),
      pointer: `/features/${i}/geometry/coordinates`,
      // A height, where there is one, is no part of a position here.
      value: Array.isArray(coordinates) ? coordinates.slice(0, 2) : coordinates,
    };
  });
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
