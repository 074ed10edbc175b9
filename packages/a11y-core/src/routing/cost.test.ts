import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { resolveOptions } from '../profile/options.js';
import { costFor } from './cost.js';

const preferences = {
  speedMps: 1,
  stepS: 2,
  kerbS: 7,
  crossingS: 11,
  liftS: 90,
  slopeAversion: 0,
  roughnessAversion: 0,
  roadAversion: 0,
  stepsAversionS: 0,
  noTactileAversion: 0,
  noSoundS: 0,
  noTactileKerbS: 0,
  noIslandS: 0,
  openAreaAversion: 0,
  junctionS: 0,
  unknownAversion: 0,
  unknownPointS: 0,
};

/** Seconds of both directions of one edge at 1 m/s. */
function timesS(edge: Omit<TestEdge, 'from' | 'to'>, limits: object = {}): number[] {
  const { network } = networkOf(
    { a: [0, 0], b: [10, 0] },
    [{ from: 'a', to: 'b', lengthM: 10, ...edge }],
    KNOWN_AND_EASY,
  );
  const cost = costFor(network, resolveOptions({ profile: 'walker', preferences, limits }));
  return [cost.timeS(0), cost.timeS(1)];
}

describe('time', () => {
  const limits = { maxSlopeUp: 0.05, maxSlopeDown: 0.1 };
  test.each([
    ['level', {}, [10, 10]],
    ['at the limit up a fifth of the speed is left', { incline: 0.05 }, [50, 10 * 5 ** 0.5]],
    ['the limit down is another', { incline: -0.1 }, [50, 250]],
    ['far beyond it does not get slower', { incline: -0.9 }, [250, 250]],
    ['of unknown sense: the stricter limit', { incline: 0.05, inclineUnsigned: true }, [50, 50]],
    ['of unknown incline: level', { incline: [null, null] }, [10, 10]],
    ['at least 5 % up', { incline: [0.05, null] }, [50, 10 * 5 ** 0.5]],
    ['class 3', { roughness: 3 }, [10 * 5 ** 0.46, 10 * 5 ** 0.46]],
    ['between class 2 and 3: the rougher', { roughness: [2, 3] }, [10 * 5 ** 0.46, 10 * 5 ** 0.46]],
    ['of unknown class: asphalt', { roughness: [null, null] }, [10, 10]],
    ['12 steps', { steps: 12 }, [34, 34]],
    ['10 to 14 steps', { steps: [10, 14] }, [34, 34]],
    ['uncounted stairs: one step per 0.3 m', { kind: 'steps' }, [76, 76]],
    ['a flush kerb', { kerbMm: 3 }, [10, 10]],
    ['a kerb', { kerbMm: 4 }, [17, 17]],
    ['a kerb nobody measured', { kind: 'kerb' }, [17, 17]],
    ['a crossing', { kind: 'crossing' }, [21, 21]],
    ['a crossing of 3 m', { kind: 'crossing', lengthM: 3 }, [14, 14]],
    ['a stub of a crossing', { kind: 'crossing', lengthM: 2.999 }, [2.999, 2.999]],
    ['a lift', { kind: 'lift' }, [100, 100]],
    ['a kerb without length', { kerbMm: 100, lengthM: 0 }, [7, 7]],
  ] as const)('%s', (_, edge, seconds) => {
    const [forwards, backwards] = timesS(edge, limits);
    expect(forwards).toBeCloseTo(seconds[0], 6);
    expect(backwards).toBeCloseTo(seconds[1], 6);
  });

  test("without a limit a slope costs what it costs Tobler's walker", () => {
    expect(timesS({ incline: 0.1 })[0]).toBeCloseTo(10 * Math.exp(0.35), 6);
  });

  test('a limit of nothing, or of 0.87 %, is no pole', () => {
    for (const limit of [0, 0.0087]) {
      const times = timesS({ incline: [null, null] }, { maxSlopeUp: limit, maxSlopeDown: limit });
      expect(times).toEqual([10, 10]);
    }
  });
});
