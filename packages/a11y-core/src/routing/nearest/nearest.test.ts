import { describe, expect, test } from 'vitest';
import {
  KNOWN_AND_EASY,
  metres,
  networkOf,
  type TestEdge,
} from '../../../test/support/network-of.js';
import { facility, point, reported, square } from '../../../test/support/overlaid-town.js';
import { InvalidInputError, UnknownNameError } from '../../errors.js';
import type { Facility, Place } from '../../facility/facility.js';
import { layWays } from '../ways.js';
import type { FoundNearest, NearestOutcome } from './outcome.js';

/*
 *   a ──100── b ──100── c ──100── d
 *             │kerb 60 mm
 *             e ──130── f
 */
const WAYS: readonly TestEdge[] = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
  { from: 'c', to: 'd' },
  { from: 'b', to: 'e', kind: 'kerb', kerbMm: 60, kerbSense: 'up' },
  { from: 'e', to: 'f' },
  { from: 'x', to: 'y' },
];
const town = (ways = WAYS) =>
  networkOf(
    {
      a: [0, 0],
      b: [100, 0],
      c: [200, 0],
      d: [300, 0],
      e: [100, 1],
      f: [100, 131],
      up: [200, 0],
      x: [0, 400],
      y: [50, 400],
    },
    ways,
    KNOWN_AND_EASY,
  ).network;
const at = (east: number, north: number): [number, number] => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};
const toilet = (id: string, east: number, north: number, seen: object = {}, more: object = {}) =>
  facility('accessibleToilet', point([east, north]), seen, id, more);
const wide = { doorClearWidth: reported(1200) };
const narrow = { doorClearWidth: reported(600) };

const found = (outcome: NearestOutcome): FoundNearest => {
  if (outcome.outcome !== 'nearest') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const ask = (facilities: readonly Facility[], more: object = {}, network = town()) =>
  layWays(network, facilities).router.nearest({
    from: at(0, 0),
    types: ['accessibleToilet'],
    k: 2,
    profile: 'manual-wheelchair',
    ...more,
  });
const ids = (facilities: readonly Facility[], more: object = {}, network = town()) =>
  found(ask(facilities, more, network)).facilities.map(({ id }) => id);

describe('the nearest facilities', () => {
  const all = [
    toilet('far', 290, 5, wide),
    toilet('next', 180, 5, wide),
    toilet('over-the-kerb', 103, 80, wide),
    toilet('narrow', 40, 5, narrow),
    toilet('unseen', 90, 5),
    toilet('away', 20, 402, wide),
  ];

  test('are those on my own ways that work for me, with what was passed over', () => {
    const outcome = found(ask(all));
    expect(outcome.facilities).toMatchObject([
      {
        id: 'unseen',
        usability: 'unknown',
        because: ['minWidthMm'],
        distanceM: expect.closeTo(90, 0),
      },
      { id: 'next', usability: 'works', because: [], asideM: expect.closeTo(5, 1) },
    ]);
    expect(outcome.passedOver).toEqual({
      doesNot: { count: 1, ids: ['narrow'] },
      unknown: { count: 0, ids: [] },
      unreachable: { count: 2, ids: ['over-the-kerb', 'away'] },
    });
  });

  test('tell the time and the price of the route to each', () => {
    const { router } = layWays(town(), all);
    const request = { from: at(0, 0), profile: 'manual-wheelchair' } as const;
    const { facilities } = found(router.nearest({ ...request, types: ['accessibleToilet'], k: 3 }));
    expect(facilities).toHaveLength(3);
    for (const { position, distanceM, durationS, penaltyS } of facilities) {
      const route = router.route({ ...request, to: [...position] });
      expect(route).toMatchObject({ distanceM, durationS, penaltyS });
    }
  });

  test('another limit, another answer', () => {
    expect(ids(all, { limits: { maxKerbUpMm: 60 } })).toEqual(['unseen', 'next']);
    expect(ids(all, { k: 3, limits: { maxKerbUpMm: 60 } })[2]).toBe('over-the-kerb');
    expect(ids(all, { limits: { minWidthMm: 500 } })).toEqual(['narrow', 'unseen']);
  });

  test('nobody knows counts, unless it is excluded', () => {
    const outcome = found(ask(all, { unknownUsability: 'exclude' }));
    expect(outcome.facilities.map(({ id }) => id)).toEqual(['next', 'far']);
    expect(outcome.passedOver.unknown).toEqual({ count: 1, ids: ['unseen'] });
  });

  test('what does not work is listed where it is asked for', () => {
    expect(ids(all, { working: false })).toEqual(['narrow', 'unseen']);
  });

  test('only so many seconds away', () => {
    expect(ids(all, { k: 50, mostS: 150 })).toEqual(['unseen']);
    expect(ids(all, { k: 50, mostS: 250 })).toEqual(['unseen', 'next']);
  });

  test('only those of the types asked for', () => {
    const bay = facility('parkingBay', point([30, 5]), {}, 'bay');
    expect(ids([...all, bay], { k: 1 })).toEqual(['unseen']);
    expect(ids([...all, bay], { k: 1, types: ['accessibleToilet', 'parkingBay'] })).toEqual([
      'bay',
    ]);
  });

  test('one that is out of service works for nobody', () => {
    const shut = toilet('shut', 40, 5, { ...wide, openDuringHours: reported(false) });
    const outcome = found(ask([shut, ...all], { k: 1 }));
    expect(outcome.facilities.map(({ id }) => id)).toEqual(['unseen']);
    expect(outcome.passedOver.doesNot.ids).toContain('shut');
  });

  test('what is to be avoided, and what is shut at that hour, is not walked', () => {
    const fence = [at(250, -5), at(252, -5), at(252, 2), at(250, 2), at(250, -5)];
    const avoid = { areas: [{ type: 'Polygon', coordinates: [fence] }] };
    expect(ids(all, { k: 50 })).toEqual(['unseen', 'next', 'far']);
    expect(ids(all, { k: 50, avoid })).toEqual(['unseen', 'next']);
    const gated = town([
      ...WAYS.slice(0, 1),
      { from: 'b', to: 'c', hours: [{ expression: 'Mo-Su 08:00-18:00', means: 'opening-hours' }] },
      ...WAYS.slice(2),
    ]);
    const by = (hour: string) => ids(all, { departAt: `2026-11-29T${hour}:00+08:00` }, gated);
    expect([by('12:00'), by('22:00')]).toEqual([['unseen', 'next'], ['unseen']]);
  });

  test('one inside a place is come to from the way nearest to it', () => {
    const hospital: Place = {
      id: 'h',
      name: 'H',
      category: 'medical',
      geometry: square([200, 20], 15),
    };
    const inside = toilet('inside', 200, 20, wide, { placeId: 'h' });
    const { router } = layWays(town(), [inside], { places: [hospital] });
    const outcome = router.nearest({
      from: at(0, 0),
      types: ['accessibleToilet'],
      k: 1,
      profile: 'walker',
    });
    expect(found(outcome).facilities).toMatchObject([
      { id: 'inside', asideM: expect.closeTo(20, 1), distanceM: expect.closeTo(200, 0) },
    ]);
  });

  test('a facility on a way is come to on that way', () => {
    const lift = facility('lift', point([197, 2]), { doorClearWidth: reported(1200) }, 'lift');
    const among = (ways: readonly TestEdge[]) =>
      found(ask([lift], { types: ['lift'] }, town(ways))).facilities;
    // Beside the street it is come to 3 m earlier than where the street meets the lift itself.
    expect(among(WAYS)).toMatchObject([{ distanceM: expect.closeTo(197, 0) }]);
    const ride: TestEdge = { from: 'c', to: 'up', kind: 'lift', lengthM: 0 };
    expect(among([...WAYS, ride])).toMatchObject([{ distanceM: expect.closeTo(200, 0) }]);
  });

  test('from an island of a few metres one sets out beside it', () => {
    const outcome = found(ask(all, { from: at(25, 398) }));
    expect(outcome.facilities.map(({ id }) => id)).toEqual(['away']);
    const island = town([...WAYS.slice(0, 5), { from: 'x', to: 'y' }]);
    const only = found(ask([toilet('next', 180, 5, wide)], { from: at(25, 398) }, island));
    expect(only).toMatchObject({ facilities: [], passedOver: { unreachable: { count: 1 } } });
    const beside = networkOf(
      { a: [0, 0], b: [100, 0], x: [0, 4], y: [5, 4] },
      [
        { from: 'a', to: 'b' },
        { from: 'x', to: 'y' },
      ],
      KNOWN_AND_EASY,
    ).network;
    const left = found(ask([toilet('near', 90, 5, wide)], { from: at(2, 5) }, beside));
    expect(left.facilities.map(({ id }) => id)).toEqual(['near']);
    expect(left.warnings.map(({ code }) => code)).toEqual(['nearest-unreachable']);
  });

  test('an origin off the network, and a request that asks for nothing, are said', () => {
    expect(ask(all, { from: at(0, 2000) })).toMatchObject({ outcome: 'off-network', end: 'from' });
    expect(() => ask(all, { k: 0 })).toThrow(InvalidInputError);
    expect(() => ask(all, { k: 51 })).toThrow(InvalidInputError);
    expect(() => ask(all, { types: [] })).toThrow(InvalidInputError);
    expect(() => ask(all, { types: ['helipad'] })).toThrow(InvalidInputError);
    expect(() => ask(all, { profile: 'pilot' })).toThrow(UnknownNameError);
  });
});
