import { obstacleKindAt } from '../osm/barrier.js';
import type { OsmExtract, Tags } from '../osm/extract.js';
import { nodeAt } from '../osm/extract.js';
import type { WalkedWay, WalkedWays } from '../osm/walked-ways.js';
import type { Floor } from './floor.js';

/** What walks, opens and lies where, per node of the extract. */
export interface Traffic {
  /** How often ways touch the node that are not just the outline of an area. */
  readonly lines: Uint8Array;
  /** 1 at a door or entrance, 2 at a lift. */
  readonly opening: Uint8Array;
  /** Ways other than outlines of areas. */
  readonly ways: readonly WalkedWay[];
}

export const DOOR = 1;
export const LIFT = 2;

export function trafficOf(
  extract: OsmExtract,
  { walked, uses }: WalkedWays,
  floors: readonly Floor[],
): Traffic {
  const count = extract.nodeIds.length;
  const lines = Uint8Array.from(uses);
  const opening = new Uint8Array(count);
  const outlines = new Set(
    floors.flatMap(({ area }) => (area.sourceType === 'way' ? [area.id] : [])),
  );
  const ways = walked.filter(({ way }) => !outlines.has(way.id));
  for (const { way, runs } of walked) {
    if (!outlines.has(way.id)) continue;
    for (const run of runs) for (const node of run) lines[node]!--;
  }
  for (const [id, tags] of extract.nodeTags) {
    const kind = openingOf(tags);
    if (kind > 0) opening[nodeAt(extract, id)] = kind;
  }
  return { lines, opening, ways };
}

function openingOf(tags: Tags): number {
  if (tags.get('highway') === 'elevator') return LIFT;
  return obstacleKindAt(tags) === 'door' ? DOOR : 0;
}
