import { describe, expect, test } from 'vitest';
import { ACCESS, HIGHWAYS, isCrossing, isRoad, isShut, walkableKind } from './access.js';

const tags = (record: Record<string, string>) => new Map(Object.entries(record));
const kindOf = (record: Record<string, string>) => walkableKind(tags(record));

describe('who walks where', () => {
  test.each<[string, string | undefined]>([
    ['footway', 'footway'],
    ['path', 'footway'],
    ['corridor', 'footway'],
    ['pedestrian', 'pedestrian'],
    ['platform', 'pedestrian'],
    ['living_street', 'pedestrian'],
    ['steps', 'steps'],
    ['elevator', 'lift'],
    ['track', 'track'],
    ['cycleway', undefined],
    ['bridleway', undefined],
    ['residential', 'road'],
    ['service', 'road'],
    ['unclassified', 'road'],
    ['road', 'road'],
    ['tertiary', 'road'],
    ['tertiary_link', 'road'],
    ['secondary', 'road'],
    ['secondary_link', 'road'],
    ['primary', 'road'],
    ['primary_link', 'road'],
    ['trunk', undefined],
    ['trunk_link', undefined],
    ['motorway', undefined],
    ['motorway_link', undefined],
    ['busway', undefined],
    ['bus_guideway', undefined],
    ['construction', undefined],
    ['proposed', undefined],
    ['abandoned', undefined],
    ['disused', undefined],
    ['razed', undefined],
    ['raceway', undefined],
    ['via_ferrata', undefined],
    ['some_new_thing', undefined],
    ['constructor', undefined],
  ])('highway=%s alone: %s', (highway, kind) => {
    expect(kindOf({ highway })).toBe(kind);
  });

  test('every class has a line above', () => {
    expect(Object.keys(HIGHWAYS)).toHaveLength(34);
  });

  test.each<[Record<string, string>, string | undefined]>([
    [{ highway: 'footway', footway: 'sidewalk' }, 'sidewalk'],
    [{ highway: 'path', path: 'sidewalk' }, 'sidewalk'],
    [{ highway: 'footway', footway: 'crossing' }, 'crossing'],
    [{ highway: 'path', path: 'crossing' }, 'crossing'],
    [{ highway: 'cycleway', cycleway: 'crossing', foot: 'yes' }, 'crossing'],
    [{ highway: 'footway', footway: 'traffic_island' }, 'footway'],
    [{ highway: 'steps', conveying: 'yes' }, 'escalator'],
    [{ highway: 'steps', conveying: 'forward' }, 'escalator'],
    [{ highway: 'steps', conveying: 'no' }, 'steps'],
    [{ railway: 'platform' }, 'pedestrian'],
    [{ public_transport: 'platform' }, 'pedestrian'],
    [{ man_made: 'pier' }, 'footway'],
    [{ railway: 'rail' }, undefined],
    [{}, undefined],
  ])('%j is a %s', (record, kind) => {
    expect(kindOf(record)).toBe(kind);
  });

  test.each<[Record<string, string>, boolean]>([
    [{ highway: 'footway', access: 'private' }, false],
    [{ highway: 'footway', access: 'no' }, false],
    [{ highway: 'footway', access: 'no', foot: 'yes' }, true],
    [{ highway: 'footway', access: 'private', foot: 'destination' }, true],
    [{ highway: 'footway', foot: 'no' }, false],
    [{ highway: 'footway', foot: 'private' }, false],
    [{ highway: 'service', access: 'customers' }, true],
    [{ highway: 'service', access: 'destination' }, true],
    [{ highway: 'service', access: 'delivery' }, false],
    [{ highway: 'track', access: 'forestry' }, false],
    [{ highway: 'primary', foot: 'use_sidepath' }, false],
    [{ highway: 'primary', foot: 'discouraged' }, true],
    [{ highway: 'cycleway', foot: 'yes' }, true],
    [{ highway: 'cycleway', foot: 'designated' }, true],
    [{ highway: 'cycleway', sidewalk: 'right' }, true],
    [{ highway: 'cycleway', foot: 'no', sidewalk: 'right' }, false],
    [{ highway: 'bridleway', foot: 'permissive' }, true],
    [{ highway: 'trunk', sidewalk: 'both' }, true],
    [{ highway: 'trunk', 'sidewalk:left': 'yes' }, true],
    [{ highway: 'trunk', sidewalk: 'no' }, false],
    [{ highway: 'trunk', sidewalk: 'separate' }, false],
    [{ highway: 'residential', sidewalk: 'separate' }, false],
    [{ highway: 'tertiary', 'sidewalk:left': 'separate', 'sidewalk:right': 'no' }, false],
    [{ highway: 'tertiary', 'sidewalk:left': 'separate', 'sidewalk:right': 'yes' }, true],
    [{ highway: 'residential', sidewalk: 'separate', foot: 'yes' }, true],
    [{ highway: 'residential', sidewalk: 'no' }, true],
    [{ highway: 'trunk', foot: 'yes' }, true],
    [{ highway: 'motorway', sidewalk: 'both' }, false],
    [{ highway: 'motorway', foot: 'yes' }, true],
    [{ highway: 'primary', motorroad: 'yes' }, false],
    [{ highway: 'primary', motorroad: 'yes', sidewalk: 'left' }, true],
    [{ highway: 'primary', motorroad: 'yes', foot: 'yes' }, true],
    [{ highway: 'construction', foot: 'yes' }, false],
    [{ highway: 'footway', footway: 'crossing', crossing: 'no' }, false],
    [{ highway: 'footway', footway: 'crossing', crossing: 'no', foot: 'yes' }, true],
    [{ highway: 'footway', crossing: 'no' }, true],
    [{ highway: 'footway', foot: 'nonsense' }, true],
  ])('%j may be walked: %s', (record, expected) => {
    expect(kindOf(record) !== undefined).toBe(expected);
  });

  test('every access value has a meaning that a test would notice', () => {
    for (const [value, meaning] of Object.entries(ACCESS)) {
      expect(kindOf({ highway: 'bridleway', foot: value }) !== undefined, value).toBe(
        meaning === 'let in',
      );
      expect(kindOf({ highway: 'footway', foot: value }) !== undefined, value).toBe(
        meaning !== 'kept out',
      );
    }
  });
});

test.each<[Record<string, string>, boolean]>([
  [{ highway: 'motorway' }, true],
  [{ highway: 'service' }, true],
  [{ highway: 'living_street' }, true],
  [{ highway: 'footway' }, false],
  [{ highway: 'track' }, false],
  [{ railway: 'platform' }, false],
])('%j is a carriageway: %s', (record, expected) => {
  expect(isRoad(tags(record))).toBe(expected);
});

test.each<[Record<string, string>, boolean]>([
  [{ footway: 'crossing' }, true],
  [{ cycleway: 'crossing' }, true],
  [{ footway: 'sidewalk' }, false],
])('%j is a crossing: %s', (record, expected) => {
  expect(isCrossing(tags(record))).toBe(expected);
});

test.each<[Record<string, string>, boolean]>([
  [{ barrier: 'gate' }, false],
  [{ barrier: 'gate', locked: 'yes' }, true],
  [{ barrier: 'gate', locked: 'yes', foot: 'yes' }, false],
  [{ barrier: 'gate', access: 'private' }, true],
  [{ barrier: 'gate', access: 'private', foot: 'yes' }, false],
  [{ barrier: 'bollard', access: 'no' }, false],
  [{ barrier: 'bollard', foot: 'no' }, true],
  [{ entrance: 'yes', access: 'customers' }, false],
])('%j shuts walkers out: %s', (record, expected) => {
  expect(isShut(tags(record))).toBe(expected);
});
