// The hierarchy against Bellman and Ford on plain lists: the most boring way there is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dissectionOrder } from './dissection.js';
import { type Hierarchy, hierarchyOf, NONE } from './hierarchy.js';
import { linksOf } from './links.js';
import { customise, INFINITE, type Metric } from './metric.js';
import { weightsToAll } from './one-to-all.js';
import { perfected } from './perfect.js';
import { createHierarchyQuery, type Foot } from './query.js';
import { repair } from './repair.js';
import { createUnpack, downwards, upwards } from './unpack.js';

interface Town {
  readonly nodeCount: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Of each arc, `edge << 1 | direction`. */
  readonly weights: Int32Array;
}

const someWeight = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.constant(INFINITE) },
);

/** Loops, parallel edges, one-way streets, islands, ways that weigh nothing, nodes in one place. */
function someTown(most: number): fc.Arbitrary<Town> {
  return fc.integer({ min: 1, max: most }).chain((nodeCount) => {
    const node = fc.nat(nodeCount - 1);
    return fc
      .record({
        edges: fc.array(fc.tuple(node, node, someWeight, someWeight), { maxLength: 3 * nodeCount }),
        places: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), {
          minLength: nodeCount,
          maxLength: nodeCount,
        }),
      })
      .map(({ edges, places }) => ({
        nodeCount,
        from: Uint32Array.from(edges, ([tail]) => tail),
        to: Uint32Array.from(edges, ([, head]) => head),
        x: places.map(([x]) => x),
        y: places.map(([, y]) => y),
        weights: Int32Array.from(edges.flatMap(([, , there, back]) => [there, back])),
      }));
  });
}

/** A lattice with some streets missing: pieces large enough to be cut. */
const someLattice: fc.Arbitrary<Town> = fc
  .tuple(fc.integer({ min: 6, max: 12 }), fc.integer({ min: 6, max: 12 }), fc.integer())
  .map(([columns, rows, seed]) => {
    const random = randomOf(seed);
    const edges: [number, number][] = [];
    for (let node = 0; node < columns * rows; node++) {
      if ((node + 1) % columns !== 0 && random() < 0.8) edges.push([node, node + 1]);
      if (node + columns < columns * rows && random() < 0.8) edges.push([node, node + columns]);
    }
    const nodes = Array.from({ length: columns * rows }, (_, node) => node);
    return {
      nodeCount: nodes.length,
      from: Uint32Array.from(edges, ([tail]) => tail),
      to: Uint32Array.from(edges, ([, head]) => head),
      x: nodes.map((node) => node % columns),
      y: nodes.map((node) => Math.floor(node / columns)),
      weights: Int32Array.from({ length: 2 * edges.length }, () =>
        random() < 0.1 ? INFINITE : Math.floor(random() * 100),
      ),
    };
  });

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const anyTown = fc.oneof(someTown(14), someTown(60), someLattice);

function arcsOf({ from, to, weights }: Town) {
  return [...weights].map((weight, arc) => {
    const [tail, head] = [from[arc >>> 1]!, to[arc >>> 1]!];
    return (arc & 1) === 0 ? { tail, head, weight } : { tail: head, head: tail, weight };
  });
}

/** The least weight to every node, by trying every arc until nothing changes. */
function slowly(town: Town, feet: readonly (readonly [node: number, weight: number])[]): number[] {
  const least: number[] = new Array(town.nodeCount).fill(INFINITE);
  for (const [node, weight] of feet) least[node] = Math.min(least[node]!, weight);
  const arcs = arcsOf(town).filter(({ weight }) => weight !== INFINITE);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { tail, head, weight } of arcs) {
      if (least[tail]! + weight >= least[head]!) continue;
      least[head] = least[tail]! + weight;
      isChanged = true;
    }
  }
  return least;
}

function built(town: Town) {
  const order = dissectionOrder(linksOf(town.nodeCount, town.from, town.to), town);
  const hierarchy = hierarchyOf(order, town.from, town.to);
  return { order, hierarchy, metric: customise(hierarchy, town.weights) };
}

test('an order holds every node once, and comes out the same again', () => {
  fc.assert(
    fc.property(anyTown, (town) => {
      const { order } = built(town);
      expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
      expect(built(town).order).toEqual(order);
      const told: number[] = [];
      dissectionOrder(linksOf(town.nodeCount, town.from, town.to), town, (n) => told.push(n));
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(town.nodeCount);
    }),
  );
});

test('the upper ends of a node are joined with each other', () => {
  fc.assert(
    fc.property(anyTown, (town) => {
      const { nodeCount, firstUp, upper, parent } = built(town).hierarchy;
      for (let node = 0; node < nodeCount; node++) {
        const above = [...upper.subarray(firstUp[node], firstUp[node + 1])];
        expect(above).toEqual([...new Set(above)].sort((a, b) => a - b));
        expect(parent[node]).toBe(above[0] ?? NONE);
        for (const [i, low] of above.entries()) {
          expect(low).toBeGreaterThan(node);
          const joined = upper.subarray(firstUp[low], firstUp[low + 1]);
          for (const high of above.slice(i + 1)) expect(joined).toContain(high);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('every distance is the least there is', () => {
  fc.assert(
    fc.property(anyTown, (town) => {
      const { hierarchy, metric } = built(town);
      const query = createHierarchyQuery(hierarchy);
      const { rankOf } = hierarchy;
      for (let from = 0; from < town.nodeCount; from += 3) {
        const least = slowly(town, [[from, 0]]);
        for (let to = 0; to < town.nodeCount; to++) {
          expect(query.distance(metric, rankOf[from]!, rankOf[to]!)).toBe(least[to]);
        }
      }
    }),
  );
});

const someFeet = (nodeCount: number) =>
  fc.array(fc.tuple(fc.nat(nodeCount - 1), fc.nat(30)), { minLength: 1, maxLength: 4 });

test('every path is one that can be walked, and weighs what it says', () => {
  const asked = anyTown.chain((town) =>
    fc.tuple(fc.constant(town), someFeet(town.nodeCount), someFeet(town.nodeCount)),
  );
  fc.assert(
    fc.property(asked, ([town, starts, goals]) => {
      const { hierarchy, metric } = built(town);
      const query = createHierarchyQuery(hierarchy);
      const feet = (ends: typeof starts): Foot[] =>
        ends.map(([node, weight]) => ({ rank: hierarchy.rankOf[node]!, weight }));
      const path = query.path(metric, town.weights, feet(starts), feet(goals));
      const least = slowly(town, starts);
      const expected = Math.min(...goals.map(([node, weight]) => least[node]! + weight));
      expect(path?.weight ?? INFINITE).toBe(Math.min(INFINITE, expected));
      // A question leaves nothing behind.
      expect(query.path(metric, town.weights, feet(starts), feet(goals))).toEqual(path);
      if (path === undefined) return;
      const arcs = arcsOf(town);
      let [at, weight] = starts[path.start]!;
      for (const arc of path.arcs) {
        expect(arcs[arc]!.tail).toBe(at);
        at = arcs[arc]!.head;
        weight += arcs[arc]!.weight;
      }
      expect([at, weight + goals[path.goal]![1]]).toEqual([goals[path.goal]![0], path.weight]);
    }),
  );
});

test('one sweep gives the weights to all nodes, and from all', () => {
  const asked = anyTown.chain((town) => fc.tuple(fc.constant(town), someFeet(town.nodeCount)));
  fc.assert(
    fc.property(asked, ([town, feet]) => {
      const { hierarchy, metric } = built(town);
      const ranked = feet.map(([node, weight]) => ({ rank: hierarchy.rankOf[node]!, weight }));
      const byNode = (byRank: Int32Array) => [...hierarchy.rankOf].map((rank) => byRank[rank]!);
      expect(byNode(weightsToAll(hierarchy, metric, ranked))).toEqual(slowly(town, feet));
      const turned = { ...town, from: town.to, to: town.from };
      expect(byNode(weightsToAll(hierarchy, metric, ranked, 'feet'))).toEqual(slowly(turned, feet));
    }),
  );
});

test('perfected, every rung weighs what the lightest way between its ends does', () => {
  fc.assert(
    fc.property(anyTown, (town) => {
      const { hierarchy, metric } = built(town);
      const { nodeAt, rankOf, lower, upper, rungCount } = hierarchy;
      const perfect = perfected(hierarchy, metric);
      const from = [...rankOf.keys()].map((node) => slowly(town, [[node, 0]]));
      for (let rung = 0; rung < rungCount; rung++) {
        const [low, high] = [nodeAt[lower[rung]!]!, nodeAt[upper[rung]!]!];
        expect([perfect.up[rung], perfect.down[rung]]).toEqual([
          from[low]![high],
          from[high]![low],
        ]);
      }
      const query = createHierarchyQuery(hierarchy);
      for (let to = 0; to < town.nodeCount; to++) {
        expect(query.distance(perfect, rankOf[0]!, rankOf[to]!)).toBe(from[0]![to]);
      }
      const swept = weightsToAll(hierarchy, perfect, [{ rank: rankOf[0]!, weight: 0 }]);
      expect([...rankOf].map((rank) => swept[rank])).toEqual(from[0]);
    }),
    { numRuns: 40 },
  );
});

/** Every rung that can be walked can be taken apart into arcs that weigh as much. */
function expectMadeUp(hierarchy: Hierarchy, metric: Metric, weights: Int32Array): void {
  const unpack = createUnpack(hierarchy);
  for (let rung = 0; rung < hierarchy.rungCount; rung++) {
    for (const [step, weight] of [
      [upwards(rung), metric.up[rung]!],
      [downwards(rung), metric.down[rung]!],
    ] as const) {
      if (weight === INFINITE) continue;
      const arcs = unpack(metric, weights, [step]);
      expect(arcs.reduce((sum, arc) => sum + weights[arc]!, 0)).toBe(weight);
    }
  }
}

test('a repaired metric is the one made anew, after any changes', () => {
  const changing = anyTown
    .filter(({ from }) => from.length > 0)
    .chain((town) =>
      fc.tuple(
        fc.constant(town),
        fc.array(
          fc.array(fc.tuple(fc.nat(town.from.length - 1), someWeight, someWeight), {
            minLength: 1,
            maxLength: 4,
          }),
          { minLength: 1, maxLength: 6 },
        ),
      ),
    );
  fc.assert(
    fc.property(changing, ([town, rounds]) => {
      const { hierarchy } = built(town);
      const weights = town.weights.slice();
      const metric: Metric = customise(hierarchy, weights);
      for (const changes of rounds) {
        for (const [edge, there, back] of changes) {
          weights[edge << 1] = there;
          weights[(edge << 1) | 1] = back;
        }
        repair(
          hierarchy,
          weights,
          metric,
          changes.map(([edge]) => edge),
        );
        const anew = customise(hierarchy, weights);
        expect([metric.up, metric.down]).toEqual([anew.up, anew.down]);
        expectMadeUp(hierarchy, metric, weights);
      }
    }),
  );
});
