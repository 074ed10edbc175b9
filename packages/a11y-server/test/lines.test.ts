import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { crsOfEpsg, decodeNetwork, edgeIndex, fromWgs84, type LonLat } from 'a11y-core';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { a11y } from './support/cli.js';
import { steepRamp, TOWN_OSM } from './support/town.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);
const open = (name: string) => decodeNetwork(readFileSync(join(folder, name)));

/** Pavements on an uneven grid of streets, about a kilometre wide. */
const STREETS: readonly (readonly LonLat[])[] = [0, 1, 2.3, 3.1, 4.7, 6.2, 7.1, 9].flatMap(
  (a) =>
    [
      [
        [114.05 + a / 1000, 22.54],
        [114.05 + a / 1000, 22.549],
      ],
      [
        [114.05, 22.54 + a / 1000],
        [114.059, 22.54 + a / 1000],
      ],
    ] as const,
);
const geoJson = (lines: readonly (readonly LonLat[])[], first = 1) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: lines.map((coordinates, i) => ({
      type: 'Feature',
      properties: {
        编号: i + first,
        类型: '人行道',
        '净宽(cm)': 180,
        调查日期: `2026-01-${10 + (i % 9)}`,
      },
      geometry: { type: 'LineString', coordinates },
    })),
  });

beforeAll(async () => {
  put('streets.geojson', geoJson(STREETS));
  put('shifted.geojson', geoJson(STREETS.map((line) => line.map((at) => fromWgs84('gcj02', at)))));
  const base = await a11y(folder, [
    'import',
    'streets.geojson',
    '--crs',
    'wgs84',
    '-o',
    'base.net',
  ]);
  expect([base.code, base.stderr]).toEqual([0, '']);
});

const imported = async (...argv: readonly string[]) => {
  const result = await a11y(folder, ['import', ...argv, '-o', 'out.net', '--json']);
  return { ...result, lines: (result.json()['lines'] ?? {}) as Record<string, never> };
};

describe('import of surveyed lines', () => {
  test('says what it made of them', async () => {
    const { code, stdout } = await a11y(folder, [
      'import',
      'streets.geojson',
      '--crs',
      'wgs84',
      '-o',
      'a.net',
      '--attribution',
      '福田区残联',
      '--licence',
      'official',
      '--join-crossings',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/keys from the id column/);
    expect(stdout).toMatch(/福田区残联 \(official\)/);
    const { network } = open('a.net');
    expect(network.sources).toEqual([
      { kind: 'survey', attribution: '福田区残联', licence: 'official', asOf: '2026-01-18' },
    ]);
    expect(network.edgeCount).toBe(16 * 7);
    expect(network.edges.widthLow[0]).toBe(1797);
  });

  test('refuses a file that does not say how its coordinates are meant', async () => {
    const { code, stderr } = await a11y(folder, ['import', 'streets.geojson', '-o', 'x.net']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /does not say how its coordinates are meant; say it with --crs: wgs84, cgcs2000, gcj02/,
    );
  });

  test('a shift of 600 m is told with the option to say so, and never applied', async () => {
    const wrong = await a11y(folder, [
      'import',
      'shifted.geojson',
      '--crs',
      'wgs84',
      '--against',
      'base.net',
      '-o',
      'x.net',
    ]);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toMatch(
      /look like gcj02, \d+ m off from wgs84; .* Say --crs gcj02 if they are, or --despite-shift/,
    );
    const right = await imported('shifted.geojson', '--crs', 'gcj02', '--against', 'base.net');
    expect([right.code, right.lines['shift']]).toMatchObject([0, { outcome: 'fits' }]);
    expect(open('out.net').network.nodes.lon[0]).toBe(open('base.net').network.nodes.lon[0]);
    const despite = await imported(
      'shifted.geojson',
      '--crs',
      'wgs84',
      '--against',
      'base.net',
      '--despite-shift',
    );
    expect([despite.code, despite.lines['shift']]).toMatchObject([0, { outcome: 'looks-like' }]);
    put(
      'outline.geojson',
      JSON.stringify({
        type: 'Polygon',
        coordinates: [
          [
            [100, 1],
            [101, 1],
            [101, 2],
            [100, 1],
          ],
        ],
      }),
    );
    const elsewhere = await imported(
      'shifted.geojson',
      '--crs',
      'gcj02',
      '--against',
      'outline.geojson',
    );
    expect(elsewhere.lines['shift']).toMatchObject({ outcome: 'undecided' });
  });

  test('bad rows are told with exit code 1, the good ones are imported', async () => {
    put(
      'bad.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { id: 1, width: 'wide' },
            geometry: { type: 'LineString', coordinates: STREETS[0] },
          },
          {
            type: 'Feature',
            properties: { id: 2 },
            geometry: { type: 'Point', coordinates: [114, 22] },
          },
        ],
      }),
    );
    const { code, stdout } = await a11y(folder, [
      'import',
      'bad.geojson',
      '--crs',
      'wgs84',
      '-o',
      'out.net',
      '--review',
      'review.json',
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/bad.geojson row 1, width "wide": expected a number in mm/);
    expect(stdout).toMatch(/bad.geojson row 2: is a Point; lines are read/);
    expect(open('out.net').network.edgeCount).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'review.json'), 'utf8'))).toMatchObject({
      problems: { length: 2 },
      doubts: [],
    });
  });

  test('each option changes an answer', async () => {
    const twoLines = [
      [
        [114.05, 22.54],
        [114.051, 22.54],
      ],
      [
        [114.0505, 22.540_01],
        [114.0505, 22.541],
      ],
    ] as const;
    put('two.geojson', geoJson(twoLines));
    const edges = async (...argv: readonly string[]) => {
      expect((await imported('two.geojson', '--crs', 'wgs84', ...argv)).code).toBe(0);
      return open('out.net').network;
    };
    expect((await edges()).edgeCount).toBe(2);
    expect((await edges('--snap', '1.5')).edgeCount).toBe(3);
    expect([...edgeIndex(await edges('--number-from', '100')).keys()][0]).toMatch(/^line\/101\//);
    expect((await edges('--as-of', '2020-01-01')).sources[0]!.asOf).toBe('2020-01-01');
    expect((await imported('two.geojson', '--crs', 'wgs84')).lines['doubts']).toHaveLength(1);
    expect(
      (await imported('two.geojson', '--crs', 'wgs84', '--near', '1')).lines['doubts'],
    ).toHaveLength(0);
    put(
      'plain.geojson',
      JSON.stringify({
        type: 'Feature',
        properties: { id: 1, KD: 15, 坡度: '5%' },
        geometry: { type: 'LineString', coordinates: twoLines[0] },
      }),
    );
    put('columns.json', JSON.stringify([{ column: 'KD', to: 'clearWidth', unit: 'cm' }]));
    const plain = ['plain.geojson', '--crs', 'wgs84'];
    expect((await imported(...plain)).lines['slopes']).toBe('magnitude');
    expect((await imported(...plain, '--slopes', 'signed')).lines['slopes']).toBe('signed');
    expect((await imported(...plain, '--kind', 'ramp', '--columns', 'columns.json')).code).toBe(0);
    const { network } = open('out.net');
    expect([network.edges.kind[0], network.edges.widthLow[0]]).toEqual([7, 147]);
  });

  test.each([
    [['--crs', 'xian80'], 1, /"xian80" is no coordinate system/],
    [['--crs', 'wgs84', '--kind', 'canal'], 2, /--kind is one of footway, .*, not "canal"/],
    [['--crs', 'wgs84', '--slopes', 'both'], 2, /--slopes is one of signed, magnitude/],
    [['--crs', 'wgs84', '--snap', '-1'], 2, /--snap is a number/],
    [['--crs', 'wgs84', '--number-from', '0.5'], 2, /whole number/],
    [['--crs', 'wgs84', '--survey', 'x'], 2, /bring their own/],
    [['--crs', 'wgs84', '--columns', 'base.net'], 1, /base.net, the file: is not/],
  ])('%j is refused', async (argv, code, reason) => {
    const result = await a11y(folder, ['import', 'streets.geojson', '-o', 'x.net', ...argv]);
    expect([result.code, result.stderr]).toEqual([code, expect.stringMatching(reason)]);
  });
});

/** A shapefile of one line; the smallest there is. */
function shp(points: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = Buffer.alloc(100 + 8 + 48 + 16 * points.length);
  bytes.writeInt32BE(9994, 0);
  bytes.writeInt32BE(bytes.length / 2, 24);
  bytes.writeInt32BE(1, 100);
  bytes.writeInt32BE((48 + 16 * points.length) / 2, 104);
  bytes.writeInt32LE(3, 108);
  bytes.writeInt32LE(1, 144);
  bytes.writeInt32LE(points.length, 148);
  for (const [i, value] of points.flat().entries()) bytes.writeDoubleLE(value, 156 + 8 * i);
  return new Uint8Array(bytes);
}
const PRJ = Buffer.from(
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],UNIT["Degree",0.0174532925199433]]',
);

describe('shapefiles', () => {
  test('with their companions beside them, in either case, or in a ZIP', async () => {
    put('roads.shp', shp(STREETS[0]!.map(([x, y]) => [x, y] as const)));
    expect((await a11y(folder, ['import', 'roads.shp', '-o', 'x.net'])).stderr).toMatch(
      /say it with --crs/,
    );
    put('roads.PRJ', PRJ);
    expect((await imported('roads.shp')).lines).toMatchObject({ numbers: 'counted' });
    put(
      'roads.zip',
      zipSync({
        'in/roads.shp': shp(STREETS[0]!),
        'in/Roads.prj': PRJ,
        '__MACOSX/in/._roads.shp': PRJ,
      }),
    );
    expect((await imported('roads.zip')).code).toBe(0);
    expect(open('out.net').network.edgeCount).toBe(1);
  });

  test.each([
    ['none.zip', zipSync({ 'a.txt': PRJ }), /ZIP archive without a shapefile/],
    ['broken.zip', new Uint8Array(40), /broken\.zip/],
    ['broken.shp', new Uint8Array(40), /is no shapefile/],
  ])('%s is refused', async (name, bytes, reason) => {
    put(name, bytes);
    const { code, stderr } = await a11y(folder, ['import', name, '-o', 'x.net']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(reason)]);
  });
});

function geoPackage(
  name: string,
  layers: readonly (readonly [table: string, srs: number])[],
): void {
  const database = new DatabaseSync(join(folder, name));
  database.exec(`
    CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES (4547, 'EPSG', 4547, 'undefined'), (77, 'NONE', 77, '${PRJ.toString()}');
  `);
  const head = Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0]);
  for (const [table, srs] of layers) {
    database.exec(`
      CREATE TABLE "${table}" (fid INTEGER PRIMARY KEY, geom BLOB, 编号 TEXT, "净宽(mm)" INTEGER);
      INSERT INTO gpkg_contents VALUES ('${table}', 'features');
      INSERT INTO gpkg_geometry_columns VALUES ('${table}', 'geom', 'LINESTRING', ${srs});
    `);
    const insert = database.prepare(`INSERT INTO "${table}" VALUES (?, ?, ?, ?)`);
    const points =
      srs === 4547
        ? [
            [505_935.27, 2_493_941.24],
            [505_985.27, 2_493_941.24],
          ]
        : STREETS[0]!;
    const wkb = Buffer.alloc(9 + 32);
    wkb[0] = 1;
    wkb.writeUInt32LE(2, 1);
    wkb.writeUInt32LE(2, 5);
    for (const [i, value] of points.flat().entries()) wkb.writeDoubleLE(value, 9 + 8 * i);
    insert.run(1, Buffer.concat([head, wkb]), 'FT-7', 1500);
    insert.run(2, null, 'FT-8', 1500);
  }
  database.close();
}

describe('GeoPackage', () => {
  test('in a grid of CGCS2000', async () => {
    geoPackage('one.gpkg', [['pavements', 4547]]);
    const { code, lines } = await imported('one.gpkg');
    expect([code, lines]).toMatchObject([
      1,
      {
        crs: 'EPSG:4547',
        problems: [
          { row: 0, column: 'fid' },
          { row: 2, value: '2', reason: 'has no geometry' },
        ].toReversed(),
      },
    ]);
    const { network } = open('out.net');
    expect(network.nodes.lon[0]! / 1e7).toBeCloseTo(114.0577, 6);
    expect([...edgeIndex(network).keys()]).toEqual(['line/7/-7169--7170/0']);
    expect(crsOfEpsg(4547)).toBeDefined();
  });

  test('several layers must be named; one may explain its system in words or not at all', async () => {
    geoPackage('many.gpkg', [
      ['a', 77],
      ['b', -1],
      ['c', 99],
    ]);
    const tried = async (...argv: readonly string[]) =>
      (await a11y(folder, ['import', 'many.gpkg', '-o', 'x.net', ...argv])).stderr;
    expect(await tried()).toMatch(/has several layers; name one: a, b, c/);
    expect(await tried('--layer', 'z')).toMatch(/There is no layer "z"; known: a, b, c/);
    expect(await tried('--layer', 'a')).toBe('');
    expect(await tried('--layer', 'b')).toMatch(/does not say how/);
    expect(await tried('--layer', 'c')).toMatch(/is number 99, which the file does not explain/);
  });

  test('what is no GeoPackage is refused and left as it was', async () => {
    put('no.gpkg', 'x'.repeat(5000));
    expect((await a11y(folder, ['import', 'no.gpkg', '-o', 'x.net'])).stderr).toMatch(
      /no.gpkg, the file: is no GeoPackage/,
    );
    expect(readFileSync(join(folder, 'no.gpkg'), 'utf8')).toBe('x'.repeat(5000));
    const empty = new DatabaseSync(join(folder, 'empty.gpkg'));
    empty.exec(
      'CREATE TABLE gpkg_contents (table_name, data_type); CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id)',
    );
    empty.close();
    expect((await a11y(folder, ['import', 'empty.gpkg', '-o', 'x.net'])).stderr).toMatch(
      /has no layer of lines/,
    );
  });
});

describe('merge and clip', () => {
  test('licences stay apart, and each option says something', async () => {
    put(
      'osm.osm',
      `<osm version="0.6"><node id="1" lat="22.54" lon="114.05002"/><node id="2" lat="22.549" lon="114.05002"/><node id="3" lat="22.545" lon="114.0499"/><node id="4" lat="22.545" lon="114.049"/><way id="9"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="footway" v="sidewalk"/></way><way id="10"><nd ref="3"/><nd ref="4"/><tag k="highway" v="footway"/></way></osm>`,
    );
    expect((await a11y(folder, ['import', 'osm.osm', '-o', 'osm.net'])).code).toBe(0);
    const merged = async (...argv: readonly string[]) => {
      const result = await a11y(folder, [
        'merge',
        'osm.net',
        'base.net',
        '-o',
        'city.net',
        '--json',
        ...argv,
      ]);
      expect([result.code, result.stderr]).toEqual([0, '']);
      return {
        merge: result.json()['merge'] as Record<string, readonly unknown[]>,
        network: open('city.net').network,
      };
    };
    const plain = await merged();
    expect(plain.merge).toMatchObject({ takenOver: [{ edge: 'way/9/1-2/0' }], joined: [] });
    expect(plain.network.sources.map(({ licence }) => licence)).toEqual(['not stated', 'ODbL-1.0']);
    expect((await merged('--only', 'odbl')).network.edgeCount).toBe(2);
    expect((await merged('--only', 'official')).network.edgeCount).toBe(
      open('base.net').network.edgeCount,
    );
    expect((await merged('--duplicates', 'remove', '--only', 'odbl')).network.edgeCount).toBe(1);
    expect((await merged('--along', '1')).merge['takenOver']).toHaveLength(0);
    expect((await merged('--prefer', 'osm')).merge['takenOver']).not.toEqual(
      plain.merge['takenOver'],
    );
    expect((await merged('--join', '15')).merge['joined']).not.toHaveLength(0);
    expect((await merged('--near', '15')).merge['nearMisses']).not.toHaveLength(0);
    expect((await merged('--askew', '0.000001', '--share', '1')).network.edgeCount).toBeGreaterThan(
      0,
    );
    await merged('--review', 'merged.json');
    expect(JSON.parse(readFileSync(join(folder, 'merged.json'), 'utf8'))).toEqual(plain.merge);
    const { stdout } = await a11y(folder, ['merge', 'osm.net', 'base.net', '-o', 'city.net']);
    expect(stdout).toMatch(/1 pavements taken over by a better source/);
  });

  test.each([
    [['merge', 'base.net', '-o', 'x.net', '--share', '2'], 2, /--share is a part/],
    [['merge', 'base.net', '-o', 'x.net', '--only', 'mine'], 2, /--only is one of odbl, official/],
    [['merge', 'streets.geojson', '-o', 'x.net'], 1, /streets.geojson, .*/],
    [['clip', 'base.net', '-o', 'x.net'], 2, /Missing option: --polygon/],
    [['clip', 'base.net', '-o', 'x.net', '--polygon', 'streets.geojson'], 1, /holds no area/],
  ])('%j is refused', async (argv, code, reason) => {
    const result = await a11y(folder, argv);
    expect([result.code, result.stderr]).toEqual([code, expect.stringMatching(reason)]);
  });

  test('a part of a network, with counts', async () => {
    put(
      'west.geojson',
      JSON.stringify({
        type: 'Feature',
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [114.04, 22.5],
                [114.0525, 22.5],
                [114.0525, 22.6],
                [114.04, 22.6],
                [114.04, 22.5],
              ],
            ],
          ],
        },
      }),
    );
    const clip = async (...argv: readonly string[]) =>
      (
        await a11y(folder, [
          'clip',
          'base.net',
          '--polygon',
          'west.geojson',
          '-o',
          'west.net',
          '--json',
          ...argv,
        ])
      ).json();
    const kept = await clip();
    expect(kept['across']).toBeGreaterThan(0);
    expect(open('west.net').network.edgeCount).toBe(
      Number(kept['inside']) + Number(kept['across']),
    );
    await clip('--across', 'drop');
    expect(open('west.net').network.edgeCount).toBe(kept['inside']);
  });
});

describe('links', () => {
  test('go out as a table, are confirmed in it, and come to a network imported anew', async () => {
    put('town.osm', TOWN_OSM);
    // The same streets, mapped anew: other ids.
    put(
      'newer.osm',
      TOWN_OSM.replaceAll(/ (id|ref)="(\d+)"/g, (_, name, id) => ` ${name}="${Number(id) + 5000}"`),
    );
    put('ramp.geojson', JSON.stringify({ type: 'FeatureCollection', features: [steepRamp] }));
    for (const name of ['town', 'newer'])
      await a11y(folder, ['import', `${name}.osm`, '-o', `${name}.net`]);
    const exported = await a11y(folder, [
      'links',
      'export',
      '--network',
      'town.net',
      '--survey',
      'ramp.geojson',
      '-o',
      'links.csv',
      '--json',
    ]);
    expect([exported.code, exported.stderr]).toEqual([0, '']);
    expect(exported.json()['links']).toHaveLength(1);
    const table = readFileSync(join(folder, 'links.csv'), 'utf8');
    const [header = '', row = ''] = table.trim().split('\r\n');
    expect(header).toMatch(
      /facilityId,edgeKey,fromFraction,toFraction,score,method,confirmedBy,confirmedOn$/,
    );
    put('links.csv', `${header}\r\n${row.replace(/,,$/, ',李工,2026-01-05')}\r\n`);
    const kept = await a11y(folder, [
      'links',
      'export',
      '--network',
      'town.net',
      '--survey',
      'ramp.geojson',
      '--links',
      'links.csv',
      '-o',
      'links.json',
    ]);
    expect(kept.stdout).toMatch(/1 links, 1 confirmed/);
    const same = await a11y(folder, [
      'links',
      'import',
      '--links',
      'links.json',
      '--before',
      'town.net',
      '--network',
      'town.net',
      '-o',
      'same.json',
    ]);
    expect(same.stdout).toMatch(/1 links found by key, 0 by where they ran; 0 to review, 0 lost/);
    expect(readFileSync(join(folder, 'same.json'), 'utf8')).toBe(
      readFileSync(join(folder, 'links.json'), 'utf8'),
    );
    const moved = await a11y(folder, [
      'links',
      'import',
      '--links',
      'links.csv',
      '--before',
      'town.net',
      '--network',
      'newer.net',
      '-o',
      'new.csv',
      '--json',
    ]);
    expect([moved.code, moved.json()['links']]).toMatchObject([
      0,
      [{ found: 'geometry', confirmedBy: '李工', edgeKey: expect.stringMatching(/^way\/5/) }],
    ]);
    put(
      'far.geojson',
      geoJson([
        [
          [114.2, 22.6],
          [114.21, 22.6],
        ],
      ]),
    );
    await a11y(folder, ['import', 'far.geojson', '--crs', 'wgs84', '-o', 'far.net']);
    const lost = await a11y(folder, [
      'links',
      'import',
      '--links',
      'links.csv',
      '--before',
      'town.net',
      '--network',
      'far.net',
      '-o',
      'new.csv',
      '--review',
      'lost.json',
    ]);
    expect([lost.code, lost.stdout]).toEqual([1, expect.stringMatching(/0 to review, 1 lost/)]);
    expect(JSON.parse(readFileSync(join(folder, 'lost.json'), 'utf8'))).toMatchObject({
      lost: [{ reason: 'nothing-near' }],
    });
  });

  test.each([
    [['links', 'delete', '-o', 'x.csv'], 2, /not "delete"/],
    [['links', 'export', '-o', 'x.csv'], 2, /Missing option: --network/],
    [
      [
        'links',
        'import',
        '--links',
        'bad.csv',
        '--before',
        'base.net',
        '--network',
        'base.net',
        '-o',
        'x.csv',
      ],
      1,
      /bad.csv: \/0\/score/,
    ],
  ])('%j is refused', async (argv, code, reason) => {
    put(
      'bad.csv',
      'facilityId,edgeKey,fromFraction,toFraction,score,method\r\na,way/1/1-2/0,0,1,high,line\r\n',
    );
    const result = await a11y(folder, argv);
    expect([result.code, result.stderr]).toEqual([code, expect.stringMatching(reason)]);
  });
});
