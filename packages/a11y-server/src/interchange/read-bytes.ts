import { readFile, stat } from 'node:fs/promises';

/** The bytes of a file. That a path is a folder is said by its name, which the system leaves out. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if ((await stat(path)).isDirectory()) throw new Error(`${path} is a folder, not a file.`);
  return readFile(path);
}
