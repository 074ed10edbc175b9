import { describe, expect, test } from 'vitest';
import { facilityIn, measured } from '../../../test/support/place-of.js';
import type { TravellerGroup } from '../../facility/traveller-group.js';
import type { Severity } from '../../standard/requirement.js';
import type { ColourInput } from '../colour.js';
import type { RowResult } from '../evaluate-row.js';
import { judgeFacility } from '../judge-facility.js';
import { conformityFor, worstResult } from './traveller-conformity.js';

const judged = judgeFacility(
  facilityIn('r', 'ramp', { observations: { clearWidth: measured(1300) } }),
  {},
);
const base = judged.results.find(
  ({ row }) => row.requirement.id === 'GB55019-2.3.2-ramp.clearWidth',
)!;

/** A row that protects wheelchair users, unless said otherwise. */
function result(
  id: string,
  severity: Severity,
  more: Partial<RowResult> = {},
  travellers: readonly TravellerGroup[] = ['wheelchair'],
): RowResult {
  const requirement = { ...base.row.requirement, id, severity, travellers };
  return { ...base, row: { ...base.row, requirement }, ...more };
}

const input = (...results: readonly RowResult[]): ColourInput => ({
  ...judged,
  results,
  isSurveyed: true,
  isStale: ({ row }) => row.requirement.id.endsWith('stale'),
});

describe('the row that explains a colour best', () => {
  /** From worst to best; each is of detail, the one after it essential. */
  const FALLING = [
    ['a red fault', (s: Severity) => result('red', s, { verdict: 'fail' })],
    ['a fault of detail', () => result('fault', 'detail', { verdict: 'fail' })],
    ['a borderline', (s: Severity) => result('borderline', s, { verdict: 'borderline' })],
    ['a gap', (s: Severity) => result('gap', s, { verdict: 'fail', role: 'legacy' })],
    ['what nobody measured', (s: Severity) => result('open', s, { verdict: 'unknown' })],
    ['what is stale', (s: Severity) => result('stale', s)],
    [
      'what is to be verified',
      (s: Severity) => result('low', s, { verdict: 'fail', role: 'to-verify' }),
    ],
  ] as const;
  const PAIRS = FALLING.slice(1).map((better, i) => [FALLING[i]!, better] as const);

  test.each(PAIRS.map(([worse, better]) => [worse[0], better[0], worse[1], better[1]] as const))(
    '%s goes before %s',
    (_, __, worse, better) => {
      const first = worse(worse === FALLING[0][1] ? 'essential' : 'detail');
      const second = better('essential');
      expect(worstResult('wheelchair', input(first, second))).toBe(first);
      expect(worstResult('wheelchair', input(second, first))).toBe(first);
    },
  );

  test.each(FALLING.slice(2))('of two rows on %s the essential one', (_, make) => {
    const [essential, detail] = [make('essential'), make('detail')];
    expect(worstResult('wheelchair', input(detail, essential))).toBe(essential);
    expect(worstResult('wheelchair', input(essential, detail))).toBe(essential);
  });

  test('of equal ones the first by id, whatever the order', () => {
    const [a, b] = ['a', 'b'].map((id) => result(id, 'essential', { verdict: 'fail' }));
    expect(worstResult('wheelchair', input(b!, a!))).toBe(a);
    expect(worstResult('wheelchair', input(a!, b!))).toBe(a);
  });

  test('is of the rows that protect the group, and none where nothing lowers the colour', () => {
    const forBlind = result('blind', 'essential', { verdict: 'fail' }, ['blind']);
    const open = result('open', 'detail', { verdict: 'unknown' });
    expect(worstResult('wheelchair', input(forBlind, open))).toBe(open);
    expect(worstResult('blind', input(forBlind, open))).toBe(forBlind);
    expect(worstResult('deaf', input(forBlind, open))).toBeUndefined();
    expect(worstResult('wheelchair', input(result('met', 'essential')))).toBeUndefined();
    const advice = result('advice', 'essential', { verdict: 'fail', role: 'advice' });
    expect(worstResult('wheelchair', input(advice))).toBeUndefined();
  });
});

test.each([
  ['wheelchair', { colour: 'red', conforms: 'no' }],
  ['blind', { colour: 'green', conforms: 'yes' }],
  ['deaf', undefined],
] as const)('the colour for a group comes from its own rows: %s', (group, expected) => {
  const results = [
    result('fault', 'essential', { verdict: 'fail' }),
    result('met', 'essential', {}, ['blind']),
    result('elsewhere', 'essential', { verdict: 'not-applicable' }, ['deaf']),
  ];
  const found = conformityFor(group, { ...input(...results), isSurveyed: false });
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(expected);
});
