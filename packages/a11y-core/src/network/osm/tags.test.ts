import { describe, expect, test } from 'vitest';
import { EDGE_FLAGS, type EdgeFlag } from '../network.js';
import { BARRIERS, readObstacle } from './barrier.js';
import { walkableDirections } from './directions.js';
import { FLAG_TAGS, readFlags } from './flags.js';
import { readRoughness, SMOOTHNESS } from './roughness.js';
import { readStepCount } from './step-count.js';
import { readLiftDepth, readLiftWidth, readWayWidth } from './width.js';

const tags = (record: Record<string, string>) => new Map(Object.entries(record));

describe('roughness', () => {
  test.each(SMOOTHNESS.map((word, index) => [word, index] as const))(
    'smoothness=%s is class %d',
    (smoothness, index) => {
      expect(readRoughness(tags({ smoothness, surface: 'sand' }))).toEqual({
        low: index,
        high: index,
        source: 'tag',
        key: 'smoothness',
      });
    },
  );

  test.each<[Record<string, string>, number, number]>([
    [{ surface: 'asphalt' }, 0, 3],
    [{ surface: 'paving_stones' }, 0, 3],
    [{ surface: 'wood' }, 0, 3],
    [{ surface: 'sett' }, 1, 4],
    [{ surface: 'unhewn_cobblestone' }, 2, 5],
    [{ surface: 'gravel' }, 2, 5],
    [{ surface: 'mud' }, 4, 7],
    [{ surface: 'asphalt;gravel' }, 0, 5],
    [{ surface: 'sand', tracktype: 'grade1' }, 4, 7],
    [{ tracktype: 'grade3' }, 2, 6],
    [{ surface: 'moon_dust', tracktype: 'grade2' }, 1, 5],
  ])('%j spans classes', (record, low, high) => {
    expect(readRoughness(tags(record))).toMatchObject({ low, high, source: 'word' });
  });

  test.each([{}, { surface: 'moon_dust' }, { surface: 'constructor' }])(
    '%j says nothing',
    (record) => {
      expect(readRoughness(tags(record as Record<string, string>))).toMatchObject({
        low: null,
        high: null,
        source: 'none',
      });
    },
  );

  test.each([
    [{ surface: 'asphalt', sac_scale: 'mountain_hiking' }, 4, 7],
    [{ surface: 'ground', 'mtb:scale': '3' }, 5, 7],
    [{ surface: 'ground', 'mtb:scale': '0', sac_scale: 'hiking' }, 2, 6],
  ])('%j: a graded path is as rough as its grade', (record, low, high) => {
    const found = readRoughness(tags(record as Record<string, string>));
    expect(found).toMatchObject({ low, high, source: 'word' });
  });

  test('a smoothness somebody saw beats the grade', () => {
    const found = readRoughness(tags({ smoothness: 'good', 'mtb:scale': '3' }));
    expect(found).toMatchObject({ low: 1, high: 1 });
  });

  test('a misspelt smoothness is listed and the material stands', () => {
    expect(readRoughness(tags({ smoothness: 'gut', surface: 'asphalt' }))).toEqual({
      low: 0,
      high: 3,
      source: 'word',
      key: 'smoothness',
      suspicious: 'not a class of smoothness',
    });
  });
});

describe('widths', () => {
  test.each<[Record<string, string>, number | null, number | null, string]>([
    [{ width: '1.2' }, 1200, 1200, 'tag'],
    [{ width: '1.2', est_width: '3' }, 1200, 1200, 'tag'],
    [{ est_width: '2' }, 1500, 2500, 'word'],
    [{ est_width: '4+' }, 3000, null, 'word'],
    [{ width: '2', 'maxwidth:physical': '0.9' }, 900, 900, 'tag'],
    [{ width: '2', 'maxwidth:physical': '2.5' }, 2000, 2000, 'tag'],
    [{ 'maxwidth:physical': '0.9' }, 900, 900, 'tag'],
    [{ width: '>2', 'maxwidth:physical': '3' }, 2000, 3000, 'tag'],
    [{ est_width: '4', 'maxwidth:physical': '0.9' }, 900, 900, 'tag'],
    [{}, null, null, 'none'],
  ])('of a way: %j', (record, low, high, source) => {
    expect(readWayWidth(tags(record))).toMatchObject({ low, high, source });
  });

  test('a width nobody can read is listed, and no estimate hides it', () => {
    expect(readWayWidth(tags({ width: 'narrow', est_width: '2' }))).toMatchObject({
      source: 'none',
      key: 'width',
      suspicious: 'not a length',
    });
  });

  test('the doors of a lift are no wider than its car', () => {
    expect(readLiftWidth(tags({ 'door:width': '0.9', width: '1.1' }))).toMatchObject({
      low: 900,
      high: 900,
    });
    expect(readLiftWidth(tags({ width: '1.1' }))).toMatchObject({
      low: 0,
      high: 1100,
      source: 'tag',
    });
    expect(readLiftWidth(tags({}))).toMatchObject({ low: null, high: null, source: 'none' });
    expect(readLiftDepth(tags({ length: '1.4' }))).toMatchObject({ low: 1400, high: 1400 });
  });
});

test.each<[string | undefined, number, number | null, string]>([
  [undefined, 1, null, 'word'],
  ['12', 12, 12, 'tag'],
  ['10;12', 10, 12, 'tag'],
  ['12-10', 10, 12, 'tag'],
])('step_count %s', (value, low, high, source) => {
  expect(readStepCount(value)).toEqual({ low, high, source });
});

test.each(['0', '-3', 'many', '1.5', '', '1;2;3', '1e9'])(
  'step_count %j is listed and still steps',
  (value) => {
    expect(readStepCount(value)).toEqual({
      low: 1,
      high: null,
      source: 'word',
      suspicious: 'not a number of steps',
    });
  },
);

test.each<[Record<string, string>, string]>([
  [{}, 'both'],
  [{ oneway: 'yes' }, 'both'],
  [{ 'oneway:foot': 'yes' }, 'forwards'],
  [{ 'oneway:foot': '1' }, 'forwards'],
  [{ 'oneway:foot': '-1' }, 'backwards'],
  [{ 'oneway:foot': 'no' }, 'both'],
  [{ 'foot:backward': 'no' }, 'forwards'],
  [{ 'foot:forward': 'no' }, 'backwards'],
  [{ conveying: 'forward' }, 'forwards'],
  [{ conveying: 'backward' }, 'backwards'],
  [{ conveying: 'yes' }, 'both'],
  [{ conveying: 'reversible' }, 'both'],
])('%j may be walked %s', (record, directions) => {
  expect(walkableDirections(tags(record))).toBe(directions);
});

describe('flags', () => {
  test.each<[Record<string, string>, Partial<Record<EdgeFlag, 'yes' | 'no'>>]>([
    [
      { tactile_paving: 'yes', lit: 'no' },
      { tactile: 'yes', lit: 'no' },
    ],
    [{ crossing: 'traffic_signals' }, { signal: 'yes' }],
    [{ crossing: 'uncontrolled' }, { signal: 'no', marked: 'yes' }],
    [
      { crossing: 'uncontrolled', 'crossing:signals': 'yes', 'crossing:markings': 'no' },
      { signal: 'yes', marked: 'no' },
    ],
    [{ 'ramp:bicycle': 'yes', ramp: 'yes' }, {}],
    [{ ramp: 'no', 'ramp:stroller': 'yes' }, { strollerRamp: 'yes' }],
    [{ crossing: 'island' }, { island: 'yes' }],
    [{ 'traffic_signals:sound': 'walk' }, { sound: 'yes' }],
    [{ 'handrail:left': 'yes' }, { handrail: 'yes' }],
    [{ handrail: 'no', 'handrail:left': 'yes' }, { handrail: 'no' }],
    [{ tunnel: 'yes' }, { covered: 'yes', offGround: 'yes' }],
    [{ tunnel: 'no', bridge: 'no', layer: '0', level: '0' }, {}],
    [{ bridge: 'no', layer: '-1' }, { offGround: 'yes' }],
    [{ bridge: 'viaduct' }, { offGround: 'yes' }],
    [{ cutting: 'left' }, { offGround: 'yes' }],
    [{ level: '0;1' }, { offGround: 'yes' }],
    [{ wheelchair: 'limited' }, { wheelchairLimited: 'yes' }],
    [{ wheelchair: 'no' }, { wheelchairClaim: 'no' }],
    [{ wheelchair: 'designated' }, { wheelchairClaim: 'yes' }],
    [{ lit: 'sometimes' }, {}],
  ])('%j', (record, expected) => {
    expect(readFlags(tags(record))).toEqual(expected);
  });

  test('every line of the table is read', () => {
    for (const flag of EDGE_FLAGS) {
      for (const [key, yes, no] of FLAG_TAGS[flag]) {
        for (const value of yes)
          expect(readFlags(tags({ [key]: value }))[flag], `${key}=${value}`).toBe('yes');
        for (const value of no)
          expect(readFlags(tags({ [key]: value }))[flag], `${key}=${value}`).toBe('no');
      }
    }
  });
});

describe('what stands in the way at a point', () => {
  test.each(Object.keys(BARRIERS))('barrier=%s', (barrier) => {
    expect(readObstacle(tags({ barrier }))).toMatchObject({ kind: 'barrier' });
  });

  test.each([
    { barrier: 'kerb' },
    { barrier: 'height_restrictor' },
    { barrier: 'height_restrictor' },
    { barrier: 'kerb' },
    { door: 'no' },
    {},
  ])('%j is nothing to pass', (record) => {
    expect(readObstacle(tags(record as Record<string, string>))).toBeUndefined();
  });

  test.each<[Record<string, string>, number | null, number | null]>([
    [{ barrier: 'gate' }, null, null],
    [{ barrier: 'gate', width: '0.95' }, 950, 950],
    [{ barrier: 'bollard', width: '0.15' }, null, null],
    [{ barrier: 'bollard', 'maxwidth:physical': '1.1' }, 1100, 1100],
    [{ barrier: 'kissing_gate' }, 0, 650],
    [{ barrier: 'turnstile' }, 0, 650],
    [{ barrier: 'full-height_turnstile' }, 0, 650],
    [{ barrier: 'kissing_gate', wheelchair: 'yes' }, null, null],
    [{ barrier: 'kissing_gate', 'maxwidth:physical': '1' }, 1000, 1000],
    [{ barrier: 'stile' }, 0, 650],
    [{ barrier: 'rock' }, null, null],
    [{ barrier: 'rock', width: '0.4' }, null, null],
    [{ barrier: 'nobody_knows_this_word' }, null, null],
    [{ barrier: 'toString' }, null, null],
    [{ barrier: 'wall', 'maxwidth:physical': '0.9' }, 900, 900],
    [{ barrier: 'entrance', entrance: 'yes', width: '1.2' }, 1200, 1200],
    [{ entrance: 'main', width: '0.9' }, 900, 900],
    [{ door: 'hinged', 'door:width': '0.85', width: '2' }, 850, 850],
  ])('%j leaves a gap', (record, low, high) => {
    expect(readObstacle(tags(record))?.width).toMatchObject({ low, high });
  });

  test('a stile has steps, an entrance those that were counted', () => {
    expect(readObstacle(tags({ barrier: 'stile' }))?.steps).toMatchObject({ low: 1, high: null });
    expect(readObstacle(tags({ entrance: 'yes', step_count: '2' }))?.steps).toMatchObject({
      low: 2,
      high: 2,
    });
    expect(
      readObstacle(tags({ entrance: 'yes', 'entrance:step_count': '3' }))?.steps,
    ).toMatchObject({ low: 3 });
    expect(readObstacle(tags({ entrance: 'yes', step_count: '0' }))?.steps).toBeUndefined();
    expect(readObstacle(tags({ entrance: 'yes', 'kerb:height': '0.02' }))?.kerb).toMatchObject({
      low: 20,
      high: 20,
    });
  });
});
