import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, metres, networkOf } from '../../a11y-core/test/support/network-of.js';
import { decodePolyline, encodePolyline } from '../src/osrm/polyline.js';
import { startService, type TestService } from './support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** From one end of the street with the steps to the other. */
const from = '114.05,22.54';
const to = '114.052,22.54';
const middle = '114.0509,22.54';

/** An answer, read as whatever the test expects of it. */
interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message?: string;
  // biome-ignore lint/suspicious/noExplicitAny: the format of another program
  readonly routes: any;
  // biome-ignore lint/suspicious/noExplicitAny: the format of another program
  readonly waypoints: any;
}

async function get(path: string): Promise<Answer> {
  const response = await fetch(service.address + path);
  return { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status };
}
const route = (query = '', coordinates = `${from};${to}`, profile = 'foot') =>
  get(`/route/v1/${profile}/${coordinates}${query}`);

describe('a route in the format of OSRM', () => {
  test('has the members that clients read', async () => {
    const answer = await route('?steps=true&geometries=geojson&overview=full');
    expect(answer).toMatchObject({
      status: 200,
      code: 'Ok',
      attribution: ['© a test'],
      synthetic: false,
      waypoints: [
        { name: '深南大道', location: [114.05, 22.54], distance: 0 },
        { name: '', location: [114.052, 22.54], distance: 0 },
      ],
      routes: [
        {
          weight_name: 'comfort',
          geometry: {
            type: 'LineString',
            coordinates: [
              [114.05, 22.54],
              [114.051, 22.54],
              [114.0512, 22.54],
              [114.052, 22.54],
            ],
          },
          legs: [
            {
              summary: '深南大道',
              steps: [
                {
                  name: '深南大道',
                  mode: 'walking',
                  maneuver: { type: 'depart', location: [114.05, 22.54], bearing_after: 90 },
                  intersections: [{ bearings: [90], entry: [true], out: 0 }],
                },
                {
                  maneuver: {
                    type: 'notification',
                    modifier: 'straight',
                    bearing_before: 90,
                    bearing_after: 90,
                    a11y: { kind: 'steps', facts: { stepCount: 8 }, facilityIds: [] },
                  },
                  intersections: [{ bearings: [90, 270], entry: [true, false], in: 1, out: 0 }],
                },
                { maneuver: { type: 'continue', modifier: 'straight' } },
                {
                  distance: 0,
                  duration: 0,
                  maneuver: { type: 'arrive', location: [114.052, 22.54], bearing_after: 0 },
                  geometry: {
                    coordinates: [
                      [114.052, 22.54],
                      [114.052, 22.54],
                    ],
                  },
                },
              ],
            },
          ],
          a11y: { unknownPoints: 0, warnings: [] },
        },
      ],
    });
  });

  test('is given without steps, line and figures unless they are asked for', async () => {
    const { routes } = await route('?overview=false');
    expect(routes[0]).not.toHaveProperty('geometry');
    expect(routes[0].legs).toEqual([
      { steps: [], summary: '', distance: 205.4, duration: 158.4, weight: expect.any(Number) },
    ]);
  });

  test.each([
    ['polyline', 5],
    ['polyline6', 6],
  ] as const)('has lines as %s', async (geometries, precision) => {
    const { routes } = await route(`?geometries=${geometries}&overview=full`);
    expect(decodePolyline(routes[0].geometry, precision)).toEqual([
      [114.05, 22.54],
      [114.051, 22.54],
      [114.0512, 22.54],
      [114.052, 22.54],
    ]);
  });

  test('is simplified unless the full line is asked for', async () => {
    const { routes } = await route('?geometries=geojson');
    expect(routes[0].geometry.coordinates).toEqual([
      [114.05, 22.54],
      [114.052, 22.54],
    ]);
  });

  test('has figures of each piece on request', async () => {
    const all = (await route('?annotations=true')).routes[0].legs[0].annotation;
    expect(Object.keys(all)).toEqual(['distance', 'duration', 'weight', 'speed']);
    expect(all.distance).toHaveLength(3);
    const some = (await route('?annotations=speed,distance')).routes[0].legs[0].annotation;
    expect(some).toEqual({ speed: all.speed, distance: all.distance });
    expect((await route('?annotations=false')).routes[0].legs[0]).not.toHaveProperty('annotation');
  });

  test('reads coordinates as encoded lines, and with an ending', async () => {
    const wanted = (await route()).routes;
    const points = [
      [114.05, 22.54],
      [114.052, 22.54],
    ] as const;
    for (const coordinates of [
      `${from};${to}.json`,
      encodeURIComponent(`polyline(${encodePolyline(points, 5)})`),
      encodeURIComponent(`polyline6(${encodePolyline(points, 6)}).json`),
    ]) {
      expect((await route('', coordinates)).routes).toEqual(wanted);
    }
  });

  test('goes by points on the way, one leg from each to the next', async () => {
    const answer = await route('?steps=true', `${from};${middle};${to}`);
    const { legs, distance } = answer.routes[0];
    expect(legs).toHaveLength(2);
    expect(answer.waypoints).toHaveLength(3);
    expect(legs[0].distance + legs[1].distance).toBeCloseTo(distance, 6);
    const types = legs.map((leg: { steps: { maneuver: { type: string } }[] }) =>
      leg.steps.map(({ maneuver }) => maneuver.type),
    );
    expect(types).toEqual([
      ['depart', 'arrive'],
      ['depart', 'notification', 'continue', 'arrive'],
    ]);
  });

  test('waypoints are left out on request', async () => {
    expect(await route('?skip_waypoints=true')).not.toHaveProperty('waypoints');
  });

  test('has other ways where they are worth it and asked for', async () => {
    // Two ways round a block, the one a little longer.
    const { network } = networkOf(
      { a: [0, 0], b: [100, 60], c: [100, -70], d: [200, 0] },
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'd' },
        { from: 'a', to: 'c' },
        { from: 'c', to: 'd' },
      ],
      KNOWN_AND_EASY,
    );
    const block = await startService({ network });
    try {
      const ends = [metres(0, 0), metres(200, 0)].map(({ lon, lat }) => `${lon},${lat}`).join(';');
      const lengths = async (query: string) => {
        const response = await fetch(`${block.address}/route/v1/foot/${ends}${query}`);
        const { routes } = (await response.json()) as Answer;
        return routes.map(({ distance }: { distance: number }) => Math.round(distance));
      };
      expect(await lengths('')).toEqual([233]);
      expect(await lengths('?alternatives=true')).toEqual([233, 244]);
      expect(await lengths('?alternatives=3&steps=true')).toEqual([233, 244]);
      expect(await lengths('?alternatives=0')).toEqual([233]);
    } finally {
      await block.close();
    }
    // Between more than two points there are none, as in OSRM.
    const through = await route('?alternatives=true', `${from};${middle};${to}`);
    expect(through.routes).toHaveLength(1);
  });

  test('what clients send and walkers do not need is read and has no effect', async () => {
    const plain = await route();
    const more =
      '?hints=;&generate_hints=false&continue_straight=true&approaches=curb;&snapping=any&exclude=&bearings=;&radiuses=;unlimited';
    expect(await route(more)).toEqual(plain);
  });
});

describe('who travels', () => {
  test.each([
    ['foot', 'walker'],
    ['walking', 'walker'],
    ['wheelchair', 'manual-wheelchair'],
  ])('%s is %s', async (alias, profile) => {
    expect(await route('', undefined, alias)).toEqual(await route('', undefined, profile));
  });

  test('an unknown profile is refused, with those there are', async () => {
    expect(await route('', undefined, 'driving')).toMatchObject({
      status: 400,
      code: 'InvalidValue',
      message: expect.stringMatching(/"driving"; known: walker, .*wheelchair/),
    });
    expect((await route('', undefined, 'constructor')).code).toBe('InvalidValue');
  });

  const lengthM = async (query: string, profile = 'walker') =>
    (await route(query, undefined, profile)).routes?.[0].distance;

  test('limits, preferences, policies and the objective change the answer', async () => {
    const plain = await lengthM('');
    expect(await lengthM('?maxSteps=0')).toBeGreaterThan(plain);
    expect(await lengthM('?maxSteps=8')).toBe(plain);
    expect(await lengthM('?stepsAversionS=600')).toBeGreaterThan(plain);
    expect(await lengthM('?stepsAversionS=600&objective=distance')).toBe(plain);
    const { routes } = await route('?speedMps=0.5');
    expect(routes[0].duration).toBeGreaterThan((await route()).routes[0].duration * 2);
    expect((await route('?objective=distance')).routes[0].weight_name).toBe('distance');
  });

  test('none switches a limit off', async () => {
    const wheelchair = (query: string) => route(query, undefined, 'wheelchair');
    expect((await wheelchair('')).code).toBe('NoRoute');
    // The ramp is 25 % and the steps are eight.
    expect((await wheelchair('?maxSlopeUp=none&maxSlopeDown=none')).code).toBe('Ok');
    expect((await wheelchair('?maxSteps=none')).code).toBe('Ok');
  });

  test('the unknown is avoided everywhere, or for one attribute', async () => {
    // Only the ramp was measured, and it does not begin here.
    const code = async (query: string) =>
      (await route(`?minWidthMm=900&radiuses=5;5&${query}`)).code;
    expect(await code('unknown=accept')).toBe('Ok');
    expect(await code('unknown=avoid')).toBe('NoSegment');
    expect(await code('unknown=avoid&unknown.width=accept')).toBe('Ok');
    expect(await code('unknown.width=avoid')).toBe('NoSegment');
  });

  test('hours apply at a departure', async () => {
    const island = '114.05,22.548;114.0505,22.548';
    const at = (time: string) =>
      route(`?departAt=${encodeURIComponent(`2026-11-29T${time}:00+08:00`)}`, island);
    expect(await at('12:00')).toMatchObject({
      code: 'Ok',
      routes: [{ a11y: { departAt: '2026-11-29T12:00:00+08:00' } }],
    });
    expect((await at('22:00')).code).not.toBe('Ok');
    const late = encodeURIComponent('2026-11-29T12:00:00+08:00');
    expect((await route(`?arriveBy=${late}`, island)).routes[0].a11y.arriveAt).toMatch(/T1[12]:/);
  });
});

describe('no route', () => {
  test('says so, with the reason beside', async () => {
    expect(await route('', undefined, 'wheelchair')).toMatchObject({
      status: 400,
      code: 'NoRoute',
      message: 'No way within these limits: 1 barrier stands in the shortest way.',
      a11y: { outcome: 'no-route', reason: 'limits', barriers: [{ cause: 'maxSteps' }] },
    });
    expect(await route('', `${from};114.05,22.548`)).toMatchObject({
      code: 'NoRoute',
      a11y: { reason: 'disconnected' },
    });
  });

  test.each([
    [`${from};114.06,22.6`, 1],
    [`114.06,22.6;${to}`, 0],
    [`${from};${middle};114.06,22.6`, 2],
    [`${from};114.06,22.6;${to}`, 1],
  ])('names the coordinate that lies off the network: %s', async (coordinates, index) => {
    const answer = await route('', coordinates);
    expect(answer).toMatchObject({ status: 400, code: 'NoSegment' });
    expect(answer.message).toContain(`for coordinate ${index}.`);
  });

  test('an end is put no farther away than its radius, and along its bearing', async () => {
    // 11.1 m north of the street.
    const beside = '114.0502,22.5401';
    const near = (query: string) => route(query, `${beside};${to}`);
    expect((await near('')).waypoints[0].distance).toBeCloseTo(11.12, 1);
    expect((await near('?radiuses=12;')).code).toBe('Ok');
    expect(await near('?radiuses=11;unlimited')).toMatchObject({
      code: 'NoSegment',
      a11y: { reason: 'outside-bounds' },
    });
    expect((await near('?bearings=90,10;')).code).toBe('Ok');
    expect((await near('?bearings=270,10;')).code).toBe('Ok');
    expect((await near('?bearings=0,10;&radiuses=20;')).code).toBe('NoSegment');
  });
});

describe('the nearest ways', () => {
  const nearest = (query = '', coordinate = '114.0505,22.5401', profile = 'foot') =>
    get(`/nearest/v1/${profile}/${coordinate}${query}`);

  test('are told with their distance and the ends of their edges', async () => {
    expect(await nearest()).toEqual({
      status: 200,
      code: 'Ok',
      synthetic: false,
      attribution: ['© a test'],
      waypoints: [
        { name: '深南大道', location: [114.0505, 22.54], distance: 11.12, nodes: [1, 2] },
      ],
    });
  });

  test('are as many as asked for, in order, within the radius', async () => {
    const distances = async (query: string) =>
      (await nearest(query)).waypoints?.map(({ distance }: { distance: number }) => distance);
    const four = await distances('?number=4');
    expect(four).toHaveLength(4);
    expect([...four].sort((a, b) => a - b)).toEqual(four);
    expect(await distances('?number=4&radiuses=12')).toEqual([11.12]);
    expect((await nearest('?radiuses=11')).code).toBe('NoSegment');
    expect((await nearest('?bearings=0,20&radiuses=12')).code).toBe('NoSegment');
  });

  test('are those that the traveller may use', async () => {
    const onTheSteps = '114.0511,22.53999';
    const [walker] = (await nearest('', onTheSteps)).waypoints;
    expect(walker.nodes).toEqual([2, 3]);
    const [wheelchair] = (await nearest('', onTheSteps, 'wheelchair')).waypoints;
    expect(wheelchair.nodes).not.toEqual([2, 3]);
  });

  test('are asked for one coordinate', async () => {
    expect(await nearest('', `${from};${to}`)).toMatchObject({
      status: 400,
      code: 'InvalidOptions',
    });
  });
});

describe('a request that is wrong', () => {
  test.each([
    ['/route/v1/foot/114.05,22.54', 'InvalidOptions', 'at least two'],
    ['/route/v1/foot/114.05;114.06', 'InvalidUrl', 'Coordinate 0'],
    ['/route/v1/foot/114.05,22.54;x,22', 'InvalidUrl', 'Coordinate 1'],
    ['/route/v1/foot/114.05,22.54,7;114,22', 'InvalidUrl', 'Coordinate 0'],
    ['/route/v1/foot/polyline(_p~iF)', 'InvalidUrl', 'polyline'],
    ['/route/v1/foot/polyline()', 'InvalidUrl', 'polyline'],
    ['/route/v1/foot/%zz', 'InvalidUrl', ''],
    ['/route/v1/foot', 'InvalidUrl', '/route/v1/{profile}/{coordinates}'],
    ['/route/v2/foot/1,2;3,4', 'InvalidVersion', 'v1'],
    ['/route/v1/foot/22.54,114.05;22.55,114.06', 'InvalidValue', 'longitude comes first'],
    [`/route/v1/foot/${Array(26).fill(from).join(';')}`, 'TooBig', '25'],
    ['/trip/v1/foot/114.05,22.54;114.06,22.55', 'InvalidService', 'trip'],
    ['/match/v1/foot/114.05,22.54;114.06,22.55', 'InvalidService', 'route, nearest, table'],
  ])('%s: %s', async (path, code, message) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 400, code });
    expect(answer.message).toContain(message);
  });

  test.each([
    ['x=1', 'InvalidQuery', 'no parameter x'],
    ['steps=yes', 'InvalidQuery', 'true, false'],
    ['steps=true&steps=false', 'InvalidQuery', 'more than once'],
    ['geometries=wkt', 'InvalidQuery', 'polyline6'],
    ['overview=none', 'InvalidQuery', 'simplified'],
    ['annotations=nodes', 'InvalidQuery', 'speed'],
    ['alternatives=some', 'InvalidQuery', 'number'],
    ['alternatives=4', 'TooBig', '3'],
    ['alternatives=-1', 'InvalidValue', 'alternatives'],
    ['alternatives=1.5', 'InvalidValue', 'alternatives'],
    ['continue_straight=maybe', 'InvalidQuery', 'default'],
    ['approaches=left;', 'InvalidQuery', 'curb'],
    ['snapping=all', 'InvalidQuery', 'any'],
    ['exclude=steps', 'InvalidValue', 'maxSteps=0'],
    ['radiuses=1', 'InvalidOptions', 'radiuses size 1'],
    ['radiuses=1;2;3', 'InvalidOptions', 'size 3'],
    ['radiuses=x;', 'InvalidQuery', 'metres'],
    ['radiuses=-1;', 'InvalidValue', 'less than 0'],
    ['bearings=90;', 'InvalidQuery', 'degrees,range'],
    ['bearings=361,0;', 'InvalidValue', '360'],
    ['bearings=90,181;', 'InvalidValue', '180'],
    ['hints=x', 'InvalidOptions', 'hints size 1'],
    ['maxSlopeUp=steep', 'InvalidQuery', 'none'],
    ['maxSlopeUp=2', 'InvalidValue', 'maxSlopeUp'],
    ['speedMps=none', 'InvalidQuery', 'number'],
    ['speedMps=99', 'InvalidValue', 'speedMps'],
    ['unknown=ignore', 'InvalidQuery', 'avoid'],
    ['unknown.kerbs=avoid', 'InvalidQuery', 'unknown.kerb'],
    ['objective=fast', 'InvalidValue', 'objective'],
    ['language=!', 'InvalidValue', 'language'],
    ['departAt=noon', 'InvalidValue', 'departAt'],
  ])('?%s: %s', async (query, code, message) => {
    const answer = await route(`?${query}`);
    expect(answer).toMatchObject({ status: 400, code });
    expect(answer.message).toContain(message);
  });

  test.each([
    ['number=0', 'InvalidValue'],
    ['number=101', 'InvalidValue'],
    ['number=two', 'InvalidQuery'],
    ['steps=true', 'InvalidQuery'],
  ])('nearest?%s: %s', async (query, code) => {
    expect(await get(`/nearest/v1/foot/${from}?${query}`)).toMatchObject({ status: 400, code });
  });

  test('other methods are refused', async () => {
    const response = await fetch(`${service.address}/route/v1/foot/${from};${to}`, {
      method: 'POST',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'InvalidUrl' });
  });
});

test('any page may read the answers, and nobody keeps them', async () => {
  for (const path of [`/route/v1/foot/${from};${to}`, `/route/v1/foot/${from}`, '/trip/v1/x']) {
    const { headers } = await fetch(service.address + path);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test('the log holds no positions', async () => {
  await route('?steps=true');
  await route('', '114.0507,22.5407;x');
  const log = service.log.join('\n');
  expect(log).toContain('/route/v1/:profile/:coordinates');
  expect(log).not.toContain('22.54');
});

test('without a network the answer is 503 in the same form', async () => {
  const empty = await startService({ network: null });
  try {
    const response = await fetch(`${empty.address}/route/v1/foot/${from};${to}`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('network') });
  } finally {
    await empty.close();
  }
});
