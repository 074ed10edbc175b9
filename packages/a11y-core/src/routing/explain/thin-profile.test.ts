import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_POINTS, thinned } from './thin-profile.js';

const height = fc.option(fc.integer({ min: -50, max: 400 }), { nil: null, freq: 20 });

test('few points, both ends, every extreme and every gap that is one', () => {
  fc.assert(
    fc.property(fc.array(height, { minLength: 1, maxLength: 1500, size: 'max' }), (heights) => {
      const profile = heights.map((elevationM, atM) => ({ atM, elevationM }));
      const few = thinned(profile);
      expect(few.length).toBeLessThanOrEqual(Math.max(MOST_POINTS, 1));
      expect([few[0], few.at(-1)]).toEqual([profile[0], profile.at(-1)]);
      expect(few.every(({ atM, elevationM }) => heights[atM] === elevationM)).toBe(true);
      expect(few.map(({ atM }) => atM)).toEqual(few.map(({ atM }) => atM).sort((a, b) => a - b));
      const known = (points: typeof profile) =>
        points.flatMap(({ elevationM }) => elevationM ?? []);
      const ends = (of: readonly number[]) => [Math.min(...of), Math.max(...of)];
      expect(ends(known([...few]))).toEqual(ends(known(profile)));
      expect(few.some(({ elevationM }) => elevationM === null)).toBe(heights.includes(null));
    }),
    { seed: 20261129, numRuns: 200 },
  );
});

test('a short profile stays as it is', () => {
  const profile = [1, 5, 3].map((elevationM, atM) => ({ atM, elevationM }));
  expect(thinned(profile)).toBe(profile);
});
