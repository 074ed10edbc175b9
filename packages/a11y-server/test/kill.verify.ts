import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtServer } from './support/build.js';
import { killTrial } from './support/kill-trial.js';

test('thirty processes killed while writing to one file lose nothing they have acknowledged', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tongtu-kill-'));
  const dist = builtServer();
  let acknowledged = 0;
  for (let trial = 0; trial < 30; trial++) {
    // Moments spread over the first half second, different in every trial.
    acknowledged += await killTrial(dist, join(directory, 'tongtu.sqlite'), (trial * 137) % 500);
  }
  expect(acknowledged).toBeGreaterThan(300);
  rmSync(directory, { recursive: true, force: true });
});
