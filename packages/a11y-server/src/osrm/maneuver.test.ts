import type { RouteStep } from 'a11y-core';
import { expect, test } from 'vitest';
import { bearingsAt, modifierOf, sideOf, typeOf } from './maneuver.js';

test.each([
  [0, 'straight'],
  [20, 'straight'],
  [21, 'slight right'],
  [-40, 'slight left'],
  [41, 'right'],
  [-120, 'left'],
  [121, 'sharp right'],
  [-175, 'sharp left'],
  [176, 'uturn'],
  [-180, 'uturn'],
])('%d degrees is %s', (degrees, word) => {
  expect(modifierOf(degrees)).toBe(word);
});

const step = (kind: RouteStep['kind'], name = ''): RouteStep => ({
  kind,
  name,
  at: [0, 0],
  firstEdge: 0,
  turnDeg: 0,
  distanceM: 1,
  durationS: 1,
  facts: {},
  facilityIds: [],
});

test.each([
  [step('depart', 'A'), undefined, 'depart'],
  [step('turn', 'B'), step('depart', 'A'), 'turn'],
  [step('turn'), step('depart'), 'turn'],
  [step('turn', 'A'), step('depart', 'A'), 'continue'],
  [step('continue', 'B'), step('depart', 'A'), 'new name'],
  [step('continue', 'A'), step('depart', 'A'), 'continue'],
  [step('continue'), step('depart', 'A'), 'continue'],
  [step('kerb'), step('depart', 'A'), 'notification'],
  [step('lift', 'A'), step('depart', 'A'), 'notification'],
  [step('arrive'), step('depart', 'A'), 'arrive'],
])('%j after %j is %s', (now, before, type) => {
  expect(typeOf(now, before)).toBe(type);
});

test('the side of an end is that of who walks', () => {
  const end = { side: 'left' } as Parameters<typeof sideOf>[0];
  expect(sideOf(end, 'forwards')).toBe('left');
  expect(sideOf(end, 'backwards')).toBe('right');
  expect(sideOf({ ...end, side: 'right' }, 'backwards')).toBe('left');
  expect(sideOf({ ...end, side: 'on' }, 'forwards')).toBeUndefined();
});

test('bearings are whole degrees below 360', () => {
  const line = [
    [0, 0],
    [-1e-7, 1],
    [1, 1],
  ] as const;
  expect(bearingsAt(line, 0)).toEqual({ before: 0, after: 0 });
  expect(bearingsAt(line, 1)).toEqual({ before: 0, after: 90 });
  expect(bearingsAt(line, 2)).toEqual({ before: 90, after: 0 });
});
