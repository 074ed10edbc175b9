import { expect } from 'vitest';
import { distanceM } from '../../src/geo/position.js';
import { edgePosition } from '../../src/network/edge-line.js';
import { edgeIndex } from '../../src/network/key.js';
import type { Network } from '../../src/network/network.js';
import type { ResolvedOptions } from '../../src/profile/options.js';
import type { FoundRoute } from '../../src/routing/outcome.js';
import type { End, Path } from '../../src/routing/search.js';
import { roundedUp, slowArc, slowWeight } from './slow-route.js';

const CLOSE = 6;

/** Trusts nothing a search says about its own answer: continuous, permitted, of the weight stated, from end to end. */
export function expectWalkable(
  network: Network,
  options: ResolvedOptions,
  start: End,
  goal: End,
  path: Path,
): void {
  expect(path.weight).toBe(walkedWeight(network, options, start, goal, path.parts));
}

/** Walks the parts from end to end and adds up what they weigh. */
function walkedWeight(
  network: Network,
  options: ResolvedOptions,
  start: End,
  goal: End,
  parts: Path['parts'],
): number {
  let at = [placeOf(network, start.edge, start.fraction)];
  if (start.fraction === 0 || start.fraction === 1) at = samePlaces(network, start);
  let weight = 0;
  for (const part of parts) {
    const edge = part.arc >>> 1;
    const forwards = part.arc % 2 === 0;
    demand(part.fromFraction !== part.toFraction, 'a part is empty');
    demand(part.toFraction > part.fromFraction === forwards, 'a part runs against its arc');
    demand(Math.min(part.fromFraction, part.toFraction) >= 0, 'a part begins before its edge');
    demand(Math.max(part.fromFraction, part.toFraction) <= 1, 'a part ends behind its edge');
    demand(
      at.includes(placeOf(network, edge, part.fromFraction)),
      'a part begins where the last did not end',
    );
    const arc = slowArc(network, edge, forwards, options);
    demand(arc.timeS !== undefined, `the path uses arc ${part.arc}, which is blocked`);
    weight += roundedUp(slowWeight(arc, options)! * Math.abs(part.toFraction - part.fromFraction));
    at = [placeOf(network, edge, part.toFraction)];
  }
  expect(
    at.includes(placeOf(network, goal.edge, goal.fraction)),
    'the path ends somewhere else',
  ).toBe(true);
  return weight;
}

/** Long ways have many parts: only what is wrong costs the time of an expectation. */
function demand(isSo: boolean, message: string): void {
  if (!isSo) expect.fail(message);
}

/** A node by its index, or a place inside an edge. */
function placeOf(network: Network, edge: number, fraction: number): string {
  if (fraction === 0) return `node ${network.edges.from[edge]}`;
  if (fraction === 1) return `node ${network.edges.to[edge]}`;
  return `edge ${edge} at ${fraction}`;
}

const samePlaces = (network: Network, end: End): string[] => [
  placeOf(network, end.edge, end.fraction),
];

const indexes = new WeakMap<Network, ReturnType<typeof edgeIndex>>();

/** Edges by their keys, once per network: real ones are asked hundreds of times. */
function indexOf(network: Network): ReturnType<typeof edgeIndex> {
  const index = indexes.get(network) ?? edgeIndex(network);
  indexes.set(network, index);
  return index;
}

/** A whole route: its edges join, its sums are right, its line begins and ends where it says. */
export function expectSoundRoute(
  network: Network,
  options: ResolvedOptions,
  route: FoundRoute,
): void {
  const index = indexOf(network);
  const edgeOf = (key: string): number => {
    const edge = index.get(key);
    expect(edge, `edge ${key} is not in the network`).toBeDefined();
    return edge!;
  };
  const parts = route.edges.map((edge) => ({
    arc: edgeOf(edge.edge) * 2 + (edge.direction === 'forwards' ? 0 : 1),
    fromFraction: edge.fromFraction,
    toFraction: edge.toFraction,
  }));
  const start = { edge: edgeOf(route.from.edge), fraction: route.from.fraction };
  const goal = { edge: edgeOf(route.to.edge), fraction: route.to.fraction };
  const exact =
    options.objective === 'distance' ? route.distanceM : route.durationS + route.penaltyS;
  const weight = walkedWeight(network, options, start, goal, parts);
  // Each whole arc and each part of one is rounded up by less than a thousandth.
  expect(weight / 1000).toBeGreaterThan(exact - 1e-6 * Math.max(1, exact));
  expect(weight / 1000).toBeLessThan(exact + 0.002 * parts.length + 1e-6 * Math.max(1, exact));

  const sum = (of: (edge: (typeof route.edges)[number]) => number) =>
    route.edges.reduce((total, edge) => total + of(edge), 0);
  expect(route.distanceM).toBeCloseTo(
    sum((edge) => edge.distanceM),
    CLOSE,
  );
  expect(route.durationS).toBeCloseTo(
    sum((edge) => edge.durationS),
    CLOSE,
  );
  expect(route.penaltyS).toBeCloseTo(
    sum((edge) => edge.penaltyS),
    CLOSE,
  );
  const lengths = new Map<string, number>();
  let unknownM = 0;
  let totalM = 0;
  for (const [i, part] of parts.entries()) {
    const arc = slowArc(network, part.arc >>> 1, part.arc % 2 === 0, options);
    const share = Math.abs(part.toFraction - part.fromFraction);
    const edge = route.edges[i]!;
    expect(edge.distanceM).toBeCloseTo(arc.lengthM * share, CLOSE);
    expect(edge.durationS / Math.max(1, arc.timeS!)).toBeCloseTo(
      (arc.timeS! * share) / Math.max(1, arc.timeS!),
      CLOSE,
    );
    expect([...edge.undecided].sort()).toEqual([...arc.undecided].sort());
    totalM += edge.distanceM;
    if (arc.undecided.length > 0) unknownM += edge.distanceM;
    for (const name of arc.undecided) {
      lengths.set(name, (lengths.get(name) ?? 0) + edge.distanceM);
    }
  }
  expect(route.unknownShare).toBeCloseTo(totalM === 0 ? 0 : unknownM / totalM, CLOSE);
  for (const [name, length] of lengths) {
    const shares: Readonly<Record<string, number>> = route.unknownShareByAttribute;
    expect(shares[name] ?? 0).toBeCloseTo(totalM === 0 ? 0 : length / totalM, CLOSE);
  }

  expect(route.steps[0]?.kind).toBe('depart');
  expect(route.steps.at(-1)?.kind).toBe('arrive');
  const stepSum = route.steps.reduce((total, step) => total + step.distanceM, 0);
  expect(stepSum).toBeCloseTo(route.distanceM, CLOSE);
  const stepTime = route.steps.reduce((total, step) => total + step.durationS, 0);
  expect(stepTime / Math.max(1, route.durationS)).toBeCloseTo(
    route.durationS / Math.max(1, route.durationS),
    CLOSE,
  );

  // A step is a run of edges, an edge a run of points; both in order, none left out.
  const { steps, geometry } = route;
  expect(steps[0]?.firstEdge).toBe(0);
  expect(steps.at(-1)?.firstEdge).toBe(route.edges.length);
  for (const [i, step] of steps.entries()) {
    const walked = route.edges.slice(step.firstEdge, steps[i + 1]?.firstEdge ?? step.firstEdge);
    const metres = walked.reduce((total, edge) => total + edge.distanceM, 0);
    expect(step.distanceM).toBeCloseTo(metres, CLOSE);
    const at = route.edges[step.firstEdge]?.firstPoint ?? geometry.length - 1;
    expect(distanceM(geometry[at]!, step.at)).toBeLessThan(0.05);
  }
  for (const [i, edge] of route.edges.entries()) {
    const last = route.edges[i + 1]?.firstPoint ?? geometry.length - 1;
    const place = (fraction: number) => edgePosition(network, edgeOf(edge.edge), fraction);
    expect(distanceM(geometry[edge.firstPoint]!, place(edge.fromFraction))).toBeLessThan(0.05);
    expect(distanceM(geometry[last]!, place(edge.toFraction))).toBeLessThan(0.05);
  }

  // Centimetres: the ends are shared, only their coordinates are rounded.
  const isNear = (a: readonly [number, number], b: readonly [number, number]) =>
    expect(distanceM(a, b)).toBeLessThan(0.05);
  expect(route.geometry.length).toBeGreaterThanOrEqual(2);
  isNear(route.geometry[0]!, route.from.position);
  isNear(route.geometry.at(-1)!, route.to.position);
  isNear(route.from.position, edgePosition(network, start.edge, start.fraction));
  isNear(route.to.position, edgePosition(network, goal.edge, goal.fraction));
}
