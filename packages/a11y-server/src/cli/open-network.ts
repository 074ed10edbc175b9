import { readFile } from 'node:fs/promises';
import { decodeNetwork, type Reported } from 'a11y-core';
import { about } from '../files/read.js';
import { type Io, pathFrom } from './io.js';

/** Opens a network file; what is wrong with it is said under its name. */
export const openNetwork = (io: Io, name: string): Promise<Reported> =>
  about(name, async () => decodeNetwork(await readFile(pathFrom(io, name))));
