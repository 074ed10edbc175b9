import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { facilitySubject } from '../../src/storage/event.js';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.js';

const appender = fileURLToPath(new URL('./appender.mjs', import.meta.url));

/**
 * Starts a process that appends batches of two events, kills it after `afterMs` of appending, and
 * checks what is on the disk. Gives the number of batches acknowledged in this trial.
 */
export async function killTrial(dist: string, file: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [appender, dist, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
  await new Promise((resolve) => child.once('close', resolve));
  const acknowledged = output.split('\n').slice(0, -1).map(Number);

  const store = openSqliteStore(file, () => Date.now());
  const batches = new Set(
    (await store.facilityIds({}))
      .filter((id) => id.startsWith('f-'))
      .map((id) => Number(id.slice(2))),
  );
  for (const batch of acknowledged) expect(batches).toContain(batch);
  // Both events of a batch or neither: the shared facility has had one event per batch.
  const shared = await store.events(facilitySubject('always-the-same'));
  expect(shared.length).toBe(batches.size);
  // Acknowledged, or the one that was under way.
  expect(batches.size - 1 - (acknowledged.at(-1) ?? -1)).toBeLessThanOrEqual(1);
  const dump = await store.dump();
  await store.rebuild();
  expect(await store.dump()).toBe(dump);
  await store.close();
  return acknowledged.length;
}
