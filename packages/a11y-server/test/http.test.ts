import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parseFacilityFeature } from 'a11y-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { facilityRecorded } from './support/events.js';
import { startService, type TestService } from './support/service.js';
import { gentleRamp, steepRamp, unseenDoor } from './support/town.js';

let service: TestService;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.close());

const api = (path: string) => `${service.address}/api/v1${path}`;
const get = (path: string, init?: RequestInit) => fetch(api(path), init);
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(api(path), {
    method,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
/** A JSON answer, read as whatever the test expects of it. */
async function json(response: Response | Promise<Response>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>;
}
const from = [114.05, 22.54];
const to = [114.052, 22.54];

describe('facilities', () => {
  test('are listed with colour, place and counts', async () => {
    const list = await json(get('/facilities'));
    expect(list).toMatchObject({
      type: 'FeatureCollection',
      numberMatched: 2,
      numberReturned: 2,
      next: null,
      counts: { red: 1, yellow: 0, green: 0, grey: 1 },
      synthetic: false,
      attribution: ['© a test'],
      features: [
        { id: 'door-unseen', properties: { colour: 'grey', placeName: null, version: 1 } },
        {
          id: 'ramp-steep',
          properties: {
            facilityType: 'ramp',
            name: '东门坡道',
            placeId: 'p-hospital',
            placeName: '福田区第二人民医院',
            colour: 'red',
            yellow: [],
            conforms: 'no',
            operation: 'unknown',
            version: 1,
            observedAt: '2026-02-03',
          },
        },
      ],
    });
  });

  test.each([
    ['type=door', ['door-unseen']],
    ['type=door,ramp', ['door-unseen', 'ramp-steep']],
    ['colour=red', ['ramp-steep']],
    ['placeId=p-hospital', ['ramp-steep']],
    ['q=坡道', ['ramp-steep']],
    ['q=第二人民', ['ramp-steep']],
    ['q=北门', []],
    ['bbox=114.0514,22.5399,114.0516,22.5401', ['door-unseen']],
    ['bbox=114.0514,22.5399,114.0516,22.5401&type=ramp', []],
  ])('?%s gives %j', async (query, ids) => {
    const list = await json(get(`/facilities?${query}`));
    expect((list['features'] as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });

  test('are counted before the colour filter', async () => {
    expect(await json(get('/facilities?colour=green'))).toMatchObject({
      numberMatched: 0,
      counts: { red: 1, grey: 1 },
    });
  });

  test('come page by page', async () => {
    const first = await json(get('/facilities?limit=1'));
    expect(first).toMatchObject({ numberMatched: 2, numberReturned: 1 });
    const second = await json(get(`/facilities?limit=1&cursor=${first['next']}`));
    expect(second).toMatchObject({ features: [{ id: 'ramp-steep' }], next: null });
  });

  test('are read whole, with their version', async () => {
    const response = await get('/facilities/ramp-steep');
    expect(response.headers.get('etag')).toBe('"1"');
    expect(await json(response)).toMatchObject({
      properties: {
        worksDate: '2024-05-01',
        context: { outdoor: true },
        observations: { runningSlope: { value: 0.25, uncertainty: 0.002, source: 'survey' } },
        colour: 'red',
      },
    });
    expect((await get('/facilities/nowhere')).status).toBe(404);
  });

  test('are created once', async () => {
    const created = await send('POST', '/facilities', { ...unseenDoor, id: '门 7/a' });
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"1"');
    const location = created.headers.get('location') ?? '';
    expect(await json(fetch(service.address + location))).toMatchObject({ id: '门 7/a' });
    expect((await send('POST', '/facilities', { ...unseenDoor, id: '门 7/a' })).status).toBe(409);
  });

  test('are changed only by someone who has seen the version that is there', async () => {
    const put = (headers: Record<string, string>) =>
      send('PUT', '/facilities/ramp-steep', gentleRamp, headers);
    expect((await put({})).status).toBe(428);
    expect((await put({ 'if-match': '"7"' })).status).toBe(412);
    expect((await put({ 'if-match': '3' })).status).toBe(400);
    const changed = await put({ 'if-match': '"1"' });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await put({ 'if-match': '"1"' })).status).toBe(412);
    expect((await put({ 'if-match': '"2"' })).status).toBe(200);
    expect((await send('PUT', '/facilities/x', gentleRamp, { 'if-match': '*' })).status).toBe(404);
    expect(
      (await send('PUT', '/facilities/door-unseen', gentleRamp, { 'if-match': '*' })).status,
    ).toBe(400);
    expect(await service.store.events('facility/ramp-steep')).toHaveLength(3);
  });

  test('of two simultaneous changes exactly one is taken', async () => {
    const put = () => send('PUT', '/facilities/ramp-steep', gentleRamp, { 'if-match': '"1"' });
    const results = await Promise.all([put(), put(), put()]);
    expect(results.map((r) => r.status).sort()).toEqual([200, 412, 412]);
  });

  test('may be sent back as they were read', async () => {
    const read = await json(get('/facilities/ramp-steep'));
    const response = await send('PUT', '/facilities/ramp-steep', read, { 'if-match': '"1"' });
    expect(response.status).toBe(200);
    const again = await json(response);
    expect(again['properties']).toEqual({ ...(read['properties'] as object), version: 2 });
  });

  test('that are not published are nowhere, and do not change a way', async () => {
    await service.close();
    service = await startService({ drafts: ['ramp-steep'] });
    expect((await get('/facilities/ramp-steep')).status).toBe(404);
    expect((await get('/facilities/ramp-steep/assessment')).status).toBe(404);
    expect(await json(get('/facilities'))).toMatchObject({
      numberMatched: 1,
      counts: { red: 0, grey: 1 },
    });
    expect(await json(get('/places/p-hospital'))).toMatchObject({ facilities: [] });
    const route = await json(send('POST', '/routes', { from, to, profile: 'manual-wheelchair' }));
    expect(JSON.stringify(route)).not.toContain('ramp-steep');
    // It is there all the same, and its id is taken.
    expect((await send('POST', '/facilities', gentleRamp)).status).toBe(409);
  });

  test.each([
    ['a misspelt parameter', { observations: { slope: 1 } }, '/properties/observations/slope'],
    [
      'a wrong unit',
      { observations: { clearWidth: { value: 1.3, unit: 'kg' } } },
      '/properties/observations/clearWidth',
    ],
    ['an unknown type', { facilityType: 'rocket' }, '/properties/facilityType'],
  ])('with %s are refused with a pointer', async (_, properties, pointer) => {
    const body = { ...steepRamp, properties: { ...steepRamp.properties, ...properties } };
    const response = await send('POST', '/facilities', { ...body, id: 'new' });
    expect(response.status).toBe(400);
    const problem = await json(response);
    const [error] = problem['errors'] as { pointer: string }[];
    expect(error?.pointer.startsWith(pointer)).toBe(true);
    expect(await service.store.facilityIds({})).toHaveLength(2);
  });
});

describe('usability', () => {
  const of = async (id: string, profile: string) =>
    json(get(`/facilities/${id}/usability?profile=${profile}`));

  test('depends on who asks, and on the newest measurement', async () => {
    expect(await of('ramp-steep', 'manual-wheelchair')).toEqual({
      facilityId: 'ramp-steep',
      profile: 'manual-wheelchair',
      usability: 'does-not',
      because: ['incline'],
    });
    expect(await of('ramp-steep', 'walker')).toMatchObject({ usability: 'works', because: [] });
    await send('PUT', '/facilities/ramp-steep', gentleRamp, { 'if-match': '"1"' });
    expect(await of('ramp-steep', 'manual-wheelchair')).toMatchObject({ usability: 'works' });
  });

  test('is unknown where nothing was measured', async () => {
    expect(await of('door-unseen', 'manual-wheelchair')).toMatchObject({ usability: 'unknown' });
    const { clearWidth } = gentleRamp.properties.observations;
    const half = {
      ...gentleRamp,
      properties: { ...gentleRamp.properties, observations: { clearWidth } },
    };
    await send('PUT', '/facilities/ramp-steep', half, { 'if-match': '"1"' });
    expect(await of('ramp-steep', 'manual-wheelchair')).toMatchObject({
      usability: 'unknown',
      because: ['incline'],
    });
  });

  test('needs a profile there is', async () => {
    expect((await get('/facilities/ramp-steep/usability')).status).toBe(400);
    expect((await get('/facilities/ramp-steep/usability?profile=skater')).status).toBe(400);
    expect((await get('/facilities/x/usability?profile=walker')).status).toBe(404);
  });
});

describe('assessments', () => {
  test('say why a ramp is red', async () => {
    const assessment = await json(get('/facilities/ramp-steep/assessment'));
    expect(assessment).toMatchObject({ conformity: { colour: 'red', conforms: 'no' } });
    const findings = assessment['findings'] as { verdict: string; role: string }[];
    expect(findings.find((f) => f.verdict === 'fail' && f.role === 'binding')).toMatchObject({
      edition: 'GB55019-2021',
      parameter: 'runningSlope',
      value: 0.25,
      uncertainty: 0.002,
      unit: 'ratio',
      label: { 'zh-CN': '纵向坡度', en: 'Running slope' },
    });
  });

  test('can be asked by another edition or policy', async () => {
    const path = '/facilities/ramp-steep/assessment';
    expect(await json(get(`${path}?edition=GB50763-2012`))).toMatchObject({
      era: { kind: 'chosen', judgedBy: ['GB50763-2012'] },
    });
    const [district, strict] = await Promise.all(
      ['district', 'strict'].map((policy) => json(get(`${path}?policy=${policy}`))),
    );
    expect(strict?.['rulesetRevision']).not.toBe(district?.['rulesetRevision']);
    expect((await get(`${path}?edition=GB1`)).status).toBe(400);
  });

  test('of a box come page by page', async () => {
    const page = await json(get('/assessments?bbox=114,22,115,23&limit=1'));
    expect(page).toMatchObject({
      numberMatched: 2,
      assessments: [{ facilityId: 'door-unseen', conformity: { grey: 'not-surveyed' } }],
    });
    expect(await json(get(`/assessments?bbox=114,22,115,23&cursor=${page['next']}`))).toMatchObject(
      {
        assessments: [{ facilityId: 'ramp-steep' }],
      },
    );
  });

  test('of a survey file are worked out and forgotten', async () => {
    const survey = { type: 'FeatureCollection', features: [{ ...steepRamp, id: 'sent' }] };
    const response = await send('POST', '/assessments', survey, {
      'content-type': 'application/geo+json',
    });
    expect(response.status).toBe(200);
    expect(await json(response)).toMatchObject({
      summary: { facilities: 1, colours: { red: 1, yellow: 0, green: 0, grey: 0 } },
      facilities: [{ id: 'sent', conformity: 'red', conforms: 'no' }],
    });
    expect(await service.store.facility('sent')).toBeUndefined();
  });

  test('grow old overnight: the same measurements are stale a decade later', async () => {
    service.setNow('2036-01-01T00:00:00Z');
    const { conformity } = (await json(get('/facilities/ramp-steep/assessment'))) as {
      conformity: { colour: string };
    };
    expect(conformity.colour).toBe('red');
    expect(service.state.current().assessedOn).toBe('2036-01-01');
  });
});

describe('routes', () => {
  test('what parts the ends is told with clause and colour', async () => {
    const body = { from: [114.0501, 22.54], to: [114.0519, 22.54], profile: 'manual-wheelchair' };
    const { properties } = await json(send('POST', '/routes', body));
    expect(properties).toMatchObject({
      outcome: 'no-route',
      cut: expect.arrayContaining([
        expect.objectContaining({
          facilityId: 'ramp-steep',
          measuredAt: '2026-02-01',
          judged: {
            status: 'red',
            clauses: expect.arrayContaining([expect.objectContaining({ clause: '2.3.1' })]),
          },
        }),
      ]),
    });
  });

  const ask = (more: object = {}) =>
    json(send('POST', '/routes', { from, to, profile: 'manual-wheelchair', ...more }));
  const outcomeOf = async (more: object = {}) =>
    ((await ask(more))['properties'] as { outcome: string }).outcome;

  test('follow the measurement, and a new measurement at once', async () => {
    expect(await outcomeOf({ profile: 'walker' })).toBe('route');
    const barred = await ask();
    expect(barred).toMatchObject({
      geometry: null,
      properties: { outcome: 'no-route', reason: 'limits' },
    });
    const changed = await send('PUT', '/facilities/ramp-steep', gentleRamp, { 'if-match': '"1"' });
    expect(changed.status).toBe(200);
    const open = await ask();
    expect(open).toMatchObject({ type: 'Feature', properties: { outcome: 'route' } });
    const { edges } = open['properties'] as { edges: { facilityIds: string[] }[] };
    expect(edges.flatMap(({ facilityIds }) => facilityIds)).toContain('ramp-steep');
  });

  test('lead to a place by an entrance, named with what is wrong with the others', async () => {
    const entrance = (id: string, lon: number, observations: object) =>
      facilityRecorded(
        parseFacilityFeature({
          type: 'Feature',
          id,
          geometry: { type: 'Point', coordinates: [lon, 22.54] },
          properties: { facilityType: 'entrance', name: id, placeId: 'p-hospital', observations },
        }),
      );
    const also = [
      entrance('near', 114.0506, { permittedType: false }),
      entrance('far', 114.0509, { permittedType: true }),
    ];
    const own = await startService({ also });
    const askAt = async (profile: string) => {
      const response = await fetch(`${own.address}/api/v1/routes`, {
        method: 'POST',
        body: JSON.stringify({ from, to: { place: 'p-hospital' }, profile }),
        headers: { 'content-type': 'application/json' },
      });
      const { properties } = (await response.json()) as {
        properties: { to: { place: unknown } };
      };
      return properties.to.place;
    };
    expect(await askAt('manual-wheelchair')).toMatchObject({
      id: 'p-hospital',
      entrance: { facilityId: 'far', name: 'far', why: 'only-usable' },
      others: [{ facilityId: 'near', reason: 'door', barriers: [{ cause: 'maxSteps' }] }],
    });
    expect(await askAt('walker')).toMatchObject({
      entrance: { facilityId: 'near', why: 'best' },
      others: [{ facilityId: 'far', reason: 'farther' }],
    });
    await own.close();
  });

  test('know what stands in the way this hour', async () => {
    const works = {
      type: 'Feature',
      id: 'works',
      geometry: { type: 'Point', coordinates: [114.0505, 22.54] },
      properties: {
        facilityType: 'obstacle',
        presentFrom: '2026-03-01',
        presentUntil: '2026-03-05',
        context: {},
        observations: { remainingWidth: 0 },
      },
    };
    const walk = { from: { node: '1' }, profile: 'walker' };
    expect(await outcomeOf(walk)).toBe('route');
    expect((await send('POST', '/facilities', works)).status).toBe(201);
    expect(await outcomeOf(walk)).toBe('no-route');
    expect(await json(get('/facilities/works'))).toMatchObject({
      properties: { presentFrom: '2026-03-01', presentUntil: '2026-03-05' },
    });
    service.setNow('2026-03-06T00:00:00Z');
    expect(await outcomeOf(walk)).toBe('route');
  });

  test('obey limits of the request', async () => {
    expect(await outcomeOf({ limits: { maxSlopeUp: null, maxSlopeDown: null } })).toBe('route');
  });

  test('are closed by the hours at the time of departure', async () => {
    const island = { from: { node: '20' }, to: { node: '21' }, profile: 'walker' };
    const codes = async (more: object = {}) => {
      const answer = (await ask({ ...island, ...more }))['properties'] as {
        outcome: string;
        warnings: { code: string }[];
      };
      return [answer.outcome, ...answer.warnings.map(({ code }) => code)];
    };
    expect(await codes()).toEqual(['route', 'may-be-closed']);
    expect(await codes({ departAt: '2026-11-29T12:00:00+08:00' })).toEqual(['route']);
    expect(await codes({ departAt: '2026-11-29T22:00:00+08:00' })).toEqual([
      'no-route',
      'opens-later',
    ]);
  });

  test('off the network and to an island are answers, not errors', async () => {
    expect(await outcomeOf({ to: [114.06, 22.6] })).toBe('off-network');
    expect(await outcomeOf({ profile: 'walker', to: { node: '21' } })).toBe('no-route');
  });

  test.each([
    ['no body', '', 400],
    ['no JSON', '{"from":', 400],
    ['no destination', { from, profile: 'walker' }, 400],
    ['enormous coordinates', { from: [1e300, 2], to, profile: 'walker' }, 400],
    ['text for a number', { from: ['114', 22], to, profile: 'walker' }, 400],
    ['an unknown profile', { from, to, profile: 'skater' }, 400],
    ['an unknown limit', { from, to, profile: 'walker', limits: { maxSlop: 1 } }, 400],
    ['a limit out of range', { from, to, profile: 'walker', limits: { maxSlopeUp: 9 } }, 400],
    [
      'a time without its offset',
      { from, to, profile: 'walker', departAt: '2026-11-29T22:00' },
      400,
    ],
    ['an unknown member', { from, to, profile: 'walker', colour: 'red' }, 400],
    ['a node that is not there', { from: { node: '999' }, to, profile: 'walker' }, 400],
    ['a place that is not there', { from, to: { place: 'atlantis' }, profile: 'walker' }, 400],
  ])('with %s are refused', async (_, body, status) => {
    const response = await send('POST', '/routes', body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('the network', () => {
  test('is given by segments, with what the survey says', async () => {
    const list = await json(get('/network/segments?bbox=114.0499,22.5399,114.0521,22.5403'));
    expect(list).toMatchObject({ type: 'FeatureCollection', truncated: false });
    const features = list['features'] as {
      id: string;
      properties: { kind: string; facilityIds: string[]; attributes: Record<string, unknown> };
    }[];
    expect(features.map((f) => f.properties.kind)).toContain('steps');
    const measured = features.find((f) => f.properties.facilityIds.includes('ramp-steep'));
    expect(measured?.properties.attributes['incline']).toMatchObject({
      source: 'survey',
      unit: 'ratio',
    });
    const none = await json(get('/network/segments?bbox=10,10,10.01,10.01'));
    expect(none['features']).toEqual([]);
    expect((await get('/network/segments?bbox=100,10,120,30')).status).toBe(400);
    expect((await get('/network/segments')).status).toBe(400);
    expect(
      await json(get('/network/segments?bbox=114.04,22.53,114.06,22.55&limit=1')),
    ).toMatchObject({ numberReturned: 1, truncated: true });
  });

  // The tile of zoom 16 that holds 114.0511, 22.5400.
  const x = Math.floor(((114.0511 + 180) / 360) * 2 ** 16);
  const y = Math.floor(
    ((1 - Math.asinh(Math.tan((22.54 * Math.PI) / 180)) / Math.PI) / 2) * 2 ** 16,
  );

  test('is given by vector tiles that are asked for once', async () => {
    const tile = await get(`/tiles/16/${x}/${y}.mvt`);
    expect(tile.status).toBe(200);
    expect(tile.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect(tile.headers.get('cache-control')).toContain('max-age');
    const text = Buffer.from(await tile.arrayBuffer()).toString('latin1');
    for (const word of ['network', 'places', 'kind', 'footway', 'tactile']) {
      expect(text).toContain(word);
    }
    const etag = tile.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await get(`/tiles/16/${x}/${y}.mvt`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await get('/tiles/16/0/0.mvt')).status).toBe(204);
  });

  test.each(['/tiles/3/8/0.mvt', '/tiles/3/0/8.mvt'])('has no tile %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each(['/tiles/x/0/0.mvt', '/tiles/-1/0/0.mvt', '/tiles/99/0/0.mvt', '/tiles/1/0.5/0.mvt'])(
    'refuses %s',
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );

  test('that is not there is a 503 for what needs it, and no matter for the rest', async () => {
    await service.close();
    service = await startService({ network: null });
    expect((await send('POST', '/routes', { from, to, profile: 'walker' })).status).toBe(503);
    expect((await get('/network/segments?bbox=1,1,1.01,1.01')).status).toBe(503);
    expect((await get('/facilities')).status).toBe(200);
    expect(await json(get('/meta'))).toMatchObject({ network: null });
  });
});

describe('the service', () => {
  test('says what is loaded', async () => {
    expect(await json(get('/meta'))).toMatchObject({
      name: 'Tongtu 通途',
      version: '1.2.3',
      synthetic: false,
      notice: null,
      attribution: ['© a test'],
      approvalNumber: 'GS(2026)0001',
      coordinateSystem: 'WGS-84',
      bbox: [114.05, 22.54, 114.052, 22.548],
      timeZone: 'Asia/Shanghai',
      facilityCount: 2,
      placeCount: 1,
      demoRoutes: [],
    });
  });

  test('lists places with their colours', async () => {
    expect(await json(get('/places'))).toMatchObject({
      places: [{ id: 'p-hospital', facilityCount: 1, counts: { red: 1, green: 0 } }],
    });
    expect(await json(get('/places/p-hospital'))).toMatchObject({
      categoryLabel: { en: 'Hospital and clinic' },
      facilities: [{ id: 'ramp-steep', properties: { colour: 'red' } }],
    });
    expect((await get('/places/nowhere')).status).toBe(404);
  });

  test('lists profiles, editions and the schema of surveys', async () => {
    const { profiles } = (await json(get('/profiles'))) as { profiles: { id: string }[] };
    expect(profiles.map(({ id }) => id)).toContain('manual-wheelchair');
    const { editions } = (await json(get('/editions'))) as { editions: { id: string }[] };
    expect(editions.map(({ id }) => id)).toContain('GB55019-2021');
    expect(await json(get('/survey-schema.json'))).toHaveProperty('$schema');
    const profile = await json(get('/profile-schema.json'));
    expect(profile).toHaveProperty('properties.limits.properties.minWidthMm');
  });

  test('answers health questions', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect((await fetch(service.address + path)).status, path).toBe(200);
    }
    await service.store.close();
    expect((await fetch(`${service.address}/healthz`)).status).toBe(200);
    expect((await fetch(`${service.address}/readyz`)).status).toBe(503);
    await service.close().catch(() => undefined);
    service = await startService();
  });

  test('describes itself in valid OpenAPI 3.1, every endpoint of it', async () => {
    const document = await json(get('/openapi.json'));
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document['openapi']).toBe('3.1.0');
    const paths = document['paths'] as Record<string, object>;
    expect(Object.keys(paths).sort()).toEqual(
      [
        'areas/summary',
        'assessments',
        'editions',
        'facilities',
        'facilities/{id}',
        'facilities/{id}/assessment',
        'facilities/{id}/usability',
        'matrix',
        'meta',
        'nearest',
        'network/segments',
        'places',
        'places/{id}',
        'places/{id}/assessment',
        'places/{id}/grade',
        'profile-schema.json',
        'profiles',
        'reach',
        'reassessments',
        'requirements',
        'requirements/{id}',
        'routes',
        'survey-schema.json',
        'tiles/{z}/{x}/{y}.mvt',
      ].map((path) => `/api/v1/${path}`),
    );
    expect(Object.keys(paths['/api/v1/facilities'] ?? {})).toEqual(['get', 'post']);
  });

  test('shows a page of its interface that loads nothing from elsewhere', async () => {
    const page = await fetch(`${service.address}/api/docs/`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).not.toMatch(/https?:/);
    expect(html).not.toMatch(/<script>|style=|onload=/);
    for (const [, file] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const asset = await fetch(`${service.address}/api/docs/${file}`);
      expect(asset.status, file).toBe(200);
    }
    const bare = await fetch(`${service.address}/api/docs`, { redirect: 'manual' });
    expect(bare.headers.get('location')).toBe('/api/docs/');
  });

  test('allows no script but its own', async () => {
    const policy = (await get('/meta')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect((await get('/meta')).headers.get('x-powered-by')).toBeNull();
  });

  test('writes down neither positions nor searches nor bodies', async () => {
    await get('/facilities?bbox=114.0514,22.5399,114.0516,22.5401&q=secretword');
    await send('POST', '/routes', { from: [114.0503, 22.54], to, profile: 'walker' });
    await get('/tiles/16/53530/28533.mvt');
    await get('/facilities/ramp-steep');
    await get('/nowhere/114.0503');
    const log = service.log.join('');
    for (const trace of ['114.05', 'secretword', '53530', 'ramp-steep', '127.0.0.1', 'walker']) {
      expect(log).not.toContain(trace);
    }
    expect(log).toContain('"route":"/api/v1/facilities"');
    expect(log).toContain('"route":"/api/v1/tiles/:z/:x/:y.mvt"');
    expect(service.log).toHaveLength(5);
  });

  test('serves the built map, hashed files for good and the page afresh', async () => {
    await service.close();
    const appFolder = mkdtempSync(join(tmpdir(), 'tongtu-app-'));
    mkdirSync(join(appFolder, 'assets'));
    writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>map</title>');
    writeFileSync(join(appFolder, 'assets/index-Abc123_4.js'), 'export {};');
    service = await startService({ appFolder });
    const page = await fetch(`${service.address}/?lang=en`);
    expect(await page.text()).toContain('<title>map</title>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const asset = await fetch(`${service.address}/assets/index-Abc123_4.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    for (const path of ['/nowhere', '/assets', '/..%2f..%2fetc%2fpasswd', '/api/v1/nowhere']) {
      expect((await fetch(service.address + path)).status, path).toBe(404);
    }
    rmSync(appFolder, { recursive: true });
  });

  test('packs long answers', async () => {
    const response = await get('/profiles', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  test.each([
    '/facilities?colour=blue',
    '/facilities?type=rocket',
    '/facilities?limit=0',
    '/facilities?bbox=1,2,3',
    '/facilities?colr=red',
    '/facilities?cursor=%20',
    '/meta?x=1',
    '/places?limit=5',
  ])('refuses %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect((await json(response))['errors']).toHaveLength(1);
  });
});
