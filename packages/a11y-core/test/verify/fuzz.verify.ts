import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedFileError } from '../../src/errors.js';
import { decodeNetwork, encodeNetwork } from '../../src/network/file.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import {
  damagedFile,
  expectSoundOrRefused,
  randomBlock,
  SOUND_FILES,
} from '../support/osm-fuzz.js';
import { OSM_SOURCE, readBytes } from '../support/osm-of.js';

const MINUTES = 60_000;

test(
  'every sound file cut at every byte is read or refused',
  async () => {
    for (const [name, bytes] of Object.entries(SOUND_FILES)) {
      for (let length = 0; length < bytes.length; length++) {
        await expectSoundOrRefused(bytes.subarray(0, length), `${name} cut at ${length}`);
      }
    }
  },
  10 * MINUTES,
);

test(
  'every sound file with any one bit turned is read or refused',
  async () => {
    for (const [name, bytes] of Object.entries(SOUND_FILES)) {
      for (let bit = 0; bit < 8 * bytes.length; bit++) {
        const changed = bytes.slice();
        changed[bit >>> 3]! ^= 1 << (bit & 7);
        await expectSoundOrRefused(changed, `${name} with bit ${bit} turned`);
      }
    }
  },
  20 * MINUTES,
);

test(
  'damaged files and blocks of random fields are read or refused',
  async () => {
    for (const files of [damagedFile(), randomBlock()]) {
      await fc.assert(
        fc.asyncProperty(files, async (bytes) => {
          await expectSoundOrRefused(bytes);
        }),
        { seed: 53, numRuns: 20_000 },
      );
    }
  },
  20 * MINUTES,
);

test(
  'a network file cut at any byte or with any bit turned is refused',
  async () => {
    const { network, report } = networkFromOsm(
      await readBytes(SOUND_FILES['plain PBF']!),
      OSM_SOURCE,
    );
    const bytes = encodeNetwork(network, report);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeNetwork(bytes.subarray(0, length))).toThrow(DamagedFileError);
    }
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const changed = bytes.slice();
      changed[bit >>> 3]! ^= 1 << (bit & 7);
      expect(() => decodeNetwork(changed), `bit ${bit}`).toThrow(DamagedFileError);
    }
  },
  10 * MINUTES,
);
