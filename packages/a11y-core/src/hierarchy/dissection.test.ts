import { expect, test } from 'vitest';
import { dissectionOrder } from './dissection.js';
import { hierarchyOf, NONE } from './hierarchy.js';
import { linksOf } from './links.js';

/** Two lattices of 12 × 12 that one street joins: the street is the only place to cut. */
function twoTowns() {
  const edges: [number, number][] = [];
  const at = (town: number, x: number, y: number) => town * 144 + 12 * y + x;
  for (const town of [0, 1]) {
    for (let y = 0; y < 12; y++) {
      for (let x = 0; x < 12; x++) {
        if (x < 11) edges.push([at(town, x, y), at(town, x + 1, y)]);
        if (y < 11) edges.push([at(town, x, y), at(town, x, y + 1)]);
      }
    }
  }
  edges.push([at(0, 11, 6), at(1, 0, 6)]);
  const nodes = [...Array(288).keys()];
  return {
    from: Uint32Array.from(edges, ([a]) => a),
    to: Uint32Array.from(edges, ([, b]) => b),
    x: nodes.map((node) => (node % 12) + (node >= 144 ? 20 : 0)),
    y: nodes.map((node) => Math.floor((node % 144) / 12)),
  };
}

test('the street between two towns is cut first', () => {
  const { from, to, x, y } = twoTowns();
  const order = dissectionOrder(linksOf(288, from, to), { x, y });
  expect([11 + 12 * 6, 144 + 12 * 6]).toContain(order[287]);
});

test('the rungs of a town stay few and its chains short', () => {
  const { from, to, x, y } = twoTowns();
  const order = dissectionOrder(linksOf(288, from, to), { x, y });
  const { rungCount, parent } = hierarchyOf(order, from, to);
  const lengths = [...parent.keys()].map((rank) => {
    let length = 0;
    for (let node = rank; node !== NONE; node = parent[node]!) length += 1;
    return length;
  });
  // As numbered, row by row, every chain is as long as the town.
  const asNumbered = hierarchyOf(Uint32Array.from(order.keys()), from, to);
  expect(rungCount).toBeLessThan(0.8 * asNumbered.rungCount);
  expect(Math.max(...lengths)).toBeLessThan(60);
});
