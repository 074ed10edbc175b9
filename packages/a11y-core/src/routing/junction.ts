import { EDGE_VARIANTS } from '../network/key.js';
import { EDGE_KINDS, type Network } from '../network/network.js';
import { crossingOf } from './crossing-share.js';

const CROSSING = EDGE_KINDS.indexOf('crossing');
const LIFT = EDGE_KINDS.indexOf('lift');
const PEDESTRIAN = EDGE_KINDS.indexOf('pedestrian');
const ACROSS = EDGE_VARIANTS.indexOf('across');

/** Ways of a simple bend: the one that leads there and the one that leads on. */
const BEND = 2;

/**
 * Whether an edge is a line of sight over a square or another floor that is walked all over. Its
 * outline is none: there a wall or an edge can be followed.
 */
export function isOverOpenArea({ edges }: Network, edge: number): boolean {
  return edges.kind[edge] === PEDESTRIAN && edges.variant[edge] === ACROSS;
}

/**
 * Per node, the ways to choose from beyond the two of a bend. All lines over an open area are one
 * way, and so are all rides of a lift. Where a crossing is cut in the middle of the carriageway,
 * nobody on it chooses. Kerbs, doors and breaks of attributes join two edges and count for nothing.
 */
export function furtherWays(network: Network): (node: number) => number {
  let counts = known.get(network.out);
  if (counts === undefined) {
    const fresh = Uint8Array.from({ length: network.nodeCount }, (_, node) =>
      Math.min(255, furtherWaysAt(network, node)),
    );
    counts = fresh;
    known.set(network.out, fresh);
  }
  const found = counts;
  return (node) => found[node]!;
}

/** Neither kinds nor joins of a network ever change, and every traveller asks for the same. */
const known = new WeakMap<Network['out'], Uint8Array>();

function furtherWaysAt(network: Network, node: number): number {
  const { out, edges } = network;
  let ways = 0;
  let hasArea = false;
  let hasLift = false;
  const crossings = new Set<number | string>();
  for (let place = out.firstOut[node]!; place < out.firstOut[node + 1]!; place++) {
    const edge = out.edge[place]! >>> 1;
    if (edges.directions[edge] === 0) continue;
    if (isOverOpenArea(network, edge)) hasArea = true;
    else if (edges.kind[edge] === LIFT) hasLift = true;
    else ways += 1;
    if (edges.kind[edge] !== CROSSING) continue;
    const crossing = crossingOf(network, edge);
    if (crossings.has(crossing)) return 0;
    crossings.add(crossing);
  }
  return Math.max(0, ways + Number(hasArea) + Number(hasLift) - BEND);
}
