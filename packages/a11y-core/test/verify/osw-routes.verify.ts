// One place from two sources: the same pairs of places routed on the OpenStreetMap extract and on the
// OpenSidewalks dataset of Redmond, and how the answers differ. `VERIFY_RUNS` pairs (default 150).
import { expect, test } from 'vitest';
import { nodeKey } from '../../src/network/key.js';
import { OSW_FILE_NAMES } from '../../src/network/opensidewalks/declaration.js';
import { networkFromOpenSidewalks } from '../../src/network/opensidewalks/import-opensidewalks.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import { nodePosition } from '../../src/network/read-edge.js';
import { createRouter } from '../../src/routing/route.js';
import { dataFile } from '../support/data.js';
import { OSM_SOURCE, readBytes } from '../support/osm-of.js';

const PAIRS = Number(process.env['VERIFY_RUNS'] ?? 150);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function verifyOswRoutes(): Promise<void> {
  const files = OSW_FILE_NAMES.map((file) => {
    const name = `wa.microsoft.graph.${file}.OSW.geojson`;
    return { name, text: new TextDecoder().decode(dataFile(`opensidewalks/${name}`)) };
  });
  const osw = networkFromOpenSidewalks(files).network;
  const extract = await readBytes(dataFile('osm/redmond-microsoft.osm.pbf'));
  const osm = networkFromOsm(extract, OSM_SOURCE).network;
  const keys = new Set(Array.from({ length: osm.nodeCount }, (_, node) => nodeKey(osm, node)));
  // Places both know by the same id; taken with a stride that is prime to their number.
  const shared = Array.from({ length: osw.nodeCount }, (_, node) => node).filter(
    (node) => osw.nodes.split[node] === 0 && keys.has(nodeKey(osw, node)),
  );
  expect(shared.length).toBeGreaterThan(2000);
  const place = (at: number): [number, number] => {
    const [lon, lat] = nodePosition(osw, shared[(at * 1009) % shared.length]!);
    return [lon, lat];
  };
  const routers = { osm: createRouter(osm), osw: createRouter(osw) };
  for (const [profile, objective] of [
    ['walker', 'distance'],
    ['walker', 'comfort'],
    ['manual-wheelchair', 'comfort'],
  ] as const) {
    const seen = { both: 0, neither: 0, 'osm only': 0, 'osw only': 0 };
    const ratios: number[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      const request = { profile, objective, from: place(2 * pair), to: place(2 * pair + 1) };
      const [a, b] = [routers.osm.route(request), routers.osw.route(request)];
      if (a.outcome === 'route' && b.outcome === 'route') {
        seen.both++;
        if (a.distanceM > 0) ratios.push(b.distanceM / a.distanceM);
      } else if (a.outcome === 'route') seen['osm only']++;
      else if (b.outcome === 'route') seen['osw only']++;
      else seen.neither++;
    }
    const alike = ratios.filter((ratio) => Math.abs(ratio - 1) <= 0.05).length;
    console.log(
      `${profile}, ${objective}: ${Object.entries(seen)
        .map(([who, count]) => `${who} ${count}`)
        .join(', ')};`,
      `length OSW / OSM median ${median(ratios).toFixed(3)},`,
      `within 5 % ${alike} of ${ratios.length}`,
    );
    // The shortest way hangs on geometry alone, which is the same place twice. What is comfortable
    // hangs on the inclines, which the dataset has from a terrain model and the extract has not.
    if (objective === 'distance') {
      expect(seen.both + seen.neither).toBeGreaterThan(0.9 * PAIRS);
      expect(alike).toBeGreaterThan(0.8 * ratios.length);
    }
    expect(seen.both).toBeGreaterThan(0);
  }
}

test('Redmond is walked alike from OpenStreetMap and from OpenSidewalks', verifyOswRoutes, 120_000);
