import { APPLICABLE, POINT_KINDS } from '../applicable.js';
import { EDGE_VARIANTS } from '../key.js';
import { EDGE_KINDS, type Network } from '../network.js';
import { edgeFlag } from '../read-edge.js';

/** What of a network lies on the ground that a model of heights sees. */
export interface OnGround {
  /** Per node: the first of the nodes at the same spot, before and behind its kerbs and doors. */
  readonly placeOf: Uint32Array;
  /** Per edge: 1 where it runs over the ground, and the model knows its course. */
  readonly edges: Uint8Array;
  /** Per edge: 1 where a street goes on but not over the ground: a bridge, a tunnel, another floor. */
  readonly isCarried: Uint8Array;
  /** Per node: 1 where an edge at its place does. A node in the middle of a bridge is in the air. */
  readonly nodes: Uint8Array;
}

const RAMP = EDGE_VARIANTS.indexOf('ramp');

/** Tells apart what lies on the ground from bridges, tunnels, buildings and what has steps. */
export function onGround(network: Network): OnGround {
  const { nodeCount, edgeCount, edges } = network;
  const placeOf = places(network);
  const edgeIsOn = new Uint8Array(edgeCount);
  const isCarried = new Uint8Array(edgeCount);
  const placeIsOn = new Uint8Array(nodeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!isDrawnStreet(network, edge)) continue;
    if (isOffGround(network, edge)) {
      isCarried[edge] = 1;
      continue;
    }
    edgeIsOn[edge] = 1;
    placeIsOn[placeOf[edges.from[edge]!]!] = 1;
    placeIsOn[placeOf[edges.to[edge]!]!] = 1;
  }
  return {
    placeOf,
    edges: edgeIsOn,
    isCarried,
    nodes: Uint8Array.from(placeOf, (place) => placeIsOn[place]!),
  };
}

/** Whether an edge has a slope for wheels, and is drawn where it runs. */
function isDrawnStreet({ edges }: Network, edge: number): boolean {
  // A ramp beside steps is drawn on the line of the steps; nobody knows how it winds.
  if (edges.variant[edge] === RAMP) return false;
  return APPLICABLE[EDGE_KINDS[edges.kind[edge]!]!].includes('incline');
}

function isOffGround(network: Network, edge: number): boolean {
  if (edgeFlag(network, edge, 'offGround') === 'yes') return true;
  if (edgeFlag(network, edge, 'covered') === 'yes') return true;
  return network.levels[network.edges.level[edge]!]!.values.some((level) => level !== 0);
}

/** Joins nodes with nothing but a kerb, door or barrier of no length between them; lifts do not. */
function places({ nodeCount, edgeCount, edges }: Network): Uint32Array {
  const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root]!;
    return root;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    const kind = EDGE_KINDS[edges.kind[edge]!]!;
    if (edges.lengthMm[edge] !== 0 || kind === 'lift' || !POINT_KINDS.has(kind)) continue;
    const a = rootOf(edges.from[edge]!);
    const b = rootOf(edges.to[edge]!);
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  return parent.map((_, node) => rootOf(node));
}
