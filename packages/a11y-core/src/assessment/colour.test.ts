import { describe, expect, test } from 'vitest';
import type { Era } from './assessment.js';
import { conformityOf, isCounted, weightOf } from './colour.js';
import { eraOf } from './era.js';
import type { RowResult } from './evaluate-row.js';
import type { Role, Verdict } from './finding.js';
import { policyNamed } from './policy.js';
import { rulesFor } from './ruleset.js';

const current = eraOf({});
const older = eraOf({ worksDate: '1993-01-01' });
const policy = policyNamed('district');

const ESSENTIAL = 'GB55019-2.3.2-ramp.clearWidth';
const DETAIL = 'GB50763-3.4.8-ramp.sign';
const ESSENTIAL_OF_2012 = 'GB50763-3.4.2-ramp.clearWidth';

interface Said extends Partial<Pick<RowResult, 'applies' | 'ifApplied'>> {
  readonly row?: string;
}

/** One result in a word: the severity is that of the row, the weight that of verdict and role. */
function result(written: `${Verdict} ${Role}`, said: Said = {}): RowResult {
  const { row: id = DETAIL, applies = 'true', ifApplied } = said;
  const row = rulesFor(current, 'ramp').find(({ requirement }) => requirement.id === id);
  if (row === undefined) throw new Error(`There is no row "${id}".`);
  const [verdict, role] = written.split(' ') as [Verdict, Role];
  return {
    row,
    verdict,
    role,
    applies,
    ifApplied,
    observation: undefined,
    judgement: undefined,
    reason: undefined,
    missing: [],
  };
}

test.each([
  ['pass binding', true],
  ['unknown legacy', true],
  ['fail to-verify', true],
  ['not-applicable binding', false],
  ['fail advice', false],
  ['fail background', false],
] as const)('%s may touch the colour: %s', (written, expected) => {
  expect(isCounted(result(written))).toBe(expected);
});

describe('the weight of one result', () => {
  const fresh = { isStale: false, era: current };
  const stale = { isStale: true, era: current };
  const missed: Said = { ifApplied: 'fail' };
  const essential: Said = { row: ESSENTIAL };
  const informative: Said = { row: ESSENTIAL_OF_2012 };
  test.each([
    ['pass binding', {}, fresh, false, []],
    ['pass binding', {}, stale, false, ['stale']],
    ['borderline binding', essential, fresh, false, ['borderline']],
    ['borderline binding', essential, stale, false, ['borderline', 'stale']],
    ['fail binding', {}, fresh, false, ['faults']],
    ['fail binding', {}, stale, false, ['faults', 'stale']],
    ['fail binding', essential, fresh, true, ['faults']],
    ['unknown binding', {}, stale, false, ['incomplete']],

    ['pass to-verify', {}, stale, false, []],
    ['borderline to-verify', essential, fresh, false, ['to-verify']],
    ['fail to-verify', essential, fresh, false, ['to-verify']],
    ['unknown to-verify', {}, fresh, false, []],
    ['unknown to-verify', missed, fresh, false, ['incomplete']],

    ['pass legacy', {}, stale, false, []],
    ['fail legacy', essential, stale, false, ['legacy']],
    ['unknown legacy', {}, fresh, false, []],
    ['unknown legacy', missed, fresh, false, ['incomplete']],
    // Works older than all that is held: its gaps to GB 50763 that bar the way are red.
    ['pass legacy', {}, { isStale: true, era: older }, false, ['stale']],
    ['pass legacy', {}, { isStale: false, era: older }, false, []],
    ['fail legacy', essential, { isStale: true, era: older }, false, ['legacy', 'stale']],
    ['fail legacy', informative, fresh, true, ['legacy']],
    ['borderline legacy', informative, fresh, false, ['legacy']],
    ['fail legacy', { row: DETAIL }, fresh, false, ['legacy']],

    ['fail advice', essential, stale, false, []],
    ['fail background', essential, stale, false, []],
    ['not-applicable binding', essential, stale, false, []],
  ] as const)('%s, %j, %j', (written, said, { isStale, era }, isRed, yellow) => {
    const weight = weightOf(result(written, said), { era, policy, isStale: () => isStale });
    expect(weight).toEqual({ isRed, yellow });
  });

  test('under a strict policy a failure of detail is red', () => {
    const strict = { era: current, policy: policyNamed('strict'), isStale: () => false };
    expect(weightOf(result('fail binding'), strict).isRed).toBe(true);
    expect(weightOf(result('borderline binding'), strict).isRed).toBe(false);
  });
});

describe('the colour of all results together', () => {
  const colour = (results: readonly RowResult[], era: Era = current, isSurveyed = true) =>
    conformityOf({ era, results, policy, isSurveyed, isStale: () => false });
  const unsure: Said = { applies: 'unknown' };
  const [pass, open] = [result('pass binding'), result('unknown binding')];
  const [met, unmet] = [result('pass legacy'), result('unknown legacy')];
  const asked = result('unknown legacy', { ifApplied: 'fail' });

  test.each([
    ['nothing applies', [], true, 'no-applicable-row'],
    ['nothing applies, and nobody looked', [], false, 'not-surveyed'],
    ['nothing is known', [open], true, 'not-surveyed'],
    ['what is met may not even apply', [result('pass binding', unsure)], true, 'no-applicable-row'],
    ['only advice', [result('fail advice')], true, 'no-applicable-row'],
  ] as const)('grey: %s', (_, results, isSurveyed, grey) => {
    expect(colour(results, current, isSurveyed)).toEqual({
      colour: 'grey',
      yellow: [],
      grey,
      conforms: 'undetermined',
    });
  });

  test.each([
    ['all met', [pass], 'green', [], 'yes'],
    ['an unknown row that binds', [pass, open], 'yellow', ['incomplete'], 'undetermined'],
    ['an unknown row that does not', [pass, unmet], 'green', [], 'yes'],
    ['a fault of detail', [pass, result('fail binding')], 'yellow', ['faults'], 'no'],
    [
      'a fault whatever the relaxation',
      [result('fail binding', unsure)],
      'yellow',
      ['faults'],
      'no',
    ],
    ['an essential fault', [pass, result('fail binding', { row: ESSENTIAL })], 'red', [], 'no'],
    ['a borderline', [result('borderline binding')], 'yellow', ['borderline'], 'undetermined'],
    ['a doubtful figure', [result('fail to-verify')], 'yellow', ['to-verify'], 'undetermined'],
    ['beside what is met', [pass, result('fail to-verify')], 'yellow', ['to-verify'], 'yes'],
    ['a gap', [pass, result('fail legacy')], 'yellow', ['legacy'], 'yes'],
    ['a miss that may not count', [asked], 'yellow', ['incomplete'], 'undetermined'],
    // Where nothing of its time binds, green rests on all of what is asked today.
    ['nothing binds, all met', [met], 'green', [], 'yes'],
    ['nothing binds, not all known', [met, unmet], 'yellow', ['incomplete'], 'yes'],
    [
      'what binds may not apply',
      [result('pass binding', unsure), met, unmet],
      'yellow',
      ['incomplete'],
      'yes',
    ],
    ['a gap is reason enough', [result('fail legacy'), unmet], 'yellow', ['legacy'], 'yes'],
    [
      'kinds in their order',
      [result('fail to-verify'), open, result('fail binding')],
      'yellow',
      ['faults', 'incomplete', 'to-verify'],
      'no',
    ],
  ] as const)('%s', (_, results, expected, yellow, conforms) => {
    expect(colour(results)).toEqual({ colour: expected, yellow, conforms });
  });

  test('works older than all that is held are never quite shown to conform', () => {
    expect(colour([met], older)).toEqual({
      colour: 'yellow',
      yellow: ['legacy'],
      conforms: 'undetermined',
    });
    expect(colour([unmet], older).colour).toBe('grey');
  });
});
