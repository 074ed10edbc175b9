import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BOMBS,
  damagedFile,
  expectSoundOrRefused,
  ODD_BLOCKS,
  randomBlock,
  SOUND_FILES,
} from '../../../test/support/osm-fuzz.js';
import { pbfFile } from '../../../test/support/pbf-writer.js';

// Longer runs of the same: test/verify/fuzz.verify.ts.

describe('whatever is in a file, it is read or refused', () => {
  test.each(Object.entries(SOUND_FILES))('%s, undamaged, is read', async (_, bytes) => {
    expect(await expectSoundOrRefused(bytes)).toBe(true);
  });

  test.each(Object.entries(ODD_BLOCKS))('%s', async (_, block) => {
    await expectSoundOrRefused(pbfFile([block]));
  });

  test.each(Object.entries(BOMBS))(
    '%s',
    async (_, bomb) => {
      await expectSoundOrRefused(bomb());
    },
    60_000,
  );

  test('damaged here and there', async () => {
    await fc.assert(
      fc.asyncProperty(damagedFile(), async (bytes) => {
        await expectSoundOrRefused(bytes);
      }),
      { seed: 51, numRuns: 400 },
    );
  }, 60_000);

  test('of random fields', async () => {
    await fc.assert(
      fc.asyncProperty(randomBlock(), async (bytes) => {
        await expectSoundOrRefused(bytes);
      }),
      { seed: 52, numRuns: 400 },
    );
  }, 60_000);
});
