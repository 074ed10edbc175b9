import { gunzipSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkNetwork } from '../src/network/check-network.js';
import { drapeImport } from '../src/network/elevation/drape.js';
import { sampleM } from '../src/network/elevation/grid.js';
import { type ElevationModel, joinTiles } from '../src/network/elevation/model.js';
import { readElevation } from '../src/network/elevation/read-elevation.js';
import { decodeNetwork, encodeNetwork } from '../src/network/file.js';
import { networkFromOsm } from '../src/network/osm/build-from-osm.js';
import type { OsmExtract } from '../src/network/osm/extract.js';
import { arcInterval, edgeName } from '../src/network/read-edge.js';
import { DATA, dataFile, HAS_DATA } from './support/data.js';
import { OSM_SOURCE, readBytes } from './support/osm-of.js';

const READING = {
  inflate: (data: Uint8Array, most: number) => inflateSync(data, { maxOutputLength: most }),
  gunzip: (data: Uint8Array, most: number) => gunzipSync(data, { maxOutputLength: most }),
};
const readTile = (name: string) => readElevation(name, dataFile(`elevation/${name}`), READING);

/** Share of the nodes of an extract of which the model knows the height. */
function covered({ nodeIds, lon, lat }: OsmExtract, model: ElevationModel): number {
  let known = 0;
  for (let node = 0; node < nodeIds.length; node++) {
    if (model.at(lon[node]! / 1e7, lat[node]! / 1e7) !== undefined) known++;
  }
  return known / nodeIds.length;
}

describe.skipIf(!HAS_DATA)(`real models of heights (skipped without ${DATA})`, () => {
  test('Andorra: SRTM3 with voids', async () => {
    const tile = await readTile('N42E001.hgt.gz');
    expect(tile).toMatchObject({ columns: 1201, rows: 1201, west: 1, north: 43 });
    let voids = 0;
    const known: number[] = [];
    for (let row = 0; row < 1201; row++) {
      for (let column = 0; column < 1201; column++) {
        const height = sampleM(tile, column, row);
        if (Number.isNaN(height)) voids++;
        else known.push(height);
      }
    }
    expect(voids).toBe(7652);
    expect(known.reduce((a, b) => Math.min(a, b))).toBe(349);
    expect(known.reduce((a, b) => Math.max(a, b))).toBe(3100);
    // Andorra la Vella: the sample nearest to it, and the ground between that and its neighbours.
    expect(sampleM(tile, Math.round((1.5218 - 1) * 1200), Math.round((43 - 42.5063) * 1200))).toBe(
      1024,
    );
    const height = joinTiles([tile]).at(1.5218, 42.5063)!;
    expect(Math.abs(height - 1017.4)).toBeLessThan(0.1);
  });

  test('Andorra is laid on its tile', async () => {
    const model = joinTiles([await readTile('N42E001.hgt.gz')]);
    const extract = await readBytes(dataFile('osm/andorra.osm.pbf'));
    expect(covered(extract, model)).toBeGreaterThan(0.997);
    const imported = networkFromOsm(extract, OSM_SOURCE);
    const { network, report } = drapeImport(imported, model);
    expect(checkNetwork(network)).toEqual([]);
    const { nodes, edges, tiles } = report.elevation!;
    expect(tiles).toMatchObject([{ name: 'N42E001.hgt.gz', cellM: 92.7, attribution: null }]);
    expect(nodes.known / network.nodeCount).toBeGreaterThan(0.98);
    expect(nodes.known + nodes.offGround + nodes.void + nodes.outside).toBe(network.nodeCount);
    expect(nodes.void).toBeGreaterThan(0);
    expect(nodes.outside).toBe(0);
    expect(edges).toMatchObject({ measured: 10, narrowed: 12, contradicted: 0 });
    expect(edges.given).toBeGreaterThan(7000);
    const before = imported.report.network.coverage.incline;
    expect(report.network.coverage.incline.known).toBeGreaterThan(100 * before.known);
    expect(report.network.coverage.incline.measured).toBe(before.measured);
    const decoded = decodeNetwork(encodeNetwork(network, report));
    expect(decoded.report.elevation).toEqual(report.elevation);
    expect(decoded.network.nodes.elevationCm).toEqual(network.nodes.elevationCm);
  });

  test('Portland: a GeoTIFF of a third of a second, which ends within the extract', async () => {
    const model = joinTiles([await readTile('portland-ned.tif')]);
    const extract = await readBytes(dataFile('osm/portland-central.osm.pbf'));
    expect(covered(extract, model)).toBeCloseTo(0.976, 3);
    const { network, report } = drapeImport(networkFromOsm(extract, OSM_SOURCE), model);
    expect(report.elevation!.nodes.outside).toBeGreaterThan(0);
    const tooSteep = new Map<string, number>();
    const edgesOf = new Map<string, number>();
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const name = edgeName(network, edge);
      const { low, high, source } = arcInterval(network, edge << 1, 'incline');
      if (source !== 'model') continue;
      edgesOf.set(name, (edgesOf.get(name) ?? 0) + 1);
      if (low > 1e6 / 12 || high < -1e6 / 12) tooSteep.set(name, (tooSteep.get(name) ?? 0) + 1);
    }
    // Streets along the river and in the flat east of the city: no part of them may be blocked.
    for (const gentle of [
      'Northwest Naito Parkway',
      'Southwest 1st Avenue',
      'Northeast Martin Luther King, Junior Boulevard',
      'Southeast Powell Boulevard',
      'Southeast 9th Avenue',
      'Southeast 11th Avenue',
      'North Interstate Avenue',
    ]) {
      expect([gentle, edgesOf.get(gentle)! > 30, tooSteep.get(gentle)]).toEqual([
        gentle,
        true,
        undefined,
      ]);
    }
    // And in the West Hills some are.
    expect([...tooSteep.values()].reduce((a, b) => a + b)).toBeGreaterThan(20);
  });
});
