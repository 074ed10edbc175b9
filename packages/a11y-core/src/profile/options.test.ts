import { describe, expect, test } from 'vitest';
import { InvalidInputError, UnknownNameError } from '../errors.js';
import { parseRouteRequest } from '../routing/request.js';
import { profileCatalogue } from './catalogue.js';
import { LIMIT_NAMES, LIMITS } from './limit.js';
import { optionsSchema, parseWith, resolveOptions } from './options.js';
import { PREFERENCE_NAMES, PREFERENCES } from './preference.js';
import { PROFILES, profileById } from './profiles.js';

/** The problems of a request nobody should be able to make. */
function problems(request: unknown) {
  try {
    parseRouteRequest(request);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems;
    throw error;
  }
  return [];
}

const right = { from: [8.69, 49.41], to: { node: '12' }, profile: 'walker' };

describe('resolveOptions', () => {
  test('a profile alone gives its defaults', () => {
    const { label: _, id, ...defaults } = profileById('manual-wheelchair');
    expect(resolveOptions({ profile: 'manual-wheelchair' })).toEqual({
      ...defaults,
      profile: id,
      objective: 'comfort',
    });
  });

  test('a limit is replaced, added or switched off; the others stay', () => {
    const { limits } = resolveOptions({
      profile: 'manual-wheelchair',
      limits: { maxSlopeUp: 0.06, maxSteps: null },
    });
    expect(limits).toEqual({
      ...profileById('manual-wheelchair').limits,
      maxSlopeUp: 0.06,
      maxSteps: undefined,
    });
    expect(limits).not.toHaveProperty('maxSteps');
    expect(resolveOptions({ profile: 'walker', limits: { minWidthMm: 0 } }).limits).toEqual({
      minWidthMm: 0,
    });
  });

  test('preferences and the objective are replaced', () => {
    const { preferences, objective } = resolveOptions({
      profile: 'walker',
      preferences: { speedMps: 1 },
      objective: 'distance',
    });
    expect(preferences).toEqual({ ...profileById('walker').preferences, speedMps: 1 });
    expect(objective).toBe('distance');
  });

  test('the unknown: one word for all, or one attribute at a time', () => {
    const all = resolveOptions({ profile: 'manual-wheelchair', unknown: 'avoid' }).unknown;
    expect(new Set(Object.values(all))).toEqual(new Set(['avoid']));
    const one = resolveOptions({
      profile: 'manual-wheelchair',
      unknown: { kerb: 'avoid' },
    }).unknown;
    expect(one).toEqual({ ...profileById('manual-wheelchair').unknown, kerb: 'avoid' });
  });
});

describe('a request that is not right', () => {
  test('a right one has no problems', () => {
    expect(problems(right)).toEqual([]);
    expect(parseRouteRequest(right)).toEqual(right);
  });

  test.each(LIMIT_NAMES)('%s: its range ends are accepted, beyond them it is refused', (name) => {
    const of = (value: unknown) => problems({ ...right, limits: { [name]: value } });
    const { min, max } = LIMITS[name];
    expect(of(min)).toEqual([]);
    expect(of(max)).toEqual([]);
    for (const value of [min - 0.001, max + 0.001, '1', Number.NaN, true]) {
      expect(of(value)).toMatchObject([{ pointer: `/limits/${name}` }]);
    }
  });

  test.each(PREFERENCE_NAMES)('%s: the same', (name) => {
    const of = (value: unknown) => problems({ ...right, preferences: { [name]: value } });
    const { min, max } = PREFERENCES[name];
    expect(of(min)).toEqual([]);
    expect(of(max)).toEqual([]);
    for (const value of [min - 0.001, max + 0.001, null]) {
      expect(of(value)).toMatchObject([{ pointer: `/preferences/${name}` }]);
    }
  });

  test.each([
    ['an unknown limit', { limits: { maxKerb: 3 } }, '/limits/maxKerb', 'maxKerbUpMm'],
    ['one that objects inherit', { limits: { constructor: 3 } }, '/limits/constructor', 'maxSteps'],
    ['an unknown preference', { preferences: { speed: 1 } }, '/preferences/speed', 'speedMps'],
    ['an unknown attribute', { unknown: { lights: 'avoid' } }, '/unknown/lights', 'roughness'],
    ['an unknown policy', { unknown: { kerb: 'maybe' } }, '/unknown/kerb', 'penalise'],
    ['an unknown policy for all', { unknown: 'maybe' }, '/unknown', ''],
    ['an unknown objective', { objective: 'scenic' }, '/objective', 'distance'],
    ['an unknown member', { waypoints: [1, 2] }, '/waypoints', 'not a member'],
    ['a latitude out of range', { from: [8, 91] }, '/from/1', '90'],
    ['a longitude that is a word', { to: ['8', 49] }, '/to/0', 'number'],
    ['a position of three', { to: [8, 49, 100] }, '/to', '[longitude, latitude]'],
    ['a position by name', { from: 'Heidelberg' }, '/from', '[longitude, latitude]'],
    ['an empty node', { from: { node: '' } }, '/from/node', ''],
    ['no destination', { to: undefined }, '/to', '[longitude, latitude]'],
    ['a profile that is a number', { profile: 3 }, '/profile', 'walker'],
  ] as const)('%s', (_, wrong, pointer, detail) => {
    const found = problems({ ...right, ...wrong });
    expect(found.map((problem) => problem.pointer)).toEqual([pointer]);
    expect(found[0]?.detail).toContain(detail);
  });

  test('an unknown profile lists those there are', () => {
    expect(() => parseRouteRequest({ ...right, profile: 'skater' })).toThrow(UnknownNameError);
    expect(() => parseWith(optionsSchema, { profile: 'skater' })).toThrow(/manual-wheelchair/u);
  });

  test('all problems at once', () => {
    const many = { ...right, from: [200, 0], limits: { minWidthMm: -1, speed: 3 } };
    expect(problems(many).map((problem) => problem.pointer)).toEqual([
      '/from/0',
      '/limits/minWidthMm',
      '/limits/speed',
    ]);
  });

  test.each([null, [], 'walker', 7])('%j is no request', (request) => {
    expect(problems(request)).toMatchObject([{ pointer: '' }]);
  });
});

describe('the profiles', () => {
  test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
    '%s is within its own rules',
    (id, profile) => {
      expect(() =>
        resolveOptions({
          profile: id,
          limits: profile.limits,
          preferences: profile.preferences,
          unknown: profile.unknown,
        }),
      ).not.toThrow();
    },
  );

  test('wheels never take stairs', () => {
    for (const profile of PROFILES.filter(({ heedsWheelchairClaim }) => heedsWheelchairClaim)) {
      expect(profile.limits.maxSteps).toBe(0);
    }
  });

  test('the catalogue survives JSON and lists every option', () => {
    const catalogue = profileCatalogue();
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
    expect(catalogue.limits.map((limit) => limit.name)).toEqual(LIMIT_NAMES);
    expect(catalogue.limits[0]).toMatchObject({
      name: 'maxSlopeUp',
      unit: 'ratio',
      min: 0,
      max: 1,
    });
    expect(catalogue.preferences.map((preference) => preference.name)).toEqual(PREFERENCE_NAMES);
  });
});

test('no profile is another by a second name', () => {
  const said = PROFILES.map(({ id: _, label: __, ...options }) => JSON.stringify(options));
  expect(new Set(said).size).toBe(PROFILES.length);
  expect(PROFILES).toHaveLength(12);
});
