import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  DamagedFileError,
  FILE_ENDINGS,
  type NamedText,
  type OswProblem,
  oswFileOf,
} from 'a11y-core';
import { isZip, unzip, ZIP_LIMITS } from '../files/unzip.js';
import { readBytes } from '../interchange/read-bytes.js';

/** The files of a dataset as text, and those that could not be read. */
export interface DatasetFiles {
  readonly files: readonly NamedText[];
  readonly problems: readonly OswProblem[];
}

/**
 * Reads the files of one OpenSidewalks dataset: files, a folder of them, or a ZIP archive. What the
 * operating system refuses is thrown; what is in the files and no text is a problem of the file.
 */
export async function readDatasetFiles(
  given: readonly { readonly name: string; readonly path: string }[],
): Promise<DatasetFiles> {
  const files: NamedText[] = [];
  const problems: OswProblem[] = [];
  for (const { name, path } of await withoutFolders(given)) {
    try {
      if ((await stat(path)).size > ZIP_LIMITS.mostBytes) {
        throw new DamagedFileError('the file', `is larger than ${ZIP_LIMITS.mostBytes} bytes`);
      }
      const bytes = await readBytes(path);
      if (!isZip(bytes)) files.push({ name, text: textOf(bytes) });
      else files.push(...textsOfZip(name, bytes));
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      problems.push({ file: name, pointer: '', rule: 'file', reason: error.message });
    }
  }
  return { files, problems };
}

/** Whether what was named is a dataset by its names: a folder, a file of one, or an archive that holds one. */
export async function isDataset(path: string): Promise<boolean> {
  if ((await stat(path)).isDirectory()) return true;
  if (!/\.zip$/iu.test(path)) return oswFileOf(path) !== undefined;
  return unzip(await readBytes(path), () => false).names.some(
    (name) => oswFileOf(name) !== undefined,
  );
}

async function withoutFolders(
  given: readonly { readonly name: string; readonly path: string }[],
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const found = await Promise.all(
    given.map(async ({ name, path }) => {
      if (!(await stat(path)).isDirectory()) return [{ name, path }];
      const inside = (await readdir(path)).filter((file) => file.endsWith('.geojson')).sort();
      if (inside.length === 0) throw new Error(`${path} is a folder without .geojson files.`);
      return inside.map((file) => ({ name: join(name, file), path: join(path, file) }));
    }),
  );
  return found.flat();
}

/** What other systems put into archives beside the files. */
const isBeside = (name: string): boolean =>
  name.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'));

function textsOfZip(archive: string, bytes: Uint8Array): NamedText[] {
  const { entries, names } = unzip(
    bytes,
    (name) => /\.(geo)?json$/iu.test(name) && !isBeside(name),
  );
  const nested = names.find((name) => /\.zip$/iu.test(name));
  if (nested !== undefined) {
    throw new DamagedFileError('the archive', `holds the archive "${nested}", which is not opened`);
  }
  if (entries.length === 0) {
    const found = names.length === 0 ? 'nothing' : names.slice(0, 5).join(', ');
    const reason = `holds no file of a dataset (${FILE_ENDINGS}), but ${found}`;
    throw new DamagedFileError('the archive', reason);
  }
  return entries.map(({ name, bytes: content }) => {
    try {
      return { name: `${basename(archive)}/${name}`, text: textOf(content) };
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      throw new DamagedFileError(name, 'is not text in UTF-8', { cause: error });
    }
  });
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DamagedFileError('the file', 'is not text in UTF-8', { cause });
  }
}
