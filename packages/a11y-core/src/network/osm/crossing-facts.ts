import type { Tristate } from '../network.js';
import { readFlags } from './flags.js';
import { crossingPoints, type Surroundings } from './kerb-places.js';
import type { WayEdge } from './way-edges.js';

/** Facts that are as often written on the point where crossing and road meet as on the crossing. */
const TOLD_BY_POINTS = ['signal', 'sound', 'vibration', 'island', 'marked', 'tactile'] as const;

/** What the points of a crossing say of it, added to what it says itself. */
export function withCrossingFacts(
  edge: WayEdge,
  around: Surroundings,
  runs: readonly Int32Array[],
): WayEdge {
  const told = { ...edge.flags };
  for (const run of runs) {
    for (const point of crossingPoints(around, run)) {
      const flags = readFlags(point);
      for (const flag of TOLD_BY_POINTS) {
        const said = flags[flag];
        if (told[flag] === undefined && said !== undefined) told[flag] = said;
      }
    }
  }
  if (told.island === undefined && meetsIsland(around, runs)) told.island = 'yes';
  const atKerbs = tactileAtKerbs(around, runs);
  // One kerb without it is enough: nobody is guided to a crossing that ends in nothing.
  if (atKerbs === 'no' || (atKerbs === 'yes' && told.tactile === undefined)) told.tactile = atKerbs;
  return { ...edge, flags: told };
}

/** Tactile paving lies at the kerbs, and is mapped there: yes if both have it, no if one has not. */
function tactileAtKerbs(around: Surroundings, runs: readonly Int32Array[]): Tristate {
  const said: Tristate[] = [];
  for (const run of runs) {
    for (let at = 0; at < run.length; at++) {
      if (around.isKerbPlace[run[at]!] !== 1) continue;
      const tags = around.tagsOf(run[at]!);
      said.push((tags && readFlags(tags).tactile) ?? 'unknown');
    }
  }
  if (said.includes('no')) return 'no';
  return said.length >= 2 && said.every((state) => state === 'yes') ? 'yes' : 'unknown';
}

/** A crossing drawn in parts has its island drawn between them, as a way of its own. */
function meetsIsland({ islandNodes }: Surroundings, runs: readonly Int32Array[]): boolean {
  return runs.some((run) => islandNodes.has(run[0]!) || islandNodes.has(run.at(-1)!));
}
