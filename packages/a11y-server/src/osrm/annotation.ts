import { distanceM, type Objective, type RoutedWay } from 'a11y-core';
import type { Annotation } from './query.js';
import { edgeWeight } from './tally.js';

export type OsrmAnnotation = { readonly [A in Annotation]?: readonly number[] };

/** Decimal places of a figure of one piece. */
const DECIMALS = 2;

/**
 * Figures of each piece of the line from one point to another. An edge is shared out over its pieces
 * by their length; what is spent at a point, as a kerb or a lift, belongs to no piece and is left out,
 * as OSRM leaves out what a turn takes.
 */
export function annotationOf(
  route: RoutedWay,
  objective: Objective,
  wanted: readonly Annotation[],
  firstPoint: number,
  endPoint: number,
): OsrmAnnotation {
  const pieces = Array.from({ length: endPoint - firstPoint }, () => {
    return { distance: 0, duration: 0, weight: 0 };
  });
  const { edges, geometry } = route;
  for (const [i, edge] of edges.entries()) {
    const first = edge.firstPoint;
    const end = edges[i + 1]?.firstPoint ?? geometry.length - 1;
    if (first < firstPoint || end > endPoint) continue;
    const lengths = geometry
      .slice(first, end)
      .map((at, piece) => distanceM(at, geometry[first + piece + 1]!));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    for (const [piece, length] of lengths.entries()) {
      const share = total === 0 ? 1 / lengths.length : length / total;
      const figures = pieces[first - firstPoint + piece]!;
      figures.distance += edge.distanceM * share;
      figures.duration += edge.durationS * share;
      figures.weight += edgeWeight(edge, objective) * share;
    }
  }
  const figureOf: Readonly<Record<Annotation, (piece: (typeof pieces)[number]) => number>> = {
    distance: ({ distance }) => distance,
    duration: ({ duration }) => duration,
    weight: ({ weight }) => weight,
    speed: ({ distance, duration }) => (duration === 0 ? 0 : distance / duration),
  };
  return Object.fromEntries(
    wanted.map((name) => [
      name,
      pieces.map((piece) => Number(figureOf[name](piece).toFixed(DECIMALS))),
    ]),
  );
}
