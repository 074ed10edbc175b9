import { distanceM, type FoundRoute, type LonLat, type RouteEdge } from 'a11y-core';
import { expect, test } from 'vitest';
import { foundRoute, routeEdge } from '../../test/support/route.js';
import { stretchesOf } from './route-line.js';

// A ──100 m── B ──100 m── C, due east on the equator
const EAST_100M = 100 / 111_194.926_6;
const LINE: readonly LonLat[] = [
  [0, 0],
  [EAST_100M, 0],
  [2 * EAST_100M, 0],
];
const route = (edges: readonly RouteEdge[]): FoundRoute => foundRoute({ geometry: LINE, edges });
const lengths = (edges: readonly RouteEdge[]) =>
  stretchesOf(route(edges)).map(({ kind, line }) => [
    kind,
    Math.round(line.slice(1).reduce((sum, p, i) => sum + distanceM(line[i]!, p), 0)),
  ]);

test('cuts where the way of drawing changes, also between two bends', () => {
  const edges = [
    routeEdge({ distanceM: 60 }),
    routeEdge({ distanceM: 60, undecided: ['width'] }),
    routeEdge({ distanceM: 80, kind: 'steps' }),
  ];
  expect(lengths(edges)).toEqual([
    ['plain', 60],
    ['undecided', 60],
    ['steps', 80],
  ]);
});

test('joins neighbours of one kind and draws nothing for edges without length', () => {
  const edges = [
    routeEdge({ distanceM: 90 }),
    routeEdge({ distanceM: 0, kind: 'kerb', undecided: ['kerb'] }),
    routeEdge({ distanceM: 110 }),
  ];
  expect(lengths(edges)).toEqual([['plain', 200]]);
});

test('fits ground lengths to a drawn line that differs a little', () => {
  const edges = [
    routeEdge({ distanceM: 101 }),
    routeEdge({ distanceM: 101, undecided: ['incline'] }),
  ];
  expect(lengths(edges)).toEqual([
    ['plain', 100],
    ['undecided', 100],
  ]);
});

test('a route of one point draws nothing', () => {
  expect(stretchesOf(foundRoute({ geometry: [[0, 0]], edges: [] }))).toEqual([]);
});
