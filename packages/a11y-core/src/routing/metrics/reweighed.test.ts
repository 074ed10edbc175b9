import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../../test/support/network-of.js';
import { randomNetwork } from '../../../test/support/random-network.js';
import { ATTRIBUTE_NAMES } from '../../network/interval.js';
import { EDGE_FLAGS, type EdgeColumns, type Network, TRISTATES } from '../../network/network.js';
import { edgeKindOf } from '../../network/read-edge.js';
import { resolveOptions } from '../../profile/options.js';
import { PROFILE_IDS } from '../../profile/profiles.js';
import { costFor } from '../cost.js';
import { reweighedWith } from './reweighed.js';

/** The columns that an overlay or an hour may change. */
const CHANGING = [
  ...ATTRIBUTE_NAMES.flatMap((attribute) =>
    (['Low', 'High', 'Source'] as const).map((part) => `${attribute}${part}` as const),
  ),
  ...(['inclineUnsigned', 'kerbSense', 'flags', 'state'] as const),
];

/** Where it is said whether there is tactile paving. */
const TACTILE = 3 << (2 * EDGE_FLAGS.indexOf('tactile'));
const [NO, YES] = (['no', 'yes'] as const).map(
  (word) => TRISTATES.indexOf(word) << (2 * EDGE_FLAGS.indexOf('tactile')),
);

/** The network in which all that may change of one edge is what it is of another, but for its tactile paving. */
function likeAnother(network: Network, edge: number, other: number, tactile: number): Network {
  const columns: Partial<Record<keyof EdgeColumns, unknown>> = {};
  for (const name of CHANGING) {
    const column = network.edges[name].slice();
    column[edge] = column[other]!;
    if (name === 'flags') column[edge] = (column[edge]! & ~TACTILE) | tactile;
    columns[name] = column;
  }
  const cars = network.liftCars.filter((car) => car.edge !== edge);
  const taken = network.liftCars.filter((car) => car.edge === other);
  return {
    ...network,
    edges: { ...network.edges, ...columns } as EdgeColumns,
    liftCars: [...cars, ...taken.map((car) => ({ ...car, edge }))],
  };
}

const edgesReweighed = (before: Network, after: Network, profile: string): number[] => {
  const options = resolveOptions({ profile });
  const [old, now] = [costFor(before, options), costFor(after, options)];
  return [...Array(before.edgeCount).keys()].filter((edge) =>
    [edge << 1, (edge << 1) | 1].some((arc) => old.weight(arc) !== now.weight(arc)),
  );
};

test('no weight changes but those that are looked for', () => {
  let others = 0;
  fc.assert(
    fc.property(
      randomNetwork({ maxNodes: 6, maxEdges: 30 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('blind-cane', 'blind-dog', ...PROFILE_IDS),
      fc.constantFrom(0, NO!, YES!),
      ({ network: drawn }, a, b, profile, tactile) => {
        // Most crossings are pieces of one.
        const sourceId = drawn.edges.sourceId.map((id) => (id % 3 === 0 ? id : 3));
        const network = { ...drawn, edges: { ...drawn.edges, sourceId } };
        const all = [...Array(network.edgeCount).keys()];
        const atCrossings = all.filter((one) =>
          ['crossing', 'kerb'].includes(edgeKindOf(network, one)),
        );
        const edges = a % 4 === 0 || atCrossings.length < 2 ? all : atCrossings;
        const [edge, other] = [edges[a % edges.length]!, edges[b % edges.length]!];
        const after = likeAnother(network, edge, other, tactile);
        const reweighed = edgesReweighed(network, after, profile);
        const looked = reweighedWith(after, [edge]);
        for (const one of reweighed) expect(looked).toContain(one);
        others += reweighed.filter((one) => one !== edge).length;
      },
    ),
    { seed: 8, numRuns: 800 },
  );
  expect(others).toBeGreaterThan(10);
});

test('a kerb and a piece of a crossing are a matter of the whole crossing, and of no other', () => {
  const { network, edge } = networkOf(
    { a: [0, 0], b: [0, 1], c: [0, 6], d: [0, 11], e: [0, 12], f: [30, 0], g: [30, 9] },
    [
      { from: 'a', to: 'b', kind: 'kerb' },
      { from: 'b', to: 'c', kind: 'crossing', sourceId: 7 },
      { from: 'c', to: 'd', kind: 'crossing', sourceId: 7 },
      { from: 'd', to: 'e', kind: 'kerb' },
      { from: 'e', to: 'g' },
      { from: 'f', to: 'g', kind: 'crossing', sourceId: 8 },
    ],
  );
  const [first, second] = [edge('b', 'c'), edge('c', 'd')];
  const looked = (one: number) => [...reweighedWith(network, [one])].sort((a, b) => a - b);
  expect(looked(edge('a', 'b'))).toEqual([edge('a', 'b'), first, second]);
  expect(looked(second)).toEqual([first, second]);
  expect(looked(edge('e', 'g'))).toEqual([edge('e', 'g')]);
});
