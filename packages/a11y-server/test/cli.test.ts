import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/run.js';
import { a11y } from './support/cli.js';
import { gentleRamp, hospital, steepRamp, TOWN_OSM, unseenDoor } from './support/town.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);
const survey = (...features: readonly unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', places: [hospital], features });

beforeAll(async () => {
  put('town.osm', TOWN_OSM);
  put('town.osm.gz', gzipSync(TOWN_OSM));
  put('steep.geojson', survey(steepRamp, unseenDoor));
  put('gentle.geojson', survey(gentleRamp));
  expect((await a11y(folder, ['import', 'town.osm', '-o', 'town.net'])).code).toBe(0);
});

const ends = ['--from', '114.05,22.54', '--to', '114.052,22.54'];
const route = (...more: readonly string[]) =>
  a11y(folder, [
    'route',
    '--network',
    'town.net',
    '--profile',
    'manual-wheelchair',
    ...ends,
    ...more,
  ]);

describe('help', () => {
  test('is there for everything, on stdout, with exit code 0', async () => {
    for (const argv of [['--help'], ...COMMANDS.map(({ name }) => [name, '--help'])]) {
      const { code, stdout, stderr } = await a11y(folder, argv);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Usage: a11y');
    }
  });

  test.each([[[]], [['fly']], [['--json']], [['profiles', '--colour']], [['profiles', 'extra']]])(
    '%j is wrong usage',
    async (argv) => {
      const { code, stderr } = await a11y(folder, argv);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^a11y: .+\nTry: a11y --help\n$/);
    },
  );
});

describe('import', () => {
  test('writes a network and reports what it found', async () => {
    const { code, json, stderr } = await a11y(folder, [
      'import',
      'town.osm.gz',
      '-o',
      'gz.net',
      '--json',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(json()).toMatchObject({
      output: 'gz.net',
      report: {
        attribution: '© OpenStreetMap contributors',
        licence: 'ODbL-1.0',
        source: { nodes: 7, ways: 5, walkableWays: 5 },
      },
    });
    expect(readdirSync(folder)).toContain('gz.net');
  });

  test('finds files where the command was typed, not where npm runs it', async () => {
    mkdirSync(join(folder, 'below'), { recursive: true });
    const argv = ['import', '../town.osm', '-o', 'here.net'];
    const result = await a11y('/', argv, { env: { INIT_CWD: join(folder, 'below') } });
    expect(result.code).toBe(0);
    expect(readdirSync(join(folder, 'below'))).toEqual(['here.net']);
  });

  test('lays a survey over the network', async () => {
    const argv = [
      'import',
      'town.osm',
      '-o',
      'surveyed.net',
      '--survey',
      'steep.geojson',
      '--json',
    ];
    const { json } = await a11y(folder, argv);
    const { survey } = json() as { survey: { changedEdges: number } };
    expect(survey.changedEdges).toBeGreaterThan(0);
    const asked = ['route', '--network', 'surveyed.net', '--profile', 'manual-wheelchair', ...ends];
    const { properties } = (await a11y(folder, [...asked, '--json'])).json() as {
      properties: { outcome: string };
    };
    expect(properties.outcome).toBe('no-route');
  });

  test('writes the report beside the network, for people or for programs', async () => {
    const asked = ['import', 'town.osm', '-o', 'told.net', '--lang', 'en', '--report'];
    const page = await a11y(folder, [...asked, 'html', '--json']);
    expect(page.json()).toMatchObject({ reported: 'told.net.report.html' });
    const html = readFileSync(join(folder, 'told.net.report.html'), 'utf8');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Who gets where');
    expect((await a11y(folder, [...asked, 'json'])).code).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, 'told.net.report.json'), 'utf8'));
    expect(report).toMatchObject({ source: { nodes: 7 }, islands: [{}, {}, {}, {}] });
    const wrong = await a11y(folder, [...asked, 'pdf']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('html or json')]);
  });

  test('has hours in the time zone of the position, or of the option', async () => {
    const zoned = ['import', 'town.osm', '-o', 'zoned.net', '--time-zone', 'America/Los_Angeles'];
    expect((await a11y(folder, zoned)).code).toBe(0);
    const outcome = async (network: string, departAt: string) => {
      const island = ['--network', network, '--from', 'node:20', '--to', 'node:21'];
      const asked = ['route', ...island, '--profile', 'walker', '--depart-at', departAt, '--json'];
      const { properties } = (await a11y(folder, asked)).json() as {
        properties: { outcome: string };
      };
      return properties.outcome;
    };
    expect(await outcome('town.net', '2026-11-29T12:00:00+08:00')).toBe('route');
    expect(await outcome('town.net', '2026-11-29T22:00:00+08:00')).toBe('no-route');
    expect(await outcome('zoned.net', '2026-11-29T12:00:00+08:00')).toBe('no-route');
    expect(await outcome('zoned.net', '2026-11-29T12:00:00-08:00')).toBe('route');
    const wrong = await a11y(folder, [
      'import',
      'town.osm',
      '-o',
      'x.net',
      '--time-zone',
      'Futian',
    ]);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('"Futian" is no time zone'),
    ]);
  });

  test('shows a bar on a terminal, and removes it', async () => {
    const { stderr } = await a11y(folder, ['import', 'town.osm', '-o', 'x.net'], { isTTY: true });
    expect(stderr).toContain('100 %');
    expect(stderr.endsWith('\r')).toBe(true);
  });

  test.each([
    ['empty', ''],
    ['garbage', 'no map at all, \u0000\u0001\u0002'],
    ['cut short', TOWN_OSM.slice(0, 700)],
    ['cut gzip', gzipSync(TOWN_OSM).subarray(0, 200)],
    [
      'enormous coordinates',
      TOWN_OSM.replace('lat="22.5400" lon="114.0500"', 'lat="1e9" lon="1e9"'),
    ],
    ['nothing to walk on', '<osm version="0.6"><node id="1" lat="1" lon="1"/></osm>'],
    ['another kind of XML', '<html><body/></html>'],
  ])('refuses %s with one message and writes nothing', async (_, content) => {
    put('bad.osm', content);
    const before = readdirSync(folder);
    const { code, stdout, stderr, json } = await a11y(folder, [
      'import',
      'bad.osm',
      '-o',
      'bad.net',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a11y: bad\.osm, .+\n$/);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(json()).toMatchObject({ error: { code: 'damaged-file', problems: [] } });
    expect(readdirSync(folder)).toEqual(before);
  });

  describe('--elevation', () => {
    /** An SRTM tile that rises so many metres from sample to sample eastwards, about 86 m. */
    const hill = (rise: number): Uint8Array => {
      const bytes = Buffer.alloc(2 * 1201 ** 2);
      for (let at = 0; at < 1201 ** 2; at++) {
        bytes.writeInt16BE(Math.min(8000, (at % 1201) * rise), 2 * at);
      }
      return bytes;
    };

    test('gives heights and slopes, and says of which files', async () => {
      put('N22E114.hgt.gz', gzipSync(hill(0)));
      put('N23E114.hgt', hill(0));
      const files = ['--elevation', 'N22E114.hgt.gz', '--elevation', 'N23E114.hgt'];
      const argv = ['import', 'town.osm', ...files, '-o', 'high.net'];
      const { code, json } = await a11y(folder, [...argv, '--json']);
      expect(code).toBe(0);
      const { report } = json() as { report: { elevation: unknown } };
      expect(report.elevation).toEqual({
        tiles: ['N22E114.hgt.gz', 'N23E114.hgt'].map((name) => ({
          name,
          format: 'hgt',
          cellM: 92.7,
          slopeUncertainty: 0.065,
          attribution: null,
        })),
        nodes: { known: 6, offGround: 0, void: 0, outside: 0 },
        edges: { given: 4, narrowed: 0, contradicted: 0, measured: 0, offGround: 0, unknown: 0 },
      });
      const { stdout } = await a11y(folder, argv);
      expect(stdout).toContain('height known of 100.0 % of the nodes');
      expect(stdout).toContain('4 edges given a slope by the model');
      expect(stdout).toContain('N22E114.hgt.gz: hgt, cells of 92.7 m, slopes within 6.5 %');
    });

    test('a hill that is certainly too steep is no way for a wheelchair', async () => {
      const outcomeOn = async (rise: number) => {
        put('N22E114.hgt', hill(rise));
        const argv = ['import', 'town.osm', '--elevation', 'N22E114.hgt', '-o', 'hill.net'];
        expect((await a11y(folder, argv)).code).toBe(0);
        const places = ['--from', 'node:1', '--to', 'node:4'];
        const asked = [
          'route',
          '--network',
          'hill.net',
          '--profile',
          'manual-wheelchair',
          ...places,
        ];
        const { properties } = (await a11y(folder, [...asked, '--json'])).json() as {
          properties: { outcome: string };
        };
        return properties.outcome;
      };
      expect(await outcomeOn(0)).toBe('route');
      expect(await outcomeOn(40)).toBe('no-route');
    });

    test.each([
      [
        'N22E114.hgt',
        hill(0).subarray(0, -2),
        /^a11y: N22E114\.hgt, byte 2884800: an HGT tile has /,
      ],
      ['heights.hgt', hill(0), /^a11y: heights\.hgt, byte 0: neither a GeoTIFF nor called /],
      ['cut.hgt.gz', gzipSync(hill(0)).subarray(0, 99), /^a11y: cut\.hgt\.gz, the gzip data: /],
    ])('%s that is damaged is refused and nothing written', async (name, bytes, message) => {
      put(name, bytes);
      const argv = ['import', 'town.osm', '--elevation', name, '-o', 'never.net'];
      const { code, stderr } = await a11y(folder, argv);
      expect(code).toBe(1);
      expect(stderr).toMatch(message);
      expect(readdirSync(folder)).not.toContain('never.net');
    });
  });

  test('leaves the old network alone when the new one fails', async () => {
    put('kept.net', 'old');
    put('bad.osm', 'garbage');
    await a11y(folder, ['import', 'bad.osm', '-o', 'kept.net']);
    expect(readdirSync(folder)).toContain('kept.net');
  });

  test('says at once when there is nowhere to write or nothing to read', async () => {
    expect((await a11y(folder, ['import', 'town.osm'])).code).toBe(2);
    const nowhere = await a11y(folder, ['import', 'town.osm', '-o', 'no/such/x.net']);
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('is not a folder')]);
    const missing = await a11y(folder, ['import', 'nothing.osm', '-o', 'x.net', '--json']);
    expect(missing.code).toBe(1);
    expect(missing.json()).toMatchObject({ error: { code: 'ENOENT' } });
  });
});

describe('audit', () => {
  test('judges a survey', async () => {
    const { code, json, stderr } = await a11y(folder, ['audit', 'steep.geojson', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(json()).toMatchObject({
      summary: { facilities: 2, colours: { red: 1, yellow: 0, green: 0, grey: 1 } },
      facilities: [
        { id: 'ramp-steep', facilityType: 'ramp', conformity: 'red', conforms: 'no' },
        { id: 'door-unseen', conformity: 'grey' },
      ],
    });
  });

  test('by the edition asked for', async () => {
    const argv = ['audit', 'steep.geojson', '--edition', 'GB55019-2021', '--json'];
    const { facilities } = (await a11y(folder, argv)).json() as {
      facilities: { judgedBy: string[]; findings: { verdict: string; margin: number }[] }[];
    };
    expect(facilities[0]?.judgedBy[0]).toBe('GB55019-2021');
    expect(facilities[0]?.findings.find(({ verdict }) => verdict === 'fail')?.margin).toBeLessThan(
      0,
    );
  });

  test('as of the day asked for: measurements grow old', async () => {
    const kinds = async (...more: readonly string[]) => {
      const { json } = await a11y(folder, ['audit', 'gentle.geojson', '--json', ...more]);
      return (json() as { facilities: { kinds: string[] }[] }).facilities[0]?.kinds;
    };
    expect(await kinds()).not.toContain('stale');
    expect(await kinds('--as-of', '2036-03-01')).toContain('stale');
  });

  test('in words, with shapes beside colours', async () => {
    const { stdout } = await a11y(folder, ['audit', 'steep.geojson']);
    expect(stdout).toContain('✕ red     ramp-steep  ramp  东门坡道');
    expect(stdout).toMatch(
      /✕ GB55019-2021 [\d.]+ runningSlope: 1:4 \(25 %\) ± 0\.2 %, limit 1:12 \(8\.3 %\), margin -16\.7 %/,
    );
    expect(stdout).toContain('2 facilities: ✕ 1 red, △ 0 yellow, ✓ 0 green, ? 1 grey');
  });

  test.each([
    ['empty', '', 'damaged-file', /empty/],
    ['garbage', 'no survey', 'damaged-file', /line 1, column 1/],
    ['cut short', survey(steepRamp).slice(0, -40), 'damaged-file', /breaks off/],
    ['not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 'damaged-file', /UTF-8/],
    ['another document', '{"type":"Feature"}', 'invalid-input', /FeatureCollection/],
    [
      'enormous coordinates',
      survey({ ...unseenDoor, geometry: { type: 'Point', coordinates: [1e308, 22] } }),
      'invalid-input',
      /door-unseen/,
    ],
  ])('refuses a file that is %s', async (_, content, code, message) => {
    put('bad.geojson', content);
    const result = await a11y(folder, ['audit', 'bad.geojson', '--json']);
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^a11y: bad\.geojson/);
    expect(result.stderr).toMatch(message);
    expect(result.json()).toMatchObject({ error: { code } });
  });

  test('lists every problem of a file', async () => {
    const broken = {
      ...steepRamp,
      properties: { facilityType: 'ramp', colour: 'red', observations: { x: 1 } },
    };
    put('bad.geojson', survey(broken, steepRamp));
    const { json } = await a11y(folder, ['audit', 'bad.geojson', '--json']);
    const { error } = json() as { error: { problems: { pointer: string }[] } };
    expect(error.problems.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        '/features/0/properties/colour',
        '/features/0/properties/observations/x',
        '/features/1/id',
      ]),
    );
  });

  test.each([
    [['audit']],
    [['audit', 'steep.geojson', '--edition', 'GB1']],
    [['audit', 'steep.geojson', '--policy', 'kind']],
    [['audit', 'steep.geojson', '--as-of', 'yesterday']],
    [['audit', 'steep.geojson', '--as-of', '2026-13-40']],
  ])('%j is wrong usage', async (argv) => {
    expect((await a11y(folder, argv)).code).toBe(2);
  });
});

describe('route', () => {
  test('gives a GeoJSON feature', async () => {
    const { code, json } = await route('--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      type: 'Feature',
      geometry: { type: 'LineString' },
      properties: {
        outcome: 'route',
        distanceM: expect.any(Number),
        durationS: expect.any(Number),
        edges: expect.any(Array),
        barriersAvoided: [expect.objectContaining({ cause: 'maxSteps', limit: 0, low: 8 })],
        unknownShare: expect.any(Number),
      },
      attribution: ['© OpenStreetMap contributors'],
    });
  });

  test('follows a survey instead of the map', async () => {
    const outcome = async (file: string) => {
      const { properties } = (await route('--survey', file, '--json')).json() as {
        properties: { outcome: string };
      };
      return properties.outcome;
    };
    expect(await outcome('gentle.geojson')).toBe('route');
    expect(await outcome('steep.geojson')).toBe('no-route');
  });

  test('has an answer with exit code 0 where there is no way', async () => {
    const island = await route('--to', 'node:21', '--json');
    expect([island.code, island.json()]).toMatchObject([
      0,
      { geometry: null, properties: { outcome: 'no-route', reason: 'disconnected' } },
    ]);
    const far = await route('--to', '114.06,22.6', '--json');
    expect([far.code, far.json()]).toMatchObject([
      0,
      { geometry: null, properties: { outcome: 'off-network', end: 'to' } },
    ]);
  });

  test('in words says the steps and the reason', async () => {
    const { stdout } = await route();
    expect(stdout).toMatch(/^\d+ m, \d+ min \d+ s\n/);
    expect(stdout).toContain('  1. depart 深南大道');
    expect(stdout).toMatch(/Avoided:\n {2}✕ steps: maxSteps 8, limit 0/);
    const none = await route('--limit', 'maxSlopeUp=0', '--survey', 'steep.geojson');
    expect(none.stdout).toContain('No way within these limits');
    expect((await route('--to', '114.06,22.6')).stdout).toContain(
      'The destination is off the network',
    );
    expect((await route('--to', 'node:21')).stdout).toContain('No way for anybody');
  });

  test('explains itself, and the facility in the way by its clause', async () => {
    const { stdout } = await route('--survey', 'gentle.geojson');
    expect(stdout).toContain('About this way:');
    expect(stdout).toMatch(/\n {2}maxSteps 0 count: does not arise, this limit shaped the way\n/);
    expect(stdout).toMatch(/\n {2}confidence (low|medium|high) \(0\.\d+\)\n/);
    const none = await route('--survey', 'steep.geojson');
    expect(none.stdout).toMatch(
      /Every way passes one of these:\n( {2}✕ .*\n)* {2}✕ .*facility ramp-steep, red, misses GB55019-2021 2\.3\.1.*of 2026-02-01/,
    );
    const alone = await route('--survey', 'gentle.geojson', '--no-explain', '--json');
    expect(alone.json()).toMatchObject({ properties: { barriersAvoided: null } });
    expect((alone.json() as { properties: object }).properties).not.toHaveProperty('explanation');
  });

  test.each([
    ['--limit', 'maxSteps=99'],
    ['--limit', 'maxSteps=none'],
  ])('%s %s changes the way', async (...more) => {
    const { properties } = (await route(...more, '--objective', 'distance', '--json')).json() as {
      properties: { barriersAvoided: unknown[] };
    };
    expect(properties.barriersAvoided).toEqual([]);
  });

  test('a place of the survey is reached at an entrance, and a lift of it by the news of the day', async () => {
    put(
      'hospital.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        places: [{ id: 'h', name: '医院', category: 'medical' }],
        features: [
          {
            type: 'Feature',
            id: 'gate',
            geometry: { type: 'Point', coordinates: [114.0506, 22.54] },
            properties: {
              facilityType: 'entrance',
              name: '南门',
              placeId: 'h',
              observations: { permittedType: true },
            },
          },
          {
            type: 'Feature',
            id: 'works',
            geometry: { type: 'Point', coordinates: [114.0503, 22.54] },
            properties: {
              facilityType: 'obstacle',
              presentUntil: '2026-03-05',
              observations: { remainingWidth: 0 },
            },
          },
        ],
      }),
    );
    const to = (...more: readonly string[]) =>
      route('--to', 'place:h', '--survey', 'hospital.geojson', ...more);
    const { code, stdout } = await to('--as-of', '2026-03-06');
    expect(code).toBe(0);
    expect(stdout).toContain('To 医院: 南门');
    expect((await to('--as-of', '2026-03-04')).stdout).toContain('No way within these limits');
    expect((await to('--as-of', 'tomorrow')).stderr).toMatch(/no ISO 8601 date/);
    const unknown = await route('--to', 'place:h', '--json');
    expect(unknown.json()).toMatchObject({ error: { code: 'unknown-name' } });
  });

  test('a node that is not there fails, with the other side of wrong usage', async () => {
    const { code, json } = await route('--to', 'node:999', '--json');
    expect(code).toBe(1);
    expect(json()).toMatchObject({ error: { code: 'unknown-name' } });
  });

  test.each([
    ['empty', ''],
    ['garbage', 'this is no network'],
    ['cut short', 'half'],
  ])('refuses a network file that is %s', async (kind, content) => {
    const { readFileSync } = await import('node:fs');
    const whole = readFileSync(join(folder, 'town.net'));
    put('bad.net', kind === 'cut short' ? whole.subarray(0, whole.length / 2) : content);
    const argv = ['route', '--network', 'bad.net', '--profile', 'walker', ...ends, '--json'];
    const { code, stderr, json } = await a11y(folder, argv);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a11y: bad\.net, .+\n$/);
    expect(json()).toMatchObject({ error: { code: 'damaged-file' } });
  });

  test('wrong usage is said in JSON too', async () => {
    const { code, json } = await route('--limit', 'maxSlop=1', '--json');
    expect(code).toBe(2);
    expect(json()).toMatchObject({
      error: { code: 'usage', message: expect.stringContaining('maxSlopeUp') },
    });
  });
});

describe('profiles', () => {
  test('lists everything a request may say', async () => {
    const { json } = await a11y(folder, ['profiles', '--json']);
    const { profiles, limits, preferences, unknownPolicies } = json() as Record<string, unknown[]>;
    expect(profiles).toHaveLength(12);
    expect(limits).toContainEqual(expect.objectContaining({ name: 'maxSlopeUp', unit: 'ratio' }));
    expect(preferences?.length).toBeGreaterThan(0);
    expect(unknownPolicies).toEqual(['avoid', 'penalise', 'accept']);
  });

  test('as a schema to check one against', async () => {
    const { stdout } = await a11y(folder, ['profiles', '--schema']);
    const schema = JSON.parse(stdout) as Record<string, unknown>;
    expect(schema).toMatchObject({ type: 'object', required: ['profile'] });
    const { json } = await a11y(folder, ['profiles', '--schema', '--json']);
    expect(json()).toEqual(schema);
  });

  test('in words as well', async () => {
    const { stdout } = await a11y(folder, ['profiles']);
    expect(stdout).toMatch(/manual-wheelchair +Manual wheelchair: maxSlopeUp=0\.0833/);
    expect(stdout).toMatch(/minWidthMm +Narrowest clear width, 0 to 10000 mm/);
  });
});

describe('serve', () => {
  test('says where it is and what it holds, answers, and stops when asked', async () => {
    const stop = new AbortController();
    let started: (text: string) => void = () => undefined;
    const ready = new Promise<string>((resolve) => {
      started = resolve;
    });
    const argv = ['serve', '--port', '0', '--data', 'served', '--network', 'town.net', '--json'];
    const running = a11y(folder, argv, {
      env: { LOG_LEVEL: 'silent' },
      stop: stop.signal,
      onStdout: (text) => started(text),
    });
    const { address, facilityCount, network } = JSON.parse(await ready) as {
      address: string;
      facilityCount: number;
      network: { edges: number };
    };
    expect(facilityCount).toBe(0);
    expect(network.edges).toBeGreaterThan(4);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    stop.abort();
    expect((await running).code).toBe(0);
    await expect(fetch(`${address}/readyz`)).rejects.toThrow();
    expect(readdirSync(join(folder, 'served'))).toContain('tongtu.sqlite');
  });

  test.each(['-1', '99999', '80x', '8e1'])('port %s is wrong usage', async (port) => {
    expect((await a11y(folder, ['serve', `--port=${port}`])).code).toBe(2);
  });

  test('memory for metrics that is no number is wrong usage', async () => {
    const byOption = await a11y(folder, ['serve', '--metric-memory', 'much']);
    expect([byOption.code, byOption.stderr]).toEqual([2, expect.stringContaining('"much"')]);
    const byName = await a11y(folder, ['serve'], { env: { TONGTU_METRIC_MB: '-1' } });
    expect([byName.code, byName.stderr]).toEqual([2, expect.stringContaining('"-1"')]);
  });
});
