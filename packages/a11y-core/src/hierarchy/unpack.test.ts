import { expect, test } from 'vitest';
import { hierarchyOf } from './hierarchy.js';
import { customise } from './metric.js';
import { createHierarchyQuery } from './query.js';
import { repair } from './repair.js';
import { createUnpack, upwards } from './unpack.js';

test('a way over the nearest, a far and a very far node beneath is found again', () => {
  // Each of very many nodes lies between the same two.
  const leaves = 70_000;
  const nodeCount = leaves + 2;
  const from = Uint32Array.from({ length: 2 * leaves }, (_, edge) => edge >>> 1);
  const to = Uint32Array.from({ length: 2 * leaves }, (_, edge) => leaves + (edge & 1));
  const hierarchy = hierarchyOf(
    Uint32Array.from({ length: nodeCount }, (_, i) => i),
    from,
    to,
  );
  const query = createHierarchyQuery(hierarchy);
  for (const lightest of [0, 20_000, 60_000, leaves - 1]) {
    const weights = new Int32Array(4 * leaves).fill(5);
    weights.fill(1, 4 * lightest, 4 * lightest + 4);
    const metric = customise(hierarchy, weights);
    const ways = (): (readonly number[] | undefined)[] => [
      query.path(metric, weights, [{ rank: leaves, weight: 0 }], [{ rank: leaves + 1, weight: 0 }])
        ?.arcs,
      query.path(metric, weights, [{ rank: leaves + 1, weight: 0 }], [{ rank: leaves, weight: 0 }])
        ?.arcs,
    ];
    const [a, b] = [2 * lightest, 2 * lightest + 1];
    const expected = [
      [(a << 1) | 1, b << 1],
      [(b << 1) | 1, a << 1],
    ];
    expect(ways()).toEqual(expected);
    // Made dearer, another one; made lighter again, the same.
    weights.fill(9, 4 * lightest, 4 * lightest + 4);
    repair(hierarchy, weights, metric, [a, b]);
    expect(ways()).not.toEqual(expected);
    weights.fill(1, 4 * lightest, 4 * lightest + 4);
    repair(hierarchy, weights, metric, [a, b]);
    expect(ways()).toEqual(expected);
  }
});

test('a metric and weights that do not belong together are told', () => {
  // Two streets side by side.
  const hierarchy = hierarchyOf(Uint32Array.of(0, 1), Uint32Array.of(0, 0), Uint32Array.of(1, 1));
  const metric = customise(hierarchy, Int32Array.of(3, 3, 5, 5));
  const unpack = createUnpack(hierarchy);
  expect(unpack(metric, Int32Array.of(5, 5, 3, 3), [upwards(0)])).toEqual([2]);
  expect(() => unpack(metric, Int32Array.of(5, 5, 7, 7), [upwards(0)])).toThrow(/weighs 3/);
});
