import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinRings } from './rings.js';

test.each([
  ['one closed line', [[1, 2, 3, 1]], [[1, 2, 3, 1]]],
  [
    'lines in any direction',
    [
      [1, 2],
      [3, 2],
      [3, 1],
    ],
    [[1, 2, 3, 1]],
  ],
  [
    'two rings',
    [
      [1, 2, 3, 1],
      [4, 5],
      [5, 6, 4],
    ],
    [
      [1, 2, 3, 1],
      [4, 5, 6, 4],
    ],
  ],
  [
    'a line left over',
    [
      [1, 2, 3, 1],
      [4, 5],
    ],
    undefined,
  ],
  [
    'a gap',
    [
      [1, 2],
      [2, 3],
    ],
    undefined,
  ],
  [
    'out and back',
    [
      [1, 2],
      [2, 1],
    ],
    undefined,
  ],
  ['a line of one point, which is none', [[1], [1, 2, 3, 1]], [[1, 2, 3, 1]]],
  ['nothing', [], undefined],
])('%s', (_, lines, rings) => {
  expect(joinRings(lines)).toEqual(rings);
});

test('a ring cut anywhere, turned and shuffled, is the ring again', () => {
  const cutRing = fc
    .record({
      count: fc.integer({ min: 3, max: 12 }),
      cuts: fc.uniqueArray(fc.nat(11), { minLength: 1 }),
      turned: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      order: fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }),
    })
    .map(({ count, cuts, turned, order }) => {
      const at = [...new Set(cuts.map((cut) => cut % count))].sort((a, b) => a - b);
      const lines = at.map((from, index) => {
        const to = at[index + 1] ?? at[0]! + count;
        const line = Array.from({ length: to - from + 1 }, (_, step) => (from + step) % count);
        return turned[index]! ? line.reverse() : line;
      });
      const shuffled = order.flatMap((index) => (lines[index] === undefined ? [] : [lines[index]]));
      return { count, lines: shuffled };
    });
  fc.assert(
    fc.property(cutRing, ({ count, lines }) => {
      const rings = joinRings(lines)!;
      expect(rings).toHaveLength(1);
      const [ring] = rings;
      expect(ring).toHaveLength(count + 1);
      expect(ring![0]).toBe(ring!.at(-1));
      for (const [index, node] of ring!.slice(1).entries()) {
        const step = Math.abs(node - ring![index]!);
        expect([1, count - 1]).toContain(step);
      }
      expect(new Set(ring).size).toBe(count);
    }),
  );
});
