import { describe, expect, test } from 'vitest';
import { pavementTags, SIDEWALK, SIDEWALK_SIDE, sideState } from './side-tags.js';

const tags = (of: Record<string, string>) => new Map(Object.entries(of));
const both = (of: Record<string, string>) => [
  sideState(tags(of), 'left'),
  sideState(tags(of), 'right'),
];

describe('what the tags say of each side', () => {
  test.each([
    ['both', ['pavement', 'pavement']],
    ['left', ['pavement', 'none']],
    ['right', ['none', 'pavement']],
    ['separate', ['separate', 'separate']],
    ['no', ['none', 'none']],
    ['none', ['none', 'none']],
    ['yes', ['unknown', 'unknown']],
    ['crossing', ['unknown', 'unknown']],
    ['constructor', ['unknown', 'unknown']],
  ])('sidewalk=%s', (sidewalk, states) => {
    expect(both({ sidewalk })).toEqual(states);
  });

  test.each(Object.entries(SIDEWALK_SIDE))('sidewalk:left=%s', (value, state) => {
    expect(both({ 'sidewalk:left': value })).toEqual([state, 'unknown']);
    expect(both({ 'sidewalk:right': value })).toEqual(['unknown', state]);
    expect(both({ 'sidewalk:both': value })).toEqual([state, state]);
  });

  test('every row of the table is tried above', () => {
    expect(Object.keys(SIDEWALK)).toEqual(['both', 'left', 'right', 'separate', 'no', 'none']);
  });

  test('the side is asked before both, both before the whole', () => {
    expect(both({ 'sidewalk:left': 'no', 'sidewalk:both': 'yes', sidewalk: 'no' })).toEqual([
      'none',
      'pavement',
    ]);
  });

  test('nothing is unknown, which is not none', () => {
    expect(both({ highway: 'residential' })).toEqual(['unknown', 'unknown']);
  });
});

describe('a pavement takes from the road', () => {
  const road = tags({
    highway: 'secondary',
    name: 'Long Street',
    'name:zh': '长街',
    surface: 'asphalt',
    width: '9',
    incline: '4%',
    lit: 'yes',
    oneway: 'yes',
    'sidewalk:left:surface': 'sett',
    'sidewalk:both:width': '2.5',
    'sidewalk:both:surface': 'concrete',
    'sidewalk:smoothness': 'good',
  });

  test('its own facts before those of both, the name, the slope and the light', () => {
    expect(Object.fromEntries(pavementTags(road, 'left'))).toEqual({
      highway: 'footway',
      footway: 'sidewalk',
      name: 'Long Street',
      'name:zh': '长街',
      incline: '4%',
      lit: 'yes',
      surface: 'sett',
      width: '2.5',
      smoothness: 'good',
    });
    expect(pavementTags(road, 'right').get('surface')).toBe('concrete');
  });

  test('what carries the road off the ground carries its pavements too', () => {
    const carried = { bridge: 'yes', layer: '1', cutting: 'left', covered: 'yes', level: '1' };
    const pavement = pavementTags(tags({ highway: 'primary', ...carried }), 'left');
    expect(Object.fromEntries(pavement)).toMatchObject(carried);
  });

  test('not the surface and width of the carriageway', () => {
    const plain = tags({ highway: 'residential', surface: 'asphalt', width: '6' });
    expect(pavementTags(plain, 'left').has('surface')).toBe(false);
    expect(pavementTags(plain, 'left').has('width')).toBe(false);
  });
});
