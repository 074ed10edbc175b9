import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, metres, networkOf } from '../../test/support/network-of.js';
import { InvalidInputError, UnknownNameError } from '../errors.js';
import { edgeKey } from '../network/key.js';
import type { FoundRoute, RouteOutcome } from './outcome.js';
import type { RouteRequest } from './request.js';
import { createRouter } from './route.js';

function found(outcome: RouteOutcome): FoundRoute {
  if (outcome.outcome !== 'route') throw new Error(`expected a route, not ${outcome.outcome}`);
  return outcome;
}

/*
 *  1 ─── 2 ─── 3 ─── 4     100 m each
 *        └── 5 ┘           a little longer, by the south
 *              6           off 3, a dead end to the north
 */
const town = networkOf(
  { a: [0, 0], b: [100, 0], c: [200, 0], d: [300, 0], e: [150, -40], f: [200, 100] },
  [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'd' },
    { from: 'b', to: 'e' },
    { from: 'e', to: 'c' },
    { from: 'c', to: 'f' },
  ],
  KNOWN_AND_EASY,
);
const key = (from: string, to: string) => edgeKey(town.network, town.edge(from, to));
const BASE = { from: { node: '1' }, to: { node: '4' }, profile: 'walker' } as const;
const ask = (more: Partial<RouteRequest> = {}) =>
  createRouter(town.network).route({ ...BASE, ...more });
const keys = (route: Pick<FoundRoute, 'edges'>) => route.edges.map(({ edge }) => edge);

describe('points on the way', () => {
  test('are come by in order, and each leg is told', () => {
    const route = found(ask({ via: [{ node: '6' }, { node: '5' }] }));
    expect(keys(route)).toEqual([
      key('a', 'b'),
      key('b', 'c'),
      key('c', 'f'),
      key('c', 'f'),
      key('e', 'c'),
      key('e', 'c'),
      key('c', 'd'),
    ]);
    expect(route.legs.map(({ firstEdge, firstStep }) => [firstEdge, firstStep])).toEqual([
      [0, 0],
      [3, route.legs[1]!.firstStep],
      [5, route.legs[2]!.firstStep],
    ]);
    for (const { firstStep } of route.legs) expect(route.steps[firstStep]?.kind).toBe('depart');
    expect(route.legs.reduce((sum, leg) => sum + leg.distanceM, 0)).toBeCloseTo(route.distanceM, 6);
    expect(route.edges.reduce((sum, edge) => sum + edge.durationS, 0)).toBeCloseTo(
      route.durationS,
      6,
    );
    expect(route.from.position).toEqual(route.geometry[0]);
    expect(route.to.position).toEqual(route.geometry.at(-1));
  });

  test('without one there is one leg', () => {
    const { legs, distanceM } = found(ask());
    expect(legs).toMatchObject([{ distanceM, firstEdge: 0, firstStep: 0 }]);
  });

  test('a leg without a way is named', () => {
    expect(
      ask({ via: [{ node: '6' }], limits: { minWidthMm: 2001 }, profile: 'manual-wheelchair' }),
    ).toMatchObject({ outcome: 'no-route', leg: 0 });
    const far = metres(200, 3000);
    expect(ask({ via: [{ node: '6' }, [far.lon, far.lat]] })).toMatchObject({
      outcome: 'off-network',
      leg: 1,
    });
  });

  test('a leg goes on from where the one before ended, though another place is as near', () => {
    // Two ways side by side: the nearer one is a hollow that a wheelchair cannot climb out of.
    const hollow = networkOf(
      { a: [0, 0], b: [100, 0], c: [200, 0], d: [0, 20], e: [200, 20] },
      [
        { from: 'a', to: 'b', incline: -0.09 },
        { from: 'a', to: 'd' },
        { from: 'd', to: 'e' },
        { from: 'e', to: 'c' },
      ],
      KNOWN_AND_EASY,
    );
    const at = (east: number, north: number): [number, number] => {
      const { lon, lat } = metres(east, north);
      return [lon, lat];
    };
    const route = found(
      createRouter(hollow.network).route({
        from: { node: '1' },
        via: [at(80, 4)],
        to: { node: '3' },
        profile: 'manual-wheelchair',
      }),
    );
    const [first, second] = route.legs;
    expect(first?.to.edge).toBe(edgeKey(hollow.network, hollow.edge('d', 'e')));
    expect(second?.from).toMatchObject({ edge: first?.to.edge, fraction: first?.to.fraction });
    expect(route.warnings).toContainEqual(
      expect.objectContaining({ code: 'nearest-unreachable', leg: 0 }),
    );
  });

  test('more than 23 are refused', () => {
    const via = Array.from({ length: 24 }, () => ({ node: '2' }));
    expect(() => ask({ via })).toThrow(InvalidInputError);
  });

  test('a point that does not exist is named', () => {
    expect(() => ask({ via: [{ node: '77' }] })).toThrow(UnknownNameError);
  });
});

describe('alternatives', () => {
  test('come only where asked for', () => {
    expect(found(ask()).alternatives).toBeUndefined();
    const other = found(ask({ to: { node: '3' }, from: { node: '2' }, alternatives: 2 }));
    expect(other.alternatives?.map(keys)).toEqual([[key('b', 'e'), key('e', 'c')]]);
    expect(other.alternatives?.[0]?.sharedShare).toBe(0);
  });

  test('share too much with the way where only a third is another', () => {
    expect(found(ask({ alternatives: 3 })).alternatives).toHaveLength(1);
    const long = found(ask({ from: { node: '1' }, to: { node: '6' }, alternatives: 3 }));
    expect(long.alternatives?.every(({ sharedShare }) => sharedShare <= 0.7)).toBe(true);
  });

  test('warn of what they cover, and of the ends that all ways share', () => {
    const hills = networkOf(
      { a: [0, 0], b: [100, 0], c: [50, -30] },
      [
        { from: 'a', to: 'b' },
        {
          from: 'a',
          to: 'c',
          state: 'unknown',
          hours: [{ expression: '08:00-20:00', means: 'opening-hours' }],
        },
        { from: 'c', to: 'b' },
        { from: 'b', to: 'a', directions: 'forwards', lengthM: 5000 },
      ],
      KNOWN_AND_EASY,
    );
    const { lon, lat } = metres(0, 60);
    const { warnings, alternatives } = found(
      createRouter(hills.network).route({
        from: [lon, lat],
        to: { node: '2' },
        profile: 'walker',
        alternatives: 1,
      }),
    );
    expect(warnings.map(({ code }) => code)).toEqual(['far-from-network']);
    expect(alternatives?.[0]?.warnings.map(({ code }) => code)).toEqual([
      'far-from-network',
      'may-be-closed',
    ]);
  });

  test('are refused together with points on the way', () => {
    expect(() => ask({ alternatives: 1, via: [{ node: '2' }] })).toThrow(/two points only/);
  });
});

describe('what is to be avoided', () => {
  test('an edge', () => {
    const route = found(ask({ avoid: { edges: [key('b', 'c')] } }));
    expect(keys(route)).toContain(key('b', 'e'));
    expect(route.barriersAvoided).toMatchObject([
      { cause: 'avoided', edge: key('b', 'c'), source: 'not-applicable' },
    ]);
  });

  test('an area: every way that touches it', () => {
    const ring = (
      [
        [140, -50],
        [160, -50],
        [160, 10],
        [140, 10],
        [140, -50],
      ] as const
    ).map(([east, north]): [number, number] => {
      const { lon, lat } = metres(east, north);
      return [lon, lat];
    });
    expect(ask({ avoid: { areas: [{ type: 'Polygon', coordinates: [ring] }] } })).toMatchObject({
      outcome: 'no-route',
      reason: 'limits',
      barriers: [{ cause: 'avoided', edge: key('b', 'c') }],
      relaxations: [],
    });
  });

  test('nothing of it stays for the next question', () => {
    const router = createRouter(town.network);
    router.route({ ...BASE, avoid: { edges: [key('b', 'c')] } });
    expect(keys(found(router.route(BASE)))).toContain(key('b', 'c'));
  });

  test('an area of too many corners is refused, for every way is held against each', () => {
    const ring = Array.from({ length: 201 }, (_, i): [number, number] => {
      const { lon, lat } = metres(50 * Math.cos(i / 32), 50 * Math.sin(i / 32));
      return [lon, lat];
    });
    const coordinates = [[...ring, ring[0]!]];
    expect(() => ask({ avoid: { areas: [{ type: 'Polygon', coordinates }] } })).toThrow(
      /more than 200 corners/,
    );
  });

  test('an edge that does not exist, and an area that is none, are refused', () => {
    expect(() => ask({ avoid: { edges: ['way/0/0-0/0'] } })).toThrow(UnknownNameError);
    const line = [[0, 0], [1, 1], [0, 0], [0, 0]]; // biome-ignore format: one ring
    expect(() => ask({ avoid: { areas: [{ type: 'Polygon', coordinates: [line] }] } })).toThrow(
      /\/avoid\/areas\/0/,
    );
  });
});

describe('when to leave', () => {
  const ARRIVE = '2026-11-29T12:00:00+08:00';

  test('the walk ends within a second of the time asked for', () => {
    const route = found(ask({ arriveBy: ARRIVE }));
    const arrives = Date.parse(route.arriveAt!);
    expect(arrives).toBeLessThanOrEqual(Date.parse(ARRIVE));
    expect(Date.parse(ARRIVE) - arrives).toBeLessThan(2000);
    expect(Math.abs(Date.parse(route.departAt!) + route.durationS * 1000 - arrives)).toBeLessThan(
      1000,
    );
    expect(route.warnings).toEqual([]);
  });

  test('a departure tells the arrival', () => {
    const route = found(ask({ departAt: ARRIVE }));
    expect(route.departAt).toBe('2026-11-29T12:00:00+08:00');
    const arrives = Date.parse(ARRIVE) + route.durationS * 1000;
    expect(Math.abs(Date.parse(route.arriveAt!) - arrives)).toBeLessThan(1000);
    expect(found(ask()).arriveAt).toBeUndefined();
  });

  test('both at once are refused', () => {
    expect(() => ask({ departAt: ARRIVE, arriveBy: ARRIVE })).toThrow(/not both/);
  });

  test('what shuts at the time of arrival was open on the way there', () => {
    const park = networkOf(
      { a: [0, 0], b: [100, 0], c: [400, 0] },
      [
        {
          from: 'a',
          to: 'b',
          state: 'unknown',
          hours: [{ expression: '08:00-11:58', means: 'opening-hours' }],
        },
        { from: 'b', to: 'c' },
      ],
      KNOWN_AND_EASY,
    );
    const route = found(
      createRouter(park.network).route({
        from: { node: '1' },
        to: { node: '3' },
        profile: 'walker',
        arriveBy: ARRIVE,
      }),
    );
    expect(Date.parse(route.arriveAt!)).toBeLessThanOrEqual(Date.parse(ARRIVE));
    expect(route.warnings).not.toContainEqual(expect.objectContaining({ code: 'arrives-late' }));
  });
});

describe('a gate on the only way', () => {
  // A kilometre at 1 m/s with the gate at 300 m: it has to be passed by eight in the evening.
  const gate = networkOf(
    { a: [0, 0], b: [300, 0], c: [310, 0], d: [1000, 0] },
    [
      { from: 'a', to: 'b' },
      {
        from: 'b',
        to: 'c',
        state: 'unknown',
        hours: [{ expression: '08:00-20:00', means: 'opening-hours' }],
      },
      { from: 'c', to: 'd' },
    ],
    KNOWN_AND_EASY,
  ).network;
  const leaving = (arriveBy: string) =>
    found(
      createRouter(gate).route({
        from: { node: '1' },
        to: { node: '4' },
        profile: 'walker',
        preferences: { speedMps: 1 },
        arriveBy,
      }),
    );

  test('is passed before it shuts, and not a minute too early', () => {
    const { departAt, warnings } = leaving('2026-11-29T20:30:00+08:00');
    const leaves = Date.parse(departAt!);
    const last = Date.parse('2026-11-29T20:00:00+08:00') - 310_000;
    expect(leaves).toBeLessThanOrEqual(last);
    expect(last - leaves).toBeLessThan(61_000);
    expect(warnings.map(({ code }) => code)).not.toContain('arrives-late');
  });

  test('hinders nobody who comes by day', () => {
    const { departAt } = leaving('2026-11-29T12:00:00+08:00');
    const wanted = Date.parse('2026-11-29T12:00:00+08:00') - 1_000_000;
    expect(Math.abs(Date.parse(departAt!) - wanted)).toBeLessThan(1500);
  });
});

describe('strict and lenient side by side', () => {
  const doubtful = networkOf(
    { a: [0, 0], b: [100, 0], c: [50, 60] },
    [
      { from: 'a', to: 'b', widthMm: [null, null] },
      { from: 'a', to: 'c' },
      { from: 'c', to: 'b' },
    ],
    KNOWN_AND_EASY,
  );
  const compare = (more: Partial<RouteRequest> = {}) =>
    createRouter(doubtful.network).route({
      from: { node: '1' },
      to: { node: '2' },
      profile: 'manual-wheelchair',
      compareUnknown: true,
      ...more,
    });

  test('the one goes round what nobody measured, the other through', () => {
    const { unknownCompared } = found(compare());
    expect(unknownCompared?.strict).toMatchObject({ unknownShare: 0 });
    expect(unknownCompared?.lenient).toMatchObject({ unknownShare: 1 });
    expect(unknownCompared!.strict!.distanceM).toBeGreaterThan(unknownCompared!.lenient!.distanceM);
  });

  test('none is null, and where there is no way as asked it is told all the same', () => {
    const avoid = { edges: [edgeKey(doubtful.network, doubtful.edge('c', 'b'))] };
    expect(compare({ unknown: 'avoid', avoid })).toMatchObject({
      outcome: 'no-route',
      unknownCompared: { strict: null, lenient: { unknownShare: 1 } },
    });
  });

  test('only where asked for', () => {
    expect(found(compare({ compareUnknown: false })).unknownCompared).toBeUndefined();
  });
});
