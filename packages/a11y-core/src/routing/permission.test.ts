import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { resolveOptions } from '../profile/options.js';
import { attributesIn, BLOCKED, permissionFor } from './permission.js';

/** One edge of a way, for a manual wheelchair or whoever is named. */
function judge(
  edge: Omit<TestEdge, 'from' | 'to'>,
  request: Partial<Parameters<typeof resolveOptions>[0]> = {},
) {
  const { network } = networkOf(
    { a: [0, 0], b: [10, 0] },
    [{ from: 'a', to: 'b', ...edge }],
    KNOWN_AND_EASY,
  );
  const options = resolveOptions({ profile: 'manual-wheelchair', ...request });
  const permission = permissionFor(network, options);
  return {
    judged: [0, 1].map((arc) => {
      const mask = permission.judge(arc);
      return mask === BLOCKED ? 'blocked' : attributesIn(mask);
    }),
    reasons: permission.reasons(0),
  };
}

const narrow = { widthMm: 700 } as const;
const unmeasured = { widthMm: [null, null] } as const;

describe('permission', () => {
  test('what is measured and within the limits passes without doubt', () => {
    expect(judge({}).judged).toEqual([[], []]);
  });

  test('a closed edge blocks everybody, a state nobody knows nobody', () => {
    const closed = judge({ state: 'closed' }, { profile: 'walker' });
    expect(closed.judged).toEqual(['blocked', 'blocked']);
    expect(closed.reasons).toEqual([{ cause: 'closed' }]);
    expect(judge({ state: 'unknown' }).judged).toEqual([[], []]);
  });

  test('the direction of the way is heeded, and is no barrier', () => {
    const down = judge({ directions: 'backwards' });
    expect(down.judged).toEqual(['blocked', []]);
    expect(down.reasons).toEqual([]);
  });

  test('a claim settles what nobody measured, either way', () => {
    expect(judge({ ...unmeasured, yes: ['wheelchairClaim'] }).judged).toEqual([[], []]);
    const no = judge({ ...unmeasured, no: ['wheelchairClaim'] });
    expect(no.judged).toEqual(['blocked', 'blocked']);
    expect(no.reasons).toEqual([{ cause: 'claim' }]);
  });

  test('a claim never beats a measurement', () => {
    expect(judge({ ...narrow, yes: ['wheelchairClaim'] }).judged).toEqual(['blocked', 'blocked']);
    expect(judge({ no: ['wheelchairClaim'] }).judged).toEqual([[], []]);
  });

  test('a claim says nothing about somebody it does not concern', () => {
    const walker = { profile: 'older-walker', limits: { minWidthMm: 800 } };
    expect(judge({ ...unmeasured, no: ['wheelchairClaim'] }, walker).judged).toEqual([
      ['width'],
      ['width'],
    ]);
  });

  test('the policy for the unknown', () => {
    expect(judge(unmeasured, { unknown: 'accept' }).judged).toEqual([['width'], ['width']]);
    expect(judge(unmeasured, { unknown: 'penalise' }).judged).toEqual([['width'], ['width']]);
    const avoided = judge(unmeasured, { unknown: { width: 'avoid' } });
    expect(avoided.judged).toEqual(['blocked', 'blocked']);
    expect(avoided.reasons).toEqual([{ cause: 'attribute', attribute: 'width', isUnknown: true }]);
  });

  test('without a limit nothing is in doubt', () => {
    expect(judge(unmeasured, { limits: { minWidthMm: null }, unknown: 'avoid' }).judged).toEqual([
      [],
      [],
    ]);
  });
});
