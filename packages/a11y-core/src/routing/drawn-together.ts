import { COORDINATE_SCALE, EARTH_RADIUS_M } from '../geo/position.js';
import type { Network } from '../network/network.js';

/**
 * Where the nodes lie for a lower bound of the search: unit vectors, three numbers each, and the
 * least ratio, at most 1, of an edge's length to the chord between its ends.
 */
export interface BoundPlaces {
  readonly vectors: Float64Array;
  readonly leastStretch: number;
}

/** Edges shorter than this share of their chord have their ends drawn together … */
const LEAST_WANTED = 0.95;
/** … until they are this share of it, so that the next pull need not follow at once. */
const PULLED_TO = 0.97;
/** Pulls per edge of the network before what is left is taken as it is. */
const MOST_PULLS = 8;

const RAD = Math.PI / 180;

/**
 * A few edges are shorter than the straight line between their ends, as of a pavement that was moved
 * aside for drawing or a length that was surveyed. One of them would spoil the bound of everything, so
 * their ends are drawn together, and their neighbours after them where those became too long. Any
 * places do for a bound, as long as no edge is shorter than the chord between its ends.
 */
export function drawnTogether(network: Network): BoundPlaces {
  const { edges, nodes } = network;
  const before = known.get(edges.lengthMm);
  if (before?.nodes === nodes) return before.places;
  const places = workedOut(network);
  known.set(edges.lengthMm, { nodes, places });
  return places;
}

/** By the columns it is made of, which all overlays of one network share. */
const known = new WeakMap<
  Uint32Array,
  { readonly nodes: Network['nodes']; readonly places: BoundPlaces }
>();

function workedOut(network: Network): BoundPlaces {
  const { edges, edgeCount, out } = network;
  const vectors = unitVectors(network);
  const joined = joinedByNothing(network, vectors);
  const chord = (edge: number): number =>
    EARTH_RADIUS_M * apart(vectors, edges.from[edge]!, edges.to[edge]!);
  const isTooShort = (edge: number): boolean =>
    edges.lengthMm[edge]! < LEAST_WANTED * 1000 * chord(edge);

  const waiting: number[] = [];
  const isWaiting = new Uint8Array(edgeCount);
  const consider = (edge: number): void => {
    if (isWaiting[edge] === 1 || !isTooShort(edge)) return;
    isWaiting[edge] = 1;
    waiting.push(edge);
  };
  /** Moves a node, and all that lie at no distance from it, by a share of the way to where `toward` was. */
  const move = (node: number, by: readonly [number, number, number]): void => {
    let at = node;
    do {
      for (let axis = 0; axis < 3; axis++) vectors[3 * at + axis]! += by[axis]!;
      for (let place = out.firstOut[at]!; place < out.firstOut[at + 1]!; place++) {
        consider(out.edge[place]! >>> 1);
      }
      at = joined[at]!;
    } while (at !== node);
  };
  for (let edge = 0; edge < edgeCount; edge++) consider(edge);
  // In turn, so that a pull is shared out among the neighbours before it is looked at again.
  for (let turn = 0; turn < waiting.length && turn < MOST_PULLS * edgeCount; turn++) {
    const edge = waiting[turn]!;
    isWaiting[edge] = 0;
    if (!isTooShort(edge)) continue;
    const [from, to] = [edges.from[edge]!, edges.to[edge]!];
    const excess = 1 - edges.lengthMm[edge]! / (PULLED_TO * 1000 * chord(edge));
    const half = (axis: number) =>
      (excess / 2) * (vectors[3 * to + axis]! - vectors[3 * from + axis]!);
    const [x, y, z] = [half(0), half(1), half(2)];
    move(from, [x, y, z]);
    move(to, [-x, -y, -z]);
  }

  let leastStretch = 1;
  for (let edge = 0; edge < edgeCount; edge++) {
    const chordM = chord(edge);
    if (chordM > 0) leastStretch = Math.min(leastStretch, edges.lengthMm[edge]! / 1000 / chordM);
  }
  return { vectors, leastStretch };
}

function unitVectors({ nodeCount, nodes }: Network): Float64Array {
  const vectors = new Float64Array(3 * nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const lon = (nodes.lon[node]! / COORDINATE_SCALE) * RAD;
    const lat = (nodes.lat[node]! / COORDINATE_SCALE) * RAD;
    vectors[3 * node] = Math.cos(lat) * Math.cos(lon);
    vectors[3 * node + 1] = Math.cos(lat) * Math.sin(lon);
    vectors[3 * node + 2] = Math.sin(lat);
  }
  return vectors;
}

function apart(vectors: Float64Array, a: number, b: number): number {
  const dx = vectors[3 * a]! - vectors[3 * b]!;
  const dy = vectors[3 * a + 1]! - vectors[3 * b + 1]!;
  const dz = vectors[3 * a + 2]! - vectors[3 * b + 2]!;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/**
 * Nodes joined by edges of no length are put at one place, that of one of them. Answers the next of
 * the same place for each node, going round; a node alone is its own next.
 */
function joinedByNothing({ edges, edgeCount, nodeCount }: Network, vectors: Float64Array) {
  const next = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const first = next.slice();
  const firstOf = (node: number): number => {
    let at = node;
    while (first[at] !== at) at = first[at] = first[first[at]!]!;
    return at;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edges.lengthMm[edge] !== 0) continue;
    const [a, b] = [firstOf(edges.from[edge]!), firstOf(edges.to[edge]!)];
    if (a === b) continue;
    first[b] = a;
    // Two rings become one when two of their members change places.
    [next[a], next[b]] = [next[b]!, next[a]!];
  }
  for (let node = 0; node < nodeCount; node++) {
    const at = firstOf(node);
    if (at !== node) vectors.copyWithin(3 * node, 3 * at, 3 * at + 3);
  }
  return next;
}
