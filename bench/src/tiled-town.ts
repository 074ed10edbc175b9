import { COORDINATE_SCALE, EARTH_RADIUS_M, type Network } from 'a11y-core';
import type { Places } from './pairs.js';
import { alongBorder, spanOf } from './tiled-arcs.js';
import { tiled } from './tiled-network.js';

/** Metres east and north of the nodes, on a plane good for a town. */
export function placesOf({ nodes: { lon, lat } }: Network): Places {
  const perUnit = ((Math.PI / 180) * EARTH_RADIUS_M) / COORDINATE_SCALE;
  const shrink = Math.cos(((lat[0]! / COORDINATE_SCALE) * Math.PI) / 180);
  return {
    x: Float64Array.from(lon, (value) => value * perUnit * shrink),
    y: Float64Array.from(lat, (value) => value * perUnit),
  };
}

/**
 * A town `side` × `side` times in a square, neighbours joined by footways across their common border:
 * a network with all its columns, as `tiledArcs` is one of arcs alone.
 */
export function tiledTown(town: Network, side: number): Network {
  if (side === 1) return town;
  const whole = tiled(town, side * side);
  const { nodes, nodeCount } = town;
  const [width, height] = [
    spanOf(Float64Array.from(nodes.lon)),
    spanOf(Float64Array.from(nodes.lat)),
  ];
  for (const column of [whole.nodes, whole.shape]) {
    const points = column.lon.length / (side * side);
    for (let point = 0; point < column.lon.length; point++) {
      const tile = Math.floor(point / points);
      column.lon[point]! += (tile % side) * width;
      column.lat[point]! += Math.floor(tile / side) * height;
    }
  }
  const { x, y } = placesOf(town);
  const borders = {
    right: alongBorder({ nodeCount }, x, y, -1),
    left: alongBorder({ nodeCount }, x, y, 1),
    top: alongBorder({ nodeCount }, y, x, -1),
    bottom: alongBorder({ nodeCount }, y, x, 1),
  };
  const links: (readonly [number, number])[] = [];
  const join = (
    tile: number,
    ends: readonly number[],
    other: number,
    starts: readonly number[],
  ) => {
    for (const [i, end] of ends.entries()) {
      links.push([tile * nodeCount + end, other * nodeCount + starts[i]!]);
    }
  };
  for (let tile = 0; tile < side * side; tile++) {
    if ((tile + 1) % side !== 0) join(tile, borders.right, tile + 1, borders.left);
    if (tile + side < side * side) join(tile, borders.top, tile + side, borders.bottom);
  }
  return withLinks(whole, links);
}

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The network with a straight edge per link, which is in all else like its first edge. */
function withLinks(network: Network, links: readonly (readonly [number, number])[]): Network {
  const { edgeCount, nodeCount } = network;
  const longer = <C extends Column>(column: C, of: (link: number) => number): C => {
    const all = new (column.constructor as new (length: number) => C)(column.length + links.length);
    all.set(column);
    for (let link = 0; link < links.length; link++) all[column.length + link] = of(link);
    return all;
  };
  const { x, y } = placesOf(network);
  const edges = Object.fromEntries(
    Object.entries(network.edges).map(([name, column]) => [name, longer(column, () => column[0]!)]),
  ) as Network['edges'];
  const last = network.edges.firstShape[edgeCount]!;
  for (const [i, [from, to]] of links.entries()) {
    edges.from[edgeCount + i] = from;
    edges.to[edgeCount + i] = to;
    edges.lengthMm[edgeCount + i] = Math.ceil(
      1000 * Math.hypot(x[from]! - x[to]!, y[from]! - y[to]!),
    );
    edges.ordinal[edgeCount + i] = i;
  }
  edges.firstShape.fill(last, edgeCount);
  return { ...network, edgeCount: edgeCount + links.length, edges, out: outOf(nodeCount, edges) };
}

/** Compressed rows of both arcs of each edge. */
function outOf(nodeCount: number, { from, to }: Network['edges']): Network['out'] {
  const firstOut = new Uint32Array(nodeCount + 1);
  for (const ends of [from, to]) for (const node of ends) firstOut[node + 1]! += 1;
  for (let node = 0; node < nodeCount; node++) firstOut[node + 1]! += firstOut[node]!;
  const next = firstOut.slice();
  const head = new Uint32Array(2 * from.length);
  const edge = new Uint32Array(2 * from.length);
  for (let arc = 0; arc < 2 * from.length; arc++) {
    const [tails, heads] = (arc & 1) === 0 ? [from, to] : [to, from];
    const place = next[tails[arc >>> 1]!]!++;
    head[place] = heads[arc >>> 1]!;
    edge[place] = arc;
  }
  return { firstOut, head, edge };
}
