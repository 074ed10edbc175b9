import { EDGE_KINDS, type Network } from './network.js';

/**
 * Whether nothing in a network whose columns have the right lengths refers to what is not there:
 * what a search would trip over. Questions of the full check with a yes or no, many times as fast,
 * so that every file can be asked when it is opened.
 */
export function hasSoundStructure(network: Network): boolean {
  return hasSoundEdges(network) && hasSoundArcs(network);
}

function hasSoundEdges({ edges, edgeCount, nodeCount, shape, ...network }: Network): boolean {
  const { from, to, kind, name, level, origin, firstShape } = edges;
  const [names, levels] = [network.names.length, network.levels.length];
  const [kinds, sources] = [EDGE_KINDS.length, network.sources.length];
  if (firstShape[0] !== 0 || firstShape[edgeCount] !== shape.lon.length) return false;
  for (let edge = 0; edge < edgeCount; edge++) {
    if (from[edge]! >= nodeCount || to[edge]! >= nodeCount || kind[edge]! >= kinds) return false;
    if (name[edge]! >= names || level[edge]! >= levels || origin[edge]! >= sources) return false;
    if (firstShape[edge]! > firstShape[edge + 1]!) return false;
  }
  return true;
}

function hasSoundArcs({ out, nodeCount, edgeCount, edges: { from, to } }: Network): boolean {
  const { firstOut, head, edge } = out;
  const seen = new Uint8Array(2 * edgeCount);
  let position = 0;
  if (firstOut[0] !== 0 || firstOut[nodeCount] !== 2 * edgeCount) return false;
  for (let node = 0; node < nodeCount; node++) {
    const end = firstOut[node + 1]!;
    if (end < position || end > 2 * edgeCount) return false;
    for (; position < end; position++) {
      const arc = edge[position]!;
      const isForward = (arc & 1) === 0;
      const tail = isForward ? from[arc >>> 1] : to[arc >>> 1];
      const leadsTo = isForward ? to[arc >>> 1] : from[arc >>> 1];
      if (tail !== node || leadsTo !== head[position] || seen[arc] === 1) return false;
      seen[arc] = 1;
    }
  }
  return true;
}
