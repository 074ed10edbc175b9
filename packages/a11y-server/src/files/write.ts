import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all: into the same folder under another name,
 * to the disk, then renamed. Parts are written as they are made, so that a large file is never whole
 * in memory.
 */
export async function writeWhole(
  path: string,
  data: Uint8Array | string | Iterable<string>,
): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${randomBytes(6).toString('hex')}.part`,
  );
  try {
    const file = await open(temporary, 'wx');
    try {
      const parts =
        typeof data === 'string' || data instanceof Uint8Array ? [data] : inBlocks(data);
      for (const part of parts) await file.appendFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Characters written at once. */
const BLOCK = 1 << 16;

/** The same text in parts that are worth a call of the operating system. */
export function* inBlocks(parts: Iterable<string>): Generator<string> {
  let block = '';
  for (const part of parts) {
    block += part;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** Fails early, with the reason, when a file could not be written at the end of long work. */
export async function checkWritable(path: string): Promise<void> {
  const folder = dirname(path);
  if ((await isFolder(folder)) !== true) throw new Error(`${folder} is not a folder.`);
  if ((await isFolder(path)) === true) throw new Error(`${path} is a folder.`);
}

/** Whether a path is a folder; undefined where nothing is there. What may not be looked at is an error. */
async function isFolder(path: string): Promise<boolean | undefined> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOTHING_THERE.has(error.code))
      return undefined;
    throw error;
  }
}

const NOTHING_THERE = new Set<unknown>(['ENOENT', 'ENOTDIR']);
