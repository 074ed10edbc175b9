import { describe, expect, test } from 'vitest';
import {
  KNOWN_AND_EASY,
  networkOf,
  type TestEdge,
  type TestNode,
} from '../../../test/support/network-of.js';
import type { Network } from '../../network/network.js';
import type { RouterOptions } from '../context.js';
import type { FoundRoute } from '../outcome.js';
import { createRouter } from '../route.js';
import type { RouteExplanation } from './explanation.js';

const LINE = 'abcdefghij';

/** Edges one after the other, 50 m each, walked from end to end: `defaults` are known unless said. */
function along(
  edges: readonly Omit<TestEdge, 'from' | 'to'>[],
  request: object = {},
  {
    defaults = KNOWN_AND_EASY,
    change = (network: Network) => network,
    ...options
  }: { defaults?: object; change?: (network: Network) => Network } & RouterOptions = {},
  isBackwards = false,
): RouteExplanation {
  const nodes: Record<string, TestNode> = { a: [0, 0] };
  let east = 0;
  for (const [i, { kind, kerbMm }] of edges.entries()) {
    if (!['kerb', 'door', 'barrier', 'lift'].includes(kind ?? '') && kerbMm === undefined) {
      east += 50;
    }
    nodes[LINE[i + 1]!] = [east, 0];
  }
  const { network } = networkOf(
    nodes,
    edges.map((edge, i) => ({ ...edge, from: LINE[i]!, to: LINE[i + 1]! })),
    defaults,
  );
  const ends = [{ node: '1' }, { node: String(edges.length + 1) }];
  if (isBackwards) ends.reverse();
  const outcome = createRouter(change(network), options).route({
    from: ends[0]!,
    to: ends[1]!,
    profile: 'walker',
    ...request,
  });
  if (outcome.outcome !== 'route') throw new Error(`A way was expected: ${outcome.outcome}`);
  return outcome.explanation!;
}

describe('limits', () => {
  const limitOf = (
    name: string,
    edges: readonly Omit<TestEdge, 'from' | 'to'>[],
    value: number,
    isBackwards = false,
  ) =>
    along(edges, { limits: { [name]: value }, unknown: 'accept' }, {}, isBackwards).limits.find(
      ({ limit }) => limit === name,
    )!;

  test('the tightest place, and what is left of a width in mm and %', () => {
    const found = limitOf('minWidthMm', [{ widthMm: 1500 }, { widthMm: [950, 960] }, {}], 800);
    expect(found).toMatchObject({
      value: 800,
      unit: 'mm',
      tightest: { edge: 'way/102/2-3/0', atM: 50, low: 950, high: 960, source: 'tag' },
      slack: 150,
      slackPercent: 18.8,
      isBinding: false,
      unknownShare: 0,
    });
    expect(limitOf('minWidthMm', [{ widthMm: 1500 }], 800).slack).toBe(700);
  });

  test('an exact limit has no slack, and is met', () => {
    expect(limitOf('maxSlopeUp', [{ incline: 1 / 12 }], 1 / 12)).toMatchObject({
      slack: 0,
      slackPercent: 0,
      unknownShare: 0,
    });
  });

  test('a slope counts in the direction walked', () => {
    const hill = [{ incline: 0.06 }, { incline: -0.03 }];
    expect(limitOf('maxSlopeUp', hill, 0.1)).toMatchObject({
      tightest: { high: 0.06 },
      slack: 0.04,
    });
    expect(limitOf('maxSlopeUp', hill, 0.1, true)).toMatchObject({ tightest: { high: 0.03 } });
    expect(limitOf('maxSlopeDown', hill, 0.1)).toMatchObject({ tightest: { high: 0.03 } });
    expect(limitOf('maxSlopeUp', [{ incline: -0.03 }], 0.1)).toMatchObject({
      tightest: null,
      slack: null,
      unknownShare: 0,
    });
  });

  test('a kerb counts by its sense', () => {
    const kerb = [{}, { kerbMm: 40, kerbSense: 'down' as const }, {}];
    expect(limitOf('maxKerbDownMm', kerb, 50)).toMatchObject({ slack: 10, slackPercent: 20 });
    expect(limitOf('maxKerbUpMm', kerb, 50).tightest).toBeNull();
    expect(limitOf('maxKerbUpMm', kerb, 50, true).slack).toBe(10);
  });

  test('what nobody knows has no slack, and is no zero', () => {
    const some = [{ widthMm: [null, null] as const }, { widthMm: 2000 }];
    expect(limitOf('minWidthMm', [some[0]!], 800)).toMatchObject({
      tightest: null,
      slack: null,
      slackPercent: null,
      unknownShare: 1,
    });
    expect(limitOf('minWidthMm', some, 800)).toMatchObject({ slack: 1200, unknownShare: 0.5 });
    const kerb = [{}, { kind: 'kerb' as const }, {}];
    expect(limitOf('maxKerbUpMm', kerb, 30)).toMatchObject({
      slack: null,
      unknownShare: 0,
      unknownPoints: 1,
    });
  });

  test('what may reach beyond the limit has less than none left', () => {
    expect(limitOf('minWidthMm', [{ widthMm: [770, 810] }], 800)).toMatchObject({
      slack: -30,
      unknownShare: 1,
    });
  });

  test('a limit of 0 has no percentage', () => {
    expect(limitOf('maxSteps', [{ steps: 0 }, {}], 0)).toMatchObject({
      slack: 0,
      slackPercent: null,
    });
  });

  test('it binds where it stands in the way of the shorter way', () => {
    const { network } = networkOf(
      { a: [0, 0], b: [0, 40], r: [200, 20] },
      [
        { from: 'a', to: 'b', widthMm: 700 },
        { from: 'a', to: 'r' },
        { from: 'r', to: 'b' },
      ],
      KNOWN_AND_EASY,
    );
    const binding = (minWidthMm: number) => {
      const outcome = createRouter(network).route({
        from: { node: '1' },
        to: { node: '2' },
        profile: 'walker',
        limits: { minWidthMm, maxSlopeUp: 0.1 },
      });
      return (outcome as FoundRoute).explanation!.limits.map(({ limit, isBinding }) => [
        limit,
        isBinding,
      ]);
    };
    expect(binding(800)).toEqual([
      ['maxSlopeUp', false],
      ['minWidthMm', true],
    ]);
    expect(binding(600)[1]).toEqual(['minWidthMm', false]);
  });

  test('only active limits are told', () => {
    expect(along([{}]).limits).toEqual([]);
  });
});

describe('the hardest places', () => {
  test('of each kind, whatever the limits, with what is unknown beside them', () => {
    const told = along([
      { widthMm: 900, incline: 0.04 },
      { kerbMm: 30, kerbSense: 'up' },
      { widthMm: [null, null], incline: -0.07 },
      { kerbMm: 50, kerbSense: 'down' },
      { kind: 'kerb', kerbSense: 'down' },
      { incline: [null, null] },
    ]);
    expect(told.narrowest).toMatchObject({
      met: { low: 900, edge: 'way/101/1-2/0' },
      unknownM: 50,
      unknownPoints: 0,
    });
    expect(told.steepestUp).toMatchObject({ met: { low: 0.04, atM: 0 }, unknownM: 50 });
    expect(told.steepestDown).toMatchObject({ met: { low: 0.07, atM: 50 } });
    expect(told.highestKerbUp).toMatchObject({ met: { high: 30 }, unknownPoints: 0 });
    expect(told.highestKerbDown).toMatchObject({ met: { high: 50 }, unknownPoints: 1 });
    expect(told.longestFlight).toEqual({ met: null, unknownM: 0, unknownPoints: 0 });
  });

  test('the pieces of one flight are climbed together', () => {
    const flight = along([{ steps: 4 }, { steps: 5 }, {}, { steps: 7 }]).longestFlight;
    expect(flight.met).toMatchObject({ low: 9, high: 9, edge: 'way/101/1-2/0' });
    expect(along([{ steps: 4 }, { kind: 'steps' }]).longestFlight.met).toMatchObject({
      low: 5,
      high: null,
    });
    expect(along([{}, { steps: 7 }]).longestFlight.met).toMatchObject({ low: 7 });
  });

  test('nothing known is null, and not level', () => {
    const told = along([{ incline: [null, null] }]);
    expect(told.steepestUp).toMatchObject({ met: null, unknownM: 50 });
    expect(along([{ incline: 0 }]).steepestUp).toEqual({
      met: null,
      unknownM: 0,
      unknownPoints: 0,
    });
  });
});

test('surfaces by what is known of them, and kinds', () => {
  const told = along([
    { roughness: 1 },
    { roughness: { low: 0, high: 3, source: 'word' } },
    { roughness: 1, kind: 'road' },
    { roughness: [null, null] },
    { steps: 3 },
  ]);
  expect(
    told.surfaces.map(({ low, high, distanceM }) => [low, high, Math.round(distanceM)]),
  ).toEqual([
    [0, 3, 50],
    [1, 1, 100],
    [null, null, 50],
  ]);
  expect(
    told.kinds.map(({ kind, edges, distanceM }) => [kind, edges, Math.round(distanceM)]),
  ).toEqual([
    ['footway', 3, 150],
    ['road', 1, 50],
    ['steps', 1, 50],
  ]);
});

describe('crossings', () => {
  const crossing = (more: Partial<TestEdge> = {}) => ({ kind: 'crossing' as const, ...more });

  test('are counted with signal, sound and tactile paving, without, and unknown', () => {
    const told = along([
      crossing({ yes: ['signal', 'sound', 'tactile'] }),
      {},
      crossing({ yes: ['signal'], no: ['sound'] }),
      {},
      crossing({ no: ['signal'] }),
      {},
      crossing(),
    ]).crossings;
    expect(told).toEqual({
      count: 4,
      signal: { yes: 2, no: 1, unknown: 1 },
      // Where no signal is, none sounds.
      sound: { yes: 1, no: 2, unknown: 1 },
      tactile: { yes: 1, no: 0, unknown: 3 },
    });
  });

  test('the pieces of one crossing are one, and what one piece lacks the crossing lacks', () => {
    const piece = (ordinal: number, more: Partial<TestEdge>) =>
      crossing({ sourceId: 7, ordinal, ...more });
    const kerb = { kerbMm: 20, kerbSense: 'up' as const };
    const told = along([
      piece(0, { yes: ['sound'] }),
      kerb,
      piece(1, { no: ['sound'] }),
      {},
      crossing({ yes: ['sound'] }),
    ]);
    expect(told.crossings).toMatchObject({ count: 2, sound: { yes: 1, no: 1, unknown: 0 } });
  });

  test('a stub between pavement and kerb is none', () => {
    expect(along([crossing({ lengthM: 50 })]).crossings.count).toBe(1);
    const { network } = networkOf({ a: [0, 0], b: [2, 0], c: [50, 0] }, [
      { from: 'a', to: 'b', kind: 'crossing' },
      { from: 'b', to: 'c' },
    ]);
    const outcome = createRouter(network).route({
      from: { node: '1' },
      to: { node: '3' },
      profile: 'walker',
    });
    expect((outcome as FoundRoute).explanation!.crossings.count).toBe(0);
  });

  test('there and back is crossed twice', () => {
    const { network } = networkOf({ a: [0, 0], b: [20, 0], c: [60, 0] }, [
      { from: 'a', to: 'b', kind: 'crossing' },
      { from: 'b', to: 'c' },
    ]);
    const outcome = createRouter(network).route({
      from: { node: '1' },
      via: [{ node: '3' }],
      to: { node: '1' },
      profile: 'walker',
    });
    expect((outcome as FoundRoute).explanation!.crossings.count).toBe(2);
  });
});

describe('elevation', () => {
  const heights =
    (...cm: (number | null)[]) =>
    (network: Network): Network => ({
      ...network,
      nodes: {
        ...network.nodes,
        elevationCm: Int32Array.from(cm, (height) => height ?? -2_147_483_648),
      },
    });

  test('by the heights of the nodes', () => {
    const told = along([{}, {}, {}], {}, { change: heights(1000, 1250, 1100, 1130) }).elevation;
    expect(told.profile.map(({ atM, elevationM }) => [Math.round(atM), elevationM])).toEqual([
      [0, 10],
      [50, 12.5],
      [100, 11],
      [150, 11.3],
    ]);
    expect(told).toMatchObject({ source: 'heights', unknownM: 0 });
    expect(told.ascentM).toBeCloseTo(2.8, 9);
    expect(told.descentM).toBeCloseTo(1.5, 9);
  });

  test('backwards what was climbed is descended', () => {
    const change = heights(1000, 1250);
    expect(along([{}], {}, { change }, true).elevation).toMatchObject({
      ascentM: 0,
      descentM: 2.5,
    });
  });

  test('by the inclines where there are no heights', () => {
    const told = along([{ incline: 0.04 }, { incline: -0.02 }]).elevation;
    expect(told.source).toBe('inclines');
    expect(told.ascentM).toBeCloseTo(2, 3);
    expect(told.descentM).toBeCloseTo(1, 3);
    expect(told.profile.map(({ elevationM }) => elevationM)).toEqual([null, null, null]);
  });

  test('both, and where neither is known', () => {
    const some = along(
      [{}, { incline: 0.04 }, { incline: [null, null] }],
      {},
      { change: heights(1000, 1100, null, null) },
    ).elevation;
    expect(some).toMatchObject({ source: 'both' });
    expect(some.unknownM).toBeCloseTo(50, 3);
    expect(along([{ incline: [null, null] }]).elevation).toMatchObject({
      ascentM: null,
      descentM: null,
      source: null,
    });
    // Which way it rises is not known.
    expect(along([{ incline: 0.04, inclineUnsigned: true }]).elevation.ascentM).toBeNull();
  });

  test('on a bridge the ground says nothing', () => {
    const change = heights(1000, 200, 900);
    const bridge = { yes: ['offGround' as const], incline: 0 };
    expect(along([bridge, bridge], {}, { change }).elevation).toMatchObject({
      ascentM: 0,
      descentM: 0,
      source: 'inclines',
    });
    expect(along([{}, {}], {}, { change }).elevation.ascentM).toBe(7);
  });
});

describe('explain: false', () => {
  const { network } = networkOf(
    { a: [0, 0], b: [0, 40], r: [200, 20], z: [0, 80] },
    [
      { from: 'a', to: 'b', widthMm: 700 },
      { from: 'a', to: 'r' },
      { from: 'r', to: 'b', incline: -0.05, directions: 'forwards' },
      { from: 'b', to: 'z', kerbMm: 90, kerbSense: 'up' },
      { from: 'b', to: 'z', kerbMm: 80, kerbSense: 'up' },
      {
        from: 'z',
        to: 'z',
        shape: [
          [10, 90],
          [20, 90],
        ],
      },
    ],
    KNOWN_AND_EASY,
  );
  const ask = (to: string, explain?: boolean) =>
    createRouter(network).route({
      from: { node: '1' },
      to: { node: to },
      profile: 'walker',
      limits: { minWidthMm: 800, maxKerbUpMm: 30 },
      ...(explain !== undefined && { explain }),
    });

  test('leaves out what is looked for beside the way, and says that it did', () => {
    const told = ask('2');
    const plain = ask('2', false);
    expect(told).toMatchObject({
      barriersAvoided: [{ cause: 'minWidthMm' }],
      unrestrictedDistanceM: expect.any(Number),
      warnings: [{ code: 'no-way-back' }],
      explanation: { limits: [{ limit: 'minWidthMm', isBinding: true }, { limit: 'maxKerbUpMm' }] },
    });
    expect(plain).toMatchObject({
      barriersAvoided: null,
      unrestrictedDistanceM: null,
      warnings: [],
    });
    expect(plain).not.toHaveProperty('explanation');
    expect((plain as FoundRoute).edges).toEqual((told as FoundRoute).edges);
    expect(ask('2', true)).toEqual(told);
  });

  test('where there is no way the reason stays, and the ways out are not looked for', () => {
    expect(ask('4')).toMatchObject({
      outcome: 'no-route',
      reason: 'limits',
      relaxations: [{ limits: { maxKerbUpMm: 80 } }],
      cut: [
        { cause: 'maxKerbUpMm', low: 90, limit: 30 },
        { cause: 'maxKerbUpMm', low: 80, limit: 30 },
      ],
    });
    expect(ask('4', false)).toMatchObject({
      outcome: 'no-route',
      reason: 'limits',
      relaxations: null,
      cut: null,
    });
  });
});

test('several legs are explained together', () => {
  const { network } = networkOf(
    { a: [0, 0], b: [50, 0], c: [100, 0] },
    [
      { from: 'a', to: 'b', widthMm: 900 },
      { from: 'b', to: 'c', widthMm: 850 },
    ],
    KNOWN_AND_EASY,
  );
  const outcome = createRouter(network).route({
    from: { node: '1' },
    via: [{ node: '2' }],
    to: { node: '3' },
    profile: 'walker',
    limits: { minWidthMm: 800 },
  });
  const { explanation } = outcome as FoundRoute;
  expect(explanation!.limits[0]).toMatchObject({ slack: 50, tightest: { low: 850, atM: 50 } });
  expect(explanation!.elevation.profile.map(({ atM }) => Math.round(atM))).toEqual([0, 50, 100]);
});
