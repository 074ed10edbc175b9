import {
  createRouter,
  type FoundRoute,
  type LonLat,
  PROFILE_IDS,
  type RouteRequest,
} from 'a11y-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metres } from '../../../a11y-core/test/support/network-of.js';
import { randomNetwork } from '../../../a11y-core/test/support/random-network.js';
import { ANNOTATIONS, parseRouteQuery } from './query.js';
import { osrmRoute, routeWaypoints } from './route-answer.js';

const query = (more: Readonly<Record<string, string>> = {}) =>
  parseRouteQuery(
    { geometries: 'geojson', overview: 'full', steps: 'true', annotations: 'true', ...more },
    2,
  );

/** What a random request finds on a random network, with points on the way and other ways. */
const routes = fc
  .record({
    drawn: randomNetwork({ maxNodes: 9, maxEdges: 26 }),
    points: fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
      minLength: 2,
      maxLength: 4,
    }),
    profile: fc.constantFrom(...PROFILE_IDS),
    objective: fc.constantFrom('comfort' as const, 'distance' as const),
  })
  .map(({ drawn, points, profile, objective }) => {
    const positions = points.map(([east, north]): [number, number] => {
      const { lon, lat } = metres(east, north);
      return [lon, lat];
    });
    const request: RouteRequest = {
      from: positions[0]!,
      to: positions.at(-1)!,
      ...(positions.length > 2 ? { via: positions.slice(1, -1) } : { alternatives: 2 }),
      profile,
      objective,
      unknown: 'accept',
    };
    return { outcome: createRouter(drawn.network).route(request), objective, positions };
  });

const lineOf = (geometry: unknown): readonly LonLat[] =>
  (geometry as { readonly coordinates: readonly LonLat[] }).coordinates;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

let found = 0;

test('parts add up to the whole, lines join, and every junction lies on the line', () => {
  fc.assert(
    fc.property(routes, ({ outcome, objective, positions }) => {
      if (outcome.outcome !== 'route') return;
      found += 1;
      expectOsrm(outcome, objective);
      expect(routeWaypoints(outcome)).toHaveLength(positions.length);
      for (const other of outcome.alternatives ?? []) {
        expectOsrm({ ...other, outcome: 'route', legs: [] }, objective, true);
      }
    }),
    { numRuns: 400 },
  );
  // A generator that finds no route tests nothing.
  expect(found).toBeGreaterThan(50);
});

function expectOsrm(route: FoundRoute, objective: 'comfort' | 'distance', isOneLeg = false): void {
  const { legs: _, ...way } = route;
  const told = osrmRoute(isOneLeg ? way : route, objective, query());
  expect(told.weight_name).toBe(objective);
  expect(told.distance).toBeCloseTo(route.distanceM, 0);
  expect(Math.abs(told.distance - route.distanceM)).toBeLessThan(0.051);
  expect(Math.abs(told.duration - route.durationS)).toBeLessThan(0.051);
  const weight = objective === 'distance' ? route.distanceM : route.durationS + route.penaltyS;
  expect(Math.abs(told.weight - weight)).toBeLessThan(0.051);
  expect(told.legs).toHaveLength(isOneLeg ? 1 : route.legs.length);

  for (const figure of ['distance', 'duration', 'weight'] as const) {
    expect(sum(told.legs.map((leg) => leg[figure]))).toBeCloseTo(told[figure], 6);
    for (const leg of told.legs) {
      expect(sum(leg.steps.map((step) => step[figure]))).toBeCloseTo(leg[figure], 6);
    }
  }

  const overview = lineOf(told.geometry);
  let at = overview[0];
  for (const leg of told.legs) {
    const { steps, annotation } = leg;
    expect(steps[0]?.maneuver.type).toBe('depart');
    expect(steps.at(-1)?.maneuver.type).toBe('arrive');
    const arrival = lineOf(steps.at(-1)!.geometry);
    expect(arrival).toHaveLength(2);
    expect(arrival[0]).toEqual(arrival[1]);
    for (const step of steps) {
      const line = lineOf(step.geometry);
      expect(line.length).toBeGreaterThanOrEqual(2);
      expect(line[0]).toEqual(at);
      at = line.at(-1);
      expect(step.maneuver.location).toEqual(line[0]);
      expect(step.intersections[0]?.location).toEqual(line[0]);
      for (const { location, bearings, entry, ...ways } of step.intersections) {
        expect(line).toContainEqual(location);
        expect(bearings).toEqual([...new Set(bearings)].sort((a, b) => a - b));
        expect(entry).toHaveLength(bearings.length);
        for (const way of [ways.in, ways.out]) {
          if (way !== undefined) expect(bearings[way]).toBeTypeOf('number');
        }
        if (ways.out !== undefined) expect(entry[ways.out]).toBe(true);
      }
      for (const bearing of [step.maneuver.bearing_before, step.maneuver.bearing_after]) {
        expect(Number.isInteger(bearing) && bearing >= 0 && bearing < 360).toBe(true);
      }
      if (!['depart', 'arrive'].includes(step.maneuver.type)) {
        expect(step.maneuver.modifier).toBeTypeOf('string');
      }
    }
    // Metres are all on the line, seconds may be spent at points as well.
    for (const name of ANNOTATIONS) {
      expect(annotation?.[name]).toHaveLength(annotation!.distance!.length);
    }
    expect(Math.abs(sum(annotation!.distance!) - leg.distance)).toBeLessThan(
      0.11 + 0.005 * annotation!.distance!.length + pointsM(route),
    );
    expect(sum(annotation!.duration!)).toBeLessThan(
      leg.duration + 0.11 + 0.005 * annotation!.duration!.length,
    );
  }
  expect(at).toEqual(overview.at(-1));
}

/** Metres of edges that have no extent on the map, as a lift may. */
const pointsM = ({ edges, geometry }: FoundRoute): number =>
  sum(
    edges
      .filter((edge, i) => (edges[i + 1]?.firstPoint ?? geometry.length - 1) === edge.firstPoint)
      .map(({ distanceM }) => distanceM),
  );
