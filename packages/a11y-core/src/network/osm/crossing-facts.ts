import type { Tristate } from '../network.js';
import { readFlags } from './flags.js';
import { crossingPoints, isKerbPlace, type Surroundings } from './kerb-places.js';
import type { WayEdge } from './way-edges.js';

/** Facts that are as often written on the point where crossing and road meet as on the crossing. */
const TOLD_BY_POINTS = ['signal', 'sound', 'vibration', 'island', 'marked', 'tactile'] as const;

/** What the points of a crossing say of it, added to what it says itself. */
export function withCrossingFacts(
  edge: WayEdge,
  around: Surroundings,
  runs: readonly Int32Array[],
): WayEdge {
  const points = runs.flatMap((run) => crossingPoints(around, run)).map(readFlags);
  const told = { ...edge.flags };
  for (const flag of TOLD_BY_POINTS) {
    const said = points.map((flags) => flags[flag]).find((state) => state !== undefined);
    if (told[flag] === undefined && said !== undefined) told[flag] = said;
  }
  if (told.island === undefined && meetsIsland(around, runs)) told.island = 'yes';
  const atKerbs = tactileAtKerbs(around, runs);
  // One kerb without it is enough: nobody is guided to a crossing that ends in nothing.
  if (atKerbs === 'no' || (atKerbs === 'yes' && told.tactile === undefined)) told.tactile = atKerbs;
  return { ...edge, flags: told };
}

/** Tactile paving lies at the kerbs, and is mapped there: yes if both have it, no if one has not. */
function tactileAtKerbs(around: Surroundings, runs: readonly Int32Array[]): Tristate {
  const said = runs.flatMap((run) =>
    [...run].flatMap((node): Tristate[] => {
      const tags = around.tagsOf(node);
      if (tags === undefined || !isKerbPlace(around, node)) return [];
      return [readFlags(tags).tactile ?? 'unknown'];
    }),
  );
  if (said.includes('no')) return 'no';
  return said.length >= 2 && said.every((state) => state === 'yes') ? 'yes' : 'unknown';
}

/** A crossing drawn in parts has its island drawn between them, as a way of its own. */
function meetsIsland({ islandNodes }: Surroundings, runs: readonly Int32Array[]): boolean {
  return runs.some((run) => islandNodes.has(run[0]!) || islandNodes.has(run.at(-1)!));
}
