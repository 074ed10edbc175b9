import { COORDINATE_SCALE } from '../geo/position.js';
import type { Network } from '../network/network.js';
import { dissectionOrder } from './dissection.js';
import { type Hierarchy, hierarchyOf } from './hierarchy.js';
import { linksOf } from './links.js';

/**
 * The network with the order of its hierarchy, worked out where it has none. It hangs on nodes and
 * edges alone: whatever is laid over the network keeps it. `onProgress` is told how many nodes have
 * their rank, and of how many.
 */
export function withOrder(
  network: Network,
  onProgress: (ranked: number, nodeCount: number) => void = () => undefined,
): Network {
  if (network.order !== undefined) return network;
  const { nodeCount, nodes, edges } = network;
  const middle = (nodes.lat[0] ?? 0) / COORDINATE_SCALE;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const positions = { x: Float64Array.from(nodes.lon, (lon) => lon * shrink), y: nodes.lat };
  const order = dissectionOrder(linksOf(nodeCount, edges.from, edges.to), positions, (ranked) =>
    onProgress(ranked, nodeCount),
  );
  return { ...network, order };
}

const hierarchies = new WeakMap<Uint32Array, Hierarchy>();

/**
 * The hierarchy over a network's order, made once; undefined for a network without an order. `placed`
 * may put it elsewhere in memory when it is made.
 */
export function hierarchyOfNetwork(
  { order, edges }: Network,
  placed: (hierarchy: Hierarchy) => Hierarchy = (hierarchy) => hierarchy,
): Hierarchy | undefined {
  if (order === undefined) return undefined;
  let hierarchy = hierarchies.get(order);
  if (hierarchy === undefined) {
    hierarchy = placed(hierarchyOf(order, edges.from, edges.to));
    hierarchies.set(order, hierarchy);
  }
  return hierarchy;
}
