import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import {
  KNOWN_AND_EASY,
  metres,
  networkOf,
  type TestEdge,
} from '../../../test/support/network-of.js';
import { facility, line, point, reported } from '../../../test/support/overlaid-town.js';
import { InvalidInputError } from '../../errors.js';
import type { Facility } from '../../facility/facility.js';
import type { Network } from '../../network/network.js';
import { createRouter } from '../route.js';
import { layWays } from '../ways.js';
import type { FoundReach, ReachOutcome } from './outcome.js';

/*
 *   a ──100── b ──100── c ──100── d      a walker at 1 m/s
 *             │kerb 60 mm
 *             e ──100── f
 */
const WAYS: readonly TestEdge[] = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
  { from: 'c', to: 'd' },
  { from: 'b', to: 'e', kind: 'kerb', kerbMm: 60, kerbSense: 'up' },
  { from: 'e', to: 'f' },
];
const NODES = {
  a: [0, 0],
  b: [100, 0],
  c: [200, 0],
  d: [300, 0],
  e: [100, 1],
  f: [100, 101],
} as const;
const town = (ways = WAYS): Network => networkOf(NODES, ways, KNOWN_AND_EASY).network;
const at = (east: number, north: number): [number, number] => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};
const plain = { profile: 'walker', preferences: { speedMps: 1, kerbS: 0 } } as const;
const found = (outcome: ReachOutcome): FoundReach => {
  if (outcome.outcome !== 'reach') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const reach = (more: object = {}, network = town()) =>
  found(createRouter(network).reach({ from: at(0, 0), budgets: [150], ...plain, ...more }));
const holds = ({ areas }: FoundReach, east: number, north: number, area = 0): boolean =>
  booleanPointInPolygon(at(east, north), areas[area]!.geometry);

describe('reach', () => {
  test('counts nodes and metres within a time, up to the point where it ends', () => {
    const outcome = reach();
    expect(outcome.areas[0]).toMatchObject({ budget: 150, nodes: 3, indistinct: 0 });
    // a to b, half of b to c, 49 m of e to f beyond the kerb of a metre.
    expect(outcome.areas[0]!.lengthM).toBeCloseTo(100 + 50 + 50, 0);
    expect([holds(outcome, 149, 0), holds(outcome, 152, 0)]).toEqual([true, false]);
    expect([holds(outcome, 100, 48), holds(outcome, 100, 53)]).toEqual([true, false]);
  });

  test('says the same time as the route to where it ends', () => {
    const router = createRouter(town());
    const route = (east: number) =>
      router.route({ from: at(0, 0), to: at(east, 0), profile: 'manual-wheelchair' });
    const [near, far] = [route(130), route(170)];
    if (near.outcome !== 'route' || far.outcome !== 'route') throw new Error('no route');
    const { durationS } = route(150) as typeof near;
    const outcome = found(
      router.reach({ from: at(0, 0), budgets: [durationS], profile: 'manual-wheelchair' }),
    );
    expect(near.durationS).toBeLessThan(durationS);
    expect(far.durationS).toBeGreaterThan(durationS);
    expect([holds(outcome, 149, 0), holds(outcome, 152, 0)]).toEqual([true, false]);
  });

  test('a point belongs to the way that is lighter there, even if that takes longer', () => {
    // A short road that is shunned, and a path of 300 m beside it: from 80 m on the path is lighter.
    const shunned = networkOf(
      { s: [0, 0], v: [100, 0] },
      [
        { from: 's', to: 'v', kind: 'road' },
        { from: 's', to: 'v', lengthM: 300, shape: [[50, 120]] },
      ],
      KNOWN_AND_EASY,
    ).network;
    const preferences = { speedMps: 1, roadAversion: 4 };
    const outcome = reach({ preferences }, shunned);
    expect(outcome.areas[0]!.lengthM).toBeCloseTo(80 + 150, 0);
    const route = createRouter(shunned).route({
      from: at(0, 0),
      to: at(90, 0),
      profile: 'walker',
      preferences,
    });
    expect(route).toMatchObject({ durationS: expect.closeTo(310, 0) });
  });

  test('the same where the lighter way comes from beyond the budget', () => {
    // s to u is a road of 50 m that weighs 250; s to w to v is a path of 260 m; u to v is one of 100 m.
    const network = networkOf(
      { s: [0, 0], u: [50, 0], w: [0, 150], v: [100, 80] },
      [
        { from: 's', to: 'u', kind: 'road', lengthM: 50 },
        { from: 's', to: 'w', lengthM: 200 },
        { from: 'w', to: 'v', lengthM: 60, directions: 'forwards' },
        { from: 'u', to: 'v', lengthM: 100 },
      ],
      KNOWN_AND_EASY,
    ).network;
    const outcome = reach({ preferences: { speedMps: 1, roadAversion: 4 } }, network);
    expect(outcome.areas[0]!.lengthM).toBeCloseTo(50 + 150 + 55, 0);
  });

  test('by distance counts metres and not seconds', () => {
    const slow = { preferences: { speedMps: 0.5, kerbS: 0 } };
    expect(reach(slow).areas[0]!.nodes).toBe(1);
    expect(reach({ ...slow, by: 'distance' }).areas[0]!.nodes).toBe(3);
  });

  test('keeps to the limits of the traveller', () => {
    const limited = reach({ limits: { maxKerbUpMm: 30 }, budgets: [250] });
    const free = reach({ budgets: [250] });
    expect([limited, free].map(({ areas }) => areas[0]!.nodes)).toEqual([3, 5]);
    expect([holds(limited, 100, 90), holds(free, 100, 90)]).toEqual([false, true]);
  });

  test('looks the other way where one comes from', () => {
    const oneWay = town([{ from: 'a', to: 'b', directions: 'forwards' }, ...WAYS.slice(1)]);
    expect(reach({}, oneWay).areas[0]!.nodes).toBe(3);
    expect(reach({ direction: 'to' }, oneWay).areas[0]!.nodes).toBe(1);
    expect(reach({ direction: 'to', from: at(100, 0) }, oneWay).areas[0]!.nodes).toBe(5);
    expect(reach({ from: at(100, 0) }, oneWay).areas[0]!.nodes).toBe(4);
  });

  test('keeps off what is to be avoided', () => {
    const square = [at(140, -9), at(160, -9), at(160, 9), at(140, 9), at(140, -9)];
    const avoid = { areas: [{ type: 'Polygon', coordinates: [square] }] };
    expect(reach({ budgets: [250], avoid }).areas[0]!.nodes).toBe(4);
  });

  test('answers each budget in the order asked, each within the next larger', () => {
    const outcome = reach({ budgets: [250, 50, 150] });
    expect(outcome.areas.map(({ budget }) => budget)).toEqual([250, 50, 150]);
    expect(outcome.areas.map(({ nodes }) => nodes)).toEqual([5, 1, 3]);
    for (const east of [20, 45, 60, 120, 145, 160, 210]) {
      const [large, small, middle] = [0, 1, 2].map((area) => holds(outcome, east, 0, area));
      expect(small! <= middle! && middle! <= large!).toBe(true);
    }
  });

  test('says where no plane can part what is reached from what is not', () => {
    // A floor right above: the lift takes a minute.
    const network = networkOf(
      { a: [0, 0], b: [100, 0], up: [100, 0] },
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'up', kind: 'lift', lengthM: 0 },
      ],
      KNOWN_AND_EASY,
    ).network;
    expect(reach({ budgets: [120] }, network).areas[0]).toMatchObject({ nodes: 2, indistinct: 1 });
    expect(reach({ budgets: [170] }, network).areas[0]).toMatchObject({ nodes: 3, indistinct: 0 });
  });

  test('opening hours hold at the departure', () => {
    const gated = town([
      { from: 'a', to: 'b', hours: [{ expression: 'Mo-Su 08:00-18:00', means: 'opening-hours' }] },
      ...WAYS.slice(1),
    ]);
    const by = (time: string) =>
      reach({ departAt: `2026-11-29T${time}:00+08:00` }, gated).areas[0]!.nodes;
    expect(by('12:00')).toBe(3);
    expect(() => by('22:00')).not.toThrow();
    // At night the way itself is shut: the nearest one open is too far away to be put on.
    expect(
      createRouter(gated).reach({
        from: at(-200, 0),
        budgets: [150],
        departAt: '2026-11-29T22:00:00+08:00',
        ...plain,
      }),
    ).toMatchObject({ outcome: 'off-network', end: 'from', reason: 'nothing-usable' });
  });

  test('leaves an island of a few metres that the nearest place is on', () => {
    const network = networkOf(
      { ...NODES, x: [0, 4], y: [5, 4] },
      [...WAYS, { from: 'x', to: 'y' }],
      KNOWN_AND_EASY,
    ).network;
    const outcome = reach({ from: at(2, 5) }, network);
    expect(outcome.areas[0]!.nodes).toBe(3);
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['nearest-unreachable']);
    expect(reach({ from: at(2, 5), budgets: [1] }, network).warnings).toEqual([]);
  });

  test('refuses budgets that are none, too many or too large, each with its place', () => {
    const refused = (more: object): readonly string[] => {
      try {
        reach(more);
      } catch (error) {
        if (error instanceof InvalidInputError) return error.problems.map(({ pointer }) => pointer);
        throw error;
      }
      return [];
    };
    expect(refused({ budgets: [] })).toEqual(['/budgets']);
    expect(refused({ budgets: [60, 0] })).toEqual(['/budgets/1']);
    expect(refused({ budgets: [1, 2, 3, 4, 5, 6] })).toEqual(['/budgets']);
    expect(refused({ budgets: [14_401] })).toEqual(['/budgets/0']);
    expect(refused({ budgets: [14_401], by: 'distance' })).toEqual([]);
    expect(refused({ colour: 'red' })).toEqual(['/colour']);
  });
});

describe('facilities within reach', () => {
  const bay = (id: string, east: number, north: number) =>
    facility('parkingBay', point([east, north]), {}, id);
  const steep = facility(
    'ramp',
    line([110, 0], [140, 0]),
    {
      runningSlope: reported(0.2),
      clearWidth: reported(1500),
    },
    'steep',
  );
  const wide = facility(
    'door',
    point([60, 3]),
    { clearWidth: reported(1200), thresholdHeight: reported(0) },
    'wide',
  );
  const among = (facilities: readonly Facility[], more: object = {}) => {
    const { router } = layWays(town(), facilities);
    return found(
      router.reach({
        from: at(0, 0),
        budgets: [150],
        ...plain,
        profile: 'manual-wheelchair',
        ...more,
      }),
    ).areas.map(({ facilities: { works, unknown, doesNot } }) => ({
      works: works.map(({ id }) => id),
      unknown: unknown.map(({ id }) => id),
      doesNot: doesNot.map(({ id }) => id),
    }));
  };

  test('are those come to within the budget, told apart by whether they work', () => {
    // The ramp closes its way to a wheelchair, which gets to its foot all the same.
    const all = [bay('far', 90, 10), bay('near', 20, 10), bay('aside', 60, -60), wide, steep];
    const more = { preferences: { speedMps: 1, kerbS: 0, slopeAversion: 0 } };
    expect(among(all, { budgets: [80, 150], ...more })).toEqual([
      { works: ['wide'], unknown: ['near'], doesNot: [] },
      { works: ['wide'], unknown: ['near', 'far'], doesNot: ['steep'] },
    ]);
    expect(among([bay('behind', 250, 10), steep])[0]!.unknown).toEqual([]);
    expect(among([bay('behind', 250, 10)], { budgets: [400] })[0]!.unknown).toEqual(['behind']);
  });

  test('are of the types asked for', () => {
    expect(among([bay('near', 20, 10), wide], { types: ['door'] })).toEqual([
      { works: ['wide'], unknown: [], doesNot: [] },
    ]);
  });
});
