import type { Network } from '../../network/network.js';
import { isPoint } from '../effort.js';
import { shareOf } from '../leg/measure.js';
import type { PathPart } from '../search.js';

/** One part of a way with what an explanation asks of it. */
export interface WalkedPart extends PathPart {
  readonly edge: number;
  /** Share of the edge, 0 to 1. */
  readonly share: number;
  readonly lengthM: number;
  /** Metres from the start to where it is entered. */
  readonly atM: number;
  readonly isPoint: boolean;
  /** Attributes with an active limit that could not be decided, one bit each. */
  readonly undecided: number;
}

/** The parts of one leg, and what its traveller could not decide. */
export interface LegWalked {
  readonly parts: readonly PathPart[];
  readonly undecided: (arc: number) => number;
}

/** All legs of a way as one. */
export function walkedParts(network: Network, legs: readonly LegWalked[]): readonly WalkedPart[] {
  let atM = 0;
  return legs.flatMap(({ parts, undecided }) =>
    parts.map((part) => {
      const edge = part.arc >>> 1;
      const share = shareOf(part);
      const lengthM = (network.edges.lengthMm[edge]! / 1000) * share;
      const walked = {
        ...part,
        edge,
        share,
        lengthM,
        atM,
        isPoint: isPoint(network, edge),
        undecided: undecided(part.arc),
      };
      atM += lengthM;
      return walked;
    }),
  );
}

export const lengthOfAll = (parts: readonly WalkedPart[]): number =>
  parts.reduce((sum, { lengthM }) => sum + lengthM, 0);
