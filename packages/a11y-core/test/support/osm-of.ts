import { Readable } from 'node:stream';
import { createGunzip, inflateSync } from 'node:zlib';
import { checkNetwork, type NetworkCheckOptions } from '../../src/network/check-network.js';
import type { ImportReport } from '../../src/network/import-report.js';
import { edgeKey, nodeKey } from '../../src/network/key.js';
import type { Network, NetworkSource } from '../../src/network/network.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import type { OsmExtract } from '../../src/network/osm/extract.js';
import { readOsm } from '../../src/network/osm/read-osm.js';
import { edgeKindOf } from '../../src/network/read-edge.js';
import { metres } from './network-of.js';

export type TestTags = Readonly<Record<string, string>>;
export type OsmTestNode = readonly [eastM: number, northM: number, tags?: TestTags];
export type OsmTestWay = readonly [refs: readonly number[], tags: TestTags];

export type OsmTestRelation = readonly [
  members: readonly (readonly [way: number, role?: string])[],
  tags: TestTags,
];

export const OSM_SOURCE: NetworkSource = {
  kind: 'osm',
  attribution: '© OpenStreetMap contributors',
  licence: 'ODbL-1.0',
};

export const inflate = (data: Uint8Array, maxBytes: number): Uint8Array =>
  inflateSync(data, { maxOutputLength: maxBytes });

export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(chunks);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  for await (const chunk of packed.pipe(unpacked)) yield chunk as Uint8Array;
}

/** Bytes in pieces of a size, as a stream would deliver them. */
export async function* inPieces(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const readBytes = (bytes: Uint8Array, pieceSize?: number): Promise<OsmExtract> =>
  readOsm(inPieces(bytes, pieceSize), { inflate, gunzip });

export const readText = (text: string): Promise<OsmExtract> =>
  readBytes(new TextEncoder().encode(text));

/** An OSM XML document of nodes in metres around the origin, ways through them and multipolygons of these. */
export function osmXml(
  nodes: Readonly<Record<number, OsmTestNode>>,
  ways: Readonly<Record<number, OsmTestWay>>,
  relations: Readonly<Record<number, OsmTestRelation>> = {},
): string {
  const tagLines = (tags: TestTags = {}) =>
    Object.entries(tags).map(([k, v]) => `<tag k="${k}" v="${escaped(v)}"/>`);
  const lines = Object.entries(nodes).map(([id, [east, north, tags]]) => {
    const { lon, lat } = metres(east, north);
    return `<node id="${id}" lon="${lon.toFixed(7)}" lat="${lat.toFixed(7)}">${tagLines(tags).join('')}</node>`;
  });
  for (const [id, [refs, tags]] of Object.entries(ways)) {
    const nds = refs.map((ref) => `<nd ref="${ref}"/>`).join('');
    lines.push(`<way id="${id}">${nds}${tagLines(tags).join('')}</way>`);
  }
  for (const [id, [members, tags]] of Object.entries(relations)) {
    const each = members.map(
      ([ref, role = '']) => `<member type="way" ref="${ref}" role="${role}"/>`,
    );
    lines.push(`<relation id="${id}">${each.join('')}${tagLines(tags).join('')}</relation>`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">\n${lines.join('\n')}\n</osm>\n`;
}

export interface OsmTestNetwork {
  readonly network: Network;
  readonly report: ImportReport;
  /** `kind from-to` of every edge, in order; nodes by key. */
  readonly drawn: readonly string[];
  /** The edges whose key contains the text. */
  readonly edges: (part: string) => number[];
}

/** The network of a small OSM document; fails if it is not sound, floors joined in the air included. */
export async function osmOf(
  nodes: Readonly<Record<number, OsmTestNode>>,
  ways: Readonly<Record<number, OsmTestWay>>,
  {
    isStrictOnLevels = true,
    relations = {},
  }: NetworkCheckOptions & {
    readonly relations?: Readonly<Record<number, OsmTestRelation>>;
  } = {},
): Promise<OsmTestNetwork> {
  const xml = osmXml(nodes, ways, relations);
  const { network, report } = networkFromOsm(await readText(xml), OSM_SOURCE);
  const faults = checkNetwork(network, { isStrictOnLevels });
  if (faults.length > 0) throw new Error(`The network is broken: ${faults.join('; ')}`);
  const all = Array.from({ length: network.edgeCount }, (_, edge) => edge);
  return {
    network,
    report,
    drawn: all.map((edge) => {
      const ends = [network.edges.from[edge]!, network.edges.to[edge]!];
      return `${edgeKindOf(network, edge)} ${ends.map((node) => nodeKey(network, node)).join('-')}`;
    }),
    edges: (part) => all.filter((edge) => edgeKey(network, edge).includes(part)),
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
