import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf } from '../../test/support/network-of.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { BrokenNetworkError } from '../errors.js';
import { buildNetwork, type EdgeInput } from './build.js';
import { checkNetwork } from './check-network.js';
import { edgeKey } from './key.js';
import {
  arcInterval,
  arcSense,
  edgeFlag,
  edgeGeometry,
  edgeInterval,
  edgeKindOf,
  edgeName,
  nodeElevationM,
} from './read-edge.js';

const nodes = [
  { lon: 114, lat: 22, sourceId: 7 },
  { lon: 114.001, lat: 22, sourceId: 8 },
];
const plain: EdgeInput = { from: 0, to: 1, lengthMm: 103_000, kind: 'footway', sourceId: 50 };
const build = (...edges: EdgeInput[]) => buildNetwork({ nodes, edges, sources: [] });

describe('a network as built', () => {
  // a ──(12 m, 1:12 up, 900–1000 mm)── b ═kerb 120 mm down═ c
  const { network, node, edge } = networkOf({ a: [0, 0], b: [12, 0], c: [12, 0] }, [
    {
      from: 'a',
      to: 'b',
      incline: 1 / 12,
      widthMm: [900, 1000],
      yes: ['tactile'],
      no: ['lit'],
      name: '福华路',
    },
    { from: 'b', to: 'c', kerbMm: 120, kerbSense: 'down' },
  ]);
  const ab = edge('a', 'b');
  const bc = edge('c', 'b');

  test('keeps what it was told, in stored units, and knows nothing more', () => {
    expect(edgeInterval(network, ab, 'incline')).toEqual({
      low: 83_333,
      high: 83_334,
      source: 'tag',
    });
    expect(edgeInterval(network, ab, 'width')).toEqual({ low: 900, high: 1000, source: 'tag' });
    expect(edgeInterval(network, ab, 'crossSlope')).toEqual({
      low: 0,
      high: 2_000_000,
      source: 'none',
    });
    expect(edgeInterval(network, ab, 'kerb')).toEqual({
      low: 0,
      high: 0,
      source: 'not-applicable',
    });
    expect(edgeInterval(network, bc, 'width')).toEqual({
      low: 65_535,
      high: 65_535,
      source: 'not-applicable',
    });
    expect(edgeFlag(network, ab, 'tactile')).toBe('yes');
    expect(edgeFlag(network, ab, 'lit')).toBe('no');
    expect(edgeFlag(network, ab, 'wheelchairClaim')).toBe('unknown');
    expect(edgeName(network, ab)).toBe('福华路');
    expect(edgeName(network, bc)).toBe('');
    expect(edgeKindOf(network, bc)).toBe('kerb');
    expect(network.edges.lengthMm).toEqual(new Uint32Array([12_000, 0]));
  });

  test('turns incline and kerb round for whoever walks backwards', () => {
    expect(arcInterval(network, (ab << 1) | 1, 'incline')).toEqual({
      low: -83_334,
      high: -83_333,
      source: 'tag',
    });
    expect(arcInterval(network, (ab << 1) | 1, 'width')).toEqual(
      edgeInterval(network, ab, 'width'),
    );
    expect([arcSense(network, bc << 1), arcSense(network, (bc << 1) | 1)]).toEqual(['down', 'up']);
  });

  test('lets an incline of unknown sign rise either way', () => {
    const unsigned = networkOf({ a: [0, 0], b: [9, 0] }, [
      { from: 'a', to: 'b', incline: [0.02, 0.05], inclineUnsigned: true },
    ]).network;
    for (const arc of [0, 1]) {
      expect(arcInterval(unsigned, arc, 'incline')).toMatchObject({ low: -50_000, high: 50_000 });
    }
  });

  test('has two arcs per edge, by node', () => {
    expect([...network.out.firstOut]).toEqual([0, 1, 3, 4]);
    expect([...network.out.head]).toEqual([node('b'), node('a'), node('c'), node('b')]);
    expect([...network.out.edge]).toEqual([0, 1, 2, 3]);
  });

  test('gives the line of an edge with its ends', () => {
    const bent = networkOf({ a: [0, 0], b: [10, 0] }, [{ from: 'a', to: 'b', shape: [[5, 5]] }]);
    expect(edgeGeometry(bent.network, 0)).toHaveLength(3);
    expect(bent.network.edges.lengthMm[0]).toBe(14_142);
  });
});

describe('the builder refuses, naming the edge', () => {
  test.each<[string, Partial<EdgeInput>, RegExp]>([
    [
      'a node that is not there',
      { to: 2 },
      /Edge 0 \(way\/50, piece 0\) runs from 0 to 2; nodes are 0 to 1/,
    ],
    ['half a node', { from: 0.5 }, /runs from 0.5/],
    ['a way without length', { lengthMm: 0 }, /has no length.*not a footway/],
    ['a length that is no number', { lengthMm: Number.NaN }, /is NaN mm long/],
    ['a length round the globe twice', { lengthMm: 2 ** 32 }, /mm long/],
    [
      'an interval back to front',
      { attributes: { width: { low: 9, high: 8, source: 'tag' } } },
      /width 9 to 8/,
    ],
    [
      'a value beyond its column',
      { attributes: { kerb: { low: 0, high: 65_536, source: 'tag' } } },
      /kerb 0 to 65536/,
    ],
    [
      'a fraction where whole units are stored',
      { attributes: { incline: { low: 0.1, high: 0.1, source: 'tag' } } },
      /incline 0.1/,
    ],
    ['an id that is no whole number', { sourceId: Number.NaN }, /source id/],
    ['a piece number that does not fit', { ordinal: 65_536 }, /piece number/],
    ['a bend off the globe', { shape: [{ lon: 999, lat: 0 }] }, /bends at 999, 0/],
  ])('%s', (_, change, message) => {
    expect(() => build({ ...plain, ...change })).toThrow(BrokenNetworkError);
    expect(() => build({ ...plain, ...change })).toThrow(message);
  });

  test.each([
    [{ lon: 181, lat: 0, sourceId: 1 }, /Node 0 lies at 181, 0/],
    [{ lon: Number.NaN, lat: 0, sourceId: 1 }, /Node 0 lies at NaN/],
    [{ lon: 0, lat: 0, sourceId: 1.5 }, /source id 1.5/],
    [{ lon: 0, lat: 0, sourceId: 1, split: 256 }, /split 256/],
  ])('a bad node %j', (node, message) => {
    expect(() => buildNetwork({ nodes: [node], edges: [], sources: [] })).toThrow(message);
  });

  test('but a kerb may have no length', () => {
    expect(build({ ...plain, kind: 'kerb', lengthMm: 0 }).edgeCount).toBe(1);
  });
});

describe('keys', () => {
  test('name source, ends, piece and variant', () => {
    const network = build(plain, { ...plain, ordinal: 3, variant: 'left', sourceType: 'line' });
    expect(edgeKey(network, 0)).toBe('way/50/7-8/0');
    expect(edgeKey(network, 1)).toBe('line/50/7-8/3/left');
  });
});

test('random networks are sound', () => {
  fc.assert(
    fc.property(randomNetwork(), ({ network }) => {
      expect(checkNetwork(network)).toEqual([]);
    }),
    { seed: 20_261_122 },
  );
});

test('easy attributes leave nothing in doubt', () => {
  const { network } = networkOf({ a: [0, 0], b: [9, 0] }, [{ from: 'a', to: 'b' }], KNOWN_AND_EASY);
  for (const attribute of ['incline', 'crossSlope', 'width', 'roughness'] as const) {
    const { low, high } = edgeInterval(network, 0, attribute);
    expect(low).toBe(high);
  }
});

describe('what is kept beside the columns', () => {
  const way = (over: Partial<EdgeInput>, ordinal: number): EdgeInput => ({
    ...plain,
    ordinal,
    name: '福华路',
    ...over,
  });
  const upstairs = { scope: 'way/7', values: [0, 1] };
  const network = build(
    way({ names: { en: 'Fuhua Road' }, level: upstairs }, 0),
    way({ names: { en: 'Fuhua Road' }, level: { ...upstairs } }, 1),
    way({ names: { en: 'Fuhua Lu' }, level: { scope: 'way/8', values: [0, 1] } }, 2),
    way({ hours: [{ expression: 'Mo-Fr 08:00-18:00', means: 'opening-hours' }] }, 3),
  );

  test('one entry for names that agree in every language', () => {
    expect([...network.edges.name]).toEqual([1, 1, 2, 3]);
    expect(network.names).toEqual(['', '福华路', '福华路', '福华路']);
    expect(network.translations).toEqual([
      { name: 1, language: 'en', text: 'Fuhua Road' },
      { name: 2, language: 'en', text: 'Fuhua Lu' },
    ]);
  });

  test('one entry for equal levels of one building', () => {
    expect([...network.edges.level]).toEqual([1, 1, 2, 0]);
    expect(network.levels[2]).toEqual({ scope: 'way/8', values: [0, 1] });
  });

  test('hours by edge', () => {
    expect(network.hours).toEqual([
      { edge: 3, expression: 'Mo-Fr 08:00-18:00', means: 'opening-hours' },
    ]);
  });

  test('levels that do not rise are refused', () => {
    expect(() => build(way({ level: { scope: '', values: [1, 1] } }, 0))).toThrow(/1, 1/);
  });

  test('elevations in whole cm, and nothing where nobody knows', () => {
    const high = buildNetwork({
      nodes: [{ ...nodes[0]!, elevationM: -3.456 }, nodes[1]!],
      edges: [],
      sources: [],
    });
    expect(nodeElevationM(high, 0)).toBe(-3.46);
    expect(nodeElevationM(high, 1)).toBeUndefined();
    const nowhere = [{ ...nodes[0]!, elevationM: Number.NaN }];
    expect(() => buildNetwork({ nodes: nowhere, edges: [], sources: [] })).toThrow(/NaN m above/);
  });
});
