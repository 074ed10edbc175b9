import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../test/support/network-of.js';
import { checkNetwork, structureFaults } from './check-network.js';
import type { Network } from './network.js';

const fresh = (): Network =>
  networkOf({ a: [0, 0], b: [10, 0], c: [20, 0] }, [
    { from: 'a', to: 'b', shape: [[5, 1]] },
    { from: 'b', to: 'c', shape: [[15, 1]] },
  ]).network;

describe('every fault planted is found', () => {
  test('none, where none is', () => {
    expect(checkNetwork(fresh())).toEqual([]);
    expect(structureFaults(fresh())).toEqual([]);
  });

  test.each<[string, (network: Network) => void, RegExp]>([
    ['a node off the globe', ({ nodes }) => nodes.lat.fill(910_000_000, 1, 2), /node 1 lies at/],
    [
      'two nodes of one key',
      ({ nodes }) => nodes.sourceId.fill(1, 0, 2),
      /node key 1 is used twice/,
    ],
    [
      'an id that is no number',
      ({ nodes }) => nodes.sourceId.fill(Number.NaN, 0, 1),
      /node 0 has no whole/,
    ],
    ['an edge into the void', ({ edges }) => edges.to.fill(3, 1, 2), /edge 1 runs from 1 to 3/],
    ['a way without length', ({ edges }) => edges.lengthMm.fill(0, 0, 1), /edge 0 has no length/],
    ['an unheard-of kind', ({ edges }) => edges.kind.fill(13, 0, 1), /edge 0 has kind 13/],
    [
      'directions that do not exist',
      ({ edges }) => edges.directions.fill(4, 0, 1),
      /has directions 4/,
    ],
    [
      'a sense that does not exist',
      ({ edges }) => edges.kerbSense.fill(4, 0, 1),
      /has kerbSense 4/,
    ],
    ['a state that does not exist', ({ edges }) => edges.state.fill(3, 0, 1), /has state 3/],
    ['a flag that is yes and no', ({ edges }) => edges.flags.fill(3, 0, 1), /has flags 3/],
    [
      'a flag nobody defined',
      ({ edges }) => edges.flags.fill(2 ** 30, 0, 1),
      /has flags 1073741824/,
    ],
    ['a name that is not there', ({ edges }) => edges.name.fill(1, 0, 1), /has name 1/],
    ['a level that is not there', ({ edges }) => edges.level.fill(1, 0, 1), /has level 1/],
    ['a source that is not there', ({ edges }) => edges.origin.fill(1, 0, 1), /has origin 1/],
    [
      'an interval back to front',
      ({ edges }) => edges.widthLow.fill(9, 0, 1) && edges.widthHigh.fill(8, 0, 1),
      /width from 9 to 8/,
    ],
    [
      'an interval out of range',
      ({ edges }) => edges.inclineHigh.fill(2_000_001, 0, 1),
      /incline from/,
    ],
    ['an unheard-of source', ({ edges }) => edges.kerbSource.fill(6, 0, 1), /source of kerb/],
    [
      'two edges of one key',
      ({ edges, nodes }) => {
        edges.sourceId.fill(5);
        edges.to.fill(1);
        edges.from.fill(0);
        nodes.split.fill(0);
      },
      /edge key way\/5\/1-2\/0 is used twice/,
    ],
    [
      'a shape that runs backwards',
      ({ edges }) => edges.firstShape.set([0, 2, 1]),
      /shape of edge 1 ends before/,
    ],
    ['shape points of nobody', ({ edges }) => edges.firstShape.set([0, 1, 1]), /left over/],
    [
      'a shape that begins late',
      ({ edges }) => edges.firstShape.set([1, 1, 2]),
      /edge 0 does not begin/,
    ],
    ['an arc that leads elsewhere', ({ out }) => out.head.fill(2, 0, 1), /arc 0 leads to 2/],
    ['an arc of another node', ({ out }) => out.edge.set([1, 0]), /leaves node 0, its edge 1/],
    ['an arc twice', ({ out }) => out.edge.set([1, 1], 0), /there twice/],
    ['an arc of no edge', ({ out }) => out.edge.fill(99, 0, 1), /arc of edge 49/],
    ['degrees that do not add up', ({ out }) => out.firstOut.set([0, 1, 3, 3]), /3 arcs leave/],
    [
      'degrees that run backwards',
      ({ out }) => out.firstOut.set([0, 3, 1, 4]),
      /node 1 end before/,
    ],
  ])('%s', (_, plant, message) => {
    const network = fresh();
    plant(network);
    expect(checkNetwork(network).join('\n')).toMatch(message);
  });

  test('a column cut short, before anything else', () => {
    const network = fresh();
    const cut: Network = { ...network, edges: { ...network.edges, flags: new Uint32Array(1) } };
    expect(checkNetwork(cut)).toEqual(['edges.flags has 1 entries, not 2']);
    expect(structureFaults(cut)).toEqual(['edges.flags has 1 entries, not 2']);
  });

  test('names without the empty one', () => {
    expect(checkNetwork({ ...fresh(), names: ['Fuhua Road'] })).toEqual([
      'names do not begin with the empty name',
    ]);
  });

  test('an edge into the void, by the quick check too', () => {
    const network = fresh();
    network.edges.from.fill(7, 0, 1);
    expect(structureFaults(network)[0]).toBe('edge 0 runs from 7 to 1; there are 3 nodes');
  });
});

test('the quick check finds what a search would trip over, and nothing where nothing is wrong', () => {
  const anyColumn = fc.constantFrom(
    ...(['from', 'to', 'kind', 'name', 'level', 'origin', 'firstShape'] as const),
    ...(['firstOut', 'head', 'edge'] as const),
  );
  fc.assert(
    fc.property(anyColumn, fc.nat(4), fc.nat(14), (column, at, value) => {
      const network = fresh();
      const columns = { ...network.edges, ...network.out };
      columns[column].set([value], at % 2);
      expect(structureFaults(network)).toEqual(checkNetwork(network).filter(isOfStructure));
    }),
    { seed: 8, numRuns: 2000 },
  );
});

/** What only the full check asks about. */
const isOfStructure = (fault: string): boolean => !/is used twice/.test(fault);
