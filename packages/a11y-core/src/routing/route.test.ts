import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, metres, networkOf } from '../../test/support/network-of.js';
import { UnknownNameError } from '../errors.js';
import { edgeKey } from '../network/key.js';
import type { FoundRoute, NoRoute, RouteOutcome } from './outcome.js';
import { createRouter, type Router } from './route.js';

const at = (east: number, north: number): [number, number] => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};

function found(outcome: RouteOutcome): FoundRoute {
  if (outcome.outcome !== 'route') throw new Error(`expected a route, not ${outcome.outcome}`);
  return outcome;
}

function refused(outcome: RouteOutcome): NoRoute {
  if (outcome.outcome !== 'no-route') throw new Error(`expected no route, not ${outcome.outcome}`);
  return outcome;
}

describe('a way with stairs and a way round', () => {
  //  1 ── 2 ── stairs ── 3 ── 4
  //       └───── 5 ──────────┘     level, but longer
  const { network, edge } = networkOf(
    { a: [0, 0], b: [100, 0], c: [150, 0], d: [200, 0], f: [150, -80] },
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c', steps: 12 },
      { from: 'c', to: 'd' },
      { from: 'b', to: 'f' },
      { from: 'f', to: 'd' },
    ],
    KNOWN_AND_EASY,
  );
  const stairs = edge('b', 'c');
  const router = createRouter(network, {
    facilitiesOn: (on) => (on === stairs ? ['stairs-7'] : []),
  });
  const ends = { from: { node: '1' }, to: { node: '4' } };

  test('the walker climbs, by the shortest way', () => {
    const route = found(router.route({ ...ends, profile: 'walker' }));
    expect(route.distanceM).toBeCloseTo(200, 0);
    expect(route.unrestrictedDistanceM).toBeNull();
    expect(route.barriersAvoided).toEqual([]);
    expect(route.edges.map((part) => part.facilityIds)).toEqual([[], ['stairs-7'], []]);
    expect(route.steps.map((step) => step.kind)).toEqual(['depart', 'steps', 'continue', 'arrive']);
    expect(route.steps[1]).toMatchObject({ facts: { stepCount: 12 }, facilityIds: ['stairs-7'] });
  });

  test('the wheelchair goes round, and is told what stands on the shorter way', () => {
    const route = found(router.route({ ...ends, profile: 'manual-wheelchair' }));
    expect(route.distanceM).toBeCloseTo(100 + 2 * Math.hypot(50, 80), 0);
    expect(route.unrestrictedDistanceM).toBeCloseTo(200, 0);
    expect(route.barriersAvoided).toMatchObject([
      {
        edge: edgeKey(network, stairs),
        cause: 'maxSteps',
        low: 12,
        high: 12,
        limit: 0,
        isUnknown: false,
        edgeKind: 'steps',
      },
    ]);
    // The count is a map tag here: the facility is named only where its survey decided.
    expect(route.barriersAvoided![0]).not.toHaveProperty('facilityId');
  });

  test('a survey that decided is named', () => {
    const surveyed = networkOf({ a: [0, 0], b: [10, 0] }, [
      { from: 'a', to: 'b', steps: { low: 3, high: 3, source: 'survey' } },
    ]);
    const outcome = refused(
      createRouter(surveyed.network, { facilitiesOn: () => ['stairs-9'] }).route({
        from: { node: '1' },
        to: { node: '2' },
        profile: 'pushchair',
      }),
    );
    expect(outcome.barriers).toMatchObject([{ cause: 'maxSteps', facilityId: 'stairs-9' }]);
  });
});

describe('uphill is not downhill', () => {
  const { network } = networkOf(
    { low: [0, 0], high: [100, 0] },
    [{ from: 'low', to: 'high', incline: 0.09 }],
    KNOWN_AND_EASY,
  );
  const router = createRouter(network);

  test('a wheelchair comes down what it cannot climb', () => {
    const profile = 'manual-wheelchair';
    const down = found(router.route({ from: { node: '2' }, to: { node: '1' }, profile }));
    expect(down.edges[0]).toMatchObject({ direction: 'backwards', fromFraction: 1, toFraction: 0 });
    expect(down.steps[0]?.facts.inclineRatio).toBeCloseTo(-0.09, 6);
    const up = refused(router.route({ from: { node: '1' }, to: { node: '2' }, profile }));
    expect(up.reason).toBe('limits');
    expect(up.barriers).toMatchObject([
      { cause: 'maxSlopeUp', low: 0.09, high: 0.09, limit: 1 / 12 },
    ]);
    expect(up.nearestReachable.distanceM).toBeCloseTo(100, 0);
  });

  test('a descent is told as a descent', () => {
    const down = refused(
      router.route({
        from: { node: '2' },
        to: { node: '1' },
        profile: 'walker',
        limits: { maxSlopeDown: 0.05 },
      }),
    );
    expect(down.barriers).toMatchObject([{ cause: 'maxSlopeDown', low: 0.09, high: 0.09 }]);
  });
});

describe('both ends on one edge', () => {
  // One way only: 1 → 2, and a way back 2 → 3 → 1.
  const { network } = networkOf(
    { a: [0, 0], b: [100, 0], c: [50, 100] },
    [
      { from: 'a', to: 'b', directions: 'forwards' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
    ],
    KNOWN_AND_EASY,
  );
  const router = createRouter(network);
  const walk = (from: number, to: number) =>
    found(router.route({ from: at(from, 0), to: at(to, 0), profile: 'walker' }));

  test('straight along it where that is allowed', () => {
    const route = walk(20, 70);
    expect(route.edges).toHaveLength(1);
    expect(route.distanceM).toBeCloseTo(50, 1);
  });

  test('all the way round where it is not', () => {
    const route = walk(70, 20);
    expect(route.edges).toHaveLength(4);
    expect(route.distanceM).toBeCloseTo(30 + 2 * Math.hypot(50, 100) + 20, 1);
  });

  test('from a place to itself is a route of no length', () => {
    const route = walk(40, 40);
    expect(route).toMatchObject({
      distanceM: 0,
      durationS: 0,
      penaltyS: 0,
      edges: [],
      unknownShare: 0,
    });
    expect(route.geometry).toHaveLength(2);
    expect(route.geometry[0]).toEqual(route.geometry[1]);
    expect(route.steps.map((step) => step.kind)).toEqual(['depart', 'arrive']);
    const node = { node: '2' };
    expect(found(router.route({ from: node, to: node, profile: 'walker' })).distanceM).toBe(0);
  });
});

test('a loop is walked the shorter way round', () => {
  const { network } = networkOf(
    { a: [0, 0] },
    [
      {
        from: 'a',
        to: 'a',
        shape: [
          [0, 100],
          [100, 100],
          [100, 0],
        ],
      },
    ],
    KNOWN_AND_EASY,
  );
  const router = createRouter(network);
  const short = found(
    router.route({ from: at(0, 50), to: at(50, 0), profile: 'walker', objective: 'distance' }),
  );
  // Over the node, 50 + 50 m, and not 300 m along the edge.
  expect(short.distanceM).toBeCloseTo(100, 0);
  expect(short.edges.map((edge) => edge.direction)).toEqual(['backwards', 'backwards']);
});

describe('the ends', () => {
  //  An island of ten metres at the origin, and the network 40 m away.
  const { network } = networkOf(
    { i: [0, 0], j: [10, 0], a: [0, 40], b: [300, 40], x: [300, 900], y: [310, 900] },
    [
      { from: 'i', to: 'j' },
      { from: 'a', to: 'b' },
      { from: 'x', to: 'y' },
    ],
    KNOWN_AND_EASY,
  );
  const router = createRouter(network);

  test('an island at the origin is left for the network behind it', () => {
    const route = found(router.route({ from: at(5, 1), to: at(300, 42), profile: 'walker' }));
    expect(route.from.distanceM).toBeCloseTo(39, 0);
    expect(route.warnings).toMatchObject([{ code: 'nearest-unreachable', end: 'from' }]);
  });

  test('and one at the destination', () => {
    const route = found(router.route({ from: at(300, 42), to: at(5, 1), profile: 'walker' }));
    expect(route.warnings).toMatchObject([{ code: 'nearest-unreachable', end: 'to' }]);
    expect(route.distanceM).toBeCloseTo(295, 0);
  });

  test('an end is moved 50 m and no farther', () => {
    const ask = (northM: number) => {
      const { network: apart } = networkOf(
        { i: [0, 0], j: [10, 0], a: [0, northM], b: [300, northM] },
        [
          { from: 'i', to: 'j' },
          { from: 'a', to: 'b' },
        ],
        KNOWN_AND_EASY,
      );
      const request = { from: at(300, northM), to: at(5, 0), profile: 'walker' };
      return createRouter(apart).route(request).outcome;
    };
    expect(ask(49.9)).toBe('route');
    expect(ask(50.1)).toBe('no-route');
  });

  test('a route within the island stays there', () => {
    const route = found(router.route({ from: at(1, 1), to: at(9, 1), profile: 'walker' }));
    expect(route.distanceM).toBeCloseTo(8, 0);
    expect(route.warnings).toEqual([]);
  });

  test.each([
    [49, []],
    [51, ['far-from-network']],
    [249, ['far-from-network']],
  ] as const)('%d m from the network', (metresAway, codes) => {
    const route = found(
      router.route({ from: at(250, 40), to: at(200, 40 + metresAway), profile: 'walker' }),
    );
    expect(route.warnings.map((warning) => warning.code)).toEqual(codes);
    expect(route.to.distanceM).toBeCloseTo(metresAway, 0);
  });

  test('251 m is off the network, with the distance and the place', () => {
    const outcome = router.route({ from: at(250, 40), to: at(200, 291), profile: 'walker' });
    expect(outcome).toMatchObject({ outcome: 'off-network', end: 'to', reason: 'nothing-near' });
    if (outcome.outcome !== 'off-network') return;
    expect(outcome.nearestM).toBeCloseTo(251, 0);
    expect(outcome.nearestReachable?.distanceM).toBeCloseTo(251, 0);
  });

  test('a node is taken exactly, island or not', () => {
    const outcome = refused(
      router.route({ from: { node: '1' }, to: { node: '4' }, profile: 'walker' }),
    );
    expect(outcome).toMatchObject({ reason: 'disconnected', barriers: [] });
    expect(outcome.from.distanceM).toBe(0);
  });

  test('too far apart to be moved: no way, and the nearest place that can be reached', () => {
    const outcome = refused(router.route({ from: at(5, 40), to: at(305, 900), profile: 'walker' }));
    expect(outcome.reason).toBe('disconnected');
    expect(outcome.nearestReachable.distanceM).toBeCloseTo(Math.hypot(5, 860), 0);
  });

  test('a node that does not exist', () => {
    expect(() =>
      router.route({ from: { node: '99' }, to: { node: '1' }, profile: 'walker' }),
    ).toThrow(UnknownNameError);
  });

  test('a network without anything usable', () => {
    const closed = networkOf({ a: [0, 0], b: [9, 0] }, [{ from: 'a', to: 'b', state: 'closed' }]);
    const outcome = createRouter(closed.network).route({
      from: at(0, 0),
      to: at(9, 0),
      profile: 'walker',
    });
    expect(outcome).toEqual({
      outcome: 'off-network',
      end: 'from',
      reason: 'nothing-usable',
      nearestM: null,
      nearestReachable: null,
    });
  });
});

test('what this traveller cannot use is not snapped to', () => {
  //  stairs 1 ── 2 pass the door; the level way runs 20 m behind.
  const { network } = networkOf(
    { a: [0, 0], b: [50, 0], c: [0, 20], d: [50, 20] },
    [
      { from: 'a', to: 'b', steps: 40 },
      { from: 'a', to: 'c' },
      { from: 'c', to: 'd' },
      { from: 'b', to: 'd' },
    ],
    KNOWN_AND_EASY,
  );
  const ask = (profile: string) =>
    found(createRouter(network).route({ from: at(25, -1), to: at(50, 21), profile }));
  expect(ask('walker').from.distanceM).toBeCloseTo(1, 1);
  expect(ask('manual-wheelchair').from.distanceM).toBeGreaterThan(20);
});

test('a hollow that can be entered and not left', () => {
  //  1 ── 9 % down ──▶ 2 ◀── 9 % down ── 3: from the bottom a wheelchair gets nowhere.
  const { network } = networkOf(
    { a: [0, 0], b: [200, 0], c: [400, 0] },
    [
      { from: 'a', to: 'b', incline: -0.09 },
      { from: 'b', to: 'c', incline: 0.09 },
    ],
    KNOWN_AND_EASY,
  );
  const router = createRouter(network);
  const ask = (from: [number, number], to: [number, number]) =>
    router.route({ from, to, profile: 'manual-wheelchair' });
  expect(ask(at(10, 0), at(190, 0)).outcome).toBe('route');
  const stuck = refused(ask(at(100, 0), at(390, 0)));
  expect(stuck.reason).toBe('limits');
  // It rolls on to the bottom, and no further.
  expect(stuck.nearestReachable.distanceM).toBeCloseTo(190, 0);
});

test('an unmeasured kerb: policies and what the answer says about it', () => {
  const { network } = networkOf(
    { a: [0, 0], k: [50, 0], l: [50, 0], b: [100, 0] },
    [
      { from: 'a', to: 'k' },
      { from: 'k', to: 'l', kind: 'kerb' },
      { from: 'l', to: 'b', widthMm: [null, null] },
    ],
    KNOWN_AND_EASY,
  );
  const router = createRouter(network);
  const ask = (unknown: 'accept' | 'avoid' | 'penalise') =>
    router.route({ from: { node: '1' }, to: { node: '4' }, profile: 'manual-wheelchair', unknown });
  const route = found(ask('accept'));
  expect(route.unknownShare).toBeCloseTo(0.5, 3);
  expect(route.unknownShareByAttribute).toEqual({ width: route.unknownShare });
  expect(route.unknownPoints).toBe(1);
  // What the traveller accepts unseen is counted, but is nothing to be warned of.
  expect(route.warnings).toEqual([]);
  const warned = found(ask('penalise')).warnings;
  expect(warned.map((warning) => warning.code)).toEqual(['unknown-share']);
  expect(warned[0]?.detail).toContain('width 50 %');
  expect(refused(ask('avoid')).barriers).toMatchObject([
    { cause: 'maxKerbUpMm', low: null, high: null, limit: 30, isUnknown: true, source: 'none' },
    { cause: 'minWidthMm', low: null, high: null, limit: 800, isUnknown: true, source: 'tag' },
  ]);
});

test('a height of unknown sense that breaks one limit for certain is undecided, and named', () => {
  const { network } = networkOf({ a: [0, 0], b: [1, 0] }, [
    { from: 'a', to: 'b', kerbMm: 40, kerbSense: 'unknown' },
  ]);
  const outcome = refused(
    createRouter(network).route({
      from: { node: '1' },
      to: { node: '2' },
      profile: 'manual-wheelchair',
      limits: { maxKerbDownMm: 50 },
      unknown: 'avoid',
    }),
  );
  expect(outcome.barriers).toMatchObject([
    { cause: 'maxKerbUpMm', low: 40, high: 40, isUnknown: true },
  ]);
});

test('where both limits are broken, the more generous is named', () => {
  const { network } = networkOf(
    { a: [0, 0], b: [50, 0] },
    [{ from: 'a', to: 'b', incline: 0.2, inclineUnsigned: true }],
    KNOWN_AND_EASY,
  );
  const ask = (limits: object) =>
    refused(
      createRouter(network).route({
        from: { node: '1' },
        to: { node: '2' },
        profile: 'walker',
        limits,
      }),
    ).barriers;
  expect(ask({ maxSlopeUp: 0.08, maxSlopeDown: 0.1 })).toMatchObject([{ cause: 'maxSlopeDown' }]);
  expect(ask({ maxSlopeUp: 0.1, maxSlopeDown: 0.08 })).toMatchObject([{ cause: 'maxSlopeUp' }]);
});

test('of two ways out of an island the one that moves the ends least', () => {
  //  island at 0 m; one network 10 m from the origin and 45 m from the destination,
  //  another 20 m and 5 m.
  const { network } = networkOf(
    { i: [-5, 0], j: [5, 0], a: [-5, -10], b: [300, -10], c: [-5, 20], d: [300, 30] },
    [
      { from: 'i', to: 'j' },
      { from: 'a', to: 'b' },
      { from: 'c', to: 'd' },
    ],
    KNOWN_AND_EASY,
  );
  const route = found(
    createRouter(network).route({ from: at(0, 0), to: at(299, 35), profile: 'walker' }),
  );
  expect(route.from.distanceM).toBeCloseTo(20, 0);
  expect(route.to.distanceM).toBeCloseTo(5, 0);
});

test('nobody is put into a doorway or a lift', () => {
  const { network } = networkOf(
    { a: [0, 0], b: [4, 0], c: [50, 0] },
    [
      { from: 'a', to: 'b', kind: 'door', widthMm: 1000, kerbMm: 0, lengthM: 4 },
      { from: 'b', to: 'c' },
    ],
    KNOWN_AND_EASY,
  );
  const route = found(
    createRouter(network).route({ from: at(1, 0), to: at(50, 0), profile: 'walker' }),
  );
  expect(route.from.distanceM).toBeCloseTo(3, 1);
});

test('a way with hours is walked, and said to be perhaps closed', () => {
  const { network } = networkOf(
    { a: [0, 0], b: [60, 0], c: [100, 0] },
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c', state: 'unknown' },
    ],
    KNOWN_AND_EASY,
  );
  const ask = (to: string) =>
    found(
      createRouter(network).route({ from: { node: '1' }, to: { node: to }, profile: 'walker' }),
    );
  expect(ask('2').warnings).toEqual([]);
  const [warning] = ask('3').warnings;
  expect(warning).toMatchObject({ code: 'may-be-closed' });
  expect(warning?.distanceM).toBeCloseTo(40, 0);
});

test('a closed lift blocks everybody and is named', () => {
  const { network } = networkOf({ a: [0, 0], b: [0, 1] }, [
    { from: 'a', to: 'b', kind: 'lift', state: 'closed' },
  ]);
  const router: Router = createRouter(network);
  const outcome = refused(
    router.route({ from: { node: '1' }, to: { node: '2' }, profile: 'walker' }),
  );
  expect(outcome.barriers).toMatchObject([{ cause: 'closed', edgeKind: 'lift', limit: null }]);
});

test('a node split by a kerb means both its sides, and the better is taken', () => {
  //  1 ── 2 ═kerb═ 2~1 ── 3: the kerb is too high, both sides belong to node 2.
  const { network: plain } = networkOf(
    { a: [0, 0], k: [50, 0], l: [50, 0], b: [100, 0] },
    [
      { from: 'a', to: 'k' },
      { from: 'k', to: 'l', kerbMm: 150 },
      { from: 'l', to: 'b' },
    ],
    KNOWN_AND_EASY,
  );
  const network = {
    ...plain,
    nodes: {
      ...plain.nodes,
      sourceId: Float64Array.of(1, 2, 2, 3),
      split: Uint8Array.of(0, 0, 1, 0),
    },
  };
  const router = createRouter(network);
  const ask = (from: string, to: string) =>
    router.route({ from: { node: from }, to: { node: to }, profile: 'manual-wheelchair' }).outcome;
  const toItsSide = found(
    router.route({ from: { node: '3' }, to: { node: '2' }, profile: 'older-walker' }),
  );
  expect(toItsSide.edges.map((edge) => edge.kind)).toEqual(['footway']);
  expect(ask('1', '2')).toBe('route');
  expect(ask('3', '2')).toBe('route');
  expect(ask('1', '3')).toBe('no-route');
  expect(ask('3', '2~1')).toBe('route');
  expect(ask('1', '2~1')).toBe('no-route');
});
