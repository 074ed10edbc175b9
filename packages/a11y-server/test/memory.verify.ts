import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOMBS } from '../../a11y-core/test/support/osm-fuzz.js';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const REPORT = fileURLToPath(new URL('support/report-memory.mjs', import.meta.url));
const DATA = process.env['TONGTU_DATA'] ?? '../shared/data';
const MOST_TIMES = 4;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongtu-memory-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line in a process of its own; the most memory it held, in MiB. */
function peakMiB(...args: string[]): { readonly status: number | null; readonly mib: number } {
  const file = join(folder, 'peak');
  rmSync(file, { force: true });
  const { status } = spawnSync(process.execPath, ['--import', REPORT, MAIN, ...args], {
    env: { ...process.env, TONGTU_MEMORY_FILE: file },
    stdio: 'ignore',
  });
  return { status, mib: Number(readFileSync(file, 'utf8')) / 1024 };
}

function importMiB(bytes: Uint8Array, name: string): ReturnType<typeof peakMiB> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return peakMiB('import', path, '-o', join(folder, 'out.net'));
}

/** The same file with something wrong at a share of its length. */
const DAMAGES: Readonly<Record<string, (bytes: Uint8Array, at: number) => Uint8Array>> = {
  'cut off': (bytes, at) => bytes.subarray(0, at),
  'a bit turned': (bytes, at) => bytes.with(at, bytes[at]! ^ 0x40),
  'a kilobyte of ones': (bytes, at) => bytes.slice().fill(0xff, at, at + 1024),
  'a kilobyte missing': (bytes, at) =>
    Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1024)]),
  'a half twice': (bytes, at) => Uint8Array.from([...bytes.subarray(0, at), ...bytes]),
};

describe('a file asks for no more memory than its honest kind', () => {
  let idle: number;
  let honest: number;
  const bytes = readFileSync(join(DATA, 'osm/heidelberg.osm.pbf'));
  beforeAll(() => {
    idle = peakMiB('profiles', '--json').mib;
    const sound = importMiB(bytes, 'sound.osm.pbf');
    expect(sound.status).toBe(0);
    honest = sound.mib - idle;
    expect(honest).toBeGreaterThan(10);
  });

  test.each(
    Object.keys(DAMAGES).flatMap((damage) => [0.1, 0.5, 0.9].map((share) => ({ damage, share }))),
  )('$damage at $share of its length', ({ damage, share }) => {
    const damaged = DAMAGES[damage]!(bytes, Math.floor(share * bytes.length));
    const { mib } = importMiB(damaged, 'damaged.osm.pbf');
    expect((mib - idle) / honest, `${Math.round(mib - idle)} MiB`).toBeLessThanOrEqual(MOST_TIMES);
  });

  test.each(Object.entries(BOMBS))('a bomb: %s', (name, bomb) => {
    // The name of a file says nothing: what it is stands in its first bytes.
    const { mib, status } = importMiB(bomb(), name.replaceAll(/\W/g, '-'));
    expect(status).not.toBeNull();
    expect((mib - idle) / honest, `${Math.round(mib - idle)} MiB`).toBeLessThanOrEqual(MOST_TIMES);
  });
});
