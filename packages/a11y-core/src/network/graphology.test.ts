import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../test/support/network-of.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { BrokenNetworkError } from '../errors.js';
import { fromGraphology, toGraphology } from './graphology.js';

test('a network comes back from graphology as it went', () => {
  fc.assert(
    fc.property(randomNetwork(), ({ network }) => {
      expect(fromGraphology(toGraphology(network))).toEqual(network);
    }),
    { seed: 8 },
  );
});

describe('arcs are what is met when walking them', () => {
  // a ──(1:20 up, over p, one way)── b ═kerb 120 mm down═ c ▣lift▣ d
  const { network } = networkOf({ a: [0, 0], b: [20, 0], c: [20, 0], d: [20, 0] }, [
    {
      from: 'a',
      to: 'b',
      incline: [0.05, null],
      shape: [
        [5, 3],
        [15, 3],
      ],
      directions: 'forwards',
      name: '福华路',
    },
    { from: 'b', to: 'c', kerbMm: 120, kerbSense: 'down', yes: ['tactile'] },
    {
      from: 'c',
      to: 'd',
      kind: 'lift',
      lengthM: 0,
      widthMm: 900,
      liftCar: { depthLowMm: 1400, depthHighMm: 1400, widthLowMm: 1100, widthHighMm: null },
    },
  ]);
  const graph = toGraphology(network);

  test('in natural units, with null for what nobody knows', () => {
    const forwards = graph.getEdgeAttributes('way/101/1-2/0>');
    expect(forwards.attributes.incline).toEqual({ low: 0.05, high: null, source: 'tag' });
    expect(forwards.attributes.width).toEqual({ low: null, high: null, source: 'none' });
    expect(forwards.attributes.kerb).toEqual({ low: 0, high: 0, source: 'not-applicable' });
    expect(forwards).toMatchObject({
      isAllowed: true,
      kind: 'footway',
      name: '福华路',
      direction: 'forwards',
    });
    expect(graph.getNodeAttribute('1', 'lon')).toBeCloseTo(114.0577, 7);
    expect(graph.getAttribute('sources')).toEqual(network.sources);
  });

  test('turned round on the way back', () => {
    const backwards = graph.getEdgeAttributes('way/101/1-2/0<');
    expect(backwards.attributes.incline).toEqual({ low: null, high: -0.05, source: 'tag' });
    expect(backwards.isAllowed).toBe(false);
    expect(backwards.shape).toEqual(
      [...graph.getEdgeAttribute('way/101/1-2/0>', 'shape')].reverse(),
    );
    expect(graph.source('way/101/1-2/0<')).toBe('2');
    expect(graph.getEdgeAttribute('way/102/2-3/0/at<', 'kerbSense')).toBe('up');
    expect(graph.getEdgeAttribute('way/102/2-3/0/at<', 'flags').tactile).toBe('yes');
    expect(graph.getEdgeAttribute('way/103/3-4/0<', 'liftCar')).toEqual({
      depthLowMm: 1400,
      depthHighMm: 1400,
      widthLowMm: 1100,
      widthHighMm: null,
    });
  });

  test('an edited graph gives the edited network', () => {
    const edited = toGraphology(network);
    edited.dropEdge('way/102/2-3/0/at<');
    edited.setEdgeAttribute('way/101/1-2/0>', 'lengthM', 25);
    const built = fromGraphology(edited);
    expect([...built.edges.directions]).toEqual([1, 1, 3]);
    expect(built.edges.lengthMm[0]).toBe(25_000);
  });

  test('half an edge is refused by name', () => {
    const edited = toGraphology(network);
    edited.dropEdge('way/101/1-2/0>');
    expect(() => fromGraphology(edited)).toThrow(BrokenNetworkError);
    expect(() => fromGraphology(edited)).toThrow(/none forwards, of edge way\/101\/1-2\/0/);
  });

  test('a length that is no number is refused by name', () => {
    const edited = toGraphology(network);
    edited.setEdgeAttribute('way/101/1-2/0>', 'lengthM', Number.NaN);
    expect(() => fromGraphology(edited)).toThrow(/Arc way\/101\/1-2\/0> is NaN m long/);
  });
});
