import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtServer } from '../../../test/support/build.js';
import { killTrial } from '../../../test/support/kill-trial.js';

test('a process killed while writing loses nothing it has acknowledged', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tongtu-kill-'));
  const dist = builtServer();
  let acknowledged = 0;
  for (const afterMs of [3, 17, 40, 71, 110]) {
    acknowledged += await killTrial(dist, join(directory, 'tongtu.sqlite'), afterMs);
  }
  expect(acknowledged).toBeGreaterThan(5);
  rmSync(directory, { recursive: true, force: true });
}, 60_000);
