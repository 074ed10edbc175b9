import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ElevationModel, joinTiles, readElevation } from 'a11y-core';
import { about, gunzip, inflate } from '../files/read.js';
import { type Io, pathFrom } from './io.js';

/** The model of heights made of the files named on the command line; `undefined` where none is. */
export async function elevationFrom(
  io: Io,
  paths: readonly string[],
): Promise<ElevationModel | undefined> {
  if (paths.length === 0) return undefined;
  const tiles = [];
  for (const path of paths) {
    const tile = await about(path, async () =>
      readElevation(basename(path), await readFile(pathFrom(io, path)), { inflate, gunzip }),
    );
    tiles.push(tile);
  }
  return joinTiles(tiles);
}
