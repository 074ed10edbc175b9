import { INFINITE } from 'a11y-core';
import { alongBorder, spanOf } from 'a11y-fixtures';
import type { PlainGraph } from './baselines/plain-dijkstra.js';

/** A graph that lies somewhere: metres east and north. */
export interface PlacedGraph extends PlainGraph {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A town many times over in a square, `side` × `side`, neighbours joined by 24 edges a border. */
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
