import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtServer } from './support/build.js';
import { TOWN_OSM } from './support/town.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const main = join(builtServer(), 'cli/main.js');

test('the built command line keeps stdout, stderr and exit codes apart', () => {
  writeFileSync(join(folder, 'town.osm'), TOWN_OSM);
  const a11y = (...args: readonly string[]) =>
    spawnSync(process.execPath, [main, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
  const imported = a11y('import', 'town.osm', '-o', 'town.net', '--json');
  expect([imported.status, imported.stderr]).toEqual([0, '']);
  expect(JSON.parse(imported.stdout)).toHaveProperty('report');
  const routed = a11y(
    ...['route', '--network', 'town.net', '--profile', 'walker', '--json'],
    ...['--from', '114.05,22.54', '--to', '114.052,22.54'],
  );
  expect(JSON.parse(routed.stdout)).toMatchObject({ properties: { outcome: 'route' } });
  expect(a11y('route', '--network', 'town.net').status).toBe(2);
  expect(a11y('audit', 'town.osm').status).toBe(1);
}, 30_000);

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a service ends in order on %s',
  async (signal) => {
    const child = spawn(
      process.execPath,
      [main, 'serve', '--port', '0', '--data', 'data', '--json'],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { PATH: process.env['PATH'] },
      },
    );
    const [chunk] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const { address } = JSON.parse(chunk) as { address: string };
    // A connection that is kept open must not keep the service alive.
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
  },
  30_000,
);
