import { OSW_FILE_NAMES, type OswFile } from './declaration.js';

const ENDING = new RegExp(`(?:^|\\.)(${OSW_FILE_NAMES.join('|')})(?:\\.osw)?\\.geojson$`, 'iu');

/** How the names of a dataset's files end, for messages. */
export const FILE_ENDINGS = OSW_FILE_NAMES.map((file) => `.${file}.geojson`).join(', ');

/**
 * Which file of a dataset a name stands for: `city.edges.geojson` and `city.graph.edges.OSW.geojson`
 * are edges. Folders before the name do not matter; undefined for any other name.
 */
export function oswFileOf(path: string): OswFile | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const kind = ENDING.exec(name)?.[1]?.toLowerCase();
  return OSW_FILE_NAMES.find((file) => file === kind);
}
