import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'a11y-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { a11y } from './support/cli.js';
import { toilets } from './support/toilets.js';
import { hospital, steepRamp, TOWN_OSM } from './support/town.js';

/*
 * Reach, nearest facilities and matrices on the command line.
 */
const folder = mkdtempSync(join(tmpdir(), 'tongtu-reach-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: unknown) =>
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => {
  put('town.osm', TOWN_OSM);
  put('survey.geojson', {
    type: 'FeatureCollection',
    places: [hospital],
    features: [steepRamp, ...toilets],
  });
  await a11y(folder, ['import', 'town.osm', '-o', 'town.net', '--time-zone', 'Asia/Shanghai']);
});

const run = (command: string, ...more: readonly string[]) =>
  a11y(folder, [command, '--network', 'town.net', '--survey', 'survey.geojson', ...more]);
const walker = ['--profile', 'walker'];
const chair = ['--profile', 'manual-wheelchair'];
const from = ['--from', '114.05,22.54'];

interface Collection {
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly type: string };
    readonly properties: Readonly<Record<string, unknown>> & { readonly lengthM: number };
  }[];
}

describe('reach', () => {
  const reach = (...more: readonly string[]) => run('reach', ...from, ...more);
  const areas = async (...more: readonly string[]) =>
    (await reach(...more, '--json')).json() as unknown as Collection;
  const lengthOf = async (...more: readonly string[]) =>
    (await areas(...more)).features[0]!.properties.lengthM;

  test('has an area for each time and each length', async () => {
    const { code, json, stderr } = await reach(
      ...walker,
      '--within',
      '2min',
      '--within',
      '0.05km',
      '--within',
      '30s',
      '--json',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(json()).toMatchObject({
      type: 'FeatureCollection',
      outcome: 'reach',
      attribution: ['© OpenStreetMap contributors'],
      features: [
        { geometry: { type: 'MultiPolygon' }, properties: { budget: 120, unit: 's' } },
        { properties: { budget: 30, unit: 's' } },
        { properties: { budget: 50, unit: 'm' } },
      ],
    });
  });

  test('is told in words', async () => {
    const { stdout } = await reach(...chair, '--within', '1h', '--within', '40m');
    expect(stdout).toBe(
      [
        'Within 60 min 0 s: 103 m of ways',
        '  Nobody knows whether they work: 1',
        '    Accessible toilet room unseen (unseen): 72 m, 1 min 12 s; nobody knows whether it works (narrowest clear width)',
        '  Of no use to this traveller: 2',
        '    Accessible toilet room narrow (narrow): 31 m, 0 min 31 s; does not work (narrowest clear width)',
        '    Wheelchair ramp 东门坡道 (ramp-steep): 103 m, 1 min 43 s; does not work (steepest slope up, steepest slope down)',
        'Within 40 m: 40 m of ways',
        '  Of no use to this traveller: 1',
        '    Accessible toilet room narrow (narrow): 31 m, 0 min 31 s; does not work (narrowest clear width)',
        '',
      ].join('\n'),
    );
    const back = await reach(...walker, '--within', '1h', '--direction', 'to', '--type', 'ramp');
    expect(back.stdout).toContain('From within 60 min 0 s: ');
    expect(back.stdout).toContain('东门坡道 (ramp-steep)');
    expect(back.stdout).not.toContain('toilet');
  });

  test('obeys the options of the traveller', async () => {
    const whole = await lengthOf(...walker, '--within', '1h');
    const anySlope = ['--limit', 'maxSlopeUp=none', '--limit', 'maxSlopeDown=none'];
    const barred = await lengthOf(...chair, '--within', '1h');
    expect(barred).toBeLessThan(whole);
    expect(await lengthOf(...chair, '--within', '1h', ...anySlope)).toBeGreaterThan(barred);
    const minute = ['--within', '1min'];
    expect(await lengthOf(...walker, ...minute, '--preference', 'speedMps=0.65')).toBeLessThan(
      await lengthOf(...walker, ...minute),
    );
    const { properties } = (
      await run('route', ...walker, ...from, '--to', '114.052,22.54', '--json')
    ).json() as { properties: { edges: { edge: string }[] } };
    const last = properties.edges.at(-1)!.edge;
    expect(await lengthOf(...walker, '--within', '1h', '--avoid-edge', last)).toBeLessThan(whole);
    put('kept.geojson', {
      type: 'Polygon',
      coordinates: [
        [
          [114.0514, 22.5399],
          [114.0517, 22.5399],
          [114.0517, 22.5402],
          [114.0514, 22.5399],
        ],
      ],
    });
    const kept = ['--avoid-area', 'kept.geojson'];
    expect(await lengthOf(...walker, '--within', '1h', ...kept)).toBeLessThan(whole);
    const island = ['--from', '114.0502,22.548', '--within', '1h', ...walker];
    const atHour = async (hour: string) =>
      (await run('reach', ...island, '--depart-at', `2026-11-29T${hour}:00:00+08:00`)).stdout;
    expect(await atHour('12')).toContain('51 m of ways');
    expect(await atHour('22')).toContain('The start is off the network: there is a way nearby');
  });

  test('goes to a file', async () => {
    const { code, stdout } = await reach(...walker, '--within', '1h', '-o', 'reach.geojson');
    expect(code).toBe(0);
    expect(stdout).toContain('Written to reach.geojson.');
    const { stdout: said } = await reach(...walker, '--within', '1h', '--json');
    expect(JSON.parse(read('reach.geojson'))).toEqual(JSON.parse(said));
  });

  test.each([
    [['--within', '10'], '--within is a time or a length'],
    [['--within', '-5min'], '--within is a time or a length'],
    [['--within', '5 miles'], '--within is a time or a length'],
    [['--within', '5h'], '14400 s'],
    [[], 'Missing option: --within'],
    [['--within', '1h', '--direction', 'up'], '--direction is one of from, to'],
    [['--within', '1h', '--type', 'lifts'], 'Did you mean lift'],
    [['--within', '1h', '-o', 'reach.kml'], '--output must end in .geojson or .json'],
  ])('%j is wrong usage', async (more, message) => {
    const { code, stderr } = await reach(...walker, ...more);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('nearest', () => {
  const nearest = (...more: readonly string[]) =>
    run('nearest', ...from, '--type', 'accessibleToilet', ...more);
  const ids = async (...more: readonly string[]) =>
    ((await nearest(...more, '--json')).json() as unknown as Collection).features.map(
      ({ id }) => id,
    );

  test('lists what is nearest on the own ways, and why others are not there', async () => {
    const { code, stdout, stderr } = await nearest(...chair);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        '  1. Accessible toilet room unseen (unseen): 72 m, 1 min 12 s; nobody knows whether it works (narrowest clear width)',
        'Nearer, and of no use to this traveller: narrow (1)',
        'No way there for this traveller: wide, island (2)',
        '',
      ].join('\n'),
    );
    const none = await nearest(...chair, '--known-only');
    expect(none.stdout).toContain('There is none that this traveller can use and get to.');
    expect(none.stdout).toContain('Nearer, and nobody knows whether they work: unseen (1)');
  });

  test('obeys its options', async () => {
    expect(await ids(...walker)).toEqual(['narrow', 'unseen', 'wide']);
    expect(await ids(...walker, '-k', '1')).toEqual(['narrow']);
    expect(await ids(...walker, '--within', '40s')).toEqual(['narrow']);
    expect(await ids(...chair, '--all')).toEqual(['narrow', 'unseen']);
    expect(await ids(...chair, '--known-only')).toEqual([]);
    expect(await ids(...walker, '--type', 'ramp', '-k', '2')).toEqual(['narrow', 'unseen']);
    expect(await ids(...walker, '--type', 'ramp', '-k', '3')).toContain('ramp-steep');
  });

  test('goes to a file of points', async () => {
    const { stdout } = await nearest(...walker, '-o', 'near.geojson');
    expect(stdout).toContain('Written to near.geojson.');
    expect(JSON.parse(read('near.geojson'))).toMatchObject({
      type: 'FeatureCollection',
      attribution: ['© OpenStreetMap contributors'],
      features: [
        {
          type: 'Feature',
          id: 'narrow',
          geometry: { type: 'Point', coordinates: [114.0503, 22.54] },
          properties: { facilityType: 'accessibleToilet', name: 'narrow', usability: 'works' },
        },
        { id: 'unseen' },
        { id: 'wide' },
      ],
    });
  });

  test('off the network is an answer', async () => {
    const far = ['--from', '114.2,22.6', '--type', 'lift', ...walker];
    const { code, stdout } = await run('nearest', ...far);
    expect(code).toBe(0);
    expect(stdout).toContain('The start is off the network:');
  });

  test.each([
    [['-k', '51'], '/k'],
    [['-k', 'some'], '--count is a number'],
    [['--within', '500m'], '--within is a time here'],
  ])('%j is wrong usage', async (more, message) => {
    const { code, stderr } = await nearest(...walker, ...more);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('needs a survey and a type', async () => {
    const bare = ['nearest', '--network', 'town.net', ...walker, ...from];
    expect(await a11y(folder, [...bare, '--type', 'lift'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--survey'),
    });
    expect(await a11y(folder, [...bare, '--survey', 'survey.geojson'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--type'),
    });
  });
});

describe('matrix', () => {
  const ends = (name: string, ...points: readonly (readonly [unknown, readonly number[]])[]) =>
    put(name, {
      type: 'FeatureCollection',
      features: points.map(([id, coordinates]) => ({
        type: 'Feature',
        ...(id !== undefined && { id }),
        geometry: { type: 'Point', coordinates },
        properties: {},
      })),
    });
  beforeAll(() => {
    ends('homes.geojson', ['home', [114.05, 22.54]], [undefined, [114.0505, 22.54, 12]]);
    put('goals.ndjson', '[114.052,22.54]\n\n{"node":"21"}\n{"near":[114.2,22.6]}\n');
  });
  const matrix = (...more: readonly string[]) =>
    run('matrix', '--sources', 'homes.geojson', '--targets', 'goals.ndjson', ...more);

  test('says of every pair what a route says', async () => {
    const { code, json, stderr } = await matrix(...walker, '--json');
    expect([code, stderr]).toEqual([0, '']);
    const { properties } = (
      await run('route', ...walker, ...from, '--to', '114.052,22.54', '--json')
    ).json() as { properties: { durationS: number; distanceM: number } };
    expect(json()).toMatchObject({
      outcome: 'matrix',
      attribution: ['© OpenStreetMap contributors'],
      sources: [{ id: 'home' }, { id: '2', asked: [114.0505, 22.54] }],
      targets: [
        { id: '1', outcome: 'placed' },
        { id: '3', outcome: 'placed' },
        { id: '4', outcome: 'off-network', reason: 'nothing-near' },
      ],
      durationsS: [
        [expect.closeTo(properties.durationS, 6), null, null],
        [expect.any(Number), null, null],
      ],
      distancesM: [
        [expect.closeTo(properties.distanceM, 6), null, null],
        [expect.any(Number), null, null],
      ],
    });
  });

  test('is told in words', async () => {
    const { stdout } = await matrix(...walker);
    expect(stdout).toBe(
      [
        'home → 1: 205 m, 2 min 38 s',
        'home → 3: no way',
        'home → 4: no way',
        '2 → 1: 154 m, 2 min 0 s',
        '2 → 3: no way',
        '2 → 4: no way',
        '2 × 3, 4 without a way',
        '! target 4: no way comes near it',
        '',
      ].join('\n'),
    );
    expect((await matrix(...chair)).stdout).toContain('home → 1: no way');
  });

  test('goes to a table or a document', async () => {
    const { stdout } = await matrix(...walker, '-o', 'm.csv');
    expect(stdout).toBe(
      '2 × 3, 4 without a way\n! target 4: no way comes near it\nWritten to m.csv.\n',
    );
    const [header, ...rows] = parseCsv(read('m.csv'));
    expect(header).toEqual(['source', 'target', 'durationS', 'distanceM']);
    expect(rows).toHaveLength(6);
    expect(rows[0]!.slice(0, 2)).toEqual(['home', '1']);
    expect(Number(rows[0]![3])).toBeCloseTo(205.4, 0);
    expect(rows[1]).toEqual(['home', '3', '', '']);
    expect((await matrix(...walker, '-o', 'm.json')).code).toBe(0);
    const { stdout: said } = await matrix(...walker, '--json');
    expect(JSON.parse(read('m.json'))).toEqual(JSON.parse(said));
  });

  test('is square where no targets are named', async () => {
    const { json } = await run('matrix', '--sources', 'homes.geojson', ...walker, '--json');
    const { durationsS } = json() as { durationsS: readonly (readonly number[])[] };
    expect(durationsS).toEqual([
      [0, expect.any(Number)],
      [expect.any(Number), 0],
    ]);
  });

  test.each([
    ['bad.geojson', '{"type":"FeatureCollection"', 'bad.geojson, the file: is not JSON'],
    ['bad.geojson', '{"type":"Feature"}', 'is no GeoJSON FeatureCollection'],
    [
      'bad.geojson',
      '{"type":"FeatureCollection","features":[{"geometry":{"type":"LineString"}}]}',
      'feature 1: is not a Point',
    ],
    [
      'bad.geojson',
      '{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[22.54,114.05]}}]}',
      'bad.geojson: /features/0/geometry/coordinates/1',
    ],
    ['bad.ndjson', '[114,22]\n[114,22\n', 'bad.ndjson, line 2: is not JSON'],
    ['bad.ndjson', '[114,22]\n[114]\n{"knot":"1"}\n', 'bad.ndjson: /2'],
    ['bad.ndjson', '\n', 'holds no position'],
  ])('%s that holds %s is refused by its place', async (name, content, message) => {
    put(name, content);
    const { code, stderr } = await run('matrix', '--sources', name, ...walker);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});
