import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facilityIn, measured, placeOf, seen } from '../../../test/support/place-of.js';
import { InvalidInputError } from '../../errors.js';
import type { Facility } from '../../facility/facility.js';
import { FACILITY_TYPES } from '../../facility/types/index.js';
import { editionNamed } from '../../standard/editions/index.js';
import { type GradeOptions, gradePlace } from './grade-place.js';
import type { GradeItem } from './scheme.js';
import type { StatedPoints } from './score-items.js';
import { TCNAEC_SCHEME } from './tcnaec1304.js';

const { dimensions, upkeep, construction, bonus } = TCNAEC_SCHEME;
const sum = (items: readonly GradeItem[]) => items.reduce((total, { points }) => total + points, 0);
const every = [
  ...dimensions.flatMap(({ items, groups }) => [
    ...items,
    ...groups.flatMap((group) => group.items),
  ]),
  ...upkeep,
  ...construction,
  ...bonus.items,
];

describe('the scheme as data', () => {
  test.each(dimensions.map((dimension) => [dimension.id, dimension] as const))(
    '%s is of 100 points, each of its groups of 10',
    (_, { items, groups }) => {
      expect(sum(items)).toBe(100);
      for (const group of groups) expect(sum(group.items), group.id).toBe(10);
    },
  );

  test('upkeep and construction are of 100 points, the bonus may reach its most', () => {
    expect(sum(upkeep)).toBe(100);
    expect(sum(construction)).toBe(100);
    expect(sum(bonus.items)).toBeGreaterThanOrEqual(bonus.most);
  });

  test('every row of the edition decides an item, but for the one named as an assumption', () => {
    const used = new Set(
      every.flatMap(({ rows = [], rungs }) => [...rows.map(({ row }) => row), rungs?.row ?? '']),
    );
    const held = editionNamed(TCNAEC_SCHEME.edition).requirements.map(({ id }) => id);
    expect(held.filter((id) => !used.has(id))).toEqual(['TCNAEC1304-5.2.1.1-ramp.runningSlope']);
    expect([...used].filter((id) => id !== '' && !held.includes(id))).toEqual([]);
  });

  test('clauses are unique, rows earn no more than the item, types belong to their group', () => {
    expect(new Set(every.map(({ clause }) => clause)).size).toBe(every.length);
    for (const { points, rows = [], rungs } of every) {
      for (const { passed, failed } of rows) {
        expect(Math.max(passed[1], failed[1])).toBeLessThanOrEqual(points);
      }
      for (const step of rungs?.steps ?? []) expect(step.points).toBeLessThanOrEqual(points);
    }
    for (const group of dimensions.flatMap(({ groups }) => groups)) {
      for (const { type } of group.items) if (type) expect(group.types).toContain(type);
    }
  });

  test('the source and its confidence are said', () => {
    expect(TCNAEC_SCHEME.confidence).toBe('medium');
    expect(TCNAEC_SCHEME.source).toContain('public implementation');
  });
});

/** An assessor's sheet that gives every item this share of its points. */
const sheet = (share: number, items: readonly GradeItem[] = every): StatedPoints =>
  Object.fromEntries(items.map(({ clause, points }) => [clause, points * share]));

const SCHOOL = placeOf('education', {
  isComplete: true,
  context: {
    totalParkingBays: 0,
    totalSeats: 0,
    totalStoreys: 1,
    buildingHasLifts: false,
    toiletsPresent: false,
    serviceDesksPresent: false,
  },
});
/** The gate speaks of GB 55019 alone; this place has nothing it asks about. */
const SHELL = placeOf('car_park', { isComplete: true, context: { totalParkingBays: 0 } });
const FIRST_YEAR = { isFirstYear: true } as const satisfies GradeOptions;

describe('stars', () => {
  // A car park without facilities: the score of the facilities is open, unless it is stated of one.
  const sign = facilityIn('sign', 'signage');
  const grade = (options: GradeOptions, facilities: readonly Facility[] = []) =>
    gradePlace(SHELL, facilities, options);

  test('nothing decided: undetermined, from none to three stars', () => {
    const found = grade({});
    expect(found).toMatchObject({ grade: 'undetermined', possible: [0, 3] });
    expect(found.reasons).toEqual(
      expect.arrayContaining(['points-open', 'site-inspection-unknown']),
    );
    expect(found.total[0]).toBe(0);
    // 3 of the 20 bonus points are for homes.
    expect(found.total[1]).toBe(117);
    expect(found.gate.state).toBe('met');
  });

  // Each facility group needs a facility for its score to be certain.
  const OUTDOORS = ['corridor', 'serviceCounter'] as const;
  const surveyed = (share: number, more: GradeOptions = {}) => {
    const facilities = OUTDOORS.map((type) => facilityIn(type, type));
    const statedOf = Object.fromEntries(OUTDOORS.map((type) => [type, sheet(share)]));
    // The facilities are judged by nobody here: their control items are open.
    return gradePlace(SHELL, facilities, {
      stated: sheet(share),
      statedOf,
      scheme: { ...TCNAEC_SCHEME, gateEdition: 'CN-BFE-LAW-2023' },
      ...more,
    });
  };
  const certain = (share: number, more: GradeOptions = {}) =>
    surveyed(share, { ...FIRST_YEAR, ...more });

  test.each([
    // share of all points: dimensions are its square (building times facilities), Q4 the share
    [1, 3],
    [0.9, 3],
    // 0.81 total of dimensions: (0.64 + 0.64 + 0.80) / 3 + 16.4 of bonus = 85.7, upkeep 80
    [0.8, 3],
    // Dimensions of 56 do not make three stars; upkeep of 75 allows two.
    [0.75, 2],
    // Upkeep of 65 caps at one star, though 42 + 42 + 65 and the bonus make 63 points.
    [0.65, 1],
    // Upkeep below 60 is not rated.
    [0.55, 'none'],
  ] as const)('with %d of all points: %s', (share, stars) => {
    const found = certain(share);
    expect(found.grade).toBe(stars);
    expect(found.reasons).toEqual(stars === 'none' ? ['below-lowest-level'] : []);
    expect(found.dimensions.map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q4']);
    expect(found.dimensions[0]?.score[0]).toBeCloseTo(share * share * 100, 8);
    expect(found.dimensions[2]?.score[0]).toBeCloseTo(share * 100, 8);
  });

  test('upkeep caps the stars: 79 points allow two, 69 one, 59 none', () => {
    const with10 = (points: number): StatedPoints => {
      const clauses = upkeep.map(({ clause }) => clause);
      const full = sheet(1);
      const part = sheet(points / 100, upkeep);
      return { ...full, ...Object.fromEntries(clauses.map((clause) => [clause, part[clause]!])) };
    };
    expect(certain(1, { stated: with10(80) }).grade).toBe(3);
    expect(certain(1, { stated: with10(79) }).grade).toBe(2);
    expect(certain(1, { stated: with10(69) }).grade).toBe(1);
    expect(certain(1, { stated: with10(59) }).grade).toBe('none');
  });

  test('all points, and a control item open: from none to three stars', () => {
    expect(certain(1, { scheme: TCNAEC_SCHEME })).toMatchObject({
      grade: 'undetermined',
      possible: [0, 3],
      reasons: ['control-item-open'],
    });
  });

  test('after the first year the site inspection is asked, and construction no more', () => {
    const later = { isFirstYear: false } as const;
    expect(certain(1, { ...later, siteInspectionPassed: true }).grade).toBe(3);
    expect(certain(1, { ...later, siteInspectionPassed: false })).toMatchObject({
      grade: 'none',
      reasons: ['site-inspection-failed'],
    });
    // Stars that the points do not make are not refused by an inspection.
    expect(certain(0.5, { ...later, siteInspectionPassed: true })).toMatchObject({
      grade: 'none',
      reasons: ['below-lowest-level'],
    });
    expect(certain(1, later)).toMatchObject({
      grade: 'undetermined',
      possible: [0, 3],
      reasons: ['site-inspection-unknown'],
    });
    const unbuilt = { ...sheet(1), ...sheet(0, construction) };
    expect(certain(1, { stated: unbuilt }).grade).toBe('none');
    expect(certain(1, { stated: unbuilt, ...later, siteInspectionPassed: true }).grade).toBe(3);
  });

  test('an inspection is not asked in the first year, whatever it found', () => {
    expect(certain(1, { siteInspectionPassed: false }).grade).toBe(3);
    expect(certain(0.5, { siteInspectionPassed: false })).toMatchObject({
      grade: 'none',
      reasons: ['below-lowest-level'],
    });
  });

  test.each([
    // share of construction, inspection, fewest and most stars, what is open
    ['both years make three stars', 1, true, [3, 3], []],
    ['a first year makes three, a later one none', 1, false, [0, 3], ['first-year-unknown']],
    [
      'the inspection is open too',
      1,
      undefined,
      [0, 3],
      ['first-year-unknown', 'site-inspection-unknown'],
    ],
    ['a first year makes two, a later one three', 0.75, true, [2, 3], ['first-year-unknown']],
    ['a first year makes none, a later one three', 0, true, [0, 3], ['first-year-unknown']],
    ['neither makes any', 0, false, [0, 0], ['below-lowest-level']],
  ] as const)(
    'where nobody said whether it is new: %s',
    (_, share, inspection, possible, reasons) => {
      const found = surveyed(1, {
        stated: { ...sheet(1), ...sheet(share, construction) },
        ...(inspection !== undefined && { siteInspectionPassed: inspection }),
      });
      expect(found).toMatchObject({ possible, reasons });
      expect(found.grade).toBe(
        possible[0] < possible[1] ? 'undetermined' : possible[0] === 0 ? 'none' : possible[0],
      );
    },
  );

  const without = (items: readonly GradeItem[]): StatedPoints =>
    Object.fromEntries(
      Object.entries(sheet(1)).filter(([clause]) => items.every((item) => item.clause !== clause)),
    );

  test('points are open where the stars rest on them', () => {
    const open = { grade: 'undetermined', reasons: ['points-open'] };
    expect(certain(1, { stated: without(upkeep) })).toMatchObject({ ...open, possible: [0, 3] });
    expect(certain(1, { stated: without(construction) })).toMatchObject(open);
    const q1 = without(dimensions[0]?.items ?? []);
    expect(certain(1, { stated: q1 })).toMatchObject(open);
    // Without the bonus of 17 points it still has 100 of 100.
    expect(certain(1, { stated: without(bonus.items) })).toMatchObject({ grade: 3, reasons: [] });
    // A later year does not ask how it was built.
    const later = { isFirstYear: false, stated: without(construction) } as const;
    expect(certain(1, later).reasons).toEqual(['site-inspection-unknown']);
  });

  test('everything stated, and no facility surveyed: what facilities earn is open', () => {
    expect(grade({ stated: sheet(1), ...FIRST_YEAR })).toMatchObject({
      grade: 'undetermined',
      possible: [0, 3],
      reasons: ['points-open'],
    });
  });

  test.each([
    [92, 20],
    [90, 20],
    [89, 15],
    [70, 10],
    [69, 0],
  ])('%i in a hundred intact earn %i points', (rate, points) => {
    const place = placeOf('car_park', {
      observations: { maintenance: { intactRate: measured(rate) } },
    });
    const item = gradePlace(place, []).items.find(({ clause }) => clause === '10.2.3.1');
    expect(item).toMatchObject({ earned: [points, points], decidedBy: 'findings' });
  });

  test('a street is no building: nothing is scored, whatever was stated', () => {
    const street = placeOf('street_bus');
    const facilities = [facilityIn('t', 'tactilePaving')];
    const found = gradePlace(street, facilities, { stated: sheet(1), ...FIRST_YEAR });
    expect(found).toMatchObject({
      grade: 'none',
      possible: [0, 0],
      reasons: ['not-a-building'],
      dimensions: [],
      items: [],
      total: [0, 0],
    });
    expect(found.kind).toBeUndefined();
    // Unless somebody says which kind it is: a hall of a bus station, say.
    const hall = gradePlace(street, facilities, { kind: 'public' });
    expect(hall).toMatchObject({ kind: 'public', grade: 'undetermined' });
    expect(hall.dimensions.map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q4']);
  });

  test('the kind that is said goes before that of the category', () => {
    const kinds = (options: GradeOptions) => {
      const { kind, dimensions: parts } = gradePlace(SCHOOL, [], options);
      return [kind, ...parts.map(({ id }) => id)];
    };
    expect(kinds({})).toEqual(['public', 'Q1', 'Q2', 'Q4']);
    // A school where pupils live.
    expect(kinds({ kind: 'dormitory' })).toEqual(['dormitory', 'Q1', 'Q2', 'Q3', 'Q4']);
  });

  test('a failing control item ends it, an open one keeps it open', () => {
    const door = (width: number) =>
      facilityIn('d', 'door', { observations: { clearWidth: measured(width) } });
    const failing = gradePlace(SCHOOL, [door(700)], { stated: sheet(1), ...FIRST_YEAR });
    expect(failing).toMatchObject({ grade: 'none', reasons: ['control-item-failed'] });
    expect(failing.gate.failing).toEqual(['d#GB55019-2.5.4-door.clearWidth.new']);
    expect(failing.improvements[0]).toEqual({
      kind: 'control-item',
      clause: '2.5.4',
      facilityId: 'd',
      findingIds: ['d#GB55019-2.5.4-door.clearWidth.new'],
      gain: null,
    });
    const marked = { ...door(700), id: 'hall#2-door' };
    expect(
      gradePlace(SCHOOL, [marked], { stated: sheet(1), ...FIRST_YEAR }).improvements[0],
    ).toMatchObject({ clause: '2.5.4', facilityId: 'hall#2-door' });
    const open = gradePlace(SCHOOL, [door(950)], { stated: sheet(1), ...FIRST_YEAR });
    expect(open.gate.state).toBe('open');
    expect(open.grade).toBe('undetermined');
    expect(open.reasons).toContain('control-item-open');
    expect(grade({}, [sign]).gate.failing).toEqual([]);
  });
});

describe('control items', () => {
  const WIDTH = 'd#GB55019-2.5.4-door.clearWidth.new';
  const gateWith = (observations: Facility['observations'], options: GradeOptions = {}) =>
    gradePlace(SHELL, [facilityIn('d', 'door', { observations })], options).gate;

  test.each([
    ['met', 'neither', measured(900)],
    ['missed', 'failing', measured(890)],
    ['missed by less than the reading can tell', 'open', measured(895, 10)],
    ['not measured', 'open', undefined],
    ['said not to arise', 'neither', { state: 'not-applicable', source: 'survey' }],
  ] as const)('a clear width %s is %s', (_, list, clearWidth) => {
    const { failing, open } = gateWith(clearWidth ? { clearWidth } : {});
    expect(failing.includes(WIDTH)).toBe(list === 'failing');
    expect(open.includes(WIDTH)).toBe(list === 'open');
  });

  // Every row of GB 55019 on a bathtub is recalled from memory.
  const RIM = 'GB55019-3.1.12-bathtub.rimHeight';
  const tub = (rimHeight?: number) =>
    facilityIn('b', 'bathtub', {
      observations: rimHeight === undefined ? {} : { rimHeight: measured(rimHeight) },
    });
  const verifications = [
    { requirementId: RIM, edition: 'GB55019-2021', by: 'Chen Wei', date: '2026-03-01', page: '40' },
  ];

  test.each([
    ['nobody has to measure it', undefined, {}, 'met', 'open'],
    ['met, it asks nothing', 450, {}, 'met', 'met'],
    ['missed, it waits for the print', 460, {}, 'open', 'failed'],
  ] as const)('a figure from memory: %s; checked in print it is one like others', (...row) => {
    const [, height, options, fromMemory, inPrint] = row;
    const before = gradePlace(SHELL, [tub(height)], options);
    expect(before.gate.state).toBe(fromMemory);
    expect(before.gate.open).toEqual(fromMemory === 'open' ? [`b#${RIM}`] : []);
    const after = gradePlace(SHELL, [tub(height)], { ...options, verifications });
    expect(after.gate.state).toBe(inPrint);
    expect(after.gate.failing).toEqual(inPrint === 'failed' ? [`b#${RIM}`] : []);
  });

  test('a recommendation of the same text is none', () => {
    // Both are missed; GB 50763 asks for a call button at 0.90 to 1.10 m, and recommends the lobby.
    const observations = { lobbyDepth: measured(1000), callButtonHeight: measured(1300) };
    const scheme = { ...TCNAEC_SCHEME, gateEdition: 'GB50763-2012' };
    const { failing, open } = gradePlace(SHELL, [facilityIn('l', 'lift', { observations })], {
      scheme,
    }).gate;
    expect(open).toContain('l#GB50763-3.7.1-lift.callButtonHeight');
    expect([...failing, ...open].filter((id) => id.includes('lobbyDepth'))).toEqual([]);
  });

  test('the code of today is asked of old works too, and so are the points', () => {
    const old = { worksDate: '2005-01-01' } as const;
    const place = placeOf('car_park', old);
    const corridor = facilityIn('c', 'corridor', {
      ...old,
      observations: { clearWidth: measured(1000), illuminance: measured(50) },
    });
    const found = gradePlace(place, [corridor]);
    expect(found.gate.failing).toEqual(['c#GB55019-2.2.2-corridor.clearWidth']);
    expect(found.items.find(({ clause }) => clause === '5.3.1.1b')).toMatchObject({
      earned: [0, 0],
      findingIds: ['c#TCNAEC1304-5.3.1.1-corridor.illuminance'],
    });
  });

  test('failing and open items stand in order of their ids', () => {
    const doors = ['z', 'a', 'm'].map((id) =>
      facilityIn(id, 'door', { observations: { clearWidth: measured(700) } }),
    );
    const { failing, open } = gradePlace(SCHOOL, doors).gate;
    expect(failing).toEqual(['a', 'm', 'z'].map((id) => `${id}#GB55019-2.5.4-door.clearWidth.new`));
    expect(open).toEqual(open.toSorted());
    expect(open.length).toBeGreaterThan(3);
  });

  test('what a place is judged by is checked as anywhere else', () => {
    expect(() => gradePlace(SHELL, [], { asOf: 'yesterday' })).toThrow(InvalidInputError);
    const unknown = [{ ...verifications[0]!, requirementId: 'GB55019-9.9.9-door.colour' }];
    expect(() => gradePlace(SHELL, [], { verifications: unknown })).toThrow(InvalidInputError);
  });
});

describe('what would raise the grade', () => {
  test('items by what they add, with the findings behind them', () => {
    const ramp = facilityIn('r', 'ramp', {
      observations: { shapeStraightOrFolded: seen(false), noDrainGrate: seen(true) },
    });
    const found = gradePlace(SHELL, [ramp], { ...FIRST_YEAR });
    const shape = found.items.find(({ clause }) => clause === '5.3.2.1');
    expect(shape).toMatchObject({
      facilityId: 'r',
      earned: [0, 0],
      decidedBy: 'findings',
      findingIds: ['r#TCNAEC1304-5.3.2.1-ramp.shapeStraightOrFolded'],
    });
    expect(found.items.find(({ clause }) => clause === '5.3.2.2')?.earned).toEqual([2, 2]);
    const gains = found.improvements.flatMap(({ gain }) => gain ?? []);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(gains[0]).toBeGreaterThan(0);
    expect(found.improvements.map(({ clause }) => clause)).toContain('5.3.2.1');
  });
});

describe('laws', () => {
  const types = ['corridor', 'ramp', 'door', 'lift', 'accessibleToilet'] as const;
  const facilities = fc
    .array(fc.tuple(fc.constantFrom(...types), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 4,
    })
    .map((list) =>
      list.map(([type, share], i) => ({
        facility: facilityIn(`f${i}`, type),
        stated: sheet(share),
      })),
    );
  const some = fc.subarray([...every], { minLength: 0 });
  const RUNS = { numRuns: 60, seed: 20_260_107 } as const;
  const optionsOf = (items: readonly GradeItem[], share: number): GradeOptions => ({
    stated: sheet(share, items),
    scheme: { ...TCNAEC_SCHEME, gateEdition: 'CN-BFE-LAW-2023' },
    ...FIRST_YEAR,
  });

  test('stating more narrows what is possible, and never widens it', () => {
    fc.assert(
      fc.property(
        facilities,
        some,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, items, share) => {
          const all = list.map(({ facility }) => facility);
          const [wide, narrow] = [
            gradePlace(SHELL, all, optionsOf(items.slice(0, items.length / 2), share)),
            gradePlace(SHELL, all, optionsOf(items, share)),
          ];
          expect(narrow.possible[0]).toBeGreaterThanOrEqual(wide.possible[0]);
          expect(narrow.possible[1]).toBeLessThanOrEqual(wide.possible[1]);
          expect(narrow.total[0]).toBeGreaterThanOrEqual(wide.total[0] - 1e-9);
          expect(narrow.total[1]).toBeLessThanOrEqual(wide.total[1] + 1e-9);
          expect(narrow.possible[0]).toBeLessThanOrEqual(narrow.possible[1]);
          for (const { grade, reasons } of [wide, narrow]) {
            expect(reasons.length > 0).toBe(grade === 'none' || grade === 'undetermined');
          }
        },
      ),
      RUNS,
    );
  });

  test('order does not matter, and more points never mean fewer stars', () => {
    fc.assert(
      fc.property(facilities, fc.double({ min: 0, max: 0.5, noNaN: true }), (list, share) => {
        const all = list.map(({ facility }) => facility);
        const low = gradePlace(SHELL, all, optionsOf(every, share));
        expect(gradePlace(SHELL, all.toReversed(), optionsOf(every, share))).toEqual(low);
        const high = gradePlace(SHELL, all, optionsOf(every, share * 2));
        expect(high.possible[0]).toBeGreaterThanOrEqual(low.possible[0]);
        expect(high.possible[1]).toBeGreaterThanOrEqual(low.possible[1]);
      }),
      RUNS,
    );
  });
});

test('the facility types of the scheme exist', () => {
  const named = dimensions.flatMap(({ groups }) => groups.flatMap(({ types }) => types));
  for (const type of named) expect(Object.hasOwn(FACILITY_TYPES, type)).toBe(true);
});
