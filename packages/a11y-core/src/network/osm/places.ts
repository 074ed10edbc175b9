import { readObstacle } from './barrier.js';
import { nodeAt, type OsmExtract, type Tags } from './extract.js';
import { isKerb } from './kerb.js';
import { withLinesAcross } from './lines-across.js';
import type { WalkedWays } from './walked-ways.js';

/** Marks the nodes where a transition may be needed, and gives the tags of all that have any. */
export function markPlaces(
  extract: OsmExtract,
  ways: WalkedWays,
  isPlace: Uint8Array,
): ReadonlyMap<number, Tags> {
  const { walked, isOnRoad, isOnPavement, isRoadJunction } = ways;
  const tagsAt = new Map<number, Tags>();
  for (const [id, tags] of extract.nodeTags) tagsAt.set(nodeAt(extract, id), tags);
  withLinesAcross(extract, ways, tagsAt);
  for (const [node, tags] of tagsAt) {
    const isLift = tags.get('highway') === 'elevator';
    if (isLift || isKerb(tags) || readObstacle(tags) !== undefined) isPlace[node] = 1;
  }
  for (const { kind, sides, runs } of walked) {
    if (sides.length > 0) {
      // Corners and crossings lie where roads meet and where a crossing is drawn.
      for (const run of runs) {
        for (const node of run) {
          const isCrossed = tagsAt.get(node)?.get('highway') === 'crossing';
          if (isRoadJunction[node] === 1 || isCrossed) isPlace[node] = 1;
        }
      }
    }
    if (kind !== 'crossing') continue;
    for (const run of runs) {
      isPlace[run[0]!] = 1;
      isPlace[run.at(-1)!] = 1;
      for (const node of run)
        if (isOnPavement[node] === 1 && isOnRoad[node] === 0) isPlace[node] = 1;
    }
  }
  return tagsAt;
}

/** Nodes of refuge islands drawn as ways of their own. */
export function islandNodes({ walked }: WalkedWays): ReadonlySet<number> {
  const nodes = new Set<number>();
  for (const { way, runs } of walked) {
    if (way.tags.get('footway') !== 'traffic_island') continue;
    for (const run of runs) for (const node of run) nodes.add(node);
  }
  return nodes;
}
