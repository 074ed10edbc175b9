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
  readonly level?: LevelSet;
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
  for (const [way, { runs, across }] of ways.walked.entries()) {
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
        const isCut = at === run.length - 1 || ways.uses[node]! >= 2 || isPlace[node] === 1;
        if (!isCut) continue;
        // A ring is cut once more, so that no edge leads from a node to itself.
        const cuts = run[first] === node ? [(first + at) >>> 1, at] : [at];
        for (const last of cuts) {
          // Lines over an area have no order; no two lead between the same nodes.
          pieces.push({ way, run, first, last, ordinal: across === undefined ? ordinal++ : 0 });
          first = last;
        }
      }
    }
  }
  return pieces;
}

/** The arms at each of the places given, in order of piece. */
export function armsAt(pieces: readonly Piece[], isPlace: Uint8Array): Map<number, Arm[]> {
  const arms = new Map<number, Arm[]>();
  const add = (node: number, arm: Arm): void => {
    if (isPlace[node] !== 1) return;
    const known = arms.get(node);
    if (known === undefined) arms.set(node, [arm]);
    else known.push(arm);
  };
  for (const [piece, { run, first, last }] of pieces.entries()) {
    add(run[first]!, { piece, end: 'first' });
    add(run[last]!, { piece, end: 'last' });
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
