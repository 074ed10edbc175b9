import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the server under test answers, with a slash at the end. */
    readonly baseUrl: string;
  }
}

const MAIN = fileURLToPath(
  new URL('../../../packages/a11y-server/dist/cli/main.js', import.meta.url),
);
const PATIENCE_MS = 60_000;

export interface RunningServer {
  /** Where it answers, with a slash at the end. */
  readonly baseUrl: string;
  readonly stop: () => Promise<void>;
}

/** The server most tests share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, stop } = await startServer();
  project.provide('baseUrl', baseUrl);
  return stop;
}

/** Starts the real server with the demonstration district in a folder of its own. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'tongtu-e2e-'));
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [MAIN, 'serve', '--demo', '--host', '127.0.0.1', '--port', String(port), '--data', data],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...settings } },
  );
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  const baseUrl = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    await rm(data, { recursive: true, force: true });
  };
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(`${baseUrl}readyz`))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The server did not get ready. It said:\n${said}`);
    }
    await wait(200);
  }
  return { baseUrl, stop };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    // Nobody listens yet.
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
