import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of real files, not part of the project: `TONGTU_DATA`, else beside the repository. */
export const DATA =
  process.env['TONGTU_DATA'] ??
  fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

export const HAS_DATA = existsSync(DATA);

/** The bytes of a real file, named from the data folder. */
export const dataFile = (name: string): Uint8Array => readFileSync(`${DATA}/${name}`);
