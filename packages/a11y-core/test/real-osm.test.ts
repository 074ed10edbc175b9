import { describe, expect, test } from 'vitest';
import { checkNetwork } from '../src/network/check-network.js';
import { decodeNetwork, encodeNetwork } from '../src/network/file.js';
import type { EdgeKind, Network } from '../src/network/network.js';
import { networkFromOsm } from '../src/network/osm/build-from-osm.js';
import { edgeInterval, edgeKindOf } from '../src/network/read-edge.js';
import { DATA, dataFile, HAS_DATA } from './support/data.js';
import { OSM_SOURCE, readBytes } from './support/osm-of.js';

interface Expected {
  /** As osmium counts them. */
  readonly held: { readonly nodes: number; readonly ways: number; readonly relations: number };
  readonly walkableWays: number;
  readonly edges: Partial<Record<EdgeKind, number>>;
  /** Share of the length in the largest component, at least. */
  readonly lengthShare: number;
  readonly suspicious: number;
}

/** Counted in the files, and looked at where they were surprising. */
const FILES: Readonly<Record<string, Expected>> = {
  'redmond-microsoft.osm.pbf': {
    held: { nodes: 17_502, ways: 4630, relations: 104 },
    walkableWays: 3540,
    edges: { kerb: 700, crossing: 569, sidewalk: 1284, steps: 112 },
    lengthShare: 0.96,
    suspicious: 1,
  },
  'berlin-neukoelln.osm': {
    held: { nodes: 4771, ways: 700, relations: 18 },
    walkableWays: 141,
    // 24 of the kerbs are lines that driveways cross.
    edges: { kerb: 62, crossing: 54, sidewalk: 95, steps: 5 },
    lengthShare: 0.96,
    suspicious: 0,
  },
  'heidelberg.osm.pbf': {
    held: { nodes: 221_009, ways: 31_619, relations: 1700 },
    // Four corridors of them by day only.
    walkableWays: 23_501,
    // 22 lifts at nodes, two of them from floor to floor of areas too, and two areas of one ride each.
    edges: { lift: 28, steps: 1548, escalator: 4, footway: 12_790, kerb: 6422 },
    lengthShare: 0.96,
    // Two of them floors that meet in the air, and one a square whose outline crosses itself.
    suspicious: 24,
  },
  'lund-station.osm.pbf': {
    held: { nodes: 2494, ways: 343, relations: 115 },
    walkableWays: 204,
    // Nine lifts drawn as ways, three as nodes.
    edges: { lift: 12, steps: 20, escalator: 7 },
    lengthShare: 0.93,
    suspicious: 0,
  },
  'hamburg-wartenau.osm.pbf': {
    held: { nodes: 2537, ways: 387, relations: 82 },
    walkableWays: 161,
    // From the street to the concourse; from the concourse to the platform and to a way beside it.
    edges: { lift: 3, steps: 10, escalator: 2 },
    lengthShare: 0.94,
    // A landing at -0.5 that ends at the concourse of -1, at both of its ends.
    suspicious: 2,
  },
  'portland-central.osm.pbf': {
    held: { nodes: 42_293, ways: 7188, relations: 443 },
    walkableWays: 6400,
    // Most crossings are made at corners: pavements are tagged, crossings hardly drawn.
    edges: { crossing: 11_103, steps: 255 },
    lengthShare: 0.99,
    suspicious: 0,
  },
};

describe.skipIf(!HAS_DATA)(`real extracts (skipped without ${DATA})`, () => {
  test.each(Object.entries(FILES))('%s', async (name, expected) => {
    const extract = await readBytes(dataFile(`osm/${name}`));
    const { network, report } = networkFromOsm(extract, OSM_SOURCE);
    expect(checkNetwork(network)).toEqual([]);
    expect(extract.held).toEqual(expected.held);
    expect(report.source.walkableWays).toBe(expected.walkableWays);
    expect(report.network.edgesByKind).toMatchObject(expected.edges);
    expect(report.network.largestComponent.lengthShare).toBeGreaterThan(expected.lengthShare);
    expect(report.suspicious.count).toBe(expected.suspicious);
    const bytes = encodeNetwork(network, report);
    const decoded = decodeNetwork(bytes);
    // Compared as bytes: walking through half a million numbers one by one takes seconds.
    expect(Buffer.compare(encodeNetwork(decoded.network, decoded.report), bytes)).toBe(0);
  });

  test('in Portland ids are negative and out of order, and all are found', async () => {
    const extract = await readBytes(dataFile('osm/portland-central.osm.pbf'));
    expect(extract.nodeIds[0]).toBeLessThan(0);
    expect(extract.nodeIds.every((id, at) => at === 0 || id > extract.nodeIds[at - 1]!)).toBe(true);
    expect(networkFromOsm(extract, OSM_SOURCE).report.source.danglingReferences).toBe(0);
  });

  test('in Berlin the kerbs that were measured are numbers', async () => {
    const { network } = networkFromOsm(
      await readBytes(dataFile('osm/berlin-neukoelln.osm')),
      OSM_SOURCE,
    );
    const measured = edgesOf(network, 'kerb').filter(
      (edge) => edgeInterval(network, edge, 'kerb').source === 'tag',
    );
    expect(measured).toHaveLength(5);
    for (const edge of measured) expect(edgeInterval(network, edge, 'kerb').high).toBeLessThan(200);
  });

  test('the same bytes give the same file', async () => {
    const encoded = async () => {
      const { network, report } = networkFromOsm(
        await readBytes(dataFile('osm/lund-station.osm.pbf')),
        OSM_SOURCE,
      );
      return encodeNetwork(network, report);
    };
    expect(await encoded()).toEqual(await encoded());
  });
});

function edgesOf(network: Network, kind: EdgeKind): number[] {
  return Array.from({ length: network.edgeCount }, (_, edge) => edge).filter(
    (edge) => edgeKindOf(network, edge) === kind,
  );
}
