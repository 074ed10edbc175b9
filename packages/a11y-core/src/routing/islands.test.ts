import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { resolveOptions } from '../profile/options.js';
import { islandsOf } from './islands.js';

const chair = resolveOptions({ profile: 'manual-wheelchair' });
const walker = resolveOptions({ profile: 'walker' });

//  a ──100── b ═kerb═ c ──60── d ═kerb═ e ──200── f
const NODES = {
  a: [0, 0],
  b: [100, 0],
  c: [100, 0],
  d: [160, 0],
  e: [160, 0],
  f: [360, 0],
} as const;
const way = (from: string, to: string, over: Partial<TestEdge> = {}): TestEdge => ({
  from,
  to,
  ...over,
});
const kerb = (from: string, to: string, kerbMm: number): TestEdge => ({
  from,
  to,
  kerbMm,
  kerbSense: 'up',
});
const islands = (edges: readonly TestEdge[], options = chair) =>
  islandsOf(networkOf(NODES, edges, KNOWN_AND_EASY).network, options);

describe('islands of a traveller', () => {
  const edges = [
    way('a', 'b'),
    kerb('b', 'c', 120),
    way('c', 'd'),
    kerb('d', 'e', 120),
    way('e', 'f'),
  ];

  test('a kerb beyond the limit parts them; the walker has one', () => {
    expect(islands(edges, walker)).toMatchObject({
      count: 1,
      walkableM: 360,
      usableM: 360,
      largestM: 360,
      largestShare: 1,
      separators: [],
    });
    const parted = islands(edges);
    expect(parted).toMatchObject({ count: 3, walkableM: 360, usableM: 360, largestM: 200 });
    expect(parted.largestShare).toBeCloseTo(200 / 360, 4);
    expect(parted.largestAt![0]).toBeCloseTo(
      networkOf(NODES, edges).network.nodes.lon[4]! / 1e7,
      2,
    );
  });

  test('what separates the most comes first, with its figure and limit', () => {
    const { separators } = islands(edges);
    expect(separators.map(({ separatesM }) => separatesM)).toEqual([100, 60]);
    expect(separators[0]!.barriers[0]).toMatchObject({
      cause: 'maxKerbUpMm',
      low: 120,
      high: 120,
      limit: 30,
    });
  });

  test('the fewest barriers are told, and all of them that stand in a row', () => {
    //  a ──100── b ═kerb═ c ─8 m─ d ═kerb═ e ──200── f: a crossing between two kerbs
    const crossing = { ...NODES, d: [108, 0], e: [108, 0], f: [308, 0] } as const;
    const { network } = networkOf(crossing, edges, KNOWN_AND_EASY);
    const { separators } = islandsOf(network, chair);
    expect(separators).toHaveLength(1);
    expect(separators[0]!.separatesM).toBe(100);
    expect(separators[0]!.barriers.map(({ edge }) => edge)).toEqual([
      'way/104/4-5/0/at',
      'way/102/2-3/0/at',
    ]);
    const short = networkOf(crossing, [...edges, kerb('a', 'f', 90)], KNOWN_AND_EASY);
    expect(islandsOf(short.network, chair).separators[0]!.barriers[0]!.low).toBe(90);
  });

  test('a part beyond another is told with the barriers between the two', () => {
    const { separators } = islands(edges);
    expect(separators.map(({ separatesM }) => separatesM)).toEqual([100, 60]);
    expect(separators.map(({ barriers }) => barriers.length)).toEqual([1, 1]);
  });

  test('a hollow one rolls into and cannot leave is a part of its own', () => {
    const hollow = [
      way('a', 'b'),
      way('b', 'c', { kind: 'kerb', kerbMm: 50, kerbSense: 'down' }),
      way('c', 'd'),
    ];
    const rolls = resolveOptions({ profile: 'manual-wheelchair', limits: { maxKerbDownMm: 60 } });
    const { count, separators } = islands(hollow, rolls);
    expect(count).toBe(4);
    expect(separators.map(({ barriers }) => barriers.map(({ cause }) => cause))).toEqual([
      ['maxKerbUpMm'],
    ]);
  });

  test('a way closed to all by its own rules separates nobody by their limits', () => {
    const { separators, walkableM } = islands([
      way('a', 'b'),
      { ...way('b', 'c'), kind: 'barrier', directions: 'neither' },
      way('c', 'd'),
    ]);
    expect(separators).toEqual([]);
    expect(walkableM).toBe(160);
  });

  test('only so many are told', () => {
    const { network } = networkOf(NODES, edges, KNOWN_AND_EASY);
    expect(islandsOf(network, chair, undefined, 1).separators).toHaveLength(1);
  });

  test('what was surveyed is named', () => {
    const { network } = networkOf(
      NODES,
      [
        way('a', 'b'),
        { ...kerb('b', 'c', 120), kerbMm: { low: 120, high: 120, source: 'survey' } },
        way('c', 'd'),
      ],
      KNOWN_AND_EASY,
    );
    const { separators } = islandsOf(network, chair, (edge) => (edge === 1 ? ['KR-7'] : []));
    expect(separators[0]!.barriers[0]).toMatchObject({ facilityId: 'KR-7', source: 'survey' });
  });

  test('nothing at all has no parts', () => {
    const { network } = networkOf({ a: [0, 0] }, []);
    expect(islandsOf(network, chair)).toMatchObject({
      walkableM: 0,
      largestShare: 0,
      largestAt: null,
    });
  });
});
