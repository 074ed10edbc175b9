import { MOST_VIA } from 'a11y-core';
import { expect, test } from 'vitest';
import type { Stop } from './point.js';
import {
  addStop,
  moveStop,
  pointsOf,
  removeStop,
  swapped,
  type Waypoints,
  withPoint,
} from './stops.js';

const ENDS = { from: null, to: null };
const ids = (stops: readonly Stop[]) => stops.map(({ id }) => id);
const three = addStop(addStop(addStop([])));

test('a stop keeps its id when it moves, and a new one never takes the id of another', () => {
  expect(ids(three)).toEqual(['stop-1', 'stop-2', 'stop-3']);
  const moved = moveStop(three, 'stop-3', -1);
  expect(ids(moved)).toEqual(['stop-1', 'stop-3', 'stop-2']);
  expect(ids(addStop(removeStop(moved, 'stop-1')))).toEqual(['stop-3', 'stop-2', 'stop-4']);
});

test('at either end of the list there is nowhere to go', () => {
  expect(moveStop(three, 'stop-1', -1)).toBe(three);
  expect(moveStop(three, 'stop-3', 1)).toBe(three);
  expect(moveStop(three, 'from', 1)).toBe(three);
});

test('there are as many stops as the service takes', () => {
  let stops: readonly Stop[] = [];
  for (let i = 0; i < MOST_VIA + 5; i++) stops = addStop(stops);
  expect(stops).toHaveLength(MOST_VIA);
});

test('a point is set by its id, and the way back passes the stops the other way round', () => {
  const [a, b, s] = [1, 2, 3].map((lon) => ({ position: [lon, 0] as const, name: null }));
  let points: Waypoints = { ends: ENDS, stops: three.slice(0, 2) };
  for (const [id, point] of [
    ['from', a],
    ['to', b],
    ['stop-2', s],
  ] as const) {
    points = { ...points, ...withPoint(points, id, point ?? null) };
  }
  const order = (of: Waypoints) => pointsOf(of).map(({ point }) => point?.position[0] ?? null);
  expect(order(points)).toEqual([1, null, 3, 2]);
  expect(order({ ...points, ...swapped(points) })).toEqual([2, 3, null, 1]);
  expect(order({ ...points, ...withPoint(points, 'stop-2', null) })).toEqual([1, null, null, 2]);
});
