import { describe, expect, test } from 'vitest';
import { checkNetwork } from '../src/network/check-network.js';
import { networkFromOsm } from '../src/network/osm/build-from-osm.js';
import { DATA, dataFile, HAS_DATA } from './support/data.js';
import { OSM_SOURCE, readBytes } from './support/osm-of.js';

/** Columns of the table of extracts in the README of the data, and what the report calls them. */
const COLUMNS = {
  nodes: 3,
  ways: 4,
  relations: 5,
  'way highway': 6,
  'way highway=footway': 7,
  'way footway=sidewalk': 8,
  'way footway=crossing': 9,
  'way highway=steps': 10,
  'node highway=crossing': 11,
} as const;

const NAMED = [
  'redmond-microsoft.osm.pbf',
  'berlin-neukoelln.osm',
  'heidelberg.osm.pbf',
  'milan.osm.pbf',
  'oslo-east.osm.pbf',
  'taipei.osm',
  'beijing-tsinghua.osm',
  'andorra.osm.pbf',
  'portland-central.osm.pbf',
  'helsinki-centre.osm.pbf',
  'lund-station.osm.pbf',
  'hamburg-wartenau.osm.pbf',
];

/** What somebody else counted in a file. */
function countedIn(name: string): Record<string, number> {
  const readme = new TextDecoder().decode(dataFile('README.md'));
  const line = readme.split('\n').find((row) => row.startsWith(`| ${name} |`));
  if (line === undefined) throw new Error(`The README of the data does not list ${name}.`);
  const cells = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([what, at]) => [what, Number(cells[at]!.replaceAll(',', ''))]),
  );
}

describe.skipIf(!HAS_DATA)(`imports of real extracts (skipped without ${DATA})`, () => {
  test.each(NAMED)('the report of %s counts what others counted', async (name) => {
    const extract = await readBytes(dataFile(`osm/${name}`));
    const { network, report } = networkFromOsm(extract, OSM_SOURCE);
    expect(checkNetwork(network)).toEqual([]);
    const { nodes, ways, relations, tags } = report.source;
    expect({ nodes, ways, relations, ...tags }).toEqual(countedIn(name));
    const { coverage, largestComponent } = report.network;
    expect(coverage.kerb.known).toBeLessThanOrEqual(coverage.kerb.applicable);
    expect(largestComponent.lengthShare).toBeGreaterThan(0.5);
  });
});
