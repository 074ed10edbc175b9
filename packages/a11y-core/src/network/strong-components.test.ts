import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomNetwork } from '../../test/support/random-network.js';
import { buildNetwork } from './build.js';
import { weakComponents } from './components.js';
import type { Network } from './network.js';
import { isArcAllowed } from './read-edge.js';
import { strongComponents } from './strong-components.js';

/** Whether one can get from each node to each other, asked one by one: the slow plain answer. */
function reachable(network: Network, permits: (arc: number) => boolean): boolean[][] {
  const { out, nodeCount } = network;
  return Array.from({ length: nodeCount }, (_, start) => {
    const isReached = new Array<boolean>(nodeCount).fill(false);
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (isReached[node]) continue;
      isReached[node] = true;
      for (let at = out.firstOut[node]!; at < out.firstOut[node + 1]!; at++) {
        if (permits(out.edge[at]!)) open.push(out.head[at]!);
      }
    }
    return isReached;
  });
}

describe('strong components', () => {
  test('two nodes share one exactly where there is a way there and back', () => {
    fc.assert(
      fc.property(randomNetwork(), fc.integer({ min: 2, max: 9 }), ({ network }, every) => {
        const permits = (arc: number) => isArcAllowed(network, arc) && arc % every !== 0;
        const { componentOf, count } = strongComponents(network, permits);
        const reach = reachable(network, permits);
        for (let a = 0; a < network.nodeCount; a++) {
          for (let b = 0; b < network.nodeCount; b++) {
            const isBothWays = reach[a]![b]! && reach[b]![a]!;
            expect(componentOf[a] === componentOf[b]).toBe(isBothWays);
          }
        }
        expect(count).toBe(new Set(componentOf).size);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  test('are the weak ones where everything may be walked both ways', () => {
    fc.assert(
      fc.property(randomNetwork(), ({ network }) => {
        expect(strongComponents(network, () => true)).toEqual(weakComponents(network));
      }),
      { seed: 13 },
    );
  });

  test('a path of a hundred thousand nodes does not overflow a stack', () => {
    const count = 100_000;
    const network = buildNetwork({
      nodes: Array.from({ length: count }, (_, i) => ({ lon: i / 1e5, lat: 0, sourceId: i })),
      edges: Array.from({ length: count - 1 }, (_, i) => ({
        from: i,
        to: i + 1,
        lengthMm: 1112,
        kind: 'footway',
        sourceId: i,
      })),
      sources: [],
    });
    expect(strongComponents(network, (arc) => arc % 2 === 0).count).toBe(count);
    expect(strongComponents(network, () => true).count).toBe(1);
  });
});
