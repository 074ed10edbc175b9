import { expect, test } from 'vitest';
import { checkNetwork } from '../../src/network/check-network.js';
import { encodeNetwork } from '../../src/network/file.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import { dataFile } from '../support/data.js';
import { OSM_SOURCE, readBytes } from '../support/osm-of.js';

/** The same extract as PBF and as XML packed with gzip gives equal networks. Fails where the data is missing. */
export async function verifyOsmFormats(): Promise<void> {
  const fromPbf = networkFromOsm(await readBytes(dataFile('osm/milan.osm.pbf')), OSM_SOURCE);
  const fromXml = networkFromOsm(await readBytes(dataFile('osm/milan.osm.gz')), OSM_SOURCE);
  expect(fromXml.report).toEqual(fromPbf.report);
  // As bytes: comparing a million numbers one by one takes longer than all the rest.
  const bytes = [fromPbf, fromXml].map(({ network, report }) => encodeNetwork(network, report));
  expect(Buffer.compare(bytes[0]!, bytes[1]!)).toBe(0);
  expect(fromPbf.network.edgeCount).toBe(104_523);
  expect(checkNetwork(fromPbf.network)).toEqual([]);
}

test('Milan is the same from PBF and from packed XML', verifyOsmFormats, 120_000);
