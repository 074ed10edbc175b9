import type { Barrier, FoundRoute, RouteEdge, RouteStep } from 'a11y-core';

const END = {
  asked: [0, 0],
  position: [0, 0],
  distanceM: 0,
  edge: 'way/1/1-2/0',
  fraction: 0,
  side: 'on',
} as const;

/** A route of 1 km with nothing remarkable, for tests that change one thing about it. */
export const foundRoute = (parts: Partial<FoundRoute> = {}): FoundRoute => ({
  outcome: 'route',
  geometry: [],
  distanceM: 1000,
  durationS: 900,
  penaltyS: 0,
  edges: [],
  steps: [],
  unknownShare: 0,
  unknownShareByAttribute: {},
  unknownPoints: 0,
  barriersAvoided: [],
  unrestrictedDistanceM: null,
  legs: [],
  from: END,
  to: END,
  warnings: [],
  ...parts,
});

export const routeEdge = (parts: Partial<RouteEdge> = {}): RouteEdge => ({
  edge: 'way/1/1-2/0',
  kind: 'footway',
  name: '',
  direction: 'forwards',
  firstPoint: 0,
  fromFraction: 0,
  toFraction: 1,
  distanceM: 100,
  durationS: 90,
  penaltyS: 0,
  undecided: [],
  facilityIds: [],
  ...parts,
});

export const routeStep = (parts: Partial<RouteStep> = {}): RouteStep => ({
  kind: 'continue',
  at: [0, 0],
  firstEdge: 0,
  turnDeg: 0,
  name: '',
  distanceM: 100,
  durationS: 90,
  facts: {},
  facilityIds: [],
  ...parts,
});

export const barrier = (parts: Partial<Barrier> = {}): Barrier => ({
  edge: 'way/1/1-2/0',
  position: [0, 0],
  edgeKind: 'ramp',
  cause: 'maxSlopeUp',
  low: 0.12,
  high: 0.125,
  limit: 1 / 12,
  source: 'survey',
  isUnknown: false,
  ...parts,
});
