import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { stored } from '../network/interval.js';
import {
  decideAtLeast,
  decideAtMost,
  decideEitherSense,
  decideSigned,
  storedLimits,
} from './decide.js';
import { decideArc } from './decide-arc.js';

describe('a limit against an interval', () => {
  test.each([
    [30, 0, 29, 'passes'],
    [30, 30, 30, 'passes'],
    [30, 0, 31, 'undecided'],
    [30, 30, 31, 'undecided'],
    [30, 31, 31, 'blocked'],
    [30, 31, 65_535, 'blocked'],
    [Infinity, 0, 65_535, 'passes'],
  ] as const)('at most %d: [%d, %d] %s', (limit, low, high, decision) => {
    expect(decideAtMost(limit, low, high)).toBe(decision);
  });

  test.each([
    [900, 900, 900, 'passes'],
    [900, 900, 2000, 'passes'],
    [900, 899, 900, 'undecided'],
    [900, 0, 65_535, 'undecided'],
    [900, 0, 899, 'blocked'],
    [-Infinity, 0, 0, 'passes'],
  ] as const)('at least %d: [%d, %d] %s', (limit, low, high, decision) => {
    expect(decideAtLeast(limit, low, high)).toBe(decision);
  });

  test.each([
    ['a rise within both', 50, 80, 50, 50, 'passes'],
    ['a rise beyond up', 50, 80, 51, 51, 'blocked'],
    ['a fall beyond up, within down', 50, 80, -80, -80, 'passes'],
    ['a fall beyond down', 50, 80, -81, -81, 'blocked'],
    ['it may fall beyond down', 50, 80, -81, 0, 'undecided'],
    ['it may rise or fall beyond', 50, 80, -200, 200, 'undecided'],
  ] as const)('signed: %s', (_, up, down, low, high, decision) => {
    expect(decideSigned(up, down, low, high)).toBe(decision);
  });

  test.each([
    ['beyond neither', 50, 80, 50, 50, 'passes'],
    ['beyond the stricter alone', 50, 80, 51, 80, 'undecided'],
    ['beyond both', 50, 80, 81, 81, 'blocked'],
    ['the limits the other way round', 80, 50, 81, 81, 'blocked'],
    ['only one limit', 50, Infinity, 81, 81, 'undecided'],
  ] as const)('either sense: %s', (_, up, down, low, high, decision) => {
    expect(decideEitherSense(up, down, low, high)).toBe(decision);
  });

  test('an exact 1:12 meets 1:12, and one millionth more does not', () => {
    const { maxSlopeUp } = storedLimits({ maxSlopeUp: 1 / 12 });
    const exact = stored('incline', 1 / 12, 1 / 12);
    expect(decideAtMost(maxSlopeUp, exact.low, exact.high)).toBe('passes');
    const steeper = stored('incline', 1 / 12 + 2e-6, 1 / 12 + 2e-6);
    expect(decideAtMost(maxSlopeUp, steeper.low, steeper.high)).toBe('blocked');
  });

  test('a narrowest width is rounded down, a highest kerb up', () => {
    expect(storedLimits({ minWidthMm: 899.5 }).minWidthMm).toBe(899);
    expect(storedLimits({ maxKerbUpMm: 20.5 }).maxKerbUpMm).toBe(21);
  });
});

describe('an arc against its limits', () => {
  const limits = storedLimits({
    maxSlopeUp: 0.05,
    maxSlopeDown: 0.08,
    maxKerbUpMm: 30,
    maxKerbDownMm: 50,
    maxSteps: 0,
    minWidthMm: 900,
  });
  const both = (
    edge: Omit<TestEdge, 'from' | 'to'>,
    attribute: Parameters<typeof decideArc>[3],
  ) => {
    const { network } = networkOf(
      { a: [0, 0], b: [10, 0] },
      [{ from: 'a', to: 'b', ...edge }],
      KNOWN_AND_EASY,
    );
    return [0, 1].map((arc) => decideArc(network, limits, arc, attribute));
  };

  test.each([
    ['6 % up', { incline: 0.06 }, 'incline', ['blocked', 'passes']],
    ['6 % down', { incline: -0.06 }, 'incline', ['passes', 'blocked']],
    ['9 % either way', { incline: 0.09, inclineUnsigned: true }, 'incline', ['blocked', 'blocked']],
    [
      '6 % of unknown sense',
      { incline: 0.06, inclineUnsigned: true },
      'incline',
      ['undecided', 'undecided'],
    ],
    [
      '5 % of unknown sense',
      { incline: 0.05, inclineUnsigned: true },
      'incline',
      ['passes', 'passes'],
    ],
    ['40 mm up', { kerbMm: 40, kerbSense: 'up' }, 'kerb', ['blocked', 'passes']],
    ['40 mm down', { kerbMm: 40, kerbSense: 'down' }, 'kerb', ['passes', 'blocked']],
    [
      '40 mm of unknown sense',
      { kerbMm: 40, kerbSense: 'unknown' },
      'kerb',
      ['undecided', 'undecided'],
    ],
    [
      '51 mm of unknown sense',
      { kerbMm: 51, kerbSense: 'unknown' },
      'kerb',
      ['blocked', 'blocked'],
    ],
    // A threshold has a height and no sense: it must not slip through.
    ['a threshold of 60 mm', { kind: 'door', kerbMm: 60 }, 'kerb', ['blocked', 'blocked']],
    ['stairs nobody counted', { kind: 'steps' }, 'steps', ['blocked', 'blocked']],
    ['a kerb in mid-block', {}, 'kerb', ['passes', 'passes']],
    ['steps on a footway', {}, 'steps', ['passes', 'passes']],
    ['the width of a kerb', { kerbMm: 0 }, 'width', ['passes', 'passes']],
    [
      'raised, height unknown',
      { kerbMm: { low: 30, high: null, source: 'word' }, kerbSense: 'up' },
      'kerb',
      ['undecided', 'undecided'],
    ],
    [
      'raised over 60, height unknown',
      { kerbMm: { low: 60, high: null, source: 'word' } },
      'kerb',
      ['blocked', 'blocked'],
    ],
  ] as const)('%s', (_, edge, attribute, decisions) => {
    expect(both(edge, attribute)).toEqual(decisions);
  });
});
