import { gunzipSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drapeElevation } from '../../src/network/elevation/drape.js';
import { joinTiles } from '../../src/network/elevation/model.js';
import { readElevation } from '../../src/network/elevation/read-elevation.js';
import { ATTRIBUTE_SOURCES } from '../../src/network/interval.js';
import { edgeKey } from '../../src/network/key.js';
import type { Network } from '../../src/network/network.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import { edgeInterval } from '../../src/network/read-edge.js';
import { dataFile } from '../support/data.js';
import { OSM_SOURCE, readBytes } from '../support/osm-of.js';

const PLACES = [
  ['andorra.osm.pbf', 'N42E001.hgt.gz'],
  ['portland-central.osm.pbf', 'portland-ned.tif'],
] as const;

const READING = {
  inflate: (data: Uint8Array, most: number) => inflateSync(data, { maxOutputLength: most }),
  gunzip: (data: Uint8Array, most: number) => gunzipSync(data, { maxOutputLength: most }),
};

interface Agreement {
  readonly numbers: number;
  readonly numbersAgree: number;
  readonly words: number;
  readonly wordsAgree: number;
}

/** Inclines that people tagged against those the model gives to the same edges, which it is not told. */
export async function verifyAgainstTags(osm: string, heights: string): Promise<Agreement> {
  const tile = await readElevation(heights, dataFile(`elevation/${heights}`), READING);
  const extract = await readBytes(dataFile(`osm/${osm}`));
  const { network: tagged } = networkFromOsm(extract, OSM_SOURCE);
  const { network: modelled } = drapeElevation(untold(tagged), joinTiles([tile]));
  const agreement = { numbers: 0, numbersAgree: 0, words: 0, wordsAgree: 0 };
  for (let edge = 0; edge < tagged.edgeCount; edge++) {
    const said = edgeInterval(tagged, edge, 'incline');
    const model = edgeInterval(modelled, edge, 'incline');
    if ((said.source !== 'tag' && said.source !== 'word') || model.source !== 'model') continue;
    const isUnsigned = modelled.edges.inclineUnsigned[edge] === 1;
    const isMet = isUnsigned
      ? Math.max(Math.abs(said.low), Math.abs(said.high)) >= model.low
      : said.high >= model.low && said.low <= model.high;
    const kind = said.source === 'tag' ? 'numbers' : 'words';
    agreement[kind]++;
    if (isMet) agreement[`${kind}Agree`]++;
    else {
      const part = ({ low, high }: typeof said) => `${low / 1e4} to ${high / 1e4} %`;
      console.log(`${osm} ${edgeKey(tagged, edge)}: tagged ${part(said)}, model ${part(model)}`);
    }
  }
  const { numbers, numbersAgree, words, wordsAgree } = agreement;
  console.log(
    `${osm}: ${numbersAgree} of ${numbers} numbers and ${wordsAgree} of ${words} words agree`,
  );
  return agreement;
}

/** The same network with nothing said about any incline. */
function untold(network: Network): Network {
  const { edges } = network;
  const none = ATTRIBUTE_SOURCES.indexOf('none');
  const inclineSource = edges.inclineSource.map((source) => (source > none + 1 ? none : source));
  const isUntold = (edge: number) => edges.inclineSource[edge] !== inclineSource[edge];
  return {
    ...network,
    edges: {
      ...edges,
      inclineSource,
      inclineLow: edges.inclineLow.map((low, edge) => (isUntold(edge) ? -2_000_000 : low)),
      inclineHigh: edges.inclineHigh.map((high, edge) => (isUntold(edge) ? 2_000_000 : high)),
      inclineUnsigned: edges.inclineUnsigned.map((is, edge) => (isUntold(edge) ? 0 : is)),
    },
  };
}

test.each(PLACES)('%s: what people tagged lies within the error of %s', async (osm, heights) => {
  const { numbers, numbersAgree, words, wordsAgree } = await verifyAgainstTags(osm, heights);
  expect(numbers + words).toBeGreaterThan(0);
  // Errors are bounded so that nine in ten lie within; of a handful, one more may not.
  expect(numbersAgree).toBeGreaterThanOrEqual(Math.floor(0.9 * numbers) - 1);
  expect(wordsAgree).toBe(words);
});
