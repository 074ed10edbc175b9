import { about } from '../files/read.js';
import { type Polygon, readAreas } from '../lines/read-outlines.js';
import type { Arguments } from './command.js';
import { type Io, pathFrom } from './io.js';

/** The areas to keep off, read from the files of `--avoid-area`. */
export async function areasIn(args: Arguments, io: Io): Promise<readonly Polygon[]> {
  const areas: Polygon[] = [];
  for (const path of args.list('avoid-area')) {
    areas.push(...(await about(path, () => readAreas(pathFrom(io, path)))));
  }
  return areas;
}
