import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { DamagedFileError, InvalidInputError } from 'a11y-core';
import { afterAll, describe, expect, test } from 'vitest';
import { about, inflate, readChunks, readText } from './read.js';
import { checkWritable, writeWhole } from './write.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function bytesOf(path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of await readChunks(path, () => undefined)) parts.push(chunk);
  return Buffer.concat(parts);
}

describe('reading', () => {
  const long = '坡道 '.repeat(200_000);

  test('gives the bytes, and says how far it is', async () => {
    const path = file('plain', long);
    const seen: number[] = [];
    const parts: Uint8Array[] = [];
    const chunks = await readChunks(path, (read, total) => {
      expect(total).toBe(Buffer.byteLength(long));
      seen.push(read);
    });
    for await (const chunk of chunks) parts.push(chunk);
    expect(Buffer.concat(parts).toString('utf8')).toBe(long);
    expect(seen.at(-1)).toBe(Buffer.byteLength(long));
    expect(seen.length).toBeGreaterThan(1);
  });

  test('leaves packed files packed; who reads them tells them by their content', async () => {
    const packed = gzipSync(long);
    expect(await bytesOf(file('packed.osm', packed))).toEqual(packed);
    expect(await bytesOf(file('empty', ''))).toHaveLength(0);
  });

  test('a missing file is said to be missing', async () => {
    await expect(readChunks(join(folder, 'nowhere'), () => undefined)).rejects.toThrow(/ENOENT/);
  });

  test('text must be UTF-8', async () => {
    expect(await readText(file('text', '无障碍'))).toBe('无障碍');
    await expect(readText(file('latin', Uint8Array.of(0x61, 0xe9, 0x62)))).rejects.toThrow(/UTF-8/);
  });

  test('a block that unpacks to more than it may is refused', async () => {
    const bomb = deflateSync(new Uint8Array(1_000_000));
    expect((await inflate(bomb, 1_000_000)).length).toBe(1_000_000);
    await expect(inflate(bomb, 999_999)).rejects.toThrow();
  });

  test('refusals name the file', async () => {
    const damaged = about('a.osm', () => Promise.reject(new DamagedFileError('byte 3', 'cut')));
    await expect(damaged).rejects.toThrow('a.osm, byte 3: cut');
    const problems = [{ pointer: '/x', detail: 'is wrong' }];
    const invalid = about('a.geojson', () => Promise.reject(new InvalidInputError(problems)));
    await expect(invalid).rejects.toMatchObject({ message: 'a.geojson: /x: is wrong', problems });
  });
});

describe('writing', () => {
  test('replaces the file as a whole and leaves nothing beside it', async () => {
    const path = file('target', 'old');
    await writeWhole(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('that fails leaves what was there, and nothing half-written', async () => {
    const path = join(folder, 'no-such-folder', 'x.net');
    await expect(writeWhole(path, 'new')).rejects.toThrow(/ENOENT/);
    await expect(checkWritable(path)).rejects.toThrow(/is not a folder/);
    await expect(checkWritable(folder)).rejects.toThrow(/is a folder/);
    mkdirSync(join(folder, 'taken'));
    await expect(writeWhole(join(folder, 'taken'), 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY/);
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
