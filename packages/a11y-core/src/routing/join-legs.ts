import { unknownOf } from './leg/found-route.js';
import type { FoundRoute, RoutedWay, RouteEdge, RouteLeg, RouteStep } from './outcome.js';

/** Several ways, each beginning where the one before ends, as one route. */
export function joinLegs(ways: readonly RoutedWay[]): FoundRoute {
  const [first, ...others] = ways;
  if (first === undefined) throw new RangeError('A route has one leg at least.');
  if (others.length === 0) return { outcome: 'route', ...first, legs: [legOf(first, 0, 0)] };
  const last = ways.at(-1)!;
  const edges: RouteEdge[] = [];
  const steps: RouteStep[] = [];
  const legs: RouteLeg[] = [];
  let before = 0;
  for (const way of ways) {
    const firstEdge = edges.length;
    const firstPoint = before;
    legs.push(legOf(way, firstEdge, steps.length));
    steps.push(...way.steps.map((step) => ({ ...step, firstEdge: step.firstEdge + firstEdge })));
    edges.push(...way.edges.map((edge) => ({ ...edge, firstPoint: edge.firstPoint + firstPoint })));
    // A leg begins at the point where the one before ends.
    before += way.geometry.length - 1;
  }
  const isUnrestricted = ways.every((way) => way.unrestrictedDistanceM === null);
  return {
    outcome: 'route',
    geometry: [...first.geometry, ...others.flatMap((way) => way.geometry.slice(1))],
    distanceM: sum(ways, (way) => way.distanceM),
    durationS: sum(ways, (way) => way.durationS),
    penaltyS: sum(ways, (way) => way.penaltyS),
    edges,
    steps,
    ...unknownOf(edges),
    unknownPoints: sum(ways, (way) => way.unknownPoints),
    barriersAvoided: ways.some((way) => way.barriersAvoided === null)
      ? null
      : ways.flatMap((way) => way.barriersAvoided ?? []),
    unrestrictedDistanceM: isUnrestricted
      ? null
      : sum(ways, (way) => way.unrestrictedDistanceM ?? way.distanceM),
    from: first.from,
    to: last.to,
    warnings: ways.flatMap((way, leg) => way.warnings.map((warning) => ({ ...warning, leg }))),
    legs,
  };
}

const legOf = (way: RoutedWay, firstEdge: number, firstStep: number): RouteLeg => ({
  distanceM: way.distanceM,
  durationS: way.durationS,
  penaltyS: way.penaltyS,
  from: way.from,
  to: way.to,
  firstEdge,
  firstStep,
});

const sum = (ways: readonly RoutedWay[], of: (way: RoutedWay) => number): number =>
  ways.reduce((total, way) => total + of(way), 0);
