import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type Network, type NetworkSource, networkFromOsm, readOsm } from 'a11y-core';

const DATA = resolve(process.env['TONGTU_DATA'] ?? '../shared/data');

const SOURCE: NetworkSource = {
  kind: 'osm',
  attribution: '© OpenStreetMap contributors',
  licence: 'ODbL-1.0',
};

/** Where an extract of the data folder lies. */
export const extractPath = (name: string): string => `${DATA}/osm/${name}.osm.pbf`;

export const readExtract = (name: string): Promise<Uint8Array> => readFile(extractPath(name));

/** The network of a PBF file and its report, as `a11y import` makes them. */
export async function importFile(file: Uint8Array): Promise<ReturnType<typeof networkFromOsm>> {
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield file;
  }
  const extract = await readOsm(whole(), {
    inflate: (data, maxBytes) => inflateSync(data, { maxOutputLength: maxBytes }),
  });
  return networkFromOsm(extract, SOURCE);
}

/** Bytes of all columns but geometry, for each direction of each edge. Names are no column. */
export function bytesPerArc({ nodes, edges, out, edgeCount }: Network): number {
  const columns: ArrayBufferView[] = [nodes, edges, out].flatMap((group) => Object.values(group));
  return columns.reduce((sum, { byteLength }) => sum + byteLength, 0) / (2 * edgeCount);
}
