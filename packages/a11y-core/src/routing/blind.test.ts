// A traveller who cannot see is led another way, not only told of it in other words.
import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { resolveOptions } from '../profile/options.js';
import { costFor } from './cost.js';
import { createRouter } from './route.js';

const BLIND = ['blind-cane', 'blind-dog'] as const;

/** Whether somebody goes from `a` over `m`, which is shorter, or over `r`. */
function way(edges: readonly TestEdge[], profile: string): 'm' | 'r' {
  const { network } = networkOf(
    { a: [0, 0], b: [100, 0], m: [50, 1], n: [58, 1], r: [50, 20], s: [58, 20], x: [50, -9] },
    edges,
    KNOWN_AND_EASY,
  );
  const outcome = createRouter(network).route({ from: { node: '1' }, to: { node: '2' }, profile });
  if (outcome.outcome !== 'route') throw new Error(`There is no ${outcome.outcome} here.`);
  return outcome.distanceM < 102 ? 'm' : 'r';
}

const crossing = (from: string, to: string, more: Partial<TestEdge> = {}): TestEdge => ({
  from,
  to,
  kind: 'crossing',
  ...more,
});

/** Two streets to cross, the nearer as `near` says and the farther as `far` does. */
const overTheStreet = (near: Partial<TestEdge>, far: Partial<TestEdge>): TestEdge[] => [
  { from: 'a', to: 'm' },
  crossing('m', 'n', near),
  { from: 'n', to: 'b' },
  { from: 'a', to: 'r' },
  crossing('r', 's', far),
  { from: 's', to: 'b' },
];

const cases: Readonly<Record<string, readonly TestEdge[]>> = {
  'a sounding signal': overTheStreet({ yes: ['signal'] }, { yes: ['signal', 'sound'] }),
  'an island where there is no signal': overTheStreet({}, { yes: ['island'] }),
  'tactile paving at both kerbs': [
    ...overTheStreet({}, {}).filter(({ to }) => to !== 'm' && to !== 'r'),
    { from: 'a', to: 'm', kind: 'kerb', kerbMm: 0, no: ['tactile'], lengthM: 50 },
    { from: 'a', to: 'r', kind: 'kerb', kerbMm: 0, yes: ['tactile'], lengthM: 54 },
  ],
  'the edge of a square': [
    { from: 'a', to: 'm', kind: 'pedestrian', variant: 'across' },
    { from: 'm', to: 'b', kind: 'pedestrian', variant: 'across' },
    { from: 'a', to: 'r', kind: 'pedestrian' },
    { from: 'r', to: 'b', kind: 'pedestrian' },
  ],
  'a way without junctions': [
    { from: 'a', to: 'm' },
    { from: 'm', to: 'x' },
    { from: 'm', to: 'x', lengthM: 20 },
    { from: 'm', to: 'n' },
    { from: 'm', to: 'b' },
    { from: 'a', to: 'r' },
    { from: 'r', to: 'b' },
  ],
};

describe.each(Object.entries(cases))('%s', (_, edges) => {
  test.each(BLIND)('is worth a way round to %s, and none to a walker', (profile) => {
    expect(way(edges, 'walker')).toBe('m');
    expect(way(edges, profile)).toBe('r');
  });
});

/** Seconds of penalty on each arc between two nodes, of a traveller to whom only these matter. */
function penalties(
  edges: readonly TestEdge[],
  preferences: object,
): (from: string, to: string) => number {
  const { network, edge, node } = networkOf(
    { a: [0, 0], b: [10, 0], c: [20, 0], d: [10, 10], e: [10, -10], f: [20, 10] },
    edges,
    KNOWN_AND_EASY,
  );
  const cost = costFor(network, resolveOptions({ profile: 'walker', preferences }));
  return (from, to) => {
    const between = edge(from, to);
    return cost.penaltyS((between << 1) | Number(network.edges.from[between] !== node(from)));
  };
}

describe('a junction is charged to the arc that enters it', () => {
  const junction = (edges: readonly TestEdge[]) => penalties(edges, { junctionS: 10 });
  const along: TestEdge[] = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ];

  test('three ways once, four twice, and not where one leaves it', () => {
    const three = junction([...along, { from: 'b', to: 'd' }]);
    expect([three('a', 'b'), three('b', 'a'), three('b', 'c'), three('c', 'b')]).toEqual([
      10, 0, 0, 10,
    ]);
    const four = junction([...along, { from: 'b', to: 'd' }, { from: 'b', to: 'e' }]);
    expect([four('a', 'b'), four('b', 'a')]).toEqual([20, 0]);
  });

  test('a way that a kerb, a door or another surface parts is none', () => {
    for (const middle of [{ kerbMm: 100 }, { kind: 'door' }, { roughness: 3 }] as const) {
      const parted = junction([
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c', roughness: 0, ...middle },
        { from: 'c', to: 'f' },
      ]);
      expect([parted('a', 'b'), parted('f', 'c')]).toEqual([0, 0]);
    }
  });

  test('up the kerb of a crossing, where the pavement goes both ways, is one', () => {
    const pavement = junction([...along, { from: 'd', to: 'b', kerbMm: 30 }]);
    expect([pavement('d', 'b'), pavement('b', 'd')]).toEqual([10, 0]);
  });

  test('the middle of a crossing is none; a corner where two begin is one', () => {
    const road: TestEdge[] = [
      { from: 'd', to: 'b', kind: 'road' },
      { from: 'b', to: 'e', kind: 'road' },
    ];
    const over = (sourceId: number): TestEdge[] => [
      { from: 'a', to: 'b', kind: 'crossing', sourceId: 7 },
      { from: 'b', to: 'c', kind: 'crossing', sourceId },
    ];
    expect(junction([...over(7), ...road])('a', 'b')).toBe(0);
    const corner = junction([...over(8), ...road]);
    expect(corner('d', 'b') - corner('b', 'd')).toBeCloseTo(20, 6);
  });

  test('lines over a square are one way, and so are the rides of a lift', () => {
    const fan: TestEdge[] = ['a', 'c', 'd'].map((to) => ({
      from: 'b',
      to,
      kind: 'pedestrian',
      variant: 'across',
    }));
    expect(junction([{ from: 'e', to: 'b' }, ...fan])('e', 'b')).toBe(0);
    const rides: TestEdge[] = ['a', 'c', 'd'].map((to) => ({ from: 'b', to, kind: 'lift' }));
    expect(junction([{ from: 'e', to: 'b' }, ...rides])('e', 'b')).toBe(0);
  });

  test('a way nobody may walk is none', () => {
    const fenced = junction([...along, { from: 'b', to: 'd', directions: 'neither' }]);
    expect(fenced('a', 'b')).toBe(0);
  });
});

describe('tactile paving at the kerbs', () => {
  const price = (first: Partial<TestEdge>, piece: Partial<TestEdge>, last: Partial<TestEdge>) => {
    const of = penalties(
      [
        { from: 'a', to: 'b', kind: 'kerb', kerbMm: 0, ...first },
        { from: 'b', to: 'c', kind: 'crossing', sourceId: 7, ...piece },
        { from: 'c', to: 'f', kind: 'crossing', sourceId: 7, ...piece },
        { from: 'f', to: 'd', kind: 'kerb', kerbMm: 0, ...last },
      ],
      { noTactileKerbS: 40, roughnessAversion: 0 },
    );
    return of('b', 'c') + of('c', 'f');
  };
  const yes = { yes: ['tactile'] } as const;
  const no = { no: ['tactile'] } as const;

  test.each([
    ['nobody knows', {}, {}, {}, 0],
    ['both have it', yes, {}, yes, 0],
    ['one has none', yes, {}, no, 40],
    ['one has none and the other is unknown', {}, {}, no, 40],
    ['one has none, whatever is said of the crossing', no, yes, yes, 40],
    ['both have it, whatever is said of the crossing', yes, no, yes, 0],
    ['only the crossing says that there is none', {}, no, yes, 40],
  ] as const)('%s', (_, first, piece, last, seconds) => {
    expect(price(first, piece, last)).toBeCloseTo(seconds, 6);
  });
});
