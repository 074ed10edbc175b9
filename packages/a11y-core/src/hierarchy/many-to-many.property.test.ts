// Every cell against Bellman and Ford on plain lists, and its sums against a walk over the arcs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dissectionOrder } from './dissection.js';
import { hierarchyOf } from './hierarchy.js';
import { linksOf } from './links.js';
import { createManyToMany, emptyRow } from './many-to-many.js';
import { customise, INFINITE } from './metric.js';
import type { Foot } from './query.js';
import { waySums } from './way-sums.js';

const weight = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.constant(INFINITE) },
);

/** Loops, parallel edges, one-way streets, islands, ways that weigh nothing; groups of nodes asked for. */
const towns = fc.integer({ min: 1, max: 24 }).chain((nodeCount) => {
  const node = fc.nat(nodeCount - 1);
  const foot = fc.record({ node, weight: fc.constantFrom(0, 0, 3, 500) });
  const ends = fc.array(fc.array(foot, { maxLength: 3, size: 'max' }), {
    minLength: 1,
    maxLength: 6,
  });
  return fc.record({
    nodeCount: fc.constant(nodeCount),
    edges: fc.array(fc.tuple(node, node, weight, weight), {
      minLength: nodeCount,
      maxLength: Math.min(50, 3 * nodeCount),
      size: 'max',
    }),
    places: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), {
      minLength: nodeCount,
      maxLength: nodeCount,
    }),
    /** Added to every arc: where some weigh nothing, a lightest way may run in a circle. */
    least: fc.constantFrom(0, 1),
    sources: ends,
    targets: ends,
  });
});

type Drawn = { readonly node: number; readonly weight: number };

function slowly(
  nodeCount: number,
  arcs: readonly { tail: number; head: number; weight: number }[],
  feet: readonly Drawn[],
): number[] {
  const least = new Array<number>(nodeCount).fill(INFINITE);
  for (const { node, weight } of feet) least[node] = Math.min(least[node]!, weight);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { tail, head, weight } of arcs) {
      if (weight === INFINITE || least[tail]! + weight >= least[head]!) continue;
      least[head] = least[tail]! + weight;
      isChanged = true;
    }
  }
  return least;
}

test('every cell is the least weight, and its sums are those of a way of that weight', () => {
  let found = 0;
  let asked = 0;
  fc.assert(
    fc.property(towns, ({ nodeCount, edges: drawn, places, least: added, sources, targets }) => {
      const more = (weight: number) => (weight === INFINITE ? weight : weight + added);
      const edges = drawn.map(([a, b, there, back]) => [a, b, more(there), more(back)] as const);
      const from = Uint32Array.from(edges, ([tail]) => tail);
      const to = Uint32Array.from(edges, ([, head]) => head);
      const weights = Int32Array.from(edges.flatMap(([, , there, back]) => [there, back]));
      const order = dissectionOrder(linksOf(nodeCount, from, to), {
        x: places.map(([x]) => x),
        y: places.map(([, y]) => y),
      });
      const hierarchy = hierarchyOf(order, from, to);
      const metric = customise(hierarchy, weights);
      const arcs = edges.flatMap(([a, b, there, back]) => [
        { tail: a, head: b, weight: there },
        { tail: b, head: a, weight: back },
      ]);
      const feetOf = (drawn: readonly Drawn[]): Foot[] =>
        drawn.map(({ node, weight }) => ({ rank: hierarchy.rankOf[node]!, weight }));
      const waysWith = (...of: readonly ((arc: number) => number)[]) =>
        createManyToMany(
          hierarchy,
          metric,
          targets.map(feetOf),
          waySums(hierarchy, metric, weights, of[0]!, of[1]!),
        );
      const weighed = waysWith(
        (arc) => weights[arc]!,
        () => 1,
      );
      // Sums that tell which arcs were walked: a power of two for each, in two halves.
      const traced = waysWith(
        (arc) => (arc < 50 ? 2 ** arc : 0),
        (arc) => (arc < 50 ? 0 : 2 ** (arc - 50)),
      );
      for (const source of sources) {
        const least = slowly(nodeCount, arcs, source);
        const row = weighed.from(feetOf(source), emptyRow(targets.length));
        const traces = traced.from(feetOf(source), emptyRow(targets.length));
        const unsummed = weighed.from(feetOf(source), emptyRow(targets.length), false);
        expect(unsummed.weight).toEqual(row.weight);
        for (const [j, target] of targets.entries()) {
          asked += 1;
          const weight = Math.min(
            INFINITE,
            ...target.map((foot) =>
              least[foot.node] === INFINITE ? INFINITE : least[foot.node]! + foot.weight,
            ),
          );
          expect(row.weight[j]).toBe(weight);
          if (weight === INFINITE) continue;
          const [first, last] = [source[row.start[j]!]!, target[row.goal[j]!]!];
          expect(first.weight + row.first[j]! + last.weight).toBe(weight);
          if (added === 0) continue;
          // Walks the arcs of the sum: each leads on from where the one before ended.
          const walked = arcs.filter((_, arc) => {
            const [sum, bit] = arc < 50 ? [traces.first[j]!, arc] : [traces.second[j]!, arc - 50];
            return Math.floor(sum / 2 ** bit) % 2 === 1;
          });
          expect(walked.length).toBe(row.second[j]);
          let at = first.node;
          const left = [...walked];
          while (left.length > 0) {
            const next = left.findIndex(({ tail, head }) => {
              if (tail !== at) return false;
              return head !== at || left.length === 1;
            });
            expect(next).toBeGreaterThanOrEqual(0);
            at = left.splice(next, 1)[0]!.head;
          }
          expect(at).toBe(last.node);
          if (walked.length > 1) found += 1;
        }
      }
    }),
    { seed: 20261129, numRuns: 600 },
  );
  expect(found / asked).toBeGreaterThan(0.08);
});
