import { INFINITE } from 'a11y-core';
import type { PlainGraph } from './baselines/plain-dijkstra.js';

/** A graph that lies somewhere: metres east and north. */
export interface PlacedGraph extends PlainGraph {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Edges that join two tiles across their common border. */
const LINKS = 24;

/** A town many times over in a square, `side` × `side`, neighbours joined by `LINKS` edges a border. */
export function tiledArcs(town: PlacedGraph, side: number): PlacedGraph {
  if (side === 1) return town;
  const tiles = side * side;
  const [width, height] = [spanOf(town.x), spanOf(town.y)];
  const from: number[] = [];
  const to: number[] = [];
  const nodeCount = town.nodeCount * tiles;
  const x = new Float64Array(nodeCount);
  const y = new Float64Array(nodeCount);
  const weights: number[] = [];
  for (let tile = 0; tile < tiles; tile++) {
    const base = tile * town.nodeCount;
    const [column, row] = [tile % side, Math.floor(tile / side)];
    for (let node = 0; node < town.nodeCount; node++) {
      x[base + node] = town.x[node]! + column * width;
      y[base + node] = town.y[node]! + row * height;
    }
    for (let edge = 0; edge < town.from.length; edge++) {
      from.push(base + town.from[edge]!);
      to.push(base + town.to[edge]!);
      weights.push(town.weights[2 * edge]!, town.weights[2 * edge + 1]!);
    }
  }
  const [left, right] = [
    alongBorder(town, town.x, town.y, 1),
    alongBorder(town, town.x, town.y, -1),
  ];
  const [bottom, top] = [
    alongBorder(town, town.y, town.x, 1),
    alongBorder(town, town.y, town.x, -1),
  ];
  const join = (
    tile: number,
    ends: readonly number[],
    other: number,
    starts: readonly number[],
  ) => {
    for (const [i, end] of ends.entries()) {
      const [a, b] = [tile * town.nodeCount + end, other * town.nodeCount + starts[i]!];
      from.push(a);
      to.push(b);
      // One metre a second.
      const weight = Math.round(1000 * Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
      weights.push(weight, weight);
    }
  };
  for (let tile = 0; tile < tiles; tile++) {
    if ((tile + 1) % side !== 0) join(tile, right, tile + 1, left);
    if (tile + side < tiles) join(tile, top, tile + side, bottom);
  }
  return {
    nodeCount,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    weights: Int32Array.from(weights),
    closed: INFINITE,
    x,
    y,
  };
}

export const spanOf = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, value)) -
  values.reduce((least, value) => Math.min(least, value));

/** The nodes nearest to a border in `LINKS` strips along it: `direction` 1 for the lower end. */
export function alongBorder(
  { nodeCount }: { readonly nodeCount: number },
  across: Float64Array,
  along: Float64Array,
  direction: 1 | -1,
): readonly number[] {
  const lowest = along.reduce((least, value) => Math.min(least, value));
  const strip = spanOf(along) / LINKS;
  const nearest: number[] = new Array(LINKS).fill(-1);
  for (let node = 0; node < nodeCount; node++) {
    const i = Math.min(LINKS - 1, Math.floor((along[node]! - lowest) / strip));
    const best = nearest[i]!;
    if (best === -1 || direction * across[node]! < direction * across[best]!) nearest[i] = node;
  }
  // A strip without a node borrows the one before it, or after.
  const known = nearest.find((node) => node !== -1)!;
  return nearest
    .map((node, i) => (node !== -1 ? node : (nearest[i - 1] ?? known)))
    .map((node) => (node === -1 ? known : node));
}
