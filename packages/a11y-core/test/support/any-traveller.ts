import fc from 'fast-check';
import { LIMIT_NAMES, LIMITS, type LimitName } from '../../src/profile/limit.js';
import { OBJECTIVES, type ResolvedOptions, resolveOptions } from '../../src/profile/options.js';
import { PREFERENCE_NAMES, PREFERENCES } from '../../src/profile/preference.js';
import { PROFILE_IDS } from '../../src/profile/profiles.js';
import { UNKNOWN_POLICIES } from '../../src/profile/unknown.js';

/** Limits that real ways straddle. */
const RANGES: Readonly<Record<LimitName, readonly [number, number]>> = {
  maxSlopeUp: [0.03, 0.15],
  maxSlopeDown: [0.03, 0.15],
  maxCrossSlope: [0.01, 0.1],
  minWidthMm: [600, 2000],
  maxKerbUpMm: [0, 120],
  maxKerbDownMm: [0, 120],
  maxSteps: [0, 20],
  maxRoughness: [2, 6],
  minLiftCarWidthMm: [700, 1600],
  minLiftCarDepthMm: [700, 2100],
  maxEscalators: [0, 1],
};

const limits = fc
  .tuple(
    ...LIMIT_NAMES.map((name) => {
      const [low, high] = RANGES[name];
      const isWhole = LIMITS[name].unit === 'count' || LIMITS[name].unit === 'class';
      const value = isWhole
        ? fc.integer({ min: low, max: high })
        : fc.double({ min: low, max: high, noNaN: true });
      // Many switched off, so that many pairs have a way.
      return fc
        .oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })
        .map((limit) => [name, limit] as const);
    }),
  )
  .map((entries) => Object.fromEntries(entries));

const preferences = fc
  .tuple(
    ...PREFERENCE_NAMES.map((name) => {
      const { min, max } = PREFERENCES[name];
      // The lower part of each range: what anybody would ask for.
      const value = fc.double({ min, max: min + (max - min) / 4, noNaN: true });
      return fc
        .oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
        .map((asked) => [name, asked] as const);
    }),
  )
  .map((entries) => Object.fromEntries(entries.filter(([, asked]) => asked !== undefined)));

/** Any profile with limits, preferences, policies and an objective of its own. */
export const anyTraveller: fc.Arbitrary<ResolvedOptions> = fc
  .record({
    profile: fc.constantFrom(...PROFILE_IDS),
    objective: fc.constantFrom(...OBJECTIVES),
    unknown: fc.constantFrom('accept', 'penalise', 'penalise', ...UNKNOWN_POLICIES),
    limits,
    preferences,
  })
  .map((request) => resolveOptions(request));
