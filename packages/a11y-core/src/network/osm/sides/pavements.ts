import type { OsmExtract } from '../extract.js';
import type { Piece } from '../pieces.js';
import type { WalkedWays } from '../walked-ways.js';
import { drawnAlongside } from './alongside.js';
import type { Side } from './side-tags.js';

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
  if (ways.walked.every(({ sides }) => sides.length === 0)) return () => undefined;
  const isDrawn = drawnAlongside(extract, ways);
  const made = pieces.map((piece) => {
    const { sides } = ways.walked[piece.way]!;
    return sides.length === 0 ? undefined : sides.filter((side) => !isDrawn(piece, side));
  });
  return (piece) => made[piece];
}
