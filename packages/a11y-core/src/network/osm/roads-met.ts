import type { Tags } from './extract.js';
import type { WalkedWays } from './walked-ways.js';

/** A carriageway at a point that paths meet, walkable or not. */
export interface RoadAt {
  readonly tags: Tags;
  /** Its next points, as places in the extract. */
  readonly neighbours: readonly number[];
}

/** The carriageways at every point where a path or pavement meets one. */
export function roadsMet({
  roads,
  isOnPavement,
}: Pick<WalkedWays, 'roads' | 'isOnPavement'>): ReadonlyMap<number, readonly RoadAt[]> {
  const met = new Map<number, RoadAt[]>();
  for (const { way, runs } of roads) {
    for (const run of runs) {
      for (const [at, node] of run.entries()) {
        if (isOnPavement[node] === 0) continue;
        const neighbours = [run[at - 1], run[at + 1]].filter((next) => next !== undefined);
        const known = met.get(node);
        const road = { tags: way.tags, neighbours };
        if (known === undefined) met.set(node, [road]);
        else known.push(road);
      }
    }
  }
  return met;
}
