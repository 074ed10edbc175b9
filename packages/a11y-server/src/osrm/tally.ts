import type { Objective, RouteEdge } from 'a11y-core';

/** What is walked between two edges of a route: metres, seconds, and what the search made small. */
export interface Amount {
  readonly distance: number;
  readonly duration: number;
  readonly weight: number;
}

/**
 * Amounts between edges in tenths, as OSRM rounds them. The sums are rounded and not the parts, so
 * that the parts of a route add up to the whole however many there are.
 */
export function tally(
  edges: readonly RouteEdge[],
  objective: Objective,
): (firstEdge: number, endEdge: number) => Amount {
  const distance = sumsOf(edges, ({ distanceM }) => distanceM);
  const duration = sumsOf(edges, ({ durationS }) => durationS);
  const weight = sumsOf(edges, (edge) => edgeWeight(edge, objective));
  return (first, end) => ({
    distance: (distance[end]! - distance[first]!) / 10,
    duration: (duration[end]! - duration[first]!) / 10,
    weight: (weight[end]! - weight[first]!) / 10,
  });
}

/** What the search added up for an edge. */
export const edgeWeight = (edge: RouteEdge, objective: Objective): number =>
  objective === 'distance' ? edge.distanceM : edge.durationS + edge.penaltyS;

/** Whole tenths up to each edge, and up to the end. */
function sumsOf(edges: readonly RouteEdge[], of: (edge: RouteEdge) => number): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const edge of edges) {
    sum += of(edge);
    sums.push(Math.round(sum * 10));
  }
  return sums;
}
