import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { a11y } from './support/cli.js';
import { startService, type TestService } from './support/service.js';
import { steepRamp, TOWN_OSM } from './support/town.js';

/*
 * Routes as files: GPX over HTTP and on the command line, and batches of requests.
 */
const folder = mkdtempSync(join(tmpdir(), 'tongtu-route-files-'));
const file = (name: string) => join(folder, name);
const from = [114.05, 22.54];
const to = [114.052, 22.54];
const ends = ['--from', '114.05,22.54', '--to', '114.052,22.54'];
let service: TestService;

beforeAll(async () => {
  service = await startService();
  writeFileSync(file('town.osm'), TOWN_OSM);
  await a11y(folder, ['import', 'town.osm', '-o', 'town.net', '--time-zone', 'Asia/Shanghai']);
  const survey = { type: 'FeatureCollection', features: [steepRamp] };
  writeFileSync(file('steep.geojson'), JSON.stringify(survey));
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The tree of an XML text; throws where it is not well formed. */
function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const child = (element: Element, name: string) =>
  element.children.find((one) => one.name === name)!;

/** The order of elements in the schema of GPX 1.1, of those that are written. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  gpx: ['metadata', 'rte', 'trk'],
  metadata: ['name', 'desc', 'copyright'],
  rte: ['name', 'desc', 'rtept'],
  rtept: ['name', 'desc', 'type'],
  trk: ['name', 'desc', 'trkseg'],
  trkseg: ['trkpt'],
};

function expectSchemaOrder(element: Element): void {
  const order = ORDER[element.name] ?? [];
  const places = element.children.map(({ name }) => order.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const one of element.children) expectSchemaOrder(one);
}

describe('GPX over HTTP', () => {
  const ask = (accept: string | undefined, more: object = {}) =>
    fetch(`${service.address}/api/v1/routes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(accept !== undefined && { accept }) },
      body: JSON.stringify({ from, to, profile: 'walker', ...more }),
    });

  test('holds the steps as a route and the line as a track', async () => {
    const response = await ask('application/gpx+xml');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/gpx\+xml/);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(response.headers.get('content-disposition')).toContain('route.gpx');
    const gpx = parseXml(await response.text());
    expect(gpx).toMatchObject({
      name: 'gpx',
      attributes: { version: '1.1', xmlns: 'http://www.topografix.com/GPX/1/1' },
    });
    expectSchemaOrder(gpx);
    expect(child(child(gpx, 'metadata'), 'copyright').attributes).toEqual({ author: '© a test' });
    const points = child(gpx, 'rte').children.filter(({ name }) => name === 'rtept');
    expect(points.map((point) => child(point, 'type').text)).toEqual([
      'depart',
      'steps',
      'continue',
      'arrive',
    ]);
    expect(child(points[0]!, 'name').text).toBe('深南大道');
    expect(child(points[1]!, 'desc').text).toContain('8 steps');
    const track = child(child(gpx, 'trk'), 'trkseg').children;
    expect(track.map(({ attributes }) => [attributes['lon'], attributes['lat']])).toEqual([
      ['114.0500000', '22.5400000'],
      ['114.0510000', '22.5400000'],
      ['114.0512000', '22.5400000'],
      ['114.0520000', '22.5400000'],
    ]);
  });

  test('where there is no way, the reason is the answer and no empty file', async () => {
    const response = await ask('application/gpx+xml', { profile: 'manual-wheelchair' });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: '/problems/no-route',
      detail: expect.stringContaining('No way within these limits: 1 barrier'),
    });
    const far = await ask('application/gpx+xml', { to: [114.06, 22.6] });
    expect(far.status).toBe(422);
    expect(await far.json()).toMatchObject({ detail: expect.stringContaining('destination') });
  });

  test.each([
    undefined,
    '*/*',
    'application/json',
    'application/geo+json, application/gpx+xml;q=0.5',
    'text/html',
  ])('who accepts %s gets GeoJSON', async (accept) => {
    const response = await ask(accept);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/geo+json');
    expect(await response.json()).toMatchObject({ properties: { outcome: 'route' } });
  });

  test('is in the OpenAPI document', async () => {
    const document = await (await fetch(`${service.address}/api/v1/openapi.json`)).json();
    expect(document).toMatchObject({
      paths: {
        '/api/v1/routes': {
          post: {
            responses: {
              200: { content: { 'application/geo+json': {}, 'application/gpx+xml': {} } },
              422: {},
            },
          },
        },
      },
    });
  });
});

describe('a11y route -o', () => {
  const route = (...more: readonly string[]) =>
    a11y(folder, ['route', '--network', 'town.net', ...ends, ...more]);

  test('writes GPX or GeoJSON, by the ending', async () => {
    const gpx = await route('--profile', 'walker', '-o', 'way.gpx');
    expect([gpx.code, gpx.stdout]).toEqual([0, expect.stringContaining('Written to way.gpx')]);
    const root = parseXml(readFileSync(file('way.gpx'), 'utf8'));
    expectSchemaOrder(root);
    expect(child(child(root, 'metadata'), 'desc').text).toMatch(/^205 m, 2 min/);
    const { code, json } = await route('--profile', 'walker', '--json', '-o', 'way.geojson');
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(file('way.geojson'), 'utf8'))).toEqual(json());
  });

  test('without a way no GPX is written, and the reason is told', async () => {
    const wheelchair = ['--profile', 'manual-wheelchair', '--survey', 'steep.geojson'];
    const { code, stdout } = await route(...wheelchair, '-o', 'none.gpx');
    expect(code).toBe(1);
    expect(stdout).toContain('none.gpx is not written: there is no route.');
    expect(stdout).toContain('maxSteps');
    expect(() => readFileSync(file('none.gpx'))).toThrow('ENOENT');
    expect((await route(...wheelchair, '-o', 'none.geojson')).code).toBe(0);
    expect(JSON.parse(readFileSync(file('none.geojson'), 'utf8'))).toMatchObject({
      properties: { outcome: 'no-route' },
    });
  });

  test.each([
    ['way.kml', 2, '--output must end in .gpx or .geojson; it is "way.kml"'],
    ['way', 2, '--output must end'],
    ['no/folder/way.gpx', 1, 'is not a folder'],
  ])('%s is refused', async (output, expected, message) => {
    const { code, stderr } = await route('--profile', 'walker', '-o', output);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(message)]);
  });
});

describe('a11y route --batch', () => {
  const walker = { from, to, profile: 'walker' };
  const lines = (...requests: readonly unknown[]) =>
    requests.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');
  const batch = async (content: string, ...more: readonly string[]) => {
    writeFileSync(file('requests.ndjson'), content);
    const argv = ['route', '--network', 'town.net', '--batch', 'requests.ndjson', ...more];
    const result = await a11y(folder, argv);
    const { stdout } = result;
    expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
    const answers = stdout.split('\n').slice(0, -1);
    return {
      ...result,
      answers: answers.map((line) => JSON.parse(line) as Record<string, unknown>),
    };
  };

  test('answers each line as the service does, in order', async () => {
    const island = { ...walker, to: { node: '21' } };
    const { code, answers, stderr } = await batch(lines(walker, island, walker));
    expect(code).toBe(0);
    expect(stderr).toBe('3 answered, 0 refused.\n');
    const [first, second, third] = answers;
    expect(first).toEqual(third);
    expect(second).toMatchObject({ geometry: null, properties: { outcome: 'no-route' } });
    const served = await fetch(`${service.address}/api/v1/routes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(walker),
    });
    const { synthetic: _, ...feature } = (await served.json()) as Record<string, unknown>;
    expect(first).toMatchObject({ type: 'Feature', properties: { outcome: 'route' } });
    expect(Object.keys(first!).sort()).toEqual(Object.keys(feature).sort());
    expect((first!['properties'] as { steps: unknown[] }).steps).toHaveLength(4);
  });

  test('a bad line is a problem with its number, and the run goes on', async () => {
    const { code, answers, stderr } = await batch(
      lines(
        walker,
        '{"from":',
        '',
        { ...walker, limits: { maxSlopeUp: 7 } },
        { ...walker, profile: 'car' },
        { ...walker, to: { node: '999' } },
        walker,
        `{"x":"${'y'.repeat(100_000)}"}`,
        walker,
      ),
    );
    expect(code).toBe(1);
    expect(stderr).toBe('3 answered, 5 refused.\n');
    expect(answers).toMatchObject([
      { type: 'Feature' },
      { line: 2, type: '/problems/malformed-request', detail: 'The line is not a JSON document.' },
      {
        line: 4,
        type: '/problems/invalid-input',
        errors: [{ pointer: '/limits/maxSlopeUp', detail: expect.stringContaining('1') }],
      },
      { line: 5, type: '/problems/unknown-name', detail: expect.stringContaining('car') },
      { line: 6, type: '/problems/unknown-name', detail: expect.stringContaining('999') },
      { type: 'Feature' },
      { line: 8, type: '/problems/payload-too-large' },
      { type: 'Feature' },
    ]);
  });

  test('reads standard input, and says nothing where there is nothing', async () => {
    const argv = ['route', '--network', 'town.net', '--batch', '-'];
    const { code, stdout } = await a11y(folder, argv, { stdin: `${lines(walker, walker)}\n` });
    expect([code, stdout.split('\n').length]).toEqual([0, 3]);
    expect((await batch('')).answers).toEqual([]);
  });

  test('the survey is laid over the network', async () => {
    const wheelchair = lines({ ...walker, profile: 'manual-wheelchair' });
    expect((await batch(wheelchair)).answers).toMatchObject([{ properties: { outcome: 'route' } }]);
    expect((await batch(wheelchair, '--survey', 'steep.geojson')).answers).toMatchObject([
      { properties: { outcome: 'no-route' } },
    ]);
  });

  test.each([
    ['--from', '1,2'],
    ['--to', '1,2'],
    ['--profile', 'walker'],
    ['--limit', 'maxSteps=1'],
    ['--unknown', 'avoid'],
    ['--output', 'x.gpx'],
    ['--depart-at', '2026-11-29T12:00:00+08:00'],
    ['--via', '1,2'],
    ['--avoid-edge', 'way/1/1-2/0'],
    ['--alternatives', '1'],
    ['--compare-unknown'],
  ])('cannot be combined with %s', async (option, ...value) => {
    const { code, stderr } = await batch('', option, ...value);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`--batch cannot be combined with ${option}`),
    ]);
  });

  test('a file that is not there is a failure with its name', async () => {
    const argv = ['route', '--network', 'town.net', '--batch', 'missing.ndjson'];
    const { code, stderr } = await a11y(folder, argv);
    expect([code, stderr]).toEqual([1, expect.stringContaining('missing.ndjson')]);
  });

  test('the terminal is shown how far it is', async () => {
    writeFileSync(file('requests.ndjson'), lines(walker, walker));
    const argv = ['route', '--network', 'town.net', '--batch', 'requests.ndjson'];
    const { stderr } = await a11y(folder, argv, { isTTY: true });
    expect(stderr).toContain('Finding routes [');
  });

  test('stops where it is asked to', async () => {
    writeFileSync(file('requests.ndjson'), `${`${lines(walker)}\n`.repeat(50)}`);
    const stop = new AbortController();
    const argv = ['route', '--network', 'town.net', '--batch', 'requests.ndjson'];
    const { code, stdout, stderr } = await a11y(folder, argv, {
      stop: stop.signal,
      onStdout: (text) => text.split('\n').length > 3 && stop.abort(),
    });
    expect(code).toBe(1);
    expect(stdout.split('\n').length).toBeLessThan(10);
    expect(stderr).toContain('stopped before the end');
  });
});
