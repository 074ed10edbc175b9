import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../../test/support/elevation-of.js';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { drapeElevation } from '../network/elevation/drape.js';
import { arcInterval } from '../network/read-edge.js';
import { resolveOptions } from '../profile/options.js';
import { UNKNOWN_POLICIES, type UnknownPolicy } from '../profile/unknown.js';
import { attributesIn, BLOCKED, permissionFor } from './permission.js';

const LIMIT = 1 / 12;
const { incline: _, ...EASY } = KNOWN_AND_EASY;

/** A street of 200 m of which nobody said how steep it is, on a slope of this much: without and with a model. */
function judged(slope: number, policy: UnknownPolicy, edge: Partial<TestEdge> = {}) {
  const flat = networkOf(
    { a: [0, 0], b: [200, 0] },
    [{ from: 'a', to: 'b', ...edge }],
    EASY,
  ).network;
  const { network } = drapeElevation(
    flat,
    modelOf((east) => slope * east, { error: { horizontalM: 0 } }),
  );
  const options = resolveOptions({
    profile: 'manual-wheelchair',
    limits: { maxSlopeUp: LIMIT, maxSlopeDown: LIMIT },
    unknown: { incline: policy },
  });
  const answer = (of: typeof network) => {
    const mask = permissionFor(of, options).judge(0);
    return mask === BLOCKED ? 'blocked' : attributesIn(mask).join();
  };
  return { without: answer(flat), with: answer(network), network };
}

describe('a slope from a model', () => {
  // Six metres of error on a window of 90 m: 6.7 % either way.
  test.each([
    ['certainly too steep', 0.16, 'blocked', 'blocked', 'blocked'],
    ['certainly too steep downhill', -0.16, 'blocked', 'blocked', 'blocked'],
    ['perhaps too steep', 0.1, 'blocked', 'incline', 'incline'],
    ['perhaps not too steep', 0.04, 'blocked', 'incline', 'incline'],
    ['certainly gentle', 0.01, '', '', ''],
  ] as const)('%s', (_, slope, avoid, penalise, accept) => {
    expect(judged(slope, 'avoid').with).toBe(avoid);
    expect(judged(slope, 'penalise').with).toBe(penalise);
    expect(judged(slope, 'accept').with).toBe(accept);
  });

  test('blocks nobody whom nothing known let pass, unless all of it is beyond the limit', () => {
    const slope = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(slope, fc.constantFrom(...UNKNOWN_POLICIES), (steep, policy) => {
        const answers = judged(steep, policy);
        if (answers.with !== 'blocked' || answers.without === 'blocked') return;
        const { low, high } = arcInterval(answers.network, 0, 'incline');
        expect(low > LIMIT * 1e6 || high < -LIMIT * 1e6).toBe(true);
      }),
    );
  });

  test('opens nothing that a person says is closed, and closes what is certainly too steep', () => {
    expect(judged(0.01, 'accept', { no: ['wheelchairClaim'] }).with).toBe('blocked');
    expect(judged(0.01, 'avoid', { yes: ['wheelchairClaim'] }).with).toBe('');
    expect(judged(0.1, 'avoid', { yes: ['wheelchairClaim'] }).with).toBe('');
    expect(judged(0.16, 'accept', { yes: ['wheelchairClaim'] }).with).toBe('blocked');
  });

  test('a person who says no is named as the reason', () => {
    const { network } = judged(0.01, 'accept', { no: ['wheelchairClaim'] });
    const options = resolveOptions({ profile: 'manual-wheelchair' });
    expect(permissionFor(network, options).reasons(0)).toEqual([{ cause: 'claim' }]);
  });
});
