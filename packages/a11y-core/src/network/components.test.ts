import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../test/support/network-of.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { largestComponent, weakComponents } from './components.js';

test('parts are numbered by their first node, and the longest is the largest', () => {
  //  a ──10── b    c ──100── d    e
  const { network } = networkOf({ a: [0, 0], b: [10, 0], c: [50, 0], d: [150, 0], e: [0, 90] }, [
    { from: 'd', to: 'c', directions: 'forwards', state: 'closed' },
    { from: 'a', to: 'b' },
  ]);
  expect([...weakComponents(network).componentOf]).toEqual([0, 0, 1, 1, 2]);
  const largest = largestComponent(network);
  expect(largest).toMatchObject({ component: 1, components: 3, nodeShare: 0.4 });
  expect(largest.lengthShare).toBeCloseTo(10 / 11, 4);
});

test('two nodes share a component exactly when a plain search finds one from the other', () => {
  fc.assert(
    fc.property(randomNetwork({ maxEdges: 8 }), ({ network }) => {
      const { componentOf } = weakComponents(network);
      for (let start = 0; start < network.nodeCount; start++) {
        const found = new Set([start]);
        for (const node of found) {
          for (let edge = 0; edge < network.edgeCount; edge++) {
            if (network.edges.from[edge] === node) found.add(network.edges.to[edge]!);
            if (network.edges.to[edge] === node) found.add(network.edges.from[edge]!);
          }
        }
        for (let node = 0; node < network.nodeCount; node++) {
          expect(componentOf[node] === componentOf[start]).toBe(found.has(node));
        }
      }
    }),
    { seed: 3 },
  );
});
