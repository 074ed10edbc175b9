import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facilityOf } from '../../../test/support/any-facility.js';
import { facilityIn, measured, placeOf } from '../../../test/support/place-of.js';
import type { Facility } from '../../facility/facility.js';
import { assessFacility } from '../assess.js';
import type { Assessment, Colour } from '../assessment.js';
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

  test('too many of one type do not stand for another that nobody surveyed', () => {
    const doors = many(20, 'green');
    const { coverage, score } = summariseArea(doors, { expected: { door: 10, ramp: 10 } });
    expect(coverage).toMatchObject({ expected: 20, surveyed: 20, surveyedShare: 0.5 });
    expect(coverage.shortOf).toEqual(['surveyed']);
    expect(score).toBeNull();
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
