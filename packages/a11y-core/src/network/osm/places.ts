import { obstacleKindAt } from './barrier.js';
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
  const isCrossing = new Uint8Array(isPlace.length);
  for (const [node, tags] of tagsAt) {
    if (tags.get('highway') === 'crossing' && node >= 0) isCrossing[node] = 1;
    const isLift = tags.get('highway') === 'elevator';
    if (isLift || isKerb(tags) || obstacleKindAt(tags) !== undefined) isPlace[node] = 1;
  }
  for (const { kind, sides, runs } of walked) {
    // Corners and crossings lie where roads meet and where a crossing is drawn.
    if (sides.length > 0) {
      markWhere(runs, isPlace, (node) => isRoadJunction[node] === 1 || isCrossing[node] === 1);
    }
    if (kind !== 'crossing') continue;
    markWhere(runs, isPlace, (node) => isOnPavement[node] === 1 && isOnRoad[node] === 0);
    for (const run of runs) {
      isPlace[run[0]!] = 1;
      isPlace[run.at(-1)!] = 1;
    }
  }
  return tagsAt;
}

function markWhere(
  runs: readonly Int32Array[],
  marks: Uint8Array,
  isMarked: (node: number) => boolean,
): void {
  for (const run of runs) {
    for (let at = 0; at < run.length; at++) if (isMarked(run[at]!)) marks[run[at]!] = 1;
  }
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

/**
 * Marks where there is a kerb at the node itself. Kerb tags on a crossing point in the middle of the
 * road speak of the two ends of the crossing.
 */
export function kerbPlaces(
  { isOnRoad }: Pick<WalkedWays, 'isOnRoad'>,
  tagsAt: ReadonlyMap<number, Tags>,
): Uint8Array {
  const isKerbPlace = new Uint8Array(isOnRoad.length);
  for (const [node, tags] of tagsAt) {
    const isInRoad = isOnRoad[node] === 1 && tags.get('highway') === 'crossing';
    if (!isInRoad && isKerb(tags)) isKerbPlace[node] = 1;
  }
  return isKerbPlace;
}
