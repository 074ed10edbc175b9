import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUANTITY_NAMES } from '../network/interval.js';
import { LIMIT_NAMES, LIMITS } from './limit.js';
import { OBJECTIVES, optionsSchema } from './options.js';
import { optionsJsonSchema } from './options-schema.js';
import { PREFERENCE_NAMES, PREFERENCES } from './preference.js';
import { PROFILE_IDS } from './profiles.js';
import { UNKNOWN_POLICIES } from './unknown.js';

describe('the schema of a profile', () => {
  const schema = optionsJsonSchema();
  const isValid = new Ajv2020({ strict: false }).compile(schema);

  test('is of the draft it says, and names every limit with its range', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const one = ['properties', 'limits', 'properties'];
    expect(schema).toHaveProperty(
      one,
      Object.fromEntries(LIMIT_NAMES.map((name) => [name, expect.anything()])),
    );
    const { max } = LIMITS.minWidthMm;
    expect(schema).toHaveProperty(
      [...one, 'minWidthMm'],
      expect.objectContaining({
        anyOf: expect.arrayContaining([expect.objectContaining({ maximum: max })]),
      }),
    );
  });

  test('takes and refuses what a request takes and refuses', () => {
    const number = (range: { readonly min: number; readonly max: number }) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom<unknown>(range.min, range.max) },
        {
          weight: 1,
          arbitrary: fc.constantFrom<unknown>(range.min - 1, range.max + 1, null, '1'),
        },
      );
    const some = <N extends string>(names: readonly N[], of: (name: N) => fc.Arbitrary<unknown>) =>
      fc.constantFrom(...names, 'speed').chain((name) =>
        of((names as readonly string[]).includes(name) ? (name as N) : names[0]!).map((value) => ({
          [name]: value,
        })),
      );
    const policy = fc.constantFrom<unknown>(...UNKNOWN_POLICIES, 'hope');
    const request = fc.record(
      {
        profile: fc.constantFrom<unknown>(...PROFILE_IDS, 'skater', 7),
        limits: some(LIMIT_NAMES, (name) => number(LIMITS[name])),
        preferences: some(PREFERENCE_NAMES, (name) => number(PREFERENCES[name])),
        unknown: fc.oneof(
          policy,
          some(QUANTITY_NAMES, () => policy),
        ),
        objective: fc.constantFrom<unknown>(...OBJECTIVES, 'beauty'),
      },
      { requiredKeys: ['profile'] },
    );
    let taken = 0;
    fc.assert(
      fc.property(request, (asked) => {
        const isTaken = optionsSchema.safeParse(asked).success;
        expect(isValid(asked)).toBe(isTaken);
        if (isTaken) taken += 1;
      }),
      { seed: 3, numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(100);
    expect(isValid({ profile: 'walker', shoes: 'red' })).toBe(false);
  });
});
