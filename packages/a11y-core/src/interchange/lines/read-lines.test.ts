import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dbfOf, shpOf } from '../../../test/support/shapefile-writer.js';
import { SURVEYED_LINE } from '../../facility/surveyed-line.js';
import { crsNamed } from '../../geo/crs.js';
import { fromWgs84 } from '../../geo/datum.js';
import { toGrid } from '../../geo/transverse-mercator.js';
import { readGeoPackageGeometry } from './geopackage-geometry.js';
import { readLineColumns } from './line-columns.js';
import { LINE_ALIASES, readLineHeader } from './line-header.js';
import { LINE_WORDS } from './line-words.js';
import { readGeoJsonLines } from './read-geojson-lines.js';
import { readSurveyedLines } from './read-lines.js';
import { readShapefile } from './read-shapefile.js';

const A = [114.05, 22.54] as const;
const B = [114.051, 22.54] as const;
const wgs84 = crsNamed('wgs84')!;

const feature = (properties: unknown, coordinates: unknown = [A, B], id?: unknown) => ({
  type: 'Feature',
  ...(id !== undefined && { id }),
  properties,
  geometry: { type: 'LineString', coordinates },
});
const geoJson = (...features: readonly unknown[]) =>
  readGeoJsonLines({ type: 'FeatureCollection', features }, 'a.geojson');
/** One line with these properties, understood. */
const one = (properties: Record<string, unknown>) => {
  const { lines, problems } = readSurveyedLines([geoJson(feature({ id: 1, ...properties }))], {
    crs: wgs84,
  });
  return { seen: lines[0]?.observations ?? {}, line: lines[0], problems };
};

/** GB18030 of the few characters the tests need. */
const GBK: Readonly<Record<string, readonly number[]>> = {
  净: [0xbe, 0xbb],
  宽: [0xbf, 0xed],
  人: [0xc8, 0xcb],
  行: [0xd0, 0xd0],
  道: [0xb5, 0xc0],
  名: [0xc3, 0xfb],
  称: [0xb3, 0xc6],
  类: [0xc0, 0xe0],
  型: [0xd0, 0xcd],
};
const gbk = (text: string) =>
  Uint8Array.from([...text].flatMap((char) => GBK[char] ?? [char.charCodeAt(0)]));

describe('headers', () => {
  test.each(Object.entries(SURVEYED_LINE.parameters))(
    '%s is known by key and labels',
    (key, { label }) => {
      for (const header of [key, ...Object.values(label)]) {
        const read = readLineHeader(header);
        expect(typeof read === 'string' ? read : read.column.key).toBe(key);
      }
    },
  );

  test.each(Object.entries(LINE_ALIASES))('%s means %s', (header, key) => {
    const read = readLineHeader(header);
    expect(typeof read === 'string' ? read : read.column.key).toBe(key);
  });

  test.each([
    ['净宽 (cm)', 'clearWidth', 'cm'],
    ['净宽（厘米）', 'clearWidth', 'cm'],
    ['净宽/mm', 'clearWidth', 'mm'],
    ['宽度(m)', 'clearWidth', 'm'],
    ['宽度m', 'clearWidth', 'm'],
    ['width_cm', 'clearWidth', 'cm'],
    ['slope_pct', 'runningSlope', '%'],
    ['纵坡%', 'runningSlope', '%'],
    ['坡度(°)', 'runningSlope', '°'],
    ['Kerb at start (mm)', 'kerbAtStart', 'mm'],
  ] as const)('%s', (header, key, unit) => {
    expect(readLineHeader(header)).toMatchObject({ column: { key }, unit });
  });

  test.each(['备注', 'x', 'width_furlong', ''])('"%s" is no column', (header) => {
    expect(readLineHeader(header)).toMatch(/no column/);
  });

  test.each(Object.entries(LINE_WORDS))(
    'other words for %s name options there are',
    (name, words) => {
      const parameter = SURVEYED_LINE.parameters[name as 'kind'];
      for (const [word, option] of Object.entries(words ?? {})) {
        expect(Object.keys(parameter.options)).toContain(option);
        expect(one({ [name]: word }).seen[name]).toMatchObject({ state: 'chosen', value: option });
      }
    },
  );
});

describe('cells', () => {
  test('a value has the error bar of its instrument, or the one that is stated', () => {
    expect(one({ '净宽(cm)': 150 }).seen).toEqual({
      clearWidth: { state: 'measured', value: 1500, uncertainty: 3, source: 'survey' },
    });
    expect(one({ '净宽(cm)': 150, '净宽 · 不确定度 (mm)': 20 }).seen['clearWidth']).toMatchObject({
      uncertainty: 20,
    });
    expect(
      one({ clearWidth: 1500, 'clearWidth.instrument': '测距轮或地图' }).seen['clearWidth'],
    ).toMatchObject({
      uncertainty: 250,
      instrument: 'measuring-wheel',
    });
  });

  test('slopes, kerbs, words, yes and no, days', () => {
    const { seen, line, problems } = one({
      纵坡: '-3%',
      横坡: '1:50',
      起点缘石高: 20,
      终点高差: '不存在',
      类型: '斑马线',
      铺装: '透水砖',
      盲道: '有',
      照明: false,
      调查日期: '2026-01-15',
      来源: 'x',
      路名: '深南大道',
      name_en: 'Shennan Road',
      建筑: '市民中心',
      levelFrom: -1,
    });
    expect(seen).toMatchObject({
      runningSlope: { value: -0.03, uncertainty: 0.002, at: '2026-01-15' },
      crossSlope: { value: 0.02 },
      kerbAtStart: { value: 20 },
      kerbAtEnd: { state: 'absent' },
      kind: { value: 'crossing' },
      surface: { value: 'paving_stones' },
      tactile: { value: true },
      lit: { value: false },
      levelFrom: { value: -1, uncertainty: 0 },
    });
    expect(line).toMatchObject({
      number: 1,
      name: '深南大道',
      nameEn: 'Shennan Road',
      building: '市民中心',
    });
    expect(problems.map(({ column, row }) => [column, row])).toEqual([['来源', 0]]);
  });

  test('what cannot be believed is told with row and column, and leaves its value unknown', () => {
    const { seen, problems } = one({ clearWidth: 'wide', 坡度: 5, 盲道: '也许' });
    expect(seen).toEqual({});
    expect(problems).toMatchObject(
      [
        { sheet: 'a.geojson', row: 1, column: 'clearWidth', value: 'wide' },
        { row: 1, column: '坡度', value: '5', reason: /percent/ },
        { row: 1, column: '盲道' },
      ].map((problem) =>
        'reason' in problem ? { ...problem, reason: expect.stringMatching(/percent/) } : problem,
      ),
    );
  });

  test('a line of a kind nobody can read is left out, and told', () => {
    const { line, problems } = one({ kind: 'canal' });
    expect(line).toBeUndefined();
    expect(problems.at(-1)).toMatchObject({
      row: 1,
      reason: 'is left out: its kind cannot be read',
    });
  });

  test('columns may be said to mean something, with unit and codes', () => {
    const table = geoJson(feature({ BH: 7, KD: 15, LX: '1' }));
    const columns = readLineColumns([
      { column: 'BH', to: 'id' },
      { column: 'KD', to: 'clearWidth', unit: 'cm' },
      { column: 'LX', to: 'kind', words: { 1: 'crossing' } },
    ]);
    const { lines, problems } = readSurveyedLines([table], { crs: wgs84, columns });
    expect(problems).toEqual([]);
    expect(lines[0]).toMatchObject({
      number: 7,
      observations: { clearWidth: { value: 150 }, kind: { value: 'crossing' } },
    });
    expect(() => readLineColumns([{ column: 'x' }])).toThrow(/\/0\/to/);
    expect(readSurveyedLines([table], { crs: wgs84 }).problems).toHaveLength(4);
  });
});

describe('numbers', () => {
  const numbers = (...ids: readonly unknown[]) =>
    readSurveyedLines([geoJson(...ids.map((id) => feature({ id })))], { crs: wgs84 });

  test('are the ids where they are numbers, or the digits behind the same letters', () => {
    expect(numbers(5, '12').lines.map(({ number }) => number)).toEqual([5, 12]);
    const dashed = numbers('FT-0007', 'FT-0012');
    expect(dashed.lines.map(({ number }) => number)).toEqual([7, 12]);
    expect(dashed.numbers).toBe('column');
  });

  test.each([
    ['a line without one', [1, ''], /not every line has an id/],
    ['two of the same', [1, 'A1'], /there twice/],
    ['words', ['a', 'b'], /gives no number/],
    ['numbers beyond what fits', [2 ** 50], /gives no number/],
  ] as const)('%s: all are counted, and it is said', (_, ids, reason) => {
    const read = numbers(...ids);
    expect(read.numbers).toBe('counted');
    expect(read.lines.map(({ number }) => number)).toEqual(ids.map((__, i) => i + 1));
    expect(read.problems[0]!.reason).toMatch(reason);
  });

  test('a feature of several parts has no number for each', () => {
    const multi = {
      type: 'Feature',
      properties: { id: 1 },
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [A, B],
          [B, A],
        ],
      },
    };
    const read = readSurveyedLines([geoJson(multi)], { crs: wgs84 });
    expect([read.numbers, read.lines.map(({ number, part }) => [number, part])]).toEqual([
      'counted',
      [
        [1, 0],
        [2, 1],
      ],
    ]);
  });

  test('may begin elsewhere', () => {
    const read = readSurveyedLines([geoJson(feature({ id: 5 }))], { crs: wgs84, numberFrom: 1000 });
    expect(read.lines[0]!.number).toBe(1005);
  });

  test('an id a person gave goes before one a program gave', () => {
    const read = readSurveyedLines([geoJson(feature({ OBJECTID: 1, 编号: 77 }))], { crs: wgs84 });
    expect(read.lines[0]!.number).toBe(77);
    expect(read.problems).toMatchObject([
      { column: 'OBJECTID', reason: 'means the same as "编号", which was read instead' },
    ]);
  });
});

describe('slopes without signs', () => {
  const slopes = (...values: readonly (number | string)[]) =>
    readSurveyedLines([geoJson(...values.map((slope, id) => feature({ id, 坡度: slope })))], {
      crs: wgs84,
    }).slopes;
  test('are magnitudes where none is negative', () => {
    expect(slopes('5%', '2%')).toBe('magnitude');
    expect(slopes('5%', '-2%')).toBe('signed');
    const said = geoJson(feature({ id: 1, 坡度: '5%', 上坡方向: '逆线上坡' }));
    expect(readSurveyedLines([said], { crs: wgs84 }).slopes).toBe('signed');
    const asked = geoJson(feature({ id: 1, 坡度: '5%' }));
    expect(readSurveyedLines([asked], { crs: wgs84, slopes: 'signed' }).slopes).toBe('signed');
  });
});

describe('coordinates', () => {
  test('without a word about them are refused, and so are two systems at once', () => {
    const table = geoJson(feature({ id: 1 }));
    expect(() => readSurveyedLines([table])).toThrow(/say it with --crs: wgs84/);
    expect(() => readSurveyedLines([{ ...table, crs: 'is "x", which is not read here' }])).toThrow(
      /a.geojson is "x"/,
    );
    const other = { ...table, crs: crsNamed('gcj02') };
    expect(() => readSurveyedLines([{ ...table, crs: wgs84 }, other])).toThrow(
      /different systems, wgs84 and gcj02/,
    );
    expect(readSurveyedLines([other]).crs.name).toBe('gcj02');
  });

  test('in GCJ-02 and in a grid come to the same place', () => {
    const grid = crsNamed('EPSG:4547')!;
    if (typeof grid.grid !== 'object') throw new Error('no grid');
    const projected = [A, B].map((at) => toGrid(grid.grid as never, at));
    for (const [crs, points] of [
      ['gcj02', [A, B].map((at) => fromWgs84('gcj02', at))],
      ['EPSG:4547', projected],
    ] as const) {
      const { lines } = readSurveyedLines([geoJson(feature({ id: 1 }, points))], {
        crs: crsNamed(crs)!,
      });
      expect(lines[0]!.line[0]![0]).toBeCloseTo(A[0], 8);
      expect(lines[0]!.line[1]![1]).toBeCloseTo(B[1], 8);
    }
  });

  test('that name no place of the system leave the line out', () => {
    const { lines, problems } = readSurveyedLines(
      [
        geoJson(
          feature({ id: 1 }),
          feature({ id: 2 }, [[500_000, 2_500_000], B]),
          feature({ id: 3 }, [A]),
        ),
      ],
      { crs: wgs84 },
    );
    expect(lines).toHaveLength(1);
    expect(problems.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'is left out: point 1 at 500000, 2500000 is no place of wgs84'],
      [3, 'is left out: it has 1 points'],
    ]);
  });
});

describe('GeoJSON', () => {
  test('keeps the good features and tells the bad ones', () => {
    const table = geoJson(
      feature({ a: 1, b: null, c: { d: 1 } }, [A, B], 'n/5'),
      { type: 'Feature', properties: {}, geometry: null },
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [] } },
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: [[1, 'x']] },
      },
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: 5 } },
      { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: [] } },
      'x',
    );
    expect(table.lines).toHaveLength(1);
    expect(table.columns).toEqual(['id', 'a', 'b', 'c']);
    expect(table.lines[0]!.cells).toEqual(['n/5', 1, '', '{"d":1}']);
    expect(table.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'has no geometry'],
      [3, 'is a Polygon; lines are read'],
      [4, 'has no numbers at point 1'],
      [5, 'has a line that is no list of positions'],
      [6, 'has no coordinates'],
      [7, 'is no GeoJSON Feature'],
    ]);
  });

  test('may say its system as it was done in 2008', () => {
    const crs = (name: string) => ({ type: 'name', properties: { name } });
    const document = {
      type: 'FeatureCollection',
      features: [],
      crs: crs('urn:ogc:def:crs:EPSG::4547'),
    };
    expect(readGeoJsonLines(document, 'x').crs).toMatchObject({ name: 'EPSG:4547' });
    expect(readGeoJsonLines({ ...document, crs: crs('EPSG:9999') }, 'x').crs).toMatch(
      /not read here/,
    );
    expect(() => readGeoJsonLines({ type: 'Topology' }, 'x')).toThrow(/no GeoJSON Feature/);
  });
});

describe('shapefile', () => {
  const fields = [
    ['id', 'N', 6],
    ['name', 'C', 10],
    ['clearWidth', 'N', 8],
  ] as const;
  const shp = shpOf([
    [[A, B]],
    [
      [B, A],
      [A, B],
    ],
    5,
    [[A, B]],
  ]);
  const prj = Buffer.from(
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],UNIT["Degree",0.0174532925199433]]',
  );

  test('lines with their attributes; areas and deleted rows are told', () => {
    const dbf = dbfOf(
      fields,
      [
        ['1', 'a', '1500'],
        ['2', '道路', '****'],
        ['3', '', ''],
        ['4', 'd', ''],
      ],
      { deleted: [3] },
    );
    const table = readShapefile({ shp, dbf, prj }, 'a.shp');
    expect(table.columns).toEqual(['id', 'name', 'clearWidth']);
    expect(
      table.lines.map(({ row, part, cells, points }) => [row, part, cells, points.length]),
    ).toEqual([
      [1, 0, [1, 'a', 1500], 2],
      [2, 0, [2, '道路', '****'], 2],
      [2, 1, [2, '道路', '****'], 2],
    ]);
    expect(table.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'is an area; lines are read'],
      [4, 'is marked as deleted'],
    ]);
    expect(table.crs).toMatchObject({ datum: 'wgs84' });
    expect(readShapefile({ shp }, 'a.shp').crs).toBeUndefined();
  });

  test.each([
    ['named by .cpg', 0, 'GBK'],
    ['named by the header', 77, undefined],
    ['told by the bytes', 0, undefined],
  ] as const)('Chinese in GBK, %s', (_, driver, cpg) => {
    const dbf = dbfOf(
      [
        [gbk('净宽'), 'N', 6],
        [gbk('名称'), 'C', 7],
        [gbk('类型'), 'C', 10],
      ],
      [['1500', gbk('人行道名'), gbk('人行道')]],
      { driver },
    );
    const one = shpOf([[[A, B]]]);
    const table = readShapefile(
      { shp: one, dbf, cpg: cpg === undefined ? undefined : Buffer.from(cpg) },
      'a.shp',
    );
    expect(table.columns).toEqual(['净宽', '名称', '类型']);
    // The last character did not fit its column.
    expect(table.lines[0]!.cells).toEqual([1500, '人行道', '人行道']);
  });

  test('UTF-8 cut within a character stays UTF-8', () => {
    const dbf = dbfOf([['name', 'C', 8]], [['人行道']]);
    expect(readShapefile({ shp: shpOf([[[A, B]]]), dbf }, 'a').lines[0]!.cells).toEqual(['人行']);
  });

  test('days, yes and no', () => {
    const dbf = dbfOf(
      [
        ['d', 'D', 8],
        ['l', 'L', 1],
        ['m', 'L', 1],
        ['f', 'F', 8],
      ],
      [['20260115', 'T', '?', '-1.5']],
    );
    expect(readShapefile({ shp: shpOf([[[A, B]]]), dbf }, 'a').lines[0]!.cells).toEqual([
      '2026-01-15',
      true,
      '',
      -1.5,
    ]);
  });

  test('what lies about itself is refused, and says where', () => {
    const whole = shpOf([[[A, B]]]);
    const broken = (change: (bytes: Uint8Array) => void) => {
      const copy = whole.slice();
      change(copy);
      return () => readShapefile({ shp: copy }, 'a');
    };
    expect(() => readShapefile({ shp: whole.subarray(0, 150) }, 'a')).toThrow(
      /says it has \d+ bytes and has 150/,
    );
    expect(broken((bytes) => bytes.fill(0, 0, 4))).toThrow(/no shapefile/);
    expect(broken((bytes) => bytes.fill(0x7f, 104, 108))).toThrow(
      /byte 100 of the .shp file: the record/,
    );
    expect(broken((bytes) => bytes.fill(0x7f, 148, 152))().problems[0]!.reason).toMatch(
      /points, which do not fit/,
    );
    expect(() => readShapefile({ shp: whole, dbf: dbfOf(fields, []) }, 'a')).toThrow(
      /1 shapes and 0 rows/,
    );
    expect(() => readShapefile({ shp: whole, dbf: new Uint8Array(10) }, 'a')).toThrow(/too short/);
    const dbf = dbfOf(fields, [['1', '', '']]);
    expect(() => readShapefile({ shp: whole, dbf, cpg: Buffer.from('latin1') }, 'a')).toThrow(
      /names "latin1"/,
    );
    expect(() => readShapefile({ shp: whole, dbf: dbf.subarray(0, 130) }, 'a')).toThrow(
      /do not fit/,
    );
  });

  test('damage is refused or told, and nothing else', () => {
    const whole = {
      shp,
      dbf: dbfOf(fields, [
        ['1', 'a', '1'],
        ['2', 'b', '2'],
        ['3', 'c', '3'],
        ['4', 'd', '4'],
      ]),
    };
    fc.assert(
      fc.property(
        fc.constantFrom('shp', 'dbf'),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        (part, at, byte, isCut) => {
          const copy = whole[part as 'shp' | 'dbf'].slice();
          copy[at % copy.length] = byte;
          const bytes = isCut ? copy.subarray(0, at % copy.length) : copy;
          try {
            readShapefile({ ...whole, [part]: bytes }, 'a');
          } catch (error) {
            expect((error as { code?: string }).code).toBe('damaged-file');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('GeoPackage geometry', () => {
  const line = (code: number, points: readonly (readonly number[])[], isLittle = true) => {
    const width = points[0]?.length ?? 2;
    const bytes = Buffer.alloc(9 + 8 * width * points.length);
    bytes[0] = isLittle ? 1 : 0;
    const uint = (value: number, at: number) =>
      isLittle ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
    uint(code, 1);
    uint(points.length, 5);
    for (const [i, value] of points.flat().entries()) {
      if (isLittle) bytes.writeDoubleLE(value, 9 + 8 * i);
      else bytes.writeDoubleBE(value, 9 + 8 * i);
    }
    return bytes;
  };
  const packed = (wkb: Uint8Array, flags = 1, envelope = 0) =>
    new Uint8Array(
      Buffer.concat([Buffer.from([0x47, 0x50, 0, flags, 0, 0, 0, 0]), Buffer.alloc(envelope), wkb]),
    );
  const multi = (code: number, parts: readonly Buffer[]) => {
    const head = Buffer.alloc(9);
    head[0] = 1;
    head.writeUInt32LE(code, 1);
    head.writeUInt32LE(parts.length, 5);
    return Buffer.concat([head, ...parts]);
  };

  test.each([
    ['plain', packed(line(2, [A, B]))],
    ['big-endian', packed(line(2, [A, B], false))],
    ['with an envelope', packed(line(2, [A, B]), 3, 32)],
    [
      'with heights',
      packed(
        line(1002, [
          [...A, 9],
          [...B, 9],
        ]),
      ),
    ],
    [
      'with measures',
      packed(
        line(2002, [
          [...A, 9],
          [...B, 9],
        ]),
      ),
    ],
    [
      'with both',
      packed(
        line(3002, [
          [...A, 9, 9],
          [...B, 9, 9],
        ]),
      ),
    ],
    [
      'with heights as PostGIS writes it',
      packed(
        line(0x8000_0002, [
          [...A, 9],
          [...B, 9],
        ]),
      ),
    ],
    ['of one part', packed(multi(5, [line(2, [A, B])]))],
  ])('%s', (_, bytes) => {
    expect(readGeoPackageGeometry(bytes)).toEqual([[A, B]]);
  });

  test.each([
    ['a point', packed(line(1, [])), 'is a Point; lines are read'],
    ['an area inside', packed(multi(5, [line(3, [])])), 'is a Polygon; lines are read'],
    ['cut', packed(line(2, [A, B])).subarray(0, 30), 'has a geometry that is cut short'],
    [
      'too many points',
      packed(Buffer.from([1, 2, 0, 0, 0, 255, 255, 255, 255])),
      'says it has 4294967295 points',
    ],
    ['nothing', packed(multi(5, [])), 'is empty'],
    ['another header', new Uint8Array(20), 'has no GeoPackage geometry'],
    ['an envelope nobody knows', packed(line(2, [A, B]), 0x0f), 'has a damaged geometry header'],
    [
      'an extension',
      packed(line(2, [A, B]), 0x21),
      'has a geometry of a kind of its own, which is not read here',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(readGeoPackageGeometry(bytes)).toBe(reason);
  });
});

test('the guide names headers that are known, under the fields they mean', () => {
  const guide = readFileSync(
    new URL('../../../../../docs/guide/surveyed-lines.md', import.meta.url),
    'utf8',
  );
  const rows = [...guide.matchAll(/^\| (`.*?) \| (.*?) \|/gm)];
  expect(rows.length).toBeGreaterThan(10);
  for (const [, fields = '', headers = ''] of rows) {
    const keys = [...fields.matchAll(/`(\w+)`/g)].map(([, key]) => key);
    for (const [i, header] of headers.split(', ').entries()) {
      const read = readLineHeader(header);
      expect(typeof read === 'string' ? read : read.column.key).toBe(keys[i]);
    }
  }
});
