import { SOURCE_TYPES } from '../network/key.js';
import { EDGE_KINDS, type Network } from '../network/network.js';

/** Shorter crossings, such as a stub between kerb and pavement, are not waited at. */
const LEAST_CROSSING_MM = 3000;

const CROSSING = EDGE_KINDS.indexOf('crossing');
const NODE = SOURCE_TYPES.indexOf('node');
const WAY = SOURCE_TYPES.indexOf('way');

/**
 * Per edge, its share of the crossing it is a piece of, 0 to 1: one crossing is everything crossed
 * on one object of the source, so that however often the map cuts it, it is waited at once. At a
 * corner of streets several are made of one point; they are told apart by their number. 0 on every
 * other edge.
 */
export function crossingShares(network: Network): (edge: number) => number {
  let shares = known.get(network.edges.lengthMm);
  if (shares === undefined) {
    shares = workedOut(network);
    known.set(network.edges.lengthMm, shares);
  }
  return shares;
}

/** By a column that all overlays of one network share, as they share all that is looked at here. */
const known = new WeakMap<Network['edges']['lengthMm'], (edge: number) => number>();

/** What all pieces of one crossing have in common, and no other crossing has. */
export function crossingOf({ edges }: Network, edge: number): number | string {
  const id = edges.sourceId[edge]!;
  const type = edges.sourceType[edge]!;
  if (type === WAY) return id;
  return type === NODE ? `${type} ${id} ${edges.ordinal[edge]}` : `${type} ${id}`;
}

/** The pieces of each crossing, by `crossingOf`. */
export function crossingPieces(network: Network): ReadonlyMap<number | string, readonly number[]> {
  const { edges, edgeCount } = network;
  let pieces = piecesKnown.get(edges.kind);
  if (pieces !== undefined) return pieces;
  pieces = new Map();
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edges.kind[edge] !== CROSSING) continue;
    const crossing = crossingOf(network, edge);
    const there = pieces.get(crossing);
    if (there === undefined) pieces.set(crossing, [edge]);
    else there.push(edge);
  }
  piecesKnown.set(edges.kind, pieces);
  return pieces;
}

const piecesKnown = new WeakMap<Network['edges']['kind'], Map<number | string, number[]>>();

function workedOut(network: Network): (edge: number) => number {
  const { edges } = network;
  const shares = new Map<number, number>();
  for (const pieces of crossingPieces(network).values()) {
    const whole = pieces.reduce((sum, piece) => sum + edges.lengthMm[piece]!, 0);
    if (whole < LEAST_CROSSING_MM) continue;
    for (const piece of pieces) shares.set(piece, edges.lengthMm[piece]! / whole);
  }
  return (edge) => shares.get(edge) ?? 0;
}
