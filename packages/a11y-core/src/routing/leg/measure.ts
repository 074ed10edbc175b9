import type { Network } from '../../network/network.js';
import type { PathPart } from '../search.js';

/** Which share of its edge a part covers. */
export const shareOf = ({ fromFraction, toFraction }: PathPart): number =>
  Math.abs(toFraction - fromFraction);

/** Metres of some parts together. */
export const lengthOf = (network: Network, parts: readonly PathPart[]): number =>
  parts.reduce(
    (sum, part) => sum + (network.edges.lengthMm[part.arc >>> 1]! / 1000) * shareOf(part),
    0,
  );

export const isSameWay = (a: readonly PathPart[], b: readonly PathPart[]): boolean =>
  a.length === b.length &&
  a.every((part, i) => {
    const other = b[i]!;
    return (
      part.arc === other.arc &&
      part.fromFraction === other.fromFraction &&
      part.toFraction === other.toFraction
    );
  });
