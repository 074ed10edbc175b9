import { describe, expect, test } from 'vitest';
import { crsNamed, crsOfEpsg, degreesIn, KNOWN_CRS, positionIn, withDatum } from './crs.js';
import { crsOfWkt } from './crs-wkt.js';
import { fromWgs84 } from './datum.js';
import { distanceM, type LonLat } from './position.js';
import { toGrid } from './transverse-mercator.js';

/** Eastings and northings worked out with PROJ (proj4js 2.22.0). */
const GRIDS: readonly (readonly [code: number, lonLat: LonLat, x: number, y: number])[] = [
  [4526, [114.0577, 22.5431], 38_505_935.273_297_67, 2_493_941.237_784_077_4],
  [4526, [115.49, 23.1], 38_652_657.810_303_39, 2_556_390.944_195_823_3],
  [4547, [114.0577, 22.5431], 505_935.273_297_670_94, 2_493_941.237_784_077_4],
  [4545, [109.4, 40.2], 619_203.885_510_324_6, 4_452_676.455_795_42],
  [4498, [114.05, 22.54], 20_196_448.057_915_967, 2_496_594.147_826_951],
  [4554, [134.2, 48.3], 440_646.881_629_303_2, 5_352_094.955_902_21],
  [4513, [74.1, 39.4], 25_422_476.483_920_425, 4_363_298.190_059_022],
  [32_650, [114.0577, 22.5431], 197_368.747_259_758_65, 2_495_923.346_713_154_6],
  [3857, [114.0577, 22.5431], 12_696_845.085_051_958, 2_576_857.034_017_833_4],
  [4490, [114.0577, 22.5431], 114.0577, 22.5431],
];

describe('coordinate systems', () => {
  test.each(GRIDS)('EPSG:%i has %j where PROJ has it', (code, lonLat, x, y) => {
    const crs = crsOfEpsg(code)!;
    expect(distanceM(positionIn(crs, x, y)!, lonLat)).toBeLessThan(0.001);
    if (typeof crs.grid === 'object') {
      const [east, north] = toGrid(crs.grid, lonLat);
      expect(Math.hypot(east - x, north - y)).toBeLessThan(0.001);
    }
  });

  test.each([
    ['WGS84', 'wgs84', false],
    ['wgs-84', 'wgs84', false],
    ['CGCS2000', 'wgs84', false],
    ['GCJ-02', 'gcj02', false],
    ['bd09', 'bd09', false],
    ['epsg:4547', 'wgs84', true],
    ['4547', 'wgs84', true],
    ['urn:ogc:def:crs:EPSG::4490', 'wgs84', false],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84', false],
    ['gcj02@EPSG:4547', 'gcj02', true],
  ] as const)('%s', (name, datum, isGrid) => {
    const crs = crsNamed(name);
    expect([crs?.datum, crs?.grid !== undefined]).toEqual([datum, isGrid]);
  });

  test.each(['', 'EPSG:4512x', 'EPSG:2383', 'EPSG:4555', 'xian80', 'gcj02@xian80', 'x@4547'])(
    '"%s" is not known',
    (name) => {
      expect(crsNamed(name)).toBeUndefined();
    },
  );

  test('shifted degrees that went through a grid come back', () => {
    const wgs = [114.0577, 22.5431] as const;
    const crs = crsNamed('gcj02@EPSG:4547')!;
    if (typeof crs.grid !== 'object') throw new Error('no grid');
    const [x, y] = toGrid(crs.grid, fromWgs84('gcj02', wgs));
    expect(distanceM(positionIn(crs, x, y)!, wgs)).toBeLessThan(0.01);
    expect(distanceM(degreesIn(crs, x, y)!, fromWgs84('gcj02', wgs))).toBeLessThan(0.01);
  });

  test('the other datum of a system has the name that --crs takes', () => {
    for (const [from, datum, to] of [
      ['wgs84', 'gcj02', 'gcj02'],
      ['EPSG:4547', 'gcj02', 'gcj02@EPSG:4547'],
      ['gcj02@EPSG:4547', 'wgs84', 'EPSG:4547'],
    ] as const) {
      const crs = withDatum(crsNamed(from)!, datum);
      expect(crs.name).toBe(to);
      expect(crsNamed(to)).toEqual(crs);
    }
    expect(KNOWN_CRS).toContain('gcj02');
  });

  test('numbers that name no place of the system are none', () => {
    expect(positionIn(crsNamed('wgs84')!, 505_935, 2_493_941)).toBeUndefined();
    expect(positionIn(crsNamed('EPSG:4547')!, 114.05, 22.5)).toBeDefined();
    // Axes exchanged, and the zone left before the easting of a system without it.
    expect(positionIn(crsNamed('EPSG:4547')!, 2_493_941, 505_935)).toBeUndefined();
    expect(positionIn(crsNamed('EPSG:4547')!, 38_505_935, 2_493_941)).toBeUndefined();
    expect(positionIn(crsNamed('wgs84')!, Number.NaN, 22)).toBeUndefined();
  });
});

describe('WKT', () => {
  const GEOGCS_2000 =
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
  const gk = (base: string, meridian: number, method = 'Gauss_Kruger') =>
    `PROJCS["CGCS2000_3_Degree_GK_CM_114E",${base},PROJECTION["${method}"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

  test('CGCS2000 and its zones, as ESRI and QGIS write them', () => {
    expect(crsOfWkt(GEOGCS_2000)).toMatchObject({ datum: 'wgs84' });
    const read = crsOfWkt(gk(GEOGCS_2000, 114));
    expect(read).toMatchObject({ grid: crsOfEpsg(4547)!.grid! });
    expect(crsOfWkt(gk(GEOGCS_2000, 114, 'Transverse_Mercator'))).toMatchObject({
      grid: { centralMeridianDeg: 114 },
    });
    expect(crsOfWkt('PROJCS["anything",GEOGCS["a"],AUTHORITY["EPSG","4526"]]')).toEqual(
      crsOfEpsg(4526),
    );
    expect(
      crsOfWkt(
        'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],UNIT["Meter",1.0]]',
      ),
    ).toMatchObject({ grid: 'web-mercator' });
  });

  test('systems whose shift is not public are refused by name', () => {
    const xian = 'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980"],UNIT["Degree",0.0174532925199433]]';
    expect(crsOfWkt(xian)).toMatch(/GCS_Xian_1980.*not read here/);
    expect(crsOfWkt(gk(xian, 114))).toMatch(/not read here/);
    expect(crsOfWkt(gk(GEOGCS_2000, 114, 'Lambert_Conformal_Conic'))).toMatch(/not read here/);
    expect(crsOfWkt(gk(GEOGCS_2000, 114).replace('"Meter",1.0', '"Foot",0.3048'))).toMatch(/not/);
  });

  test.each(['', 'GEOGCS["a"', 'GEOGCS["a"]]', '[', 'GEOGCS['.repeat(100), '{"type":"x"}'])(
    '%j is no WKT',
    (text) => {
      expect(crsOfWkt(text)).toBe('is no WKT of a coordinate system');
    },
  );
});
