import { expect, test } from 'vitest';
import { hierarchyOf, NONE } from './hierarchy.js';
import { linksOf } from './links.js';
import { reduced, withTaken } from './reduction.js';

function reducedGraph(nodeCount: number, edges: readonly (readonly [number, number])[]) {
  const from = Uint32Array.from(edges, ([a]) => a);
  const to = Uint32Array.from(edges, ([, b]) => b);
  return { from, to, reduction: reduced(linksOf(nodeCount, from, to)) };
}

test('four junctions joined with each other stay, streets between them and dead ends go', () => {
  // 4 lies between 0 and 1; 5 and 6 are a dead end at 2; 7 lies alone.
  const { reduction } = reducedGraph(8, [
    [0, 4],
    [4, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
    [2, 5],
    [5, 6],
  ]);
  expect([...reduction.kept]).toEqual([0, 1, 2, 3]);
  expect([...reduction.core.first]).toEqual([0, 3, 6, 9, 12]);
  expect([...reduction.core.neighbour]).toEqual([1, 2, 3, 0, 2, 3, 0, 1, 3, 0, 1, 2]);
  // What hangs on a junction comes right before it, what lies alone first.
  const order = [...withTaken(reduction, Uint32Array.of(2, 1, 0, 3))];
  expect(order).toEqual([7, 5, 6, 2, 4, 1, 0, 3]);
});

test('a long street makes a short chain of parents, and two rungs a node', () => {
  const length = 1000;
  const { from, to, reduction } = reducedGraph(
    length,
    Array.from({ length: length - 1 }, (_, i) => [i, i + 1] as const),
  );
  expect(reduction.kept).toHaveLength(0);
  const { parent, rungCount } = hierarchyOf(withTaken(reduction, new Uint32Array(0)), from, to);
  let longest = 0;
  for (let start = 0; start < length; start++) {
    let chain = 1;
    for (let node = parent[start]!; node !== NONE; node = parent[node]!) chain += 1;
    longest = Math.max(longest, chain);
  }
  expect(longest).toBeLessThan(3 * Math.log2(length));
  expect(rungCount).toBeLessThan(2 * length);
});
