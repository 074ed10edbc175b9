import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facilityIn, measured, seen } from '../../../test/support/place-of.js';
import type { Facility } from '../../facility/facility.js';
import type { Observation } from '../../facility/observation.js';
import { assessFacility } from '../assess.js';
import { agreement } from './agreement.js';
import { classAgreement } from './kappa.js';
import { quantityAgreement } from './limits-of-agreement.js';

/** Pairs from a table of counts. */
const pairsOf = (classes: readonly string[], table: readonly (readonly number[])[]) =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, () => [classes[i]!, classes[j]!] as const),
    ),
  );

describe('classes', () => {
  // Cohen (1960): two psychologists put 200 patients into three classes.
  const COHEN = pairsOf(
    ['neurosis', 'personality', 'psychosis'],
    [
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ],
  );

  test('the example of Cohen 1960: 0.70 observed, 0.41 by chance, kappa 0.49', () => {
    const { n, observed, expected, kappa, table } = classAgreement(COHEN);
    expect(n).toBe(200);
    expect(observed).toBeCloseTo(0.7, 10);
    expect(expected).toBeCloseTo(0.41, 10);
    expect(kappa).toBeCloseTo(0.29 / 0.59, 10);
    expect(table).toEqual([
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ]);
  });

  test.each([
    // Textbook tables of two classes with the same observed agreement of 0.60.
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.6,
      0.54,
      0.1304,
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      0.6,
      0.46,
      0.2593,
    ],
    // Half by chance.
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.7,
      0.5,
      0.4,
    ],
    [
      [
        [10, 0],
        [0, 10],
      ],
      1,
      0.5,
      1,
    ],
    [
      [
        [0, 10],
        [10, 0],
      ],
      0,
      0.5,
      -1,
    ],
  ])('table %j', (table, observed, expected, kappa) => {
    const found = classAgreement(pairsOf(['no', 'yes'], table));
    expect(found.observed).toBeCloseTo(observed, 10);
    expect(found.expected).toBeCloseTo(expected, 10);
    expect(found.kappa).toBeCloseTo(kappa, 4);
  });

  test('one class throughout leaves kappa undefined, not 0 and not 1', () => {
    const found = classAgreement(pairsOf(['pass'], [[12]]));
    expect(found).toMatchObject({ n: 12, observed: 1, expected: 1, kappa: null });
    expect(classAgreement([])).toMatchObject({ n: 0, observed: null, expected: null, kappa: null });
  });

  test('laws: symmetric, at most 1, the names of the classes do not matter', () => {
    const pair = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), (pairs) => {
        const { kappa, table } = classAgreement(pairs);
        const turned = classAgreement(pairs.map(([a, b]) => [b, a] as const));
        const renamed = classAgreement(pairs.map(([a, b]) => [`z${a}`, `z${b}`] as const));
        expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
        if (kappa === null) {
          expect(turned.kappa).toBeNull();
          return;
        }
        expect(kappa).toBeLessThanOrEqual(1);
        expect(turned.kappa).toBeCloseTo(kappa, 10);
        expect(renamed.kappa).toBeCloseTo(kappa, 10);
        expect(kappa === 1).toBe(pairs.every(([a, b]) => a === b));
      }),
      { seed: 20_260_104 },
    );
  });
});

describe('quantities', () => {
  // Bland and Altman (1986), table 1: peak flow of 17 people, large and mini meter, first readings.
  const WRIGHT = [
    494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
  ];
  const MINI = [
    512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451,
  ];

  test('the example of Bland and Altman 1986: bias -2.1, SD 38.8', () => {
    const pairs = WRIGHT.map((large, i) => [large, MINI[i]!] as const);
    const { n, bias, sd, limits } = quantityAgreement(pairs);
    expect(n).toBe(17);
    expect(bias).toBeCloseTo(-2.1, 1);
    expect(sd).toBeCloseTo(38.8, 1);
    // The paper takes two standard deviations: -79.7 to 75.5.
    expect(bias! - 2 * sd!).toBeCloseTo(-79.6, 0);
    expect(limits![0]).toBeCloseTo(-78.1, 1);
    expect(limits![1]).toBeCloseTo(73.9, 1);
  });

  test('two pairs have limits already', () => {
    const { bias, sd, limits } = quantityAgreement([
      [902, 900],
      [900, 902],
    ]);
    expect(bias).toBe(0);
    expect(sd).toBeCloseTo(Math.sqrt(8), 12);
    expect(limits?.map((limit) => limit / Math.sqrt(8))).toEqual([
      expect.closeTo(-1.96, 3),
      expect.closeTo(1.96, 3),
    ]);
  });

  test('one pair has a bias and no limits, none has neither', () => {
    expect(quantityAgreement([[902, 900]])).toEqual({ n: 1, bias: 2, sd: null, limits: null });
    expect(quantityAgreement([])).toEqual({ n: 0, bias: null, sd: null, limits: null });
  });

  test('laws: turning the pairs turns the bias; order does not matter', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 30 }), (pairs) => {
        const found = quantityAgreement(pairs);
        const turned = quantityAgreement(pairs.map(([a, b]) => [b, a] as const));
        expect(turned.bias).toBeCloseTo(-found.bias!, 8);
        expect(turned.sd).toBeCloseTo(found.sd!, 8);
        expect(quantityAgreement(pairs.toReversed())).toEqual(found);
      }),
      { seed: 20_260_105 },
    );
  });
});

describe('two inspections', () => {
  const door = (id: string, width: number | undefined) =>
    facilityIn(id, 'door', {
      observations: width === undefined ? {} : { clearWidth: measured(width) },
    });
  const judged = (facilities: ReturnType<typeof door>[]) => ({
    facilities,
    assessments: facilities.map((facility) => assessFacility(facility)),
  });
  const first = judged([door('a', 902), door('b', 850), door('c', undefined), door('only', 900)]);
  const second = judged([door('b', 846), door('a', 900), door('c', 910)]);

  test('pairs go by id and parameter, whatever the order; unknown pairs are counted apart', () => {
    const found = agreement(first, second);
    expect(found).toMatchObject({ facilities: 3, unpaired: ['only'] });
    expect(found.measured).toMatchObject([
      { facilityType: 'door', parameter: 'clearWidth', unit: 'mm', n: 2, bias: 3, unknown: 1 },
    ]);
  });

  test('colours and verdicts are compared where both decided', () => {
    const { colours, verdicts } = agreement(first, second);
    // a: yellow twice (incomplete), b: red twice, c: nothing measured is grey.
    expect(colours).toMatchObject({ n: 2, unknown: 1, observed: 1, kappa: 1 });
    expect(colours).toMatchObject({
      classes: ['red', 'yellow'],
      table: [
        [1, 0],
        [0, 1],
      ],
    });
    expect(verdicts.n).toBeGreaterThan(0);
    expect(verdicts.unknown).toBeGreaterThan(0);
    expect(verdicts.observed).toBe(1);
  });

  test('what only one of them surveyed is in no statistic, not even as unknown', () => {
    const door902 = judged([door('a', 902)]);
    const alone = agreement(door902, judged([door('a', 900)]));
    const more = agreement(judged([door('a', 902), door('x', 850)]), judged([door('a', 900)]));
    expect(more).toEqual({ ...alone, unpaired: ['x'] });
    const turned = agreement(judged([door('a', 902)]), judged([door('a', 900), door('x', 850)]));
    expect(turned).toEqual(more);
  });

  test('without assessments no colours and verdicts are compared', () => {
    const { colours, verdicts } = agreement(
      { facilities: first.facilities },
      { facilities: second.facilities },
    );
    expect([colours.n, colours.unknown, verdicts.n, verdicts.unknown]).toEqual([0, 0, 0, 0]);
    // An assessment on one side alone is a pair that nobody can compare.
    expect(agreement(first, { facilities: second.facilities }).colours.unknown).toBe(3);
    expect(agreement({ facilities: first.facilities }, second).colours).toMatchObject({
      n: 0,
      unknown: 3,
    });
  });

  const SOURCE = { source: 'survey' } as const;
  const ramp = (id: string, observations: Facility['observations']) =>
    facilityIn(id, 'ramp', { observations });
  const free: Observation = { state: 'chosen', value: 'none', ...SOURCE };
  const blocked: Observation = { state: 'chosen', value: 'permanent', ...SOURCE };
  const absent: Observation = { state: 'absent', ...SOURCE };
  const notAsked: Observation = { state: 'not-applicable', ...SOURCE };

  test.each([
    // parameter, first, second, the classes met, how many are unknown
    ['sign', seen(true), seen(false), ['no', 'yes'], 0],
    ['sign', seen(true), seen(true), ['yes'], 0],
    ['sign', absent, seen(false), ['absent', 'no'], 0],
    ['sign', notAsked, absent, ['absent', 'not-applicable'], 0],
    ['sign', undefined, seen(true), [], 1],
    ['sign', seen(true), undefined, [], 1],
    ['sign', measured(1), seen(true), [], 1],
    ['occupied', free, blocked, ['none', 'permanent'], 0],
  ] as const)('%s, %o and %o', (parameter, a, b, classes, unknown) => {
    const side = (observation: Observation | undefined) => ({
      facilities: [ramp('r', observation === undefined ? {} : { [parameter]: observation })],
    });
    const { named, measured: quantities } = agreement(side(a), side(b));
    expect(named).toHaveLength(1);
    expect(named[0]).toMatchObject({ facilityType: 'ramp', parameter, classes, unknown });
    expect(named[0]?.n).toBe(1 - unknown);
    expect(quantities).toEqual([]);
  });

  test.each([
    ['on one side alone', measured(900), undefined],
    ['on the other', undefined, measured(900)],
    ['absent on one side', measured(900), absent],
    ['absent on both', absent, absent],
  ] as const)('a quantity is unknown where it was read %s', (_, a, b) => {
    const side = (observation: Observation | undefined) => ({
      facilities: [ramp('r', observation === undefined ? {} : { clearWidth: observation })],
    });
    const { named, measured: quantities } = agreement(side(a), side(b));
    expect(named).toEqual([]);
    expect(quantities).toEqual([
      {
        facilityType: 'ramp',
        parameter: 'clearWidth',
        unit: 'mm',
        unknown: 1,
        ...quantityAgreement([]),
      },
    ]);
  });

  test('each type stands by itself, in order of type and parameter', () => {
    const observations = { rise: measured(700), clearWidth: measured(1200), sign: seen(true) };
    const side = (width: number) => ({
      facilities: [
        ramp('r', { ...observations, surface: seen(false) }),
        door('d', width),
        facilityIn('c', 'corridor', { observations: { clearWidth: measured(width) } }),
      ],
    });
    const found = agreement(side(902), side(900));
    expect(
      found.measured.map(({ facilityType, parameter, n, bias }) => [
        facilityType,
        parameter,
        n,
        bias,
      ]),
    ).toEqual([
      ['corridor', 'clearWidth', 1, 2],
      ['door', 'clearWidth', 1, 2],
      ['ramp', 'clearWidth', 1, 0],
      ['ramp', 'rise', 1, 0],
    ]);
    expect(found.named.map(({ parameter }) => parameter)).toEqual(['sign', 'surface']);
  });

  test('a facility that changed its type is not the same facility', () => {
    const other = { facilities: [facilityIn('a', 'corridor')] };
    expect(agreement(first, other)).toMatchObject({
      facilities: 0,
      unpaired: ['a', 'b', 'c', 'only'],
    });
  });
});
