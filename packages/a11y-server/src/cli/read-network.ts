import {
  type ImportReport,
  InvalidInputError,
  type Network,
  networkFromOpenSidewalks,
  networkFromOsm,
  readOsm,
} from 'a11y-core';
import { gunzipStream } from '../files/gunzip-stream.js';
import { about, inflate, readChunks } from '../files/read.js';
import { isDataset, readDatasetFiles } from '../network/dataset-files.js';
import { type Io, pathFrom } from './io.js';
import { progressOn } from './progress.js';
import { UsageError } from './usage-error.js';

const OSM_SOURCE = {
  kind: 'osm',
  attribution: '© OpenStreetMap contributors',
  licence: 'ODbL-1.0',
} as const;

/** A network from what was named: one OpenStreetMap file, or the files of one OpenSidewalks dataset. */
export async function readNetwork(
  names: readonly string[],
  io: Io,
  zone: { readonly timeZone?: string } = {},
): Promise<{ network: Network; report: ImportReport }> {
  const given = names.map((name) => ({ name, path: pathFrom(io, name) }));
  const [first] = given;
  if (first === undefined) throw new UsageError('Missing argument: <file>....');
  const areDatasets = await Promise.all(given.map(({ path }) => isDataset(path)));
  if (areDatasets.every(Boolean)) return readOpenSidewalks(given);
  if (given.length > 1) {
    throw new UsageError('Give one OpenStreetMap file, or the files of one OpenSidewalks dataset.');
  }
  const progress = progressOn(io.stderr, 'reading');
  return about(first.name, async () => {
    try {
      const chunks = await readChunks(first.path, progress.update);
      return networkFromOsm(await readOsm(chunks, { inflate, gunzip: gunzipStream }), {
        ...OSM_SOURCE,
        ...zone,
      });
    } finally {
      progress.finish();
    }
  });
}

async function readOpenSidewalks(given: Parameters<typeof readDatasetFiles>[0]) {
  const { files, problems } = await readDatasetFiles(given);
  // A file that cannot be read may be half of the city: nothing is made of the other half.
  if (problems.length > 0) {
    throw new InvalidInputError(
      problems.map(({ file, reason }) => ({ pointer: `/${file}`, detail: reason })),
    );
  }
  return networkFromOpenSidewalks(files);
}
