import {
  costFor,
  createManyToMany,
  customise,
  dissectionOrder,
  emptyRow,
  hierarchyOf,
  linksOf,
  resolveOptions,
  waySums,
} from 'a11y-core';
import { plainDijkstra } from './baselines/plain-dijkstra.js';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';
import { least, weighted } from './hierarchy.js';
import { drawer } from './pairs.js';
import { tiledArcs } from './tiled-arcs.js';

/** Tiles a side: nine times Heidelberg. */
const SIDE = 3;
const ENDS = 1000;
/** Sources whose whole row is compared with Dijkstra's algorithm. */
const CHECKED = 10;
const RUNS = 3;

/** A thousand sources by a thousand targets; throws where a cell differs from Dijkstra's algorithm. */
export async function benchMatrix(): Promise<BenchRow[]> {
  const network = await heidelberg();
  const cost = costFor(network, resolveOptions({ profile: 'manual-wheelchair' }));
  const graph = tiledArcs(weighted(network, cost), SIDE);
  const { nodeCount, from, to, weights } = graph;
  const hierarchy = hierarchyOf(dissectionOrder(linksOf(nodeCount, from, to), graph), from, to);
  const metric = customise(hierarchy, weights);
  const draw = drawer();
  const ends = () => Array.from({ length: ENDS }, () => draw(nodeCount));
  const [sources, targets] = [ends(), ends()];
  const footOf = (node: number) => [{ rank: hierarchy.rankOf[node]!, weight: 0 }];
  const cells = new Int32Array(ENDS * ENDS);
  const sums = new Float64Array(ENDS * ENDS);
  const fill = (isSummed: boolean): void => {
    const weightOf = (arc: number): number => weights[arc]!;
    const along = waySums(hierarchy, metric, weights, weightOf, () => 1);
    const ways = createManyToMany(hierarchy, metric, targets.map(footOf), along);
    const row = emptyRow(ENDS);
    for (const [i, source] of sources.entries()) {
      ways.from(footOf(source), row, isSummed);
      cells.set(row.weight, i * ENDS);
      if (isSummed) sums.set(row.first, i * ENDS);
    }
  };
  const weighedMs = least(RUNS, () => fill(false));
  const summedMs = least(RUNS, () => fill(true));

  const dijkstra = plainDijkstra(graph);
  let plainMs = 0;
  for (const [i, source] of sources.slice(0, CHECKED).entries()) {
    const began = performance.now();
    const { weights: weightAt } = dijkstra.toAll(source);
    plainMs += performance.now() - began;
    for (const [j, target] of targets.entries()) {
      const cell = cells[i * ENDS + j]!;
      if (cell !== weightAt(target)) {
        throw new Error(`Cell ${i}, ${j}: ${cell}, Dijkstra finds ${weightAt(target)}.`);
      }
      if (cell !== graph.closed && sums[i * ENDS + j] !== cell) {
        throw new Error(`Cell ${i}, ${j}: the arcs add up to ${sums[i * ENDS + j]}, not ${cell}.`);
      }
    }
  }
  const plainUs = (1000 * plainMs) / CHECKED / ENDS;
  const where = `${(nodeCount / 1000).toFixed(0)} k nodes`;
  const row = (what: string, ms: number): BenchRow => {
    const value = (1000 * ms) / ENDS ** 2;
    const name = `matrix 1,000 × 1,000, ${what}, a cell, ${where}`;
    return { name, value, unit: 'µs', baseline: 'Dijkstra to all', ratio: value / plainUs };
  };
  return [row('weights', weighedMs), row('with time and length', summedMs)];
}
