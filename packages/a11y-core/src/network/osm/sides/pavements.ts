import type { OsmExtract } from '../extract.js';
import type { Piece } from '../pieces.js';
import type { Suspicions } from '../suspicions.js';
import { TaggedObject } from '../tagged-object.js';
import type { WalkedWay, WalkedWays } from '../walked-ways.js';
import { type WayEdge, wayEdge } from '../way-edges.js';
import { drawnAlongside } from './alongside.js';
import { pavementTags, SIDES, type Side, sideState } from './side-tags.js';

/** The sides of a road on which its tags name a pavement; empty for everything else. */
export function taggedSides({ kind, way }: WalkedWay): readonly Side[] {
  if (kind !== 'road') return [];
  return SIDES.filter((side) => sideState(way.tags, side) === 'pavement');
}

/** Per piece: the sides that are walked instead of the road; `undefined` where the road itself is. */
export type PavementsOf = (piece: number) => readonly Side[] | undefined;

/**
 * Which pavements are made of tags. None where one is drawn as a way of its own alongside; where
 * that leaves none, nobody is meant to walk the road.
 */
export function pavementsOf(
  extract: OsmExtract,
  ways: WalkedWays,
  pieces: readonly Piece[],
): PavementsOf {
  const tagged = ways.walked.map(taggedSides);
  if (tagged.every((sides) => sides.length === 0)) return () => undefined;
  const isDrawn = drawnAlongside(extract, ways);
  const made = pieces.map((piece) => {
    const sides = tagged[piece.way]!;
    return sides.length === 0 ? undefined : sides.filter((side) => !isDrawn(piece, side));
  });
  return (piece) => made[piece];
}

/** What every edge of a way's pavement on one side has in common. */
export function pavementEdge({ way }: WalkedWay, side: Side, suspicions: Suspicions): WayEdge {
  const object = new TaggedObject(`way/${way.id}`, pavementTags(way.tags, side), suspicions);
  return wayEdge(object, 'sidewalk');
}
