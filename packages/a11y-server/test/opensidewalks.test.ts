import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isZip, unzip } from '../src/files/unzip.js';
import { a11y } from './support/cli.js';
import { TOWN_OSM } from './support/town.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-osw-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const $schema = 'https://sidewalks.washington.edu/opensidewalks/0.2/schema.json';
const collection = (...features: readonly unknown[]) =>
  JSON.stringify({ $schema, type: 'FeatureCollection', features });
const node = (_id: string, lon: number, more: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, 22.54] },
  properties: { _id, ...more },
});
const edge = (_id: string, u: number, v: number, more: object = {}) => ({
  type: 'Feature',
  geometry: {
    type: 'LineString',
    coordinates: [
      [114 + u / 1000, 22.54],
      [114 + v / 1000, 22.54],
    ],
  },
  properties: { _id, _u_id: `n${u}`, _v_id: `n${v}`, highway: 'footway', ...more },
});
const NODES = collection(node('n1', 114.001), node('n2', 114.002), node('n3', 114.003));
const EDGES = collection(edge('a', 1, 2, { width: 1.5 }), edge('b', 2, 3, { 'ext:x': [1] }));
const BROKEN = collection(edge('a', 1, 2, { incline: 8 }), edge('b', 2, 9));

const AROUND = {
  type: 'Polygon',
  coordinates: [
    [
      [113, 22],
      [115, 22],
      [115, 23],
      [113, 23],
      [113, 22],
    ],
  ],
};

const LIT_OSM = `<osm version="0.6"><node id="1" lon="114.001" lat="22.54"/><node id="2" lon="114.002" lat="22.54"/>
<way id="5"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="lit" v="yes"/></way></osm>`;

const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return name;
};
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

beforeAll(() => {
  put('x.nodes.geojson', NODES);
  put('x.edges.geojson', EDGES);
  put('broken.edges.geojson', BROKEN);
  put('town.osm', TOWN_OSM);
});

describe('validate', () => {
  test('says of a sound dataset what is in it, and ends with 0', async () => {
    const { code, stdout, stderr } = await a11y(folder, [
      'validate',
      'x.nodes.geojson',
      'x.edges.geojson',
    ]);
    expect([code, stderr, stdout]).toEqual([0, '', 'valid OpenSidewalks 0.2: 3 nodes, 2 edges\n']);
  });

  test('lists each problem with file, id, place, reason and rule, and ends with 1', async () => {
    const { code, stdout } = await a11y(folder, [
      'validate',
      'x.nodes.geojson',
      'broken.edges.geojson',
    ]);
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'broken.edges.geojson "a" /features/0/properties/incline: is 8; most 1 (schema)',
      'broken.edges.geojson "b" /features/1/properties/_v_id: names the node "n9", which is not there (reference)',
      '2 problems; believed: 3 nodes, 1 edge',
      '',
    ]);
  });

  test('gives an array with --json', async () => {
    const sound = await a11y(folder, ['validate', 'x.nodes.geojson', '--json']);
    expect([sound.code, JSON.parse(sound.stdout)]).toEqual([0, []]);
    const broken = await a11y(folder, ['validate', 'broken.edges.geojson', '--json']);
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.stdout)).toMatchObject([
      {
        file: 'broken.edges.geojson',
        id: 'a',
        index: 0,
        rule: 'schema',
        pointer: '/features/0/properties/incline',
      },
      { file: 'broken.edges.geojson', rule: 'dataset' },
    ]);
  });

  test('is misused without a file, and fails on one that is not there', async () => {
    expect((await a11y(folder, ['validate'])).code).toBe(2);
    const { code, stderr } = await a11y(folder, ['validate', 'none.edges.geojson']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none\.edges\.geojson: there is no such file/);
  });

  test('shows names and values of strangers harmlessly', async () => {
    put('evil.nodes.geojson', collection(node('\u001b[31m', 114, { oops: '\u001b[2J' })));
    const { stdout } = await a11y(folder, ['validate', 'evil.nodes.geojson']);
    expect(stdout).not.toContain('\u001b');
  });

  test('reads a folder, and says when there is nothing in it', async () => {
    mkdirSync(join(folder, 'dataset'), { recursive: true });
    put('dataset/x.nodes.geojson', NODES);
    put('dataset/x.edges.geojson', EDGES);
    put('dataset/readme.txt', 'not read');
    expect((await a11y(folder, ['validate', 'dataset'])).stdout).toBe(
      'valid OpenSidewalks 0.2: 3 nodes, 2 edges\n',
    );
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const { code, stderr } = await a11y(folder, ['validate', 'empty']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('a folder without .geojson files')]);
  });

  test('says which file is no text', async () => {
    put('latin.nodes.geojson', Uint8Array.of(0x7b, 0xe9, 0x7d));
    const { code, stdout } = await a11y(folder, ['validate', 'latin.nodes.geojson']);
    expect(code).toBe(1);
    expect(stdout).toContain('latin.nodes.geojson: the file: is not text in UTF-8 (file)');
  });
});

describe('archives', () => {
  const validated = async (name: string, bytes: Uint8Array) => {
    put(name, bytes);
    const { code, stdout } = await a11y(folder, ['validate', name]);
    return [code, stdout.split('\n')[0]];
  };

  test('are read whatever folder the files are in, beside what other systems put there', async () => {
    const files = { 'a/b/x.nodes.geojson': NODES, 'a/b/x.edges.OSW.geojson': EDGES };
    const beside = {
      '__MACOSX/a/b/._x.nodes.geojson': 'junk',
      'a/.hidden.json': 'junk',
      'readme.txt': 'hello',
    };
    expect(await validated('nested.zip', zip({ ...files, ...beside }))).toEqual([
      0,
      'valid OpenSidewalks 0.2: 3 nodes, 2 edges',
    ]);
  });

  test('are known by their content and not by their name', async () => {
    expect(await validated('data.geojson', zip({ 'x.nodes.geojson': NODES }))).toEqual([
      0,
      'valid OpenSidewalks 0.2: 3 nodes',
    ]);
    expect(isZip(strToU8('PK is no archive'))).toBe(false);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'without a dataset',
      { 'readme.txt': 'x' },
      'the archive: holds no file of a dataset (.nodes.geojson, .edges.geojson, .points.geojson, .lines.geojson, .polygons.geojson, .zones.geojson), but readme.txt (file)',
    ],
    ['with nothing', {}, 'but nothing (file)'],
    [
      'that lead out',
      { '../x.nodes.geojson': NODES },
      'the archive: holds "../x.nodes.geojson", which leads out of it (file)',
    ],
    ['that lead to the root', { '/etc/x.nodes.geojson': NODES }, 'which leads out of it'],
    ['that lead to a drive', { 'C:\\x.nodes.geojson': NODES }, 'which leads out of it'],
    [
      'in an archive',
      { 'inner.zip': 'PK', 'x.nodes.geojson': NODES },
      'holds the archive "inner.zip", which is not opened',
    ],
  ])('%s are refused with the reason', async (name, files, reason) => {
    const [code, line] = await validated(`${name.replaceAll(' ', '-')}.zip`, zip(files));
    expect([code, line]).toEqual([1, expect.stringContaining(reason)]);
  });

  test('with a file of no kind have it named', async () => {
    const [code, line] = await validated(
      'named.zip',
      zip({ 'x.nodes.geojson': NODES, 'streets.geojson': EDGES }),
    );
    expect([code, line]).toEqual([
      1,
      expect.stringContaining('named.zip/streets.geojson: the name says of no file'),
    ]);
  });

  test('cut at any place are refused, or what they still hold is judged', async () => {
    const whole = zip({ 'x.nodes.geojson': NODES, 'x.edges.geojson': EDGES });
    for (let length = 4; length < whole.length; length += 37) {
      const [code] = await validated('cut.zip', whole.subarray(0, length));
      expect(code).toBe(1);
    }
  });

  test('that would unpack beyond the limit are not unpacked', () => {
    const bomb = zip({ 'x.nodes.geojson': ' '.repeat(1_000_000) });
    expect(bomb.length).toBeLessThan(2000);
    const all = () => true;
    expect(() => unzip(bomb, all, { mostEntries: 9, mostBytes: 999_999 })).toThrow(
      'unpacks to more than 999999 bytes',
    );
    expect(unzip(bomb, all, { mostEntries: 9, mostBytes: 1_000_000 }).entries).toHaveLength(1);
    const many = zip(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.txt`, ''])));
    expect(() => unzip(many, all, { mostEntries: 9, mostBytes: 9 })).toThrow(
      'holds more than 9 files',
    );
  });

  test('that lie about their size are unpacked no further than they say', () => {
    const text = ' '.repeat(100_000);
    const lying = zip({ 'x.nodes.geojson': text });
    const view = new DataView(lying.buffer, lying.byteOffset, lying.byteLength);
    for (let at = 0; at + 4 < lying.length; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    const { entries } = unzip(lying, () => true, { mostEntries: 9, mostBytes: 10 });
    expect(entries[0]!.bytes.length).toBeLessThanOrEqual(10);
  });
});

describe('import', () => {
  test.each([
    ['files', ['x.nodes.geojson', 'x.edges.geojson']],
    ['an archive', ['whole.zip']],
  ])('takes the dataset as %s', async (_, names) => {
    put('whole.zip', zip({ 'x.nodes.geojson': NODES, 'x.edges.geojson': EDGES }));
    const { code, json } = await a11y(folder, ['import', ...names, '-o', 'osw.net', '--json']);
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      report: { source: { nodes: 3, ways: 2, walkableWays: 2 }, network: { edges: 2, nodes: 3 } },
    });
  });

  test('makes nothing of half a dataset', async () => {
    put('latin.nodes.geojson', Uint8Array.of(0x7b, 0xe9, 0x7d));
    const { code, stderr } = await a11y(folder, [
      'import',
      'latin.nodes.geojson',
      'x.edges.geojson',
      '-o',
      'half.net',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('latin.nodes.geojson: the file: is not text in UTF-8');
    expect(readdirSync(folder)).not.toContain('half.net');
  });

  test('takes one file of OpenStreetMap, and never both kinds', async () => {
    expect((await a11y(folder, ['import', 'town.osm', '-o', 'town.net'])).code).toBe(0);
    const { code, stderr } = await a11y(folder, [
      'import',
      'town.osm',
      'x.nodes.geojson',
      '-o',
      'both.net',
    ]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('one OpenStreetMap file, or the files of one OpenSidewalks dataset'),
    ]);
  });
});

describe('export', () => {
  const exported = (...more: readonly string[]) =>
    a11y(folder, ['export', 'osw.net', '--format', 'opensidewalks', ...more]);

  beforeAll(async () => {
    await a11y(folder, ['import', 'x.nodes.geojson', 'x.edges.geojson', '-o', 'osw.net']);
    await a11y(folder, ['import', 'town.osm', '-o', 'town.net']);
  });

  test('writes a folder that is the dataset again', async () => {
    const { code, stdout, stderr } = await exported('-o', 'out');
    expect([code, stderr, stdout]).toEqual([0, '', 'out: OpenSidewalks 0.2, 3 nodes, 2 edges\n']);
    expect(readdirSync(join(folder, 'out'))).toEqual(['osw.edges.geojson', 'osw.nodes.geojson']);
    expect(JSON.parse(readFileSync(join(folder, 'out/osw.edges.geojson'), 'utf8'))).toEqual(
      JSON.parse(EDGES),
    );
    expect((await a11y(folder, ['validate', 'out'])).code).toBe(0);
  });

  test('of a part or a sum cannot be whole again, which is said when it is made', async () => {
    put('around.geojson', JSON.stringify(AROUND));
    const told = 'what the OpenSidewalks dataset says beyond the attributes of a network is left';
    for (const [net, isTold] of [
      ['osw.net', true],
      ['town.net', false],
    ] as const) {
      const clip = ['clip', net, '--polygon', 'around.geojson', '-o', 'part.net'];
      const merge = ['merge', net, net, '-o', 'sum.net'];
      for (const command of [clip, merge]) {
        const { code, stdout } = await a11y(folder, command);
        expect([code, stdout.includes(told)]).toEqual([0, isTold]);
        const { isForeignLeft } = (await a11y(folder, [...command, '--json'])).json();
        expect(isForeignLeft).toBe(isTold);
      }
    }
  });

  test('writes an archive, the same bytes each time, in the version asked for', async () => {
    for (const name of ['one.zip', 'two.zip']) {
      expect((await exported('--schema', '0.3', '-o', name)).code).toBe(0);
    }
    const [one, two] = ['one.zip', 'two.zip'].map((name) => readFileSync(join(folder, name)));
    expect(one!.equals(two!)).toBe(true);
    expect(Object.keys(unzipSync(one!))).toEqual(['osw.nodes.geojson', 'osw.edges.geojson']);
    expect((await a11y(folder, ['validate', 'one.zip'])).stdout).toBe(
      'valid OpenSidewalks 0.3: 3 nodes, 2 edges\n',
    );
  });

  test('says what is lost, in words and as JSON', async () => {
    put('lit.osm', LIT_OSM);
    expect((await a11y(folder, ['import', 'lit.osm', '-o', 'lit.net'])).code).toBe(0);
    const argv = ['export', 'lit.net', '--format', 'opensidewalks', '-o', 'lit-out'];
    const { stderr, json } = await a11y(folder, [...argv, '--json']);
    expect(stderr).toBe('Not carried over:\n  1 × lit: a fact the schema has no word for\n');
    expect(json()).toEqual({
      output: 'lit-out',
      version: '0.3',
      features: { nodes: 2, edges: 1 },
      losses: [{ field: 'lit', count: 1, reason: 'a fact the schema has no word for' }],
    });
  });

  test('does not mix with another dataset in a folder', async () => {
    mkdirSync(join(folder, 'mixed'), { recursive: true });
    put('mixed/y.nodes.geojson', NODES);
    const { code, stderr } = await exported('-o', 'mixed');
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('holds y.nodes.geojson, which is not of this network'),
    ]);
    expect(readdirSync(join(folder, 'mixed'))).toEqual(['y.nodes.geojson']);
  });

  test.each([
    [['export', 'osw.net', '-o', 'out'], 'Missing option: --format'],
    [['export', 'osw.net', '--format', 'shape', '-o', 'out'], '--format must be opensidewalks'],
    [['export', 'osw.net', '--format', 'opensidewalks'], 'Missing option: --output'],
    [
      ['export', 'osw.net', '--format', 'opensidewalks', '--schema', '1', '-o', 'out'],
      '--schema must be 0.2 or 0.3; it is "1"',
    ],
  ])('%j is misuse', async (argv, message) => {
    const { code, stderr } = await a11y(folder, argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
