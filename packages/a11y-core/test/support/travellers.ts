import fc from 'fast-check';
import { LIMIT_NAMES } from '../../src/profile/limit.js';
import { OBJECTIVES, type ResolvedOptions, resolveOptions } from '../../src/profile/options.js';
import { PROFILE_IDS } from '../../src/profile/profiles.js';

/** Travellers most of whom get about in a random network: few limits, unknowns passed. */
export const freeTravellers: fc.Arbitrary<ResolvedOptions> = fc
  .record({
    profile: fc.constantFrom(...PROFILE_IDS),
    objective: fc.constantFrom(...OBJECTIVES),
    unknown: fc.constantFrom('accept', 'penalise'),
    limits: fc.record({
      maxSlopeUp: fc.constantFrom(null, null, 0.05, 1 / 12),
      minWidthMm: fc.constantFrom(null, null, 900),
      maxKerbUpMm: fc.constantFrom(null, null, 30),
    }),
  })
  .map(({ limits, ...request }) =>
    resolveOptions({
      ...request,
      limits: { ...Object.fromEntries(LIMIT_NAMES.map((name) => [name, null])), ...limits },
    }),
  );

/** Options that are resolved, as a request asks for them. */
export const asRequest = (options: ResolvedOptions) => ({
  profile: options.profile,
  objective: options.objective,
  unknown: options.unknown,
  preferences: options.preferences,
  limits: Object.fromEntries(LIMIT_NAMES.map((name) => [name, options.limits[name] ?? null])),
});
