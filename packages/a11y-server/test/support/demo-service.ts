import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { serve } from '../../src/serve.js';

/** The demonstration district as `npm start` serves it, in a folder of its own. */
export async function startDemo(): Promise<{
  readonly address: string;
  readonly close: () => Promise<void>;
}> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tongtu-served-'));
  const service = await serve({
    port: 0,
    host: undefined,
    dataFolder,
    demo: true,
    network: null,
    approvalNumber: null,
    baseMap: null,
    logger: pino({ level: 'silent' }),
    now: () => Date.parse('2026-03-02T04:00:00Z'),
  });
  return {
    address: service.address,
    close: async () => {
      await service.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
