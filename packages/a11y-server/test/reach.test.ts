import { parseFacilityFeature } from 'a11y-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facilityRecorded } from './support/events.js';
import { startService, type TestService } from './support/service.js';
import { narrowToilet, toilets } from './support/toilets.js';

/*
 * What lies within reach, what is nearest, and tables of ways, over HTTP.
 */
const also = toilets.map((feature) => facilityRecorded(parseFacilityFeature(feature)));
let service: TestService;
beforeAll(async () => {
  service = await startService({ also });
});
afterAll(() => service.close());

const from = [114.05, 22.54];
const east = [114.052, 22.54];
const island = [114.0502, 22.548];
/** The ramp of the town is too steep for a wheelchair unless these are off. */
const ANY_SLOPE = { maxSlopeUp: null, maxSlopeDown: null };

const post = (path: string, body: unknown, to = service) =>
  fetch(`${to.address}/api/v1${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

/** An answer, read as whatever the test expects of it. */
async function ask<A>(path: string, body: object, to = service): Promise<A> {
  const response = await post(path, body, to);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return (await response.json()) as A;
}

interface Near {
  readonly features: readonly {
    readonly id: string;
    readonly properties: { readonly distanceM: number; readonly durationS: number };
  }[];
  readonly passedOver: Readonly<Record<string, { readonly count: number; readonly ids: string[] }>>;
}
const nearest = (more: object = {}, to = service) =>
  ask<Near>(
    '/nearest',
    { from, types: ['accessibleToilet'], k: 5, profile: 'walker', ...more },
    to,
  );
const idsOf = ({ features }: Near) => features.map(({ id }) => id);

describe('the nearest facilities', () => {
  test('come with the way to them and as the list of facilities shows them', async () => {
    const answer = await nearest({ k: 1 });
    const { features } = (await (
      await fetch(`${service.address}/api/v1/facilities?q=narrow`)
    ).json()) as Near;
    expect(answer).toMatchObject({
      type: 'FeatureCollection',
      outcome: 'nearest',
      synthetic: false,
      attribution: ['© a test'],
      from: { position: from, distanceM: 0 },
      warnings: [],
      passedOver: { unreachable: { count: 1, ids: ['island'] } },
      features: [
        {
          ...features[0],
          properties: {
            ...features[0]!.properties,
            colour: expect.stringMatching(/^(red|yellow|grey)$/),
            usability: 'works',
            because: [],
            asideM: 0,
          },
        },
      ],
    });
    // 0.0003 degrees of longitude.
    expect(answer.features[0]!.properties.distanceM).toBeCloseTo(30.8, 0);
  });

  test('are as far as a route to where they lie', async () => {
    const answer = await nearest({ types: ['accessibleToilet', 'door'] });
    expect(idsOf(answer)).toEqual(['narrow', 'unseen', 'door-unseen', 'wide']);
    for (const { id, properties } of answer.features) {
      if (id === 'wide') continue;
      const at = { narrow: 114.0503, unseen: 114.0507, 'door-unseen': 114.0515 }[id];
      const { properties: route } = await ask<{ properties: typeof properties }>('/routes', {
        from,
        to: [at, 22.54],
        profile: 'walker',
      });
      expect(properties.distanceM).toBeCloseTo(route.distanceM, 3);
      expect(properties.durationS).toBeCloseTo(route.durationS, 3);
    }
  });

  test('are those that work for this traveller and that they get to', async () => {
    const chair = { profile: 'manual-wheelchair' };
    const barred = await nearest(chair);
    expect(barred).toMatchObject({
      features: [{ id: 'unseen', properties: { usability: 'unknown', because: ['width'] } }],
      passedOver: { doesNot: { ids: ['narrow'] }, unreachable: { ids: ['wide', 'island'] } },
    });
    expect(idsOf(await nearest({ ...chair, limits: ANY_SLOPE }))).toEqual(['unseen', 'wide']);
    expect(idsOf(await nearest({ ...chair, working: false }))).toEqual(['narrow', 'unseen']);
    expect(await nearest({ ...chair, unknownUsability: 'exclude' })).toMatchObject({
      features: [],
      passedOver: { unknown: { count: 1, ids: ['unseen'] } },
    });
    expect(idsOf(await nearest({ mostS: 40 }))).toEqual(['narrow']);
  });

  test('hold nothing that is not published, not even by its id', async () => {
    const own = await startService({ also, drafts: ['narrow', 'island'] });
    try {
      for (const working of [true, false]) {
        const answer = await nearest({ profile: 'manual-wheelchair', working }, own);
        expect(JSON.stringify(answer)).not.toMatch(/narrow|island/);
        expect(idsOf(answer)).toContain('unseen');
      }
      const reach = await ask('/reach', { from, budgets: [600], profile: 'walker' }, own);
      expect(JSON.stringify(reach)).not.toMatch(/narrow|island/);
      expect(JSON.stringify(reach)).toMatch(/unseen/);
    } finally {
      await own.close();
    }
  });

  test('follow a measurement at once, and say what is out of service', async () => {
    const own = await startService({ also });
    try {
      const record = async (observations: object) => {
        const response = await fetch(`${own.address}/api/v1/facilities/narrow`, {
          method: 'PUT',
          body: JSON.stringify({
            ...narrowToilet,
            properties: { ...narrowToilet.properties, observations },
          }),
          headers: { 'content-type': 'application/json', 'if-match': '*' },
        });
        expect(response.status).toBe(200);
      };
      const asked = () => nearest({ profile: 'manual-wheelchair', working: false, k: 1 }, own);
      await record({ doorClearWidth: 950 });
      expect(await asked()).toMatchObject({
        features: [{ id: 'narrow', properties: { usability: 'works', because: [] } }],
      });
      await record({ doorClearWidth: 950, openDuringHours: { value: false, at: '2026-03-02' } });
      expect(await asked()).toMatchObject({
        features: [{ properties: { usability: 'does-not', because: ['operation'] } }],
      });
    } finally {
      await own.close();
    }
  });

  test('are none off the network, with the reason', async () => {
    expect(await nearest({ from: [114.2, 22.6] })).toMatchObject({
      type: 'FeatureCollection',
      outcome: 'off-network',
      features: [],
      reason: 'nothing-near',
      nearestM: expect.any(Number),
    });
  });
});

interface Reach {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: number[][][][] };
    readonly properties: {
      readonly budget: number;
      readonly nodes: number;
      readonly lengthM: number;
      readonly facilities: Readonly<Record<string, readonly { readonly id: string }[]>>;
    };
  }[];
}
const reach = (more: object = {}) =>
  ask<Reach>('/reach', { from, budgets: [1000], by: 'distance', profile: 'walker', ...more });
const facilitiesIn = ({ features }: Reach) =>
  Object.values(features[0]!.properties.facilities).flatMap((found) => found.map(({ id }) => id));

describe('what is within reach', () => {
  test('is an area for each budget, in the order asked, with the facilities there', async () => {
    const answer = await reach({ budgets: [1000, 50], types: ['accessibleToilet'] });
    expect(answer).toMatchObject({
      type: 'FeatureCollection',
      outcome: 'reach',
      synthetic: false,
      attribution: ['© a test'],
      from: { position: from },
      warnings: [],
      features: [
        {
          type: 'Feature',
          geometry: { type: 'MultiPolygon' },
          properties: {
            unit: 'm',
            direction: 'from',
            budget: 1000,
            nodes: 4,
            indistinct: 0,
            facilities: {
              works: [
                {
                  id: 'narrow',
                  facilityType: 'accessibleToilet',
                  name: 'narrow',
                  position: [114.0503, 22.54],
                  usability: 'works',
                  because: [],
                },
                { id: 'unseen' },
                { id: 'wide' },
              ],
              unknown: [],
              doesNot: [],
            },
          },
        },
        {
          geometry: { type: 'MultiPolygon' },
          properties: { budget: 50, facilities: { works: [{ id: 'narrow' }] } },
        },
      ],
    });
    const [far, near] = answer.features;
    expect(near!.properties.lengthM).toBeCloseTo(50, 0);
    expect(far!.properties.lengthM).toBeGreaterThan(200);
  });

  test('is bounded by time unless it is said otherwise', async () => {
    const body = { from, budgets: [60], profile: 'walker' };
    expect(await ask('/reach', body)).toMatchObject({
      features: [{ properties: { unit: 's', budget: 60 } }],
    });
    const slow = await ask<Reach>('/reach', { ...body, preferences: { speedMps: 0.65 } });
    const usual = await ask<Reach>('/reach', body);
    expect(slow.features[0]!.properties.lengthM).toBeLessThan(
      usual.features[0]!.properties.lengthM,
    );
  });

  test('obeys the traveller, the direction, the hour and what is kept off', async () => {
    const chair = { profile: 'manual-wheelchair', types: ['accessibleToilet'] };
    const barred = await reach(chair);
    expect(barred).toMatchObject({
      features: [
        {
          properties: {
            facilities: {
              works: [],
              unknown: [{ id: 'unseen', because: ['width'] }],
              doesNot: [{ id: 'narrow', because: ['width'] }],
            },
          },
        },
      ],
    });
    expect(facilitiesIn(await reach({ ...chair, limits: ANY_SLOPE }))).toContain('wide');
    expect(facilitiesIn(await reach({ types: ['door'] }))).toEqual(['door-unseen']);
    expect(await reach({ direction: 'to' })).toMatchObject({
      features: [{ properties: { direction: 'to' } }],
    });
    const [w, s, e, n] = [114.0514, 22.5399, 114.0517, 22.5402];
    const ring = [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ];
    const kept = await reach({ avoid: { areas: [{ type: 'Polygon', coordinates: [ring] }] } });
    const whole = (await reach()).features[0]!.properties.lengthM;
    // From node 3 to node 4.
    expect(whole - kept.features[0]!.properties.lengthM).toBeCloseTo(82.2, 1);
    const atHour = (hour: string) =>
      reach({ from: island, departAt: `2026-11-29T${hour}:00:00+08:00` });
    expect(await atHour('12')).toMatchObject({ outcome: 'reach' });
    expect(await atHour('22')).toMatchObject({ outcome: 'off-network', features: [] });
  });

  test('is nothing off the network, with the reason', async () => {
    expect(await reach({ from: [114.2, 22.6] })).toMatchObject({
      type: 'FeatureCollection',
      outcome: 'off-network',
      reason: 'nothing-near',
      features: [],
    });
  });
});

interface Matrix {
  readonly durationsS: readonly (readonly (number | null)[])[];
  readonly distancesM: readonly (readonly (number | null)[])[];
}
const matrix = (more: object = {}) =>
  ask<Matrix>('/matrix', { sources: [from], targets: [east, island], profile: 'walker', ...more });

describe('a matrix', () => {
  test('says of every pair what a route says, null where there is none', async () => {
    const { properties } = await ask<{ properties: { durationS: number; distanceM: number } }>(
      '/routes',
      { from, to: east, profile: 'walker' },
    );
    const answer = await matrix();
    expect(answer).toMatchObject({
      outcome: 'matrix',
      sources: [{ outcome: 'placed', asked: from, position: from, isMoved: false }],
      targets: [
        { outcome: 'placed', position: east },
        { outcome: 'placed', asked: island },
      ],
      durationsS: [[expect.closeTo(properties.durationS, 6), null]],
      distancesM: [[expect.closeTo(properties.distanceM, 6), null]],
    });
    expect(answer).not.toHaveProperty('weights');
    expect(await matrix({ targets: [[114.2, 22.6]] })).toMatchObject({
      targets: [{ outcome: 'off-network', asked: [114.2, 22.6], reason: 'nothing-near' }],
      durationsS: [[null]],
    });
    const beside = { near: [114.0505, 22.5402], withinM: 5 };
    expect(await matrix({ targets: [beside] })).toMatchObject({
      targets: [{ outcome: 'off-network', reason: 'outside-bounds' }],
    });
  });

  test('holds what is asked for, for the traveller who asks', async () => {
    const weights = await matrix({ values: ['weight'] });
    expect(weights).not.toHaveProperty('durationsS');
    expect(weights).toMatchObject({ weights: [[expect.any(Number), null]] });
    const chair = { profile: 'manual-wheelchair', targets: [east] };
    expect((await matrix(chair)).durationsS).toEqual([[null]]);
    expect((await matrix({ ...chair, limits: ANY_SLOPE })).durationsS[0]![0]).toBeGreaterThan(0);
  });

  test('may have ten thousand cells, in whatever shape', async () => {
    const points = (count: number) => new Array<number[]>(count).fill(from);
    expect((await post('/matrix', ofSize(points(10), points(1000)))).status).toBe(200);
    for (const [sources, targets] of [
      [101, 100],
      [11, 1000],
    ] as const) {
      const response = await post('/matrix', ofSize(points(sources), points(targets)));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [{ in: 'body', pointer: '/targets', detail: expect.stringContaining('10000') }],
      });
    }
  });
});

const ofSize = (sources: readonly number[][], targets: readonly number[][]) => ({
  sources,
  targets,
  profile: 'walker',
});

describe('a question that is wrong is refused', () => {
  const types = ['accessibleToilet'];
  test.each([
    ['/reach', 'no body', ''],
    ['/reach', 'no budget', { from, budgets: [], profile: 'walker' }],
    ['/reach', 'too long a walk', { from, budgets: [20_000], profile: 'walker' }],
    ['/reach', 'six budgets', { from, budgets: [1, 2, 3, 4, 5, 6], profile: 'walker' }],
    ['/reach', 'an unknown type', { from, budgets: [60], types: ['pub'], profile: 'walker' }],
    ['/reach', 'an unknown profile', { from, budgets: [60], profile: 'skater' }],
    [
      '/reach',
      'a node that is not there',
      { from: { node: '9' }, budgets: [60], profile: 'walker' },
    ],
    ['/reach', 'an unknown member', { from, budgets: [60], profile: 'walker', colour: 'red' }],
    ['/nearest', 'no type', { from, types: [], k: 1, profile: 'walker' }],
    ['/nearest', 'none wanted', { from, types, k: 0, profile: 'walker' }],
    ['/nearest', 'too many', { from, types, k: 51, profile: 'walker' }],
    ['/nearest', 'no origin', { types, k: 1, profile: 'walker' }],
    [
      '/nearest',
      'a limit out of range',
      { from, types, k: 1, profile: 'walker', limits: { maxSlopeUp: 9 } },
    ],
    ['/matrix', 'no sources', { sources: [], targets: [east], profile: 'walker' }],
    ['/matrix', 'no targets', { sources: [from], profile: 'walker' }],
    [
      '/matrix',
      'a place that is not there',
      { sources: [from], targets: [{ place: 'x' }], profile: 'walker' },
    ],
    [
      '/matrix',
      'an unknown value',
      { sources: [from], targets: [east], values: ['cost'], profile: 'walker' },
    ],
  ])('%s with %s', async (path, _, body) => {
    const response = await post(path, body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  test('when it is larger than any is', async () => {
    const response = await post('/reach', `"${'x'.repeat(100_001)}"`);
    expect(response.status).toBe(413);
  });

  test('without a network', async () => {
    const empty = await startService({ network: null });
    try {
      for (const [path, body] of [
        ['/reach', { from, budgets: [60], profile: 'walker' }],
        ['/nearest', { from, types, k: 1, profile: 'walker' }],
        ['/matrix', { sources: [from], targets: [east], profile: 'walker' }],
      ] as const) {
        expect((await post(path, body, empty)).status).toBe(503);
      }
    } finally {
      await empty.close();
    }
  });
});

test('the log holds no positions', async () => {
  await reach({ from: [114.0507, 22.5407] });
  await nearest({ from: [114.0507, 22.5407] });
  const log = service.log.join('\n');
  expect(log).toContain('/api/v1/reach');
  expect(log).not.toContain('22.54');
});
