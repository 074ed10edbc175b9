import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL_M, modelOf } from '../../../test/support/elevation-of.js';
import { networkOf } from '../../../test/support/network-of.js';
import { ATTRIBUTES } from '../interval.js';
import { onGround } from './on-ground.js';
import { inclineOfWord, modelIncline, stretchSlopes } from './slope.js';
import { Streets } from './street-run.js';

const SCALE = ATTRIBUTES.incline.scale;

test('the stretches of a long edge are those of a plain calculation along a line', () => {
  const samples = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 30, maxLength: 30 });
  // Never a whole number of half windows: there rounding decides whether there is one stretch more.
  const lengths = fc.integer({ min: 91, max: 700 }).map((metres) => metres + 0.4);
  fc.assert(
    fc.property(samples, lengths, (heights, lengthM) => {
      const model = modelOf((east) => heights[Math.round(east / CELL_M)] ?? 0, {
        box: [0, -60, 870, 60],
        error: { verticalM: 3, horizontalM: 0 },
      });
      const { network } = networkOf({ a: [0, 0], b: [lengthM, 0] }, [{ from: 'a', to: 'b' }]);
      const run = new Streets(network, onGround(network)).run(0, { lengthM: 90, clearM: 20 });
      const slopes = stretchSlopes(run, model.layers[0]!)!;

      const heightAt = (m: number): number => {
        const cell = Math.floor(m / CELL_M);
        const share = m / CELL_M - cell;
        return heights[cell]! * (1 - share) + (heights[cell + 1] ?? 0) * share;
      };
      const starts = [0];
      const count = Math.ceil((lengthM - 90) / 45);
      for (let nth = 1; nth <= count; nth++) starts.push(((lengthM - 90) * nth) / count);
      expect(slopes).toHaveLength(starts.length);
      for (const [nth, start] of starts.entries()) {
        const plain = (heightAt(start + 90) - heightAt(start)) / 90;
        const { low, high } = slopes[nth]!;
        expect(Math.abs((low + high) / 2 - plain)).toBeLessThan(2e-3);
        expect((high - low) / 2).toBeCloseTo(6 / 90, 4);
      }
    }),
    { numRuns: 60 },
  );
});

const around = (...middles: readonly number[]) =>
  middles.map((middle) => ({ low: middle - 0.05, high: middle + 0.05 }));
/** As the columns of whole numbers hold it, which know no -0. */
const shown = (incline: ReturnType<typeof inclineOfWord>) =>
  incline && [incline.low / SCALE + 0, incline.high / SCALE + 0, incline.isUnsigned];

describe('what stretches of so much make of an edge, each 5 % off at most', () => {
  test.each([
    ['one that climbs', [0.1], [0.05, 0.15, false]],
    ['one that falls', [-0.1], [-0.15, -0.05, false]],
    ['one that may do either', [0.02], [-0.03, 0.07, false]],
    ['level', [0], [-0.05, 0.05, false]],
    ['gentle, then steep', [0.02, 0.2], [0.15, 0.25, false]],
    ['steep, with a dip that may be none', [0.2, -0.03], [0.15, 0.25, false]],
    ['down steeply, with a rise that may be none', [-0.2, 0.03], [-0.25, -0.15, false]],
    ['up and down', [0.1, -0.2], [0.15, 0.25, true]],
    ['a wave within the error', [0.03, -0.04], [-0.09, 0.08, false]],
    ['just not certain', [0.05], [0, 0.1, false]],
  ] as const)('%s', (_, slopes, expected) => {
    expect(shown(modelIncline(around(...slopes)))).toEqual(expected);
  });

  test.each([
    ['up, and the model agrees', 'up', [0.1], [0.05, 0.15, false]],
    ['up, and the model leaves it open', 'up', [0.02], [0, 0.07, false]],
    ['up, where the model sees a fall it is not certain of', 'up', [-0.02], [0, 0.03, false]],
    ['up, and the model is certain of a fall', 'up', [-0.1], undefined],
    ['up, and the model sees no climb at all', 'up', [-0.05], undefined],
    ['up, over a crest', 'up', [0.1, -0.2], [0.05, 0.15, false]],
    ['down, and the model agrees', 'down', [-0.1], [-0.15, -0.05, false]],
    ['down, and the model leaves it open', 'down', [-0.02], [-0.07, 0, false]],
    ['down, and the model is certain of a climb', 'down', [0.1], undefined],
    ['down, over a crest', 'down', [0.1, -0.2], [-0.25, -0.15, false]],
  ] as const)('the word says %s', (_, word, slopes, expected) => {
    expect(shown(inclineOfWord(around(...slopes), word))).toEqual(expected);
  });
});
