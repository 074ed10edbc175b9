import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facilityOf } from '../../../test/support/any-facility.js';
import { facilityIn, measured, placeOf } from '../../../test/support/place-of.js';
import type { Facility } from '../../facility/facility.js';
import { assessFacility } from '../assess.js';
import type { Assessment, Colour } from '../assessment.js';
import type { Verdict } from '../finding.js';
import { assessPlace } from '../place/assess-place.js';
import { summariseArea } from './summarise-area.js';

/** An assessment of a colour, with so many required rows decided, stale and open. */
function coloured(
  id: string,
  colour: Colour,
  rows: { decided?: number; stale?: number; open?: number } = {},
) {
  const one = assessFacility(
    facilityIn(id, 'door', { observations: { clearWidth: measured(950) } }),
  );
  const pass = one.findings.find(({ verdict, role }) => verdict === 'pass' && role === 'binding')!;
  const { decided = 1, stale = 0, open = 0 } = rows;
  return {
    ...one,
    conformity: { ...one.conformity, colour },
    findings: [
      ...Array.from({ length: decided }, (_, i) => ({ ...pass, isStale: i < stale })),
      ...Array.from({ length: open }, () => ({ ...pass, verdict: 'unknown' as const })),
    ],
  };
}
const many = (number: number, colour: Colour, rows = {}) =>
  Array.from({ length: number }, (_, i) => coloured(`${colour}-${i}`, colour, rows));

describe('coverage stands beside every figure', () => {
  const TEN = [...many(6, 'green'), ...many(3, 'yellow'), ...many(1, 'red')];

  test('shares are of those with a colour', () => {
    const { facilities, coverage, score } = summariseArea([...TEN, ...many(2, 'grey')], {
      expected: 12,
    });
    expect(facilities.counts).toEqual({ red: 1, yellow: 3, green: 6, grey: 2 });
    expect(facilities.shares).toEqual({ red: 0.1, yellow: 0.3, green: 0.6 });
    expect(score).toBe(60);
    expect(coverage).toMatchObject({ expected: 12, surveyed: 10, isSufficient: true });
    expect(coverage.surveyedShare).toBeCloseTo(10 / 12, 12);
  });

  test.each([
    // expected, what the figures are short of
    [12, []],
    [13, ['surveyed']],
    [undefined, ['expected']],
    [0, ['expected']],
  ] as const)('%s expected of 10 surveyed is short of %j', (expected, shortOf) => {
    const found = summariseArea(TEN, expected === undefined ? {} : { expected });
    expect(found.coverage.shortOf).toEqual(shortOf);
    expect(found.facilities.shares === null).toBe(shortOf.length > 0);
    expect(found.score === null).toBe(shortOf.length > 0);
    expect(found.facilities.counts.green).toBe(6);
  });

  test('rows nobody decided and too few points leave no share either', () => {
    const open = many(10, 'yellow', { decided: 3, open: 1 });
    expect(summariseArea(open, { expected: 10 }).coverage).toMatchObject({
      decidedShare: 0.75,
      shortOf: ['decided'],
    });
    expect(summariseArea(many(9, 'green'), { expected: 9 }).coverage.shortOf).toEqual(['count']);
    expect(summariseArea([], { expected: 9 }).coverage.shortOf).toEqual([
      'surveyed',
      'decided',
      'count',
    ]);
  });

  test('stale rows are decided, and counted', () => {
    const stale = many(10, 'yellow', { decided: 4, stale: 1 });
    expect(summariseArea(stale, { expected: 10 }).coverage).toMatchObject({
      decidedShare: 1,
      staleShare: 0.25,
    });
  });

  test.each([
    ['four in five surveyed', many(12, 'green'), 15, 0.8, []],
    ['one fewer', many(11, 'green'), 15, 11 / 15, ['surveyed']],
    ['more than were expected', many(12, 'green'), 10, 1, []],
    ['the least number', many(10, 'green'), 10, 1, []],
    ['four in five decided', many(10, 'yellow', { decided: 4, open: 1 }), 10, 1, []],
    ['one in two decided', many(10, 'yellow', { decided: 1, open: 1 }), 10, 1, ['decided']],
    ['no row that has to be', many(10, 'green', { decided: 0 }), 10, 1, ['decided']],
  ] as const)('the threshold itself is enough: %s', (_, list, expected, share, shortOf) => {
    const { coverage } = summariseArea(list, { expected });
    expect(coverage).toMatchObject({ surveyedShare: share, shortOf, threshold: 0.8 });
    expect(coverage.isSufficient).toBe(shortOf.length === 0);
  });

  test('a share of nothing is null, and without a word there is no expectation', () => {
    expect(summariseArea([]).coverage).toEqual({
      expected: null,
      surveyed: 0,
      surveyedShare: null,
      decidedShare: null,
      staleShare: null,
      threshold: 0.8,
      isSufficient: false,
      shortOf: ['expected', 'decided', 'count'],
    });
    const open = summariseArea(many(1, 'yellow', { decided: 0, open: 2 })).coverage;
    expect(open).toMatchObject({ decidedShare: 0, staleShare: null });
  });

  test('the policy of the caller counts, and grey alone has no shares under any', () => {
    const policy = { threshold: 0.5, leastCount: 2 };
    const found = summariseArea(many(2, 'red'), { expected: 4, policy });
    expect(found).toMatchObject({ coverage: { threshold: 0.5, shortOf: [] }, score: 0 });
    const none = { threshold: 0, leastCount: 0 };
    const grey = summariseArea(many(3, 'grey'), { expected: 3, policy: none });
    expect(grey.coverage).toMatchObject({ surveyed: 0, isSufficient: true });
    const bare = summariseArea(many(1, 'green', { decided: 0 }), { expected: 1, policy: none });
    expect(bare.coverage.shortOf).toEqual(['decided']);
    expect(grey.facilities).toMatchObject({ total: 3, shares: null });
    expect(grey.score).toBeNull();
  });

  test('only binding rows that apply are required', () => {
    const [one] = many(1, 'yellow');
    const [row] = one!.findings;
    const findings = [
      row!,
      { ...row!, role: 'advice' as const, verdict: 'unknown' as const },
      { ...row!, role: 'to-verify' as const, isStale: true },
      { ...row!, verdict: 'not-applicable' as const, isStale: true },
    ];
    const { coverage, byClause } = summariseArea([{ ...one!, findings }]);
    expect(coverage).toMatchObject({ decidedShare: 1, staleShare: 0 });
    expect(byClause).toMatchObject([{ pass: 1, borderline: 0, fail: 0, unknown: 0, failing: 0 }]);
  });

  test('types stand in order of their names', () => {
    const [door] = many(1, 'green');
    const of = (facilityType: string) => ({ ...door!, facilityType });
    const { byType } = summariseArea([of('ramp'), of('door'), of('lift'), of('door')]);
    expect(Object.keys(byType)).toEqual(['door', 'lift', 'ramp']);
    expect(Object.values(byType).map(({ total }) => total)).toEqual([2, 1, 1]);
  });

  test('each type has a coverage of its own', () => {
    const found = summariseArea(TEN, { expected: { door: 10, lift: 2 } });
    expect(found.coverage.expected).toBe(12);
    expect(found.byType['door']).toMatchObject({
      total: 10,
      coverage: { expected: 10, surveyedShare: 1 },
      shares: { green: 0.6 },
    });
    const blank = summariseArea(TEN, { expected: 10 });
    expect(blank.byType['door']).toMatchObject({ shares: null, coverage: { expected: null } });
  });
});

describe('places and clauses', () => {
  test('places are counted by category, and shared only where their chains are complete', () => {
    const mall = assessPlace(placeOf('retail'), []);
    const found = summariseArea(many(10, 'green'), { expected: 10, places: [mall] });
    expect(found.places).toMatchObject({ total: 1, shares: null });
    expect(found.byCategory['retail']?.total).toBe(1);
  });

  test.each([
    ['ten complete chains', 10, {}, false],
    ['nine', 9, {}, true],
    ['an incomplete one among ten', 10, { isIncomplete: true }, true],
  ] as const)('shares of places: %s', (_, number, first, isWithheld) => {
    const mall = assessPlace(placeOf('retail'), []);
    const places = Array.from({ length: number }, (_, i) => ({
      ...mall,
      isIncomplete: false,
      colour: i < 4 ? ('red' as const) : ('green' as const),
      ...(i === 0 && first),
    }));
    const found = summariseArea(many(10, 'green'), { expected: 10, places });
    expect(found.places.counts).toEqual({ red: 4, yellow: 0, green: number - 4, grey: 0 });
    expect(found.places.shares).toEqual(isWithheld ? null : { red: 0.4, yellow: 0, green: 0.6 });
    expect(found.byCategory['retail']).toEqual(found.places);
    const unknown = summariseArea(many(10, 'green'), { places });
    expect(unknown.places.shares).toBeNull();
  });

  test('each category holds its own places, in order of the names', () => {
    const places = ['retail', 'medical', 'retail'].map((category) =>
      assessPlace(placeOf(category), []),
    );
    const { byCategory } = summariseArea([], { places });
    expect(Object.entries(byCategory).map(([name, { total }]) => [name, total])).toEqual([
      ['medical', 1],
      ['retail', 2],
    ]);
  });

  test('a clause counts verdicts by row and failures by facility, and ends in order of the text', () => {
    const [one] = many(1, 'red');
    const [row] = one!.findings;
    const found = (clause: string, ...verdicts: readonly Verdict[]) =>
      verdicts.map((verdict) => ({ ...row!, clause, verdict }));
    const first = {
      ...one!,
      findings: [
        ...found('2.1', 'fail', 'pass'),
        ...found('1.9', 'fail', 'fail', 'borderline'),
        ...found('1.1', 'unknown'),
        ...found('3.1', 'pass'),
      ],
    };
    const second = { ...one!, findings: [...found('2.1', 'fail'), ...found('0.5', 'fail')] };
    expect(
      summariseArea([first, second]).byClause.map(({ edition: _, ...summary }) => summary),
    ).toEqual([
      { clause: '2.1', pass: 1, borderline: 0, fail: 2, unknown: 0, failing: 2 },
      { clause: '1.9', pass: 0, borderline: 1, fail: 2, unknown: 0, failing: 1 },
      { clause: '0.5', pass: 0, borderline: 0, fail: 1, unknown: 0, failing: 1 },
      { clause: '1.1', pass: 0, borderline: 0, fail: 0, unknown: 1, failing: 0 },
      { clause: '3.1', pass: 1, borderline: 0, fail: 0, unknown: 0, failing: 0 },
    ]);
  });

  test('too many of one type do not stand for another that nobody surveyed', () => {
    const doors = many(20, 'green');
    const { coverage, score } = summariseArea(doors, { expected: { door: 10, ramp: 10 } });
    expect(coverage).toMatchObject({ expected: 20, surveyed: 20, surveyedShare: 0.5 });
    expect(coverage.shortOf).toEqual(['surveyed']);
    expect(score).toBeNull();
    const fewRamps = summariseArea(doors, { expected: { door: 10, ramp: 2 } }).coverage;
    expect(fewRamps.surveyedShare).toBeCloseTo(10 / 12, 12);
  });

  test('clauses come with the most failing first, places themselves included', () => {
    const doors = [880, 700, 700].map((value, i) =>
      assessFacility(
        facilityIn(`d${i}`, 'door', { observations: { clearWidth: measured(value) } }),
      ),
    );
    const mall = assessPlace(
      placeOf('retail', { isComplete: true, context: { totalParkingBays: 50 } }),
      [],
    );
    const { byClause } = summariseArea(doors, { places: [mall] });
    expect(byClause[0]).toMatchObject({ edition: 'GB55019-2021', clause: '2.5.4', failing: 3 });
    expect(byClause.find(({ clause }) => clause === '2.9.5')).toMatchObject({ failing: 1 });
  });
});

test('laws: order does not matter; an unmeasured facility more never raises a share into being', () => {
  const facilities = fc.array(fc.constantFrom('door', 'lift', 'ramp').chain(facilityOf), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(facilities, fc.nat(20), (list, expected) => {
      const assess = (all: readonly Facility[]): readonly Assessment[] =>
        all.map((facility, i) => assessFacility({ ...facility, id: `f${i}` }));
      const judged = assess(list);
      const found = summariseArea(judged, { expected });
      expect(summariseArea(judged.toReversed(), { expected })).toEqual(found);
      const more = summariseArea([...judged, assessFacility(facilityIn('new', 'door'))], {
        expected,
      });
      if (found.score === null) expect(more.score).toBeNull();
      const { shares } = found.facilities;
      if (shares !== null) expect(shares.red + shares.yellow + shares.green).toBeCloseTo(1, 12);
    }),
    { numRuns: 100, seed: 20_260_106 },
  );
});
