import { distanceM, type LonLat } from '../geo/position.js';
import type { Network } from './network.js';
import { edgeGeometry } from './read-edge.js';

/** Length of each piece of a line in metres, and of the whole. */
export function lineLengths(line: readonly LonLat[]): { pieces: number[]; total: number } {
  const pieces: number[] = [];
  let total = 0;
  for (let i = 1; i < line.length; i++) {
    const length = distanceM(line[i - 1]!, line[i]!);
    pieces.push(length);
    total += length;
  }
  return { pieces, total };
}

/** The position at a fraction, 0 to 1, of an edge's own line. */
export function edgePosition(network: Network, edge: number, fraction: number): LonLat {
  const line = edgeGeometry(network, edge);
  return positionAlong(line, fraction);
}

/** The line of an edge walked from one fraction to another; backwards where the first is the larger. */
export function edgePart(
  network: Network,
  edge: number,
  fromFraction: number,
  toFraction: number,
): LonLat[] {
  const line = edgeGeometry(network, edge);
  if (fromFraction > toFraction) {
    return partOf(line.reverse(), 1 - fromFraction, 1 - toFraction);
  }
  return partOf(line, fromFraction, toFraction);
}

function partOf(line: readonly LonLat[], from: number, to: number): LonLat[] {
  const { pieces, total } = lineLengths(line);
  const part: LonLat[] = [positionAlong(line, from)];
  let walked = 0;
  for (const [i, piece] of pieces.entries()) {
    walked += piece;
    if (walked > from * total && walked < to * total) part.push(line[i + 1]!);
  }
  part.push(positionAlong(line, to));
  return part;
}

function positionAlong(line: readonly LonLat[], fraction: number): LonLat {
  if (fraction <= 0) return line[0]!;
  if (fraction >= 1) return line.at(-1)!;
  const { pieces, total } = lineLengths(line);
  let left = fraction * total;
  for (const [i, piece] of pieces.entries()) {
    if (left <= piece && piece > 0) return between(line[i]!, line[i + 1]!, left / piece);
    left -= piece;
  }
  return line.at(-1)!;
}

function between(a: LonLat, b: LonLat, share: number): LonLat {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
