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
      for (let at = 0; at < run.length; at++) {
        const node = run[at]!;
        if (isOnPavement[node] === 0) continue;
        const neighbours: number[] = [];
        if (at > 0) neighbours.push(run[at - 1]!);
        if (at + 1 < run.length) neighbours.push(run[at + 1]!);
        const known = met.get(node);
        const road = { tags: way.tags, neighbours };
        if (known === undefined) met.set(node, [road]);
        else known.push(road);
      }
    }
  }
  return met;
}
