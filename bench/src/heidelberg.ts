import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type Network, networkFromOsm, readOsm } from 'a11y-core';

/** The walking network of Heidelberg, from the real data. */
export async function heidelberg(): Promise<Network> {
  const file = resolve(process.env['TONGTU_DATA'] ?? '../shared/data', 'osm/heidelberg.osm.pbf');
  const extract = await readOsm(createReadStream(file), {
    inflate: (data, maxBytes) => inflateSync(data, { maxOutputLength: maxBytes }),
  });
  return networkFromOsm(extract, {
    kind: 'osm',
    attribution: 'OpenStreetMap contributors',
    licence: 'ODbL-1.0',
  }).network;
}
