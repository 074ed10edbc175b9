import { describe, expect, test } from 'vitest';
import { AREAS, areaRow } from './area-tags.js';
import { OBSTACLES, obstacleKind } from './obstacle-tags.js';

const tags = (...pairs: (readonly [string, string])[]) => new Map(pairs);

describe.each(AREAS.map((row) => [`${row.key}=${row.value}`, row] as const))('%s', (_, row) => {
  const named = [row.key, row.value] as const;

  test('is an area as a multipolygon and with area=yes, and is none with area=no', () => {
    expect(areaRow(tags(named), true)).toBe(row);
    expect(areaRow(tags(named, ['area', 'yes']), false)).toBe(row);
    expect(areaRow(tags(named, ['area', 'no']), false)).toBeUndefined();
    expect(areaRow(tags(named, ['area', 'no']), true)).toBeUndefined();
  });

  test('says whether closing it is enough', () => {
    expect(areaRow(tags(named), false)).toBe(row.when === 'closed' ? row : undefined);
  });

  test('is walled where it is a room', () => {
    expect(row.isWalled).toBe(row.value === 'room');
  });
});

test('a pedestrian way that is a square is an area without saying so', () => {
  const found = areaRow(tags(['highway', 'pedestrian'], ['place', 'square']), false);
  expect(found?.value).toBe('pedestrian');
});

test('a corridor is an area by either habit of mapping', () => {
  const both = tags(['highway', 'corridor'], ['indoor', 'corridor']);
  expect(areaRow(both, false)?.key).toBe('indoor');
  expect(areaRow(tags(...both, ['area', 'yes']), false)?.key).toBe('highway');
});

test.each([
  ['place', 'square'],
  ['area:highway', 'footway'],
  ['highway', 'service'],
  ['leisure', 'park'],
  ['amenity', 'parking'],
])('%s=%s alone is no area to walk all over', (key, value) => {
  expect(areaRow(tags([key, value], ['area', 'yes']), false)).toBeUndefined();
});

const listed = OBSTACLES.flatMap(({ key, values, kind }) =>
  (values ?? ['yes', 'whatever']).map((value) => [key, value, kind] as const),
);

test.each(listed)('%s=%s is in the way as %s', (key, value, kind) => {
  expect(obstacleKind(tags([key, value]))).toBe(kind);
});

const excepted = OBSTACLES.flatMap(({ key, except }) =>
  except.map((value) => [key, value] as const),
);

test.each(excepted)('%s=%s is not in the way', (key, value) => {
  expect(obstacleKind(tags([key, value]))).toBeUndefined();
});

test.each([
  ['location', 'underground'],
  ['tunnel', 'culvert'],
  ['covered', 'yes'],
])('nothing is with %s=%s', (key, value) => {
  expect(obstacleKind(tags(['waterway', 'stream'], [key, value]))).toBeUndefined();
  expect(obstacleKind(tags(['waterway', 'stream'], [key, 'no']))).toBe('line');
});
