import { describe, expect, test } from 'vitest';
import { GONE, isShut, STOPS_VEHICLES, walkableKind } from './access.js';
import { BARRIERS, CHICANES, NO_HINDRANCE, POSTS, readObstacle } from './barrier.js';
import {
  DIRECTION_RULES,
  isDirectionUnsaid,
  UNSAID_CONVEYING,
  walkableDirections,
} from './directions.js';
import { isKerb, KERB_KEYS, KERB_WORDS, readKerb } from './kerb.js';
import { openingOfWay } from './open-state.js';
import {
  isRelevantPoint,
  isRelevantWay,
  POINT_HIGHWAYS,
  POINT_KEYS,
  WAY_TAGS,
} from './relevant.js';
import { readRoughness, SURFACES as SURFACE_TABLE, TERRAIN, TRACK_TYPES } from './roughness.js';
import { Suspicions } from './suspicions.js';
import { TaggedObject } from './tagged-object.js';

// Every row of every table changes an answer: taken out, one of these would fail.
const tags = (record: Record<string, string>) => new Map(Object.entries(record));

const stateOf = (record: Record<string, string>) =>
  openingOfWay(new TaggedObject('way/1', tags(record), new Suspicions())).state;

describe('each row of', () => {
  test.each(Object.entries(SURFACE_TABLE))('surface=%s is heard', (surface, [low, high]) => {
    expect(readRoughness(tags({ surface }))).toMatchObject({ low, high, source: 'word' });
  });

  test.each(Object.entries(TRACK_TYPES))('tracktype=%s is heard', (tracktype, [low, high]) => {
    expect(readRoughness(tags({ tracktype }))).toMatchObject({ low, high, source: 'word' });
  });

  test.each(
    Object.entries(TERRAIN).flatMap(([key, grades]) =>
      Object.entries(grades).map(([grade, range]) => [key, grade, range] as const),
    ),
  )('%s=%s beats the material', (key, grade, [low, high]) => {
    const found = readRoughness(tags({ surface: 'asphalt', [key]: grade }));
    expect(found).toMatchObject({ low, high, source: 'word' });
  });

  test.each([...KERB_WORDS])('kerb=%s is understood', (kerb, reading) => {
    expect(readKerb(tags({ kerb }))).toEqual({ ...reading, key: 'kerb' });
  });

  test.each(KERB_KEYS)('%s speaks of a kerb', (key) => {
    expect(isKerb(tags({ [key]: 'raised' }))).toBe(true);
  });

  test.each(DIRECTION_RULES)('%s=%s is walked %s', (key, value, allowed) => {
    expect(walkableDirections(tags({ [key]: value }))).toBe(allowed);
    expect(allowed).not.toBe('both');
  });

  test.each([...UNSAID_CONVEYING])('conveying=%s may run the other way', (conveying) => {
    expect(isDirectionUnsaid(tags({ conveying }))).toBe(true);
    expect(stateOf({ conveying })).toBe('unknown');
    expect(stateOf({ conveying, 'oneway:foot': 'yes' })).toBe('open');
  });

  test.each([...STOPS_VEHICLES])('barrier=%s with access=no stops vehicles alone', (barrier) => {
    expect(isShut(tags({ barrier, access: 'no' }))).toBe(false);
    expect(isShut(tags({ barrier: 'gate', access: 'no' }))).toBe(true);
  });

  test.each([...POSTS])('the width of barrier=%s is its own and not that of the gap', (barrier) => {
    expect(readObstacle(tags({ barrier, width: '0.3' }))?.width).toMatchObject({ source: 'none' });
    expect(readObstacle(tags({ barrier: 'gate', width: '0.3' }))?.width).toMatchObject({
      low: 300,
    });
  });

  test.each([...NO_HINDRANCE])("barrier=%s stands in nobody's way", (barrier) => {
    expect(readObstacle(tags({ barrier }))?.kind).not.toBe('barrier');
    expect(readObstacle(tags({ barrier: 'anything else' }))?.kind).toBe('barrier');
  });

  test.each(Object.entries(BARRIERS))('barrier=%s says more than "something"', (barrier, row) => {
    const found = readObstacle(tags({ barrier }));
    if (row.width !== undefined) expect(found?.width).toMatchObject(row.width);
    if (row.steps !== undefined) expect(found?.steps).toMatchObject(row.steps);
    expect(isRelevantWay(tags({ barrier }))).toBe(row.isPassedAsLine === true);
    expect(Object.keys(row)).not.toEqual([]);
  });

  test.each([...CHICANES])('barrier=%s is as narrow as the space to turn in', (barrier) => {
    const gapOf = (record: Record<string, string>) =>
      readObstacle(tags({ barrier, ...record }))?.width.high;
    expect(gapOf({ opening: '1.5', spacing: '1.2' })).toBe(1200);
    expect(gapOf({ opening: '1.1', spacing: '1.2' })).toBe(1100);
    expect(gapOf({ spacing: '1.2' })).toBe(1200);
    expect(gapOf({ opening: '1.5' })).toBe(1500);
    // Bars that do not overlap are passed straight.
    for (const overlap of ['no', 'none', '0', '-0.3']) {
      expect(gapOf({ opening: '1.5', spacing: '1.2', overlap }), overlap).toBe(1500);
    }
    expect(gapOf({ opening: '1.5', spacing: '1.2', overlap: '0.3' })).toBe(1200);
    expect(gapOf({ 'maxwidth:physical': '0.9', opening: '1.5', spacing: '1.2' })).toBe(900);
  });

  test.each(GONE)('%s=yes is no way any more', (key) => {
    expect(walkableKind(tags({ highway: 'footway', [key]: 'yes' }))).toBeUndefined();
    expect(walkableKind(tags({ highway: 'footway', [key]: 'no' }))).toBe('footway');
    expect(walkableKind(tags({ highway: 'footway', [key]: 'yes', foot: 'yes' }))).toBe('footway');
  });

  test.each([...POINT_KEYS])('a point with %s is read', (key) => {
    expect(isRelevantPoint(tags({ [key]: 'x' }))).toBe(true);
  });

  test.each([...POINT_HIGHWAYS])('a point with highway=%s is read', (highway) => {
    expect(isRelevantPoint(tags({ highway }))).toBe(true);
  });

  test.each([...WAY_TAGS])('ways with %s are read', (key, values) => {
    for (const value of values ?? ['anything']) {
      expect(isRelevantWay(tags({ [key]: value })), value).toBe(true);
    }
    expect(isRelevantWay(tags({ [key]: 'anything else' }))).toBe(values === null);
  });
});

test.each<[Record<string, string>, string]>([
  [{ construction: 'yes' }, 'unknown'],
  [{ construction: 'minor' }, 'unknown'],
  [{ construction: 'no' }, 'open'],
  [{ conveying: 'forward' }, 'open'],
  [{ conveying: 'no' }, 'open'],
  [{ opening_hours: '24/7' }, 'open'],
  [{ opening_hours: 'Mo 08:00-12:00' }, 'unknown'],
  [{}, 'open'],
])('a way with %j is %s', (record, state) => {
  expect(stateOf(record)).toBe(state);
});
