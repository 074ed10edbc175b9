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
  let shares = known.get(network.edges);
  if (shares === undefined) {
    shares = workedOut(network);
    known.set(network.edges, shares);
  }
  return shares;
}

/** The columns of a network never change, and every traveller asks for the same. */
const known = new WeakMap<Network['edges'], (edge: number) => number>();

/** What all pieces of one crossing have in common, and no other crossing has. */
export function crossingOf({ edges }: Network, edge: number): number | string {
  const id = edges.sourceId[edge]!;
  const type = edges.sourceType[edge]!;
  if (type === WAY) return id;
  return type === NODE ? `${type} ${id} ${edges.ordinal[edge]}` : `${type} ${id}`;
}

function workedOut(network: Network): (edge: number) => number {
  const { edges, edgeCount } = network;
  const lengthMm = new Map<number | string, number>();
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edges.kind[edge] !== CROSSING) continue;
    const object = crossingOf(network, edge);
    lengthMm.set(object, (lengthMm.get(object) ?? 0) + edges.lengthMm[edge]!);
  }
  const shares = new Map<number, number>();
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edges.kind[edge] !== CROSSING) continue;
    const whole = lengthMm.get(crossingOf(network, edge))!;
    if (whole >= LEAST_CROSSING_MM) shares.set(edge, edges.lengthMm[edge]! / whole);
  }
  return (edge) => shares.get(edge) ?? 0;
}
