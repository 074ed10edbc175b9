import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksOf } from './links.js';
import { FREE, minCut, reversePlaces, SINK, SOURCE } from './min-cut.js';

/** At most nine nodes, of which the first is the source and the last the sink. */
const someGraph = fc.integer({ min: 2, max: 9 }).chain((nodeCount) =>
  fc.array(fc.tuple(fc.nat(nodeCount - 1), fc.nat(nodeCount - 1)), { maxLength: 20 }).map((edges) =>
    linksOf(
      nodeCount,
      edges.map(([a]) => a),
      edges.map(([, b]) => b),
    ),
  ),
);

function crossing(
  { first, neighbour }: ReturnType<typeof linksOf>,
  side: (node: number) => boolean,
) {
  let count = 0;
  for (let node = 0; node + 1 < first.length; node++) {
    for (const to of neighbour.subarray(first[node], first[node + 1])) {
      if (side(node) && !side(to)) count += 1;
    }
  }
  return count;
}

const terminals = (nodeCount: number) =>
  Uint8Array.from({ length: nodeCount }, (_, node) =>
    node === 0 ? SOURCE : node === nodeCount - 1 ? SINK : FREE,
  );

test('no way of sharing out the nodes crosses fewer links', () => {
  fc.assert(
    fc.property(someGraph, (links) => {
      const { nodeCount } = links;
      const cut = minCut(links, reversePlaces(links), terminals(nodeCount), Infinity)!;
      let fewest = Infinity;
      for (let mask = 0; mask < 2 ** nodeCount; mask++) {
        if ((mask & 1) === 0 || (mask >> (nodeCount - 1)) % 2 === 1) continue;
        fewest = Math.min(
          fewest,
          crossing(links, (node) => ((mask >> node) & 1) === 1),
        );
      }
      expect(cut.size).toBe(fewest);
      expect(crossing(links, (node) => cut.isSourceSide[node] === 1)).toBe(fewest);
      expect([cut.isSourceSide[0], cut.isSourceSide[nodeCount - 1]]).toEqual([1, 0]);
    }),
  );
});

test('a cut of more links than asked for is not given', () => {
  // Two nodes joined by way of three others.
  const links = linksOf(5, [0, 0, 0, 1, 2, 3], [1, 2, 3, 4, 4, 4]);
  const find = (most: number) => minCut(links, reversePlaces(links), terminals(5), most)?.size;
  expect([find(2), find(3)]).toEqual([undefined, 3]);
});
