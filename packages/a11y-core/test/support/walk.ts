import { nodeKey } from '../../src/network/key.js';
import type { EdgeKind, Network } from '../../src/network/network.js';
import { edgeKindOf } from '../../src/network/read-edge.js';

/** Metres of the shortest walk between two nodes by key, kinds left out if told so; `Infinity` if none. */
export function walkM(
  network: Network,
  from: string | number,
  to: string | number,
  without: readonly EdgeKind[] = [],
): number {
  const { edges, nodeCount } = network;
  const places = new Map(
    Array.from({ length: nodeCount }, (_, node) => [nodeKey(network, node), node]),
  );
  const far = new Float64Array(nodeCount).fill(Infinity);
  const start = places.get(String(from));
  const goal = places.get(String(to));
  if (start === undefined || goal === undefined) return Number.POSITIVE_INFINITY;
  far[start] = 0;
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (let edge = 0; edge < network.edgeCount; edge++) {
      if (without.includes(edgeKindOf(network, edge))) continue;
      const [a, b] = [edges.from[edge]!, edges.to[edge]!];
      for (const [tail, head] of [
        [a, b],
        [b, a],
      ] as const) {
        const length = far[tail]! + edges.lengthMm[edge]!;
        if (length >= far[head]!) continue;
        far[head] = length;
        hasChanged = true;
      }
    }
  }
  return far[goal]! / 1000;
}
