import type { LevelSet } from '../level.js';
import { liftRides } from './lift-rides.js';
import type { WalkedWays } from './walked-ways.js';

/** A stretch of a way between two places where something changes: an edge to be. */
export interface Piece {
  /** Index into `walked`. */
  readonly way: number;
  /** Places of all nodes of the run it is cut from. */
  readonly run: Int32Array;
  /** First and last node of the piece, as positions in `run`. */
  readonly first: number;
  readonly last: number;
  /** Counted along the way. */
  readonly ordinal: number;
  /** The floors of a ride in a lift; otherwise those of the way. */
  readonly level: LevelSet | undefined;
}

/** One end of a piece, where it meets a node. */
export interface Arm {
  readonly piece: number;
  readonly end: 'first' | 'last';
}

/** Cuts ways at junctions and at the places given, not at bends; a lift into its rides. */
export function cutIntoPieces(ways: WalkedWays, isPlace: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  const rides = liftRides(ways);
  const { uses } = ways;
  for (let way = 0; way < ways.walked.length; way++) {
    const { runs, across } = ways.walked[way]!;
    let ordinal = 0;
    const ridden = rides.get(way);
    if (ridden !== undefined) {
      for (const { run, level } of ridden) {
        pieces.push({ way, run, first: 0, last: run.length - 1, ordinal: ordinal++, level });
      }
      continue;
    }
    for (const run of runs) {
      let first = 0;
      for (let at = 1; at < run.length; at++) {
        const node = run[at]!;
        const isCut = at === run.length - 1 || uses[node]! >= 2 || isPlace[node] === 1;
        if (!isCut) continue;
        // A ring is cut once more, so that no edge leads from a node to itself.
        if (run[first] === node) {
          const middle = (first + at) >>> 1;
          pieces.push({ way, run, first, last: middle, ordinal, level: undefined });
          if (across === undefined) ordinal++;
          first = middle;
        }
        pieces.push({ way, run, first, last: at, ordinal, level: undefined });
        // Lines over an area have no order; no two lead between the same nodes.
        if (across === undefined) ordinal++;
        first = at;
      }
    }
  }
  return pieces;
}

/** The arms at each of the places given, in order of piece. */
export function armsAt(pieces: readonly Piece[], isPlace: Uint8Array): Map<number, Arm[]> {
  const arms = new Map<number, Arm[]>();
  const add = (node: number, piece: number, end: Arm['end']): void => {
    if (isPlace[node] !== 1) return;
    const known = arms.get(node);
    if (known === undefined) arms.set(node, [{ piece, end }]);
    else known.push({ piece, end });
  };
  for (let piece = 0; piece < pieces.length; piece++) {
    const { run, first, last } = pieces[piece]!;
    add(run[first]!, piece, 'first');
    add(run[last]!, piece, 'last');
  }
  return arms;
}

/** Arms that meet without anything between them: those of one area together, all others each alone. */
export function armGroups(
  { walked }: Pick<WalkedWays, 'walked'>,
  pieces: readonly Piece[],
  arms: readonly Arm[],
): Arm[][] {
  const groups: Arm[][] = [];
  const ofFloor = new Map<number, Arm[]>();
  for (const arm of arms) {
    const { floor } = walked[pieces[arm.piece]!.way]!;
    const known = floor === undefined ? undefined : ofFloor.get(floor);
    if (known !== undefined) known.push(arm);
    else {
      const group = [arm];
      groups.push(group);
      if (floor !== undefined) ofFloor.set(floor, group);
    }
  }
  return groups;
}
